import type { IsoDate, Override, Rota } from './rota';
import { dayAt, isoDate, wallMinute, type Stretch } from './rota-days';
import { openOn, shiftsOn, type ShiftOnDay } from './rota-day';

/** Why somebody is on: a shift on the day it begins, or an added stretch. */
export type Cause =
  | { readonly shift: string; readonly date: IsoDate }
  | { readonly override: string; readonly date: IsoDate };

export interface PersonOn {
  readonly member: string;
  readonly cause: Cause;
}

/** A stretch of the wall in which nothing changes. */
export interface Slot extends Stretch {
  readonly open: boolean;
  /** As the rota has them: a tier may be empty. Nobody is in two. */
  readonly tiers: readonly (readonly PersonOn[])[];
}

interface Change extends Stretch {
  readonly override: Override;
}

/**
 * What the rota says from one wall minute up to another, slot by slot, without a gap: shifts with their exchanges
 * first, then the overrides in their order, then only members, each once. Outside opening hours nobody is on.
 */
export function slotsBetween(rota: Rota, from: number, to: number): Slot[] {
  const days = range(dayAt(from) - 1, dayAt(to));
  const inSight = (stretch: Stretch): boolean => stretch.from < to && stretch.to > from;
  const shifts = days
    .flatMap((day) => shiftsOn(rota, day))
    .filter(inSight)
    .sort((one, other) => one.from - other.from);
  const open = days
    .flatMap((day) => openOn(rota, day))
    .filter(inSight)
    .sort((one, other) => one.from - other.from);
  const changes = rota.overrides
    .map((override) => ({
      override,
      from: wallMinute(override.from),
      to: wallMinute(override.to),
    }))
    .filter(inSight);
  const members = new Set(rota.members);
  const shiftsAt = goingAlong(shifts);
  const openAt = goingAlong(open);
  return cut([...shifts, ...open, ...changes], from, to).map((piece) => {
    const running = shiftsAt(piece.from);
    const isOpen = openAt(piece.from).length > 0;
    return {
      ...piece,
      open: isOpen,
      tiers: isOpen ? tiersAt(piece.from, running, changes, members) : [],
    };
  });
}

const covers = (stretch: Stretch, minute: number): boolean =>
  stretch.from <= minute && minute < stretch.to;

/** Those of many stretches, sorted by their beginning, that cover a minute; asked minute after minute, forwards only. */
function goingAlong<T extends Stretch>(sorted: readonly T[]): (minute: number) => readonly T[] {
  let running: readonly T[] = [];
  let next = 0;
  return (minute) => {
    const begun: T[] = [];
    for (let stretch = sorted[next]; stretch && stretch.from <= minute; stretch = sorted[next]) {
      begun.push(stretch);
      next += 1;
    }
    running = [...running, ...begun].filter((stretch) => covers(stretch, minute));
    return running;
  };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => first + nth);

/** Cuts a stretch wherever another one begins or ends. */
function cut(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  const edges = new Set([from, to]);
  for (const stretch of stretches) {
    for (const edge of [stretch.from, stretch.to]) if (edge > from && edge < to) edges.add(edge);
  }
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(1).map((edge, nth) => ({ from: sorted[nth] ?? from, to: edge }));
}

function tiersAt(
  minute: number,
  shifts: readonly ShiftOnDay[],
  changes: readonly Change[],
  members: ReadonlySet<string>,
): PersonOn[][] {
  let tiers: PersonOn[][] = [];
  for (const shift of shifts) {
    const cause = { shift: shift.shift, date: isoDate(shift.day) };
    shift.tiers.forEach((tier, nth) => {
      place(
        tiers,
        nth,
        tier.map((member) => ({ member, cause })),
      );
    });
  }
  for (const change of changes) {
    if (covers(change, minute)) tiers = changed(tiers, change.override);
  }
  const seen = new Set<string>();
  return tiers.map((tier) =>
    tier.filter(({ member }) => {
      if (!members.has(member) || seen.has(member)) return false;
      seen.add(member);
      return true;
    }),
  );
}

function changed(tiers: PersonOn[][], override: Override): PersonOn[][] {
  switch (override.kind) {
    case 'remove':
      return tiers.map((tier) => tier.filter(({ member }) => member !== override.member));
    case 'replace':
      return tiers.map((tier) =>
        tier.map((person) =>
          person.member === override.member ? { ...person, member: override.by } : person,
        ),
      );
    case 'add': {
      const added = tiers.map((tier) => [...tier]);
      const cause = { override: override.id, date: override.from.slice(0, 10) };
      place(added, (override.tier ?? 1) - 1, [{ member: override.member, cause }]);
      return added;
    }
  }
}

function place(tiers: PersonOn[][], nth: number, people: readonly PersonOn[]): void {
  while (tiers.length <= nth) tiers.push([]);
  tiers[nth]?.push(...people);
}
