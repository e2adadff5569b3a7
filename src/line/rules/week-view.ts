import type { Rota } from './rota';
import { openOn, shiftsOn } from './rota-day';
import { DAY_MINUTES, isoDate, type Stretch } from './rota-days';
import { slotsBetween, type Slot } from './rota-slots';

/** A shift as a week grid shows it: whole, on the day on which it begins. */
export interface Block extends Stretch {
  readonly shift: string;
  readonly day: number;
  /** Who has it, exchanges counted. */
  readonly tiers: readonly (readonly string[])[];
}

/** A piece of a block that lies within one day. */
export interface Piece extends Stretch {
  readonly block: Block;
  /** Side by side with others that lie at the same time: which place of how many. */
  readonly lane: number;
  readonly lanes: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** One day of a week on the wall. */
export interface DayView {
  readonly day: number;
  readonly pieces: readonly Piece[];
  /** Open, and nobody is on. */
  readonly gaps: readonly Stretch[];
  readonly closed: readonly Stretch[];
  readonly holiday?: Rota['holidays'][number];
  /** Overrides that touch the day, with the part of them that does. */
  readonly overrides: readonly (Stretch & { readonly override: Rota['overrides'][number] })[];
}

/** The seven days from a Monday on. Everything in it is on the wall: a day has 1,440 minutes, whatever clocks do. */
export function weekOf(rota: Rota, monday: number): DayView[] {
  const days = Array.from({ length: 7 }, (_, nth) => monday + nth);
  // What began on Sunday goes on into Monday.
  const blocks = [monday - 1, ...days].flatMap((day) => shiftsOn(rota, day));
  const slots = slotsBetween(rota, monday * DAY_MINUTES, (monday + 7) * DAY_MINUTES);
  return days.map((day) => {
    const whole = { from: day * DAY_MINUTES, to: (day + 1) * DAY_MINUTES };
    const holiday = rota.holidays.findLast(({ date }) => date === isoDate(day));
    return {
      day,
      pieces: inLanes(blocks.flatMap((block) => pieceOf(block, whole))),
      gaps: joined(slots.filter(isGap).flatMap((slot) => cutTo(slot, whole))),
      closed: joined(slots.filter(({ open }) => !open).flatMap((slot) => cutTo(slot, whole))),
      ...(holiday ? { holiday } : {}),
      overrides: rota.overrides.flatMap((override) =>
        cutTo(wallStretch(override), whole).map((part) => ({ ...part, override })),
      ),
    };
  });
}

const wallStretch = ({ from, to }: { from: string; to: string }): Stretch => ({
  from: Date.parse(`${from}Z`) / 60_000,
  to: Date.parse(`${to}Z`) / 60_000,
});

/** Whether a slot is one to worry about. */
export const isGap = (slot: Slot): boolean => slot.open && slot.tiers.flat().length === 0;

type CutPiece = Omit<Piece, 'lane' | 'lanes'>;

const pieceOf = (block: Block, day: Stretch): CutPiece[] =>
  cutTo(block, day).map((part) => ({
    ...part,
    block,
    begins: part.from === block.from,
    ends: part.to === block.to,
  }));

function cutTo({ from, to }: Stretch, within: Stretch): Stretch[] {
  const part = { from: Math.max(from, within.from), to: Math.min(to, within.to) };
  return part.from < part.to ? [part] : [];
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const runs: Stretch[] = [];
  for (const { from, to } of stretches) {
    const last = runs.at(-1);
    if (last && last.to === from) runs[runs.length - 1] = { from: last.from, to };
    else runs.push({ from, to });
  }
  return runs;
}

/** Gives pieces that lie at the same time places beside each other. */
function inLanes(pieces: readonly CutPiece[]): Piece[] {
  const sorted = pieces.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const placed: Piece[] = [];
  let crowd: { readonly piece: CutPiece; readonly lane: number }[] = [];
  let crowdEnds = -Infinity;
  const close = (): void => {
    const lanes = Math.max(0, ...crowd.map(({ lane }) => lane + 1));
    placed.push(...crowd.map(({ piece, lane }) => ({ ...piece, lane, lanes })));
    crowd = [];
  };
  for (const piece of sorted) {
    if (piece.from >= crowdEnds) close();
    const taken = crowd.filter((other) => other.piece.to > piece.from).map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    crowd.push({ piece, lane });
    crowdEnds = Math.max(crowdEnds, piece.to);
  }
  close();
  return placed;
}

/** Who answers now and who next, on the wall. */
export interface OnWall {
  readonly open: boolean;
  readonly tiers: readonly (readonly string[])[];
  /** When any of it changes; absent = not within nine days. */
  readonly until?: number;
  /** What it changes to. */
  readonly next?: { readonly open: boolean; readonly tiers: readonly (readonly string[])[] };
}

const AHEAD_DAYS = 9;

/** Reads the rota from a wall minute on until something changes. */
export function onWall(rota: Rota, wall: number): OnWall {
  const [now, ...later] = slotsBetween(rota, wall, wall + AHEAD_DAYS * DAY_MINUTES);
  if (!now) return { open: false, tiers: [] };
  const next = later.find((slot) => said(slot) !== said(now));
  return {
    ...shownOf(now),
    ...(next ? { until: next.from, next: shownOf(next) } : {}),
  };
}

const shownOf = ({ open, tiers }: Slot): { open: boolean; tiers: string[][] } => ({
  open,
  tiers: tiers.map((tier) => tier.map(({ member }) => member)).filter((tier) => tier.length > 0),
});

const said = (slot: Slot): string => JSON.stringify(shownOf(slot));

/** The hours of a day in which the group is open at all; for a holiday's own hours as well. */
export const hoursOn = (rota: Rota, day: number): readonly Stretch[] => openOn(rota, day);
