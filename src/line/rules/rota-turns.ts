import type { Rotation, Tiers } from './rota';
import { dayOf, isoDate, monthsBetween, weekdayOf } from './rota-days';

/** Whose turn it is for shifts that begin on a day; undefined before the first turn and in an empty rotation. */
export function turnOn(rotation: Rotation, day: number): string | undefined {
  const start = dayOf(rotation.start);
  const { order, every } = rotation;
  if (day < start || order.length === 0) return undefined;
  return order[Math.floor(unitsSince(rotation, start, day) / every) % order.length];
}

function unitsSince({ unit, start: first, days }: Rotation, start: number, day: number): number {
  switch (unit) {
    case 'day':
      return days ? countedDays(days, start, day) : day - start;
    case 'week':
      return Math.floor((day - start) / 7);
    case 'month':
      return monthsBetween(first, isoDate(day));
  }
}

/** How many of the weekdays lie after the first counted day up to and including the day. */
function countedDays(days: NonNullable<Rotation['days']>, start: number, day: number): number {
  const weeks = Math.floor((day - start + 1) / 7);
  let counted = weeks * new Set(days).size;
  for (let rest = start + weeks * 7; rest <= day; rest += 1) {
    if (days.includes(weekdayOf(rest))) counted += 1;
  }
  return Math.max(0, counted - 1);
}

/** The people of each tier of a shift that begins on a day. */
export const peopleOf = (
  tiers: Tiers,
  rotations: Readonly<Record<string, Rotation>>,
  day: number,
): string[][] =>
  tiers.map((tier) =>
    tier.flatMap((who) => {
      if (typeof who === 'string') return [who];
      const rotation = Object.hasOwn(rotations, who.rotation) ? rotations[who.rotation] : undefined;
      const member = rotation && turnOn(rotation, day);
      return member === undefined ? [] : [member];
    }),
  );
