import { Temporal } from 'temporal-polyfill';

/** Days and hours on a store's own clock. Days are written `2026-12-24`, hours `17:00`, moments are epoch ms. */

/** 1 = Monday to 7 = Sunday. */
export type WorkDay = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const zoned = (zone: string, moment: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);

/** The day it is on a clock. */
export const dayOf = (zone: string, moment: number): string =>
  zoned(zone, moment).toPlainDate().toString();

/** Hour and minute on a clock, in minutes from midnight. */
export function minuteOf(zone: string, moment: number): number {
  const { hour, minute } = zoned(zone, moment);
  return hour * 60 + minute;
}

/** `17:00` as a clock shows it. */
export const timeOf = (zone: string, moment: number): string =>
  zoned(zone, moment).toPlainTime().toString({ smallestUnit: 'minute' });

export const workDayOf = (zone: string, moment: number): WorkDay =>
  zoned(zone, moment).dayOfWeek as WorkDay;

/** Minutes from midnight of `17:00`. */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The moment at which a clock shows a time on a day; one that is left out comes as much later as the clock moves. */
export const momentOf = (zone: string, day: string, time: string): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;

/** So many days later, or earlier. */
export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

export const monthAfter = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** The last minute of a day. */
export const endOf = (zone: string, day: string): number => momentOf(zone, day, '23:59');

/** A moment moved by whole days at the same time of day. */
export const shifted = (zone: string, moment: number, days: number): number =>
  zoned(zone, moment).add({ days }).epochMilliseconds;

/** The next moment after another at which a clock shows a time. */
export function nextAt(zone: string, after: number, time: string): number {
  const today = dayOf(zone, after);
  const soon = momentOf(zone, today, time);
  return soon > after ? soon : momentOf(zone, dayAfter(today, 1), time);
}

/** Whether it is a day that exists, written as we write it. */
export function isDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
}

/** Whether there is such a zone. */
export function isZone(zone: string): boolean {
  try {
    zoned(zone, 0);
    return true;
  } catch {
    return false;
  }
}
