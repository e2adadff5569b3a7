import type { Channel } from './throttle';

export const PRIORITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Who a step is for: whoever has the task, who manages the store, or who oversees it. */
export const RECIPIENTS = ['assignees', 'managers', 'admins'] as const;
export type Recipients = (typeof RECIPIENTS)[number];

/** One step of an escalation. */
export interface Step {
  /** Minutes from when the task is due; before it (less than 0) it is a reminder, and only in the first round. */
  readonly after: number;
  readonly to: Recipients;
  readonly by: Channel;
  /** Goes out in quiet hours and on days off as well. */
  readonly critical?: boolean;
}

/** What happens when nobody does anything. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  /** In the order of their times. */
  readonly steps: readonly Step[];
  /** So many rounds more after the first. */
  readonly repeat: number;
  /** Minutes from the last step to the first of the next round. */
  readonly repeatAfter: number;
  /** "On it" keeps it still for so many minutes; then it is asked how it stands. */
  readonly ackMinutes: number;
}

/** The numbers a policy has to keep to; as GoAlert has them, with room for reminders and for ladders of days. */
export const POLICY_LIMITS = {
  steps: 10,
  earliest: -30 * 24 * 60,
  latest: 30 * 24 * 60,
  repeat: 5,
  repeatAfter: { least: 5, most: 30 * 24 * 60 },
  ack: { least: 5, most: 7 * 24 * 60 },
} as const;

const HOUR = 60;
const DAY = 24 * HOUR;

/** The seed's ladder: due, three days over, seven days over; with a reminder on the day before. */
const STEADY = [
  { after: -DAY, to: 'assignees', by: 'message' },
  { after: 0, to: 'assignees', by: 'message' },
  { after: 3 * DAY, to: 'assignees', by: 'call' },
  { after: 7 * DAY, to: 'managers', by: 'call' },
  { after: 7 * DAY, to: 'managers', by: 'message' },
] as const satisfies readonly Step[];

/** What holds until an owner decides otherwise, for each priority and for stages. */
export const DEFAULT_POLICIES: Readonly<Record<Priority | 'stage', Policy>> = {
  low: {
    id: 'low',
    name: 'low',
    steps: STEADY.slice(0, 2),
    repeat: 1,
    repeatAfter: 3 * DAY,
    ackMinutes: 2 * DAY,
  },
  medium: {
    id: 'medium',
    name: 'medium',
    steps: STEADY,
    repeat: 0,
    repeatAfter: DAY,
    ackMinutes: DAY,
  },
  high: {
    id: 'high',
    name: 'high',
    steps: [
      { after: -DAY, to: 'assignees', by: 'message' },
      { after: -2 * HOUR, to: 'assignees', by: 'message' },
      { after: 0, to: 'assignees', by: 'message' },
      { after: 2 * HOUR, to: 'assignees', by: 'call' },
      { after: DAY, to: 'managers', by: 'message' },
      { after: 3 * DAY, to: 'managers', by: 'call' },
      { after: 7 * DAY, to: 'admins', by: 'call' },
    ],
    repeat: 0,
    repeatAfter: DAY,
    ackMinutes: 4 * HOUR,
  },
  critical: {
    id: 'critical',
    name: 'critical',
    steps: [
      { after: -2 * HOUR, to: 'assignees', by: 'message' },
      { after: 0, to: 'assignees', by: 'message', critical: true },
      { after: 15, to: 'assignees', by: 'call', critical: true },
      { after: 30, to: 'managers', by: 'message', critical: true },
      { after: 45, to: 'managers', by: 'call', critical: true },
      { after: 2 * HOUR, to: 'admins', by: 'call', critical: true },
    ],
    repeat: 2,
    repeatAfter: 4 * HOUR,
    // As PagerDuty's services have it: an acknowledgement lasts half an hour.
    ackMinutes: 30,
  },
  stage: {
    id: 'stage',
    name: 'stage',
    steps: [
      { after: DAY, to: 'managers', by: 'message' },
      { after: 2 * DAY, to: 'managers', by: 'message' },
      { after: 3 * DAY, to: 'managers', by: 'mail' },
      { after: 3 * DAY, to: 'managers', by: 'call' },
      { after: 5 * DAY, to: 'admins', by: 'call' },
    ],
    repeat: 0,
    repeatAfter: DAY,
    ackMinutes: DAY,
  },
};

/** Why a policy cannot be kept; undefined = it can. */
export function policyFault({
  steps,
  repeat,
  repeatAfter,
  ackMinutes,
}: Pick<Policy, 'steps' | 'repeat' | 'repeatAfter' | 'ackMinutes'>): string | undefined {
  const limits = POLICY_LIMITS;
  if (steps.length < 1 || steps.length > limits.steps) return 'steps';
  if (steps.some(({ after }) => after < limits.earliest || after > limits.latest)) return 'after';
  if (steps.some(({ after }, at) => after < (steps[at - 1]?.after ?? -Infinity))) return 'order';
  if (repeat < 0 || repeat > limits.repeat) return 'repeat';
  if (repeatAfter < limits.repeatAfter.least || repeatAfter > limits.repeatAfter.most)
    return 'repeatAfter';
  if (ackMinutes < limits.ack.least || ackMinutes > limits.ack.most) return 'ackMinutes';
  return undefined;
}
