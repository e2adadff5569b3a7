import type { Repeats } from '../stored';
import { dayAfter, dayOf, monthAfter, momentOf, timeOf } from './clock';

/** When a task that comes again is due next. Pure; times are epoch ms. */

/** More of them than a daily task has in ten years. */
const MOST = 4_000;
/** Times of day are told to the minute. */
const MINUTE_MS = 60_000;

/** The n-th time that something is due that was due first at `since`: on the same day of the month and at the same time of day. */
function nth(zone: string, since: number, { every, count }: Repeats, n: number): number {
  const first = dayOf(zone, since);
  const day =
    every === 'month'
      ? monthAfter(first, n * count)
      : dayAfter(first, n * count * (every === 'week' ? 7 : 1));
  return momentOf(zone, day, timeOf(zone, since));
}

/**
 * The first time after `dueAt` and after now: what was missed meanwhile is not made up for. Counted from the first of them,
 * so that neither a short month nor a clock change moves the ones after it; when the due time was changed by hand it is
 * counted from there.
 */
export function nextRepeat(zone: string, dueAt: number, repeats: Repeats, now: number): number {
  const since = repeats.since ?? dueAt;
  const base = isOneOf(zone, since, repeats, dueAt) ? since : dueAt;
  for (let n = 1; n < MOST; n++) {
    const next = nth(zone, base, repeats, n);
    if (next > dueAt && next > now) return next;
  }
  return nth(zone, now, repeats, 1);
}

function isOneOf(zone: string, since: number, repeats: Repeats, dueAt: number): boolean {
  const minute = dueAt - (dueAt % MINUTE_MS);
  for (let n = 0; n < MOST; n++) {
    const time = nth(zone, since, repeats, n);
    if (time >= minute) return time === minute;
  }
  return false;
}
