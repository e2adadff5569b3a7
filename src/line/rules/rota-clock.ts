import { Temporal } from 'temporal-polyfill';
import type { Weekday } from './rota';
import { DAY_MINUTES, dayAt, weekdayOf } from './rota-days';

/**
 * The one rule about clocks that change: a time on the wall means the first moment at which the group's clock shows
 * that time or a later one. So of an hour that comes twice, the first is meant; a time that is left out is the moment
 * of the change; a shift is one unbroken stretch; and where one shift ends at the time another begins, they meet.
 * Why: docs/decisions/011-what-a-rota-means.md
 */
export function momentOf(zone: string, wall: number): number {
  const plain = plainOf(wall);
  const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(plain)) return first.epochMilliseconds;
  const change = first.getTimeZoneTransition('next');
  if (!change)
    throw new RangeError(`${plain.toString()} is left out in ${zone}, but no clock changes`);
  return change.epochMilliseconds;
}

/**
 * The other way round: the last wall minute that has begun at a moment. While an hour is repeated that is the last
 * minute before the clock went back, because all of the repeated ones have been reached already.
 */
export function wallAt(zone: string, moment: number): number {
  const now = zoned(zone, moment);
  const plain = now.toPlainDateTime();
  const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.epochMilliseconds === moment) return minuteOf(plain);
  // The last change up to and including this moment.
  const change = zoned(zone, moment + 1).getTimeZoneTransition('previous');
  if (!change)
    throw new RangeError(`${plain.toString()} comes twice in ${zone}, but no clock changes`);
  return minuteOf(zoned(zone, change.epochMilliseconds - 1).toPlainDateTime());
}

/** A moment at which a zone's clocks change, and by how many minutes: 60 = an hour is left out, -60 = one comes twice. */
export interface ClockChange {
  readonly at: number;
  readonly minutes: number;
}

/** The changes of the clock from one moment up to another. */
export function clockChanges(zone: string, from: number, to: number): ClockChange[] {
  const changes: ClockChange[] = [];
  let change = zoned(zone, from - 1).getTimeZoneTransition('next');
  while (change && change.epochMilliseconds < to) {
    const at = change.epochMilliseconds;
    const minutes = (change.offsetNanoseconds - zoned(zone, at - 1).offsetNanoseconds) / 60e9;
    // Zones also change their name or their rules without touching the clock.
    if (minutes !== 0) changes.push({ at, minutes });
    change = change.getTimeZoneTransition('next');
  }
  return changes;
}

/** The next moment, now or later, at which it is that time of that weekday: "who is on, Monday at 17:00". */
export function nextWeekdayTime(
  zone: string,
  now: number,
  weekday: Weekday,
  minuteOfDay: number,
): number {
  const today = dayAt(wallAt(zone, now));
  for (let day = today; day <= today + 8; day += 1) {
    if (weekdayOf(day) !== weekday) continue;
    const moment = momentOf(zone, day * DAY_MINUTES + minuteOfDay);
    if (moment >= now) return moment;
  }
  throw new RangeError(`no ${weekday} within nine days`);
}

const zoned = (zone: string, moment: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);

const plainOf = (wall: number): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(new Date(wall * 60_000).toISOString().slice(0, 16));

const minuteOf = (plain: Temporal.PlainDateTime): number =>
  Math.floor(Date.UTC(plain.year, plain.month - 1, plain.day, plain.hour, plain.minute) / 60_000);
