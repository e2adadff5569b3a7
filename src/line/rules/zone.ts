import { shownAsUtc } from '../../time/zone';
import { DAY_MINUTES } from './rota-days';

/**
 * As much about zones as a page needs to show a rota, with nothing but what every browser knows. What a call does is
 * decided with `rota-clock.ts`; tests hold the two against each other.
 */

export { isZone } from '../../time/zone';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** No zone has ever put its clock back by more than a day. */
const LONGEST_CHANGE_MS = 25 * HOUR_MS;

/** What the clock shows at a moment, as a wall minute. */
export const shownAt = (zone: string, moment: number): number =>
  Math.floor(shownAsUtc(zone, moment) / MINUTE_MS);

/** How far the clock is ahead of UTC, in minutes; without the seconds of former times. */
const offsetAt = (zone: string, moment: number): number =>
  shownAt(zone, moment) - Math.floor(moment / MINUTE_MS);

/** A change of a zone's clock: the moment, and by how many minutes it goes forward. */
export interface Change {
  readonly at: number;
  readonly minutes: number;
}

/** The changes after one moment up to and including another, to the minute. None lasts less than six hours. */
export function changesBetween(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  let start = from;
  let before = offsetAt(zone, start);
  while (start < to) {
    const end = Math.min(start + 6 * HOUR_MS, to);
    const after = offsetAt(zone, end);
    if (after !== before) {
      changes.push({ at: firstWith(zone, after, start, end), minutes: after - before });
      before = after;
    }
    start = end;
  }
  return changes;
}

/** The first minute between two moments at which the offset is the later one. */
function firstWith(zone: string, offset: number, from: number, to: number): number {
  let low = Math.floor(from / MINUTE_MS);
  let high = Math.ceil(to / MINUTE_MS);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * MINUTE_MS) === offset) high = middle;
    else low = middle;
  }
  return high * MINUTE_MS;
}

/** The last wall minute that has begun at a moment, as `wallAt` in rota-clock.ts means it: of an hour that comes twice, its end. */
export function reachedAt(zone: string, moment: number): number {
  const back = changesBetween(zone, moment - LONGEST_CHANGE_MS, moment).filter(
    ({ minutes }) => minutes < 0,
  );
  return Math.max(shownAt(zone, moment), ...back.map(({ at }) => shownAt(zone, at - MINUTE_MS)));
}

/** Changes of the clock by the day on the wall at which they happen, from one day up to another. */
export function changesOnDays(
  zone: string,
  firstDay: number,
  lastDay: number,
): ReadonlyMap<number, number> {
  const utc = (day: number): number => day * DAY_MINUTES * MINUTE_MS;
  const changes = changesBetween(zone, utc(firstDay - 1), utc(lastDay + 2));
  return new Map(
    changes
      // The day that was left: a change at midnight belongs to the night that began it.
      .map(
        ({ at, minutes }) =>
          [Math.floor(shownAt(zone, at - MINUTE_MS) / DAY_MINUTES), minutes] as const,
      )
      .filter(([day]) => day >= firstDay && day <= lastDay),
  );
}
