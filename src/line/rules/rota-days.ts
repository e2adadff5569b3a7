import type { Hours, IsoDate, TimeOfDay, Weekday, WallTime } from './rota';

/** 0 = Sunday, as in JavaScript's own dates. */
export const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * A calendar day as a whole number, 0 = 1970-01-01, and a time on the wall as minutes since that day's midnight. Both
 * belong to no zone: a day on the wall always has 1,440 minutes here, however long it lasts.
 */
export const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * 60_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

export const dayOf = (date: IsoDate): number => Date.parse(`${date}T00:00Z`) / DAY_MS;

export const isoDate = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const dayAt = (wall: number): number => Math.floor(wall / DAY_MINUTES);

export function weekdayOf(day: number): Weekday {
  const weekday = WEEKDAYS[(((day + FIRST_WEEKDAY) % 7) + 7) % 7];
  if (!weekday) throw new RangeError(`not a day: ${day}`);
  return weekday;
}

/** The Monday of the week a day is in. */
export const mondayOf = (day: number): number => day - ((((day + FIRST_WEEKDAY - 1) % 7) + 7) % 7);

export function minuteOfDay(time: TimeOfDay): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

export const wallMinute = (wall: WallTime): number => Date.parse(`${wall}Z`) / 60_000;

export const wallTime = (wall: number): WallTime =>
  new Date(wall * 60_000).toISOString().slice(0, 16);

/** A stretch of wall minutes; the end is not part of it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Hours that begin on a day. */
export function stretchOn(day: number, { from, to }: Hours): Stretch {
  const start = day * DAY_MINUTES + minuteOfDay(from);
  const end = day * DAY_MINUTES + minuteOfDay(to);
  return { from: start, to: end > start ? end : end + DAY_MINUTES };
}

/**
 * How often so many months fit between two days. Each end is counted from the first day, so that turns which began on
 * the 31st come back to it: 31 January, 28 February, 31 March.
 */
export function monthsBetween(start: IsoDate, date: IsoDate): number {
  const [firstYear = 0, firstMonth = 0, firstDay = 0] = start.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const months = (year - firstYear) * 12 + month - firstMonth;
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Math.min(firstDay, lastOfMonth) > day ? months - 1 : months;
}
