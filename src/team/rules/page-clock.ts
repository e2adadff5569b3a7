import { shownAsUtc } from '../../time/zone';

/**
 * As much about a store's clock as a page needs, with nothing but what every browser knows. What the desk does is decided
 * with `clock.ts`; a test holds the two against each other. Days are written `2026-12-24`, times `17:00`, moments are
 * epoch ms.
 */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const offset = (zone: string, moment: number): number =>
  shownAsUtc(zone, moment) - Math.floor(moment / MINUTE_MS) * MINUTE_MS;

/** The day it is on a clock. */
export const dayIn = (zone: string, moment: number): string =>
  new Date(shownAsUtc(zone, moment)).toISOString().slice(0, 10);

/** The time a clock shows. */
export const timeIn = (zone: string, moment: number): string =>
  new Date(shownAsUtc(zone, moment)).toISOString().slice(11, 16);

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
