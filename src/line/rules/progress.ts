import type { Attempt, CallEntry } from '../call-log';
import type { LiveCall } from '../live-call';
import { PHONE_OUTCOMES } from '../call-log';
import { callerLeft, type Call, type Outcome } from './plan';

/** The name under which the default destination stands among those who were rung. */
export const DEFAULT_DESTINATION = 'default';

const isOutcome = (state: string | undefined): state is Outcome =>
  PHONE_OUTCOMES.some((outcome) => outcome === state);

/** A call with its plan moved on: who is rung now is written down, and what became of those who were. */
export function withPlan(live: LiveCall, plan: Call, now: number): LiveCall {
  const { step } = plan;
  const trying = step.do === 'ring' ? step.attempt : undefined;
  const known = live.attempts.map((attempt): Attempt => {
    if (attempt.outcome !== undefined) return attempt;
    const state = attempt.try === trying ? plan.phones[attempt.member] : plan.spent[attempt.member];
    if (isOutcome(state)) return { ...attempt, to: now, outcome: state };
    // A try is over, and of this phone nobody has heard: it stopped when another one was picked up.
    return attempt.try === trying || attempt.member === DEFAULT_DESTINATION
      ? attempt
      : { ...attempt, to: now, outcome: 'canceled' };
  });
  const rung =
    step.do === 'ring'
      ? step.members
          .filter((member) => !known.some((one) => one.member === member && one.try === trying))
          .map((member): Attempt => ({ member, try: step.attempt, from: now }))
      : step.do === 'defaultDestination' && !known.some((one) => one.member === DEFAULT_DESTINATION)
        ? [{ member: DEFAULT_DESTINATION, try: lastTry(known) + 1, from: now }]
        : [];
  const { talking: _talking, ...rest } = live;
  return {
    ...rest,
    ...(plan.taken !== undefined && live.talking ? { talking: live.talking } : {}),
    plan,
    attempts: [...known, ...rung],
    ...(step.do === 'voicemail' && live.voicemailAt === undefined ? { voicemailAt: now } : {}),
  };
}

const lastTry = (attempts: readonly Attempt[]): number =>
  attempts.reduce((most, attempt) => Math.max(most, attempt.try), 0);

/** Somebody had the caller until now. */
export function talked(live: LiveCall, member: string, now: number): LiveCall {
  const attempts = live.attempts.map((attempt): Attempt => {
    if (attempt.outcome !== undefined) return attempt;
    return attempt.member === member
      ? { ...attempt, to: now, outcome: 'talked' }
      : { ...attempt, to: now, outcome: 'canceled' };
  });
  return { ...live, attempts };
}

/** A call that is over; what is not known of its phones is that they stopped with it. */
export function finished(
  live: LiveCall,
  outcome: NonNullable<LiveCall['outcome']>,
  now: number,
): LiveCall {
  return {
    ...live,
    plan: callerLeft(live.plan),
    attempts: live.attempts.map((attempt) =>
      attempt.outcome === undefined ? { ...attempt, to: now, outcome: 'canceled' } : attempt,
    ),
    outcome,
    endedAt: now,
  };
}

/** How a call came out whose caller is gone, as far as it is known. */
function outcomeOfLeaving(live: LiveCall): NonNullable<LiveCall['outcome']> {
  if (live.talking) return 'talked';
  if (live.recording !== undefined) return 'voicemail';
  return live.plan.step.do === 'voicemail' ? 'noMessage' : 'left';
}

/** A call whose caller is gone, whoever told us. */
export function leftBehind(live: LiveCall, now: number): LiveCall {
  if (live.plan.step.do === 'end') return live;
  const { talking } = live;
  return finished(talking ? talked(live, talking.with, now) : live, outcomeOfLeaving(live), now);
}

/** A call that was taken for a talk, and whose two were never connected: the caller had hung up a moment before. */
export function neverTalked(live: LiveCall): LiveCall {
  if (live.outcome !== 'talked') return live;
  const { talking: _never, ...rest } = live;
  const attempts = live.attempts.map((attempt): Attempt =>
    attempt.outcome === 'talked' ? { ...attempt, outcome: 'canceled' } : attempt,
  );
  return { ...rest, attempts, outcome: 'left' };
}

/** What the log says of a call that is over. */
export function entryOf(call: string, live: LiveCall): CallEntry {
  const { endedAt = live.plan.startedAt, outcome = 'left', talking, voicemailAt } = live;
  const seconds = (from: number, to: number): number => Math.max(0, Math.round((to - from) / 1000));
  const until = talking?.since ?? voicemailAt ?? endedAt;
  return {
    v: 1,
    call,
    caller: live.caller,
    startedAt: live.plan.startedAt,
    endedAt,
    outcome,
    waitedSeconds: seconds(live.plan.startedAt, until),
    ...(talking ? { talkedSeconds: seconds(talking.since, endedAt) } : {}),
    attempts: [...live.attempts],
    ...(live.recording === undefined ? {} : { voicemail: live.recording }),
  };
}
