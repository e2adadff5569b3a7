import type { Task } from '../stored';
import { advance } from './escalation';
import type { Policy, Step } from './policy';

/** How far an escalation has come, for whoever looks at the task. Pure; times are epoch ms. */
export interface Ladder {
  /** Steps after the due time that have been taken in this round. */
  readonly taken: number;
  /** Steps after the due time in a round. */
  readonly of: number;
  /** What comes next if nobody reacts; the quiet hours of whoever is told may put it off. */
  readonly next?: { readonly at: number } & (
    | (Pick<Step, 'by' | 'to'> & { readonly what: 'reminder' | 'step' })
    /** Whoever has it is asked how it stands. */
    | { readonly what: 'check' }
  );
}

const isFollowUp = ({ after }: Step): boolean => after >= 0;

/** Undefined = nothing comes by itself: it is over, blocked, or everything has been tried. */
export function ladderOf(task: Task, policy: Policy, now: number): Ladder | undefined {
  if (!task.watch || task.watch.ended || task.state !== 'open') return undefined;
  const { progress, deliveries, next } = advance(policy, task.watch.progress, {
    now,
    open: true,
    mode: task.mode,
    // Whoever is told by a step that is due this very minute is left out: what counts is when, not whom.
    assignees: task.assignees.map(({ who, state, until }) => ({
      who,
      quiet: { zone: 'UTC' },
      recent: {},
      done: state === 'done',
      ...(until === undefined ? {} : { until }),
    })),
    managers: [],
    admins: [],
  });
  const steps = policy.steps;
  const reached = task.watch.progress.step;
  const counts = {
    taken: steps.slice(0, reached).filter(isFollowUp).length,
    of: steps.filter(isFollowUp).length,
  };
  const upcoming = steps[deliveries.length > 0 ? reached : progress.step];
  const at = deliveries.length > 0 ? now : next;
  if (at === undefined) return counts;
  const isHeld = task.assignees.some(({ state, until }) => state !== 'done' && until === at);
  if (isHeld || !upcoming) return { ...counts, next: { at, what: 'check' } };
  const { by, to } = upcoming;
  return { ...counts, next: { at, by, to, what: isFollowUp(upcoming) ? 'step' : 'reminder' } };
}
