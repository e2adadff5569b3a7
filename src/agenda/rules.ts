/** When work is tried, tried again and given up, and which wake-ups ring for it. Pure; times are epoch milliseconds. */

export const MINUTE_MS = 60_000;

/** The first full minute at or after a time: wake-ups ring on the minute. */
export const nextMinute = (at: number): number => Math.ceil(at / MINUTE_MS) * MINUTE_MS;

/**
 * The next beat of something that happens again and again. It follows from the clock alone, so that two who ask for the
 * next one ask for the same.
 */
export const nextBeat = (after: number, everyMs: number): number =>
  (Math.floor(after / everyMs) + 1) * everyMs;

/** Wake-ups have names of their own for an hour ahead: few enough to be told apart, and no two that are set share one. */
const NAMED_MS = 60 * MINUTE_MS;
/** No wake-up is set further ahead than its name is its own. */
const FURTHEST_MS = NAMED_MS - MINUTE_MS;
/** A wake-up takes a minute to come; those that come as soon as they can share this many milliseconds. */
const SHORT_NOTICE_STEP_MS = 15_000;

/**
 * When to be woken for work due at a time: on its minute, or as soon as that can be had; work far ahead is looked at again
 * on the way. Processes that know nothing of each other ask for the same.
 */
export function wakeTime(due: number, now: number): number {
  const soonest = Math.ceil((now + MINUTE_MS) / SHORT_NOTICE_STEP_MS) * SHORT_NOTICE_STEP_MS;
  const furthest = nextMinute(now + FURTHEST_MS) - MINUTE_MS;
  return Math.min(Math.max(nextMinute(due), soonest), furthest);
}

/**
 * When the wake-up after the next one rings: where whoever wakes for this work would have to be woken again, so that as
 * long as none is lost the two are one. Undefined for work so far ahead that this name may belong to a wake-up still to
 * ring.
 */
export function spareTime(due: number, now: number): number | undefined {
  const spare = wakeTime(due, now) + NOTICE_MS;
  return spare - now < FURTHEST_MS ? spare : undefined;
}

/** The name of the wake-up for a time: its minute and second. */
export const wakeName = (at: number): string =>
  `due-${new Date(at).toISOString().slice(14, 19).replace(':', '')}`;

/** A wake-up this close may have rung before what is being written now is there to be seen. */
const TOO_CLOSE_MS = 10_000;
/** A wake-up that was set longer ago than this is set once more: somebody may have taken it away. */
const TRUSTED_MS = 10 * MINUTE_MS;
/** Whoever wakes up in time can have a wake-up set to the minute for whatever is due so much later. */
const NOTICE_MS = MINUTE_MS + SHORT_NOTICE_STEP_MS;

/** Whether this process has set a wake-up for just this time, not too long ago. */
export const isKnown = (time: number, known: ReadonlyMap<number, number>, now: number): boolean =>
  now - (known.get(time) ?? -Infinity) < TRUSTED_MS;

/**
 * Whether one of the wake-ups this process has set (its time -> when it was set) sees to work in time: by ringing when it
 * is due, or early enough to have it rung for.
 */
export function isCovered(due: number, known: ReadonlyMap<number, number>, now: number): boolean {
  const time = wakeTime(due, now);
  const isFarAhead = due > time;
  for (const [set, since] of known) {
    const isInTime = set <= time - NOTICE_MS || (set <= time && (set >= due || isFarAhead));
    if (isInTime && set > now + TOO_CLOSE_MS && now - since < TRUSTED_MS) return true;
  }
  return false;
}

/**
 * What a run has to have rung for: the first minute with work that can be had to the minute, and the next one, which comes
 * too soon after it. What is due before that was seen to by whoever put it in, or by the run before.
 */
export function minutesToRing(waiting: readonly number[], now: number): readonly number[] {
  const minutes = waiting.map(nextMinute).filter((minute) => wakeTime(minute, now) <= minute);
  if (minutes.length === 0) return [];
  const first = Math.min(...minutes);
  return minutes.includes(first + MINUTE_MS) ? [first, first + MINUTE_MS] : [first];
}

/** Minutes until the next try, after the first, second … failure. */
const BACK_OFF_MINUTES = [1, 2, 5, 15, 60, 180] as const;
/** With this many failures an item is given up. */
export const MOST_TRIES = BACK_OFF_MINUTES.length + 1;

/** When to try again after so many failures; undefined = give up. On the minute, so that doubled items meet again. */
export function nextTry(failures: number, now: number): number | undefined {
  const minutes = BACK_OFF_MINUTES[failures - 1];
  return minutes === undefined ? undefined : nextMinute(now + minutes * MINUTE_MS);
}

/** Longer than any function runs, shorter than anybody wants to wait for work that a crash has left behind. */
export const CLAIM_MS = 60_000;
