/**
 * As much about a store's clock as a page needs, with nothing but what every browser knows. What the desk does is decided
 * with `clock.ts`; a test holds the two against each other. Days are written `2026-12-24`, times `17:00`, moments are
 * epoch ms.
 */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it. */
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** What the clock shows at a moment, as if it were UTC. */
function shown(zone: string, moment: number): number {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

const offset = (zone: string, moment: number): number =>
  shown(zone, moment) - Math.floor(moment / MINUTE_MS) * MINUTE_MS;

/** The day it is on a clock. */
export const dayIn = (zone: string, moment: number): string =>
  new Date(shown(zone, moment)).toISOString().slice(0, 10);

/** The time a clock shows. */
export const timeIn = (zone: string, moment: number): string =>
  new Date(shown(zone, moment)).toISOString().slice(11, 16);

/** The moment at which a clock shows a time on a day; one that is left out comes as much later as the clock moves. */
export function momentIn(zone: string, day: string, time: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = offset(zone, wall - DAY_MS);
  const after = offset(zone, wall + DAY_MS);
  const [early, late] = [wall - before, wall - after];
  return offset(zone, early) === before || offset(zone, late) !== after ? early : late;
}

/** Whole days from one day to another. */
export const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** So many days later, or earlier. */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whether it is a day that exists, written as we write it. */
export const isWrittenDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(day)) &&
  new Date(Date.parse(day)).toISOString().slice(0, 10) === day;
