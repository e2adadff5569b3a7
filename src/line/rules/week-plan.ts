import type { Hours, Tiers, TimeOfDay, WeeklyShift, Weekday } from './rota';
import { DAY_MINUTES, minuteOfDay, WEEKDAYS } from './rota-days';

/** The weekly shifts as somebody is changing them. Every change answers a new plan and leaves the old one alone. */
export type Plan = readonly WeeklyShift[];

/** The finest step in which a grid is changed, minutes. */
export const STEP_MINUTES = 15;

/** Monday first, as the grid has them. */
export const GRID_DAYS: readonly Weekday[] = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];

const sorted = (days: Iterable<Weekday>): Weekday[] => {
  const all = new Set(days);
  return GRID_DAYS.filter((day) => all.has(day));
};

export const timeOf = (minute: number): TimeOfDay => {
  const within = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
};

/** How long hours last: an end that is not after the start is on the next day. */
export const lengthOf = ({ from, to }: Hours): number => {
  const length = minuteOfDay(to) - minuteOfDay(from);
  return length > 0 ? length : length + DAY_MINUTES;
};

/** Puts a new shift on a day. */
export const added = (plan: Plan, shift: WeeklyShift): Plan => [
  ...plan,
  { ...shift, days: sorted(shift.days) },
];

/** The whole shift as it is to be from now on, on all of its days. Without days it is gone. */
export const changed = (plan: Plan, shift: WeeklyShift): Plan =>
  shift.days.length === 0
    ? plan.filter(({ id }) => id !== shift.id)
    : plan.map((one) => (one.id === shift.id ? { ...shift, days: sorted(shift.days) } : one));

/** Takes a shift off one day; off its last day, away. */
export const takenOff = (plan: Plan, id: string, day: Weekday): Plan =>
  plan.flatMap((shift) => {
    if (shift.id !== id) return [shift];
    const days = shift.days.filter((one) => one !== day);
    return days.length === 0 ? [] : [{ ...shift, days }];
  });

/** Where one day's shift is to lie instead. */
export interface Place extends Hours {
  readonly day: Weekday;
}

/**
 * Moves a shift on one of its days, in the day or to another, and leaves it alone on the others: what somebody sees move
 * is what changes. A shift of a single day stays the shift it is, so that what was agreed about its dates still holds; of
 * one with more days the moved one becomes `newId`.
 */
export function moved(plan: Plan, id: string, day: Weekday, place: Place, newId: string): Plan {
  const shift = plan.find((one) => one.id === id);
  if (!shift?.days.includes(day)) return plan;
  if (shift.from === place.from && shift.to === place.to && day === place.day) return plan;
  const there = { ...shift, from: place.from, to: place.to, days: [place.day] };
  const twin = plan.find((one) => one.id !== id && isSame(one, there));
  if (twin && !twin.days.includes(place.day))
    return changed(takenOff(plan, id, day), { ...twin, days: [...twin.days, place.day] });
  if (shift.days.length === 1) return changed(plan, there);
  if (isSame(shift, there) && !shift.days.includes(place.day))
    return changed(plan, {
      ...shift,
      days: [...shift.days.filter((one) => one !== day), place.day],
    });
  return added(takenOff(plan, id, day), { ...there, id: newId });
}

const isSame = (one: WeeklyShift, other: WeeklyShift): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  JSON.stringify(one.tiers) === JSON.stringify(other.tiers);

/** Everybody named in a shift, rotations left out. */
export const peopleIn = (tiers: Tiers): string[] =>
  tiers.flatMap((tier) => tier.filter((who): who is string => typeof who === 'string'));

/** What is wrong with a plan that nobody should save; the service looks again. */
export type PlanFault =
  { readonly fault: 'noPeople'; readonly shift: string } | { readonly fault: 'tooMany' };

/** So many shifts that the plan still fits where it is kept. */
const MOST_SHIFTS = 500;

export const faultsOf = (plan: Plan): PlanFault[] => [
  ...plan.flatMap(({ id, tiers }): PlanFault[] =>
    tiers.flat().length === 0 ? [{ fault: 'noPeople', shift: id }] : [],
  ),
  ...(plan.length > MOST_SHIFTS ? [{ fault: 'tooMany' } as const] : []),
];

/** In how many shifts two plans differ: what was added, changed or taken away. */
export function differences(before: Plan, after: Plan): number {
  const known = new Map(before.map((shift) => [shift.id, JSON.stringify(shift)]));
  const kept = after.filter(({ id }) => known.has(id));
  const changes = kept.filter((shift) => known.get(shift.id) !== JSON.stringify(shift)).length;
  return changes + (after.length - kept.length) + (before.length - kept.length);
}
