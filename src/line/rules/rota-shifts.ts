import type { Rota } from './rota';
import { momentOf, wallAt } from './rota-clock';
import { DAY_MINUTES, wallMinute } from './rota-days';
import { slotsBetween, type Cause } from './rota-slots';

/** A shift as one member works it, in epoch milliseconds. */
export interface ShiftOfOne {
  readonly member: string;
  /** 1 = asked first. */
  readonly tier: number;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
}

/** A shift lasts at most a day on the wall, and a wall can jump by one. */
const MARGIN_MINUTES = 2 * DAY_MINUTES;

/**
 * What members work between two moments, each shift with its whole length even when it began before or ends after, in
 * the order of their beginnings. A shift that an override interrupts is two.
 */
export function shiftsBetween(rota: Rota, from: number, to: number): ShiftOfOne[] {
  const { first, last } = windowAround(rota, from, to);
  const runs = new Map<string, ShiftOfOne[]>();
  let end = momentOf(rota.zone, first);
  for (const slot of slotsBetween(rota, first, last)) {
    const start = end;
    end = momentOf(rota.zone, slot.to);
    if (start === end) continue;
    slot.tiers.forEach((people, nth) => {
      for (const { member, cause } of people) {
        const tier = nth + 1;
        const key = JSON.stringify([member, tier, cause]);
        const run = runs.get(key) ?? [];
        const before = run.at(-1);
        if (before?.to === start) run[run.length - 1] = { ...before, to: end };
        else run.push({ member, tier, from: start, to: end, cause });
        runs.set(key, run);
      }
    });
  }
  return [...runs.values()]
    .flat()
    .filter((shift) => shift.from < to && shift.to > from)
    .sort((one, other) => one.from - other.from || one.tier - other.tier);
}

/** Wide enough for every shift, and for added stretches, which last as long as somebody says. */
function windowAround(
  rota: Rota,
  from: number,
  to: number,
): { readonly first: number; readonly last: number } {
  let first = wallAt(rota.zone, from) - MARGIN_MINUTES;
  let last = wallAt(rota.zone, to) + MARGIN_MINUTES;
  const added = rota.overrides.filter(
    (override) =>
      override.kind === 'add' &&
      wallMinute(override.from) < last &&
      wallMinute(override.to) > first,
  );
  for (const override of added) {
    first = Math.min(first, wallMinute(override.from));
    last = Math.max(last, wallMinute(override.to));
  }
  return { first, last };
}
