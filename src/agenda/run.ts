import type { NewId } from '../ports/clock';
import type { NextRun } from '../ports/next-run';
import type { Records } from '../ports/records';
import type { Agenda } from './agenda';
import { doItem, type Handler, type Ending } from './do-item';
import { readHeads, type Row } from './heads';
import { OWNER_NOTICE, tellOwner } from './incidents';
import { hash } from './item';
import { CLAIM_MS, MINUTE_MS, minutesToRing, nextMinute } from './rules';
import type { WakeUps } from './wake-ups';
import type { WarmMemory } from './warm-memory';

/** What a run works with. `parts` go to the handlers as they are. */
export interface RunParts<Parts> {
  readonly records: Records;
  readonly agenda: Agenda;
  readonly wakeUps: WakeUps;
  readonly memory: WarmMemory;
  /** Begins the next run elsewhere when this one leaves work behind; without it the next bell does. */
  readonly nextRun?: NextRun | undefined;
  /** Who does a kind of work; undefined = nobody here knows it. */
  readonly handlerFor: (kind: string) => Handler<Parts> | undefined;
  readonly parts: Parts;
  readonly newId: NewId;
  readonly now: () => number;
}

export interface RunOptions {
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
  /** So many items at most. */
  readonly most?: number;
  /** Only what has been due for so long (ms), so that whoever was to be woken for it comes first. */
  readonly overdueBy?: number;
  /** Items read from each map. */
  readonly headLength?: number;
}

export interface RunResult {
  readonly ran: number;
  /** Work that is due was left behind. */
  readonly left: boolean;
  /** When there is something to do again, epoch ms; absent = nothing is known of. */
  readonly next?: number;
}

/** One page of a map; the platform gives at most this many at once. */
const HEAD_LENGTH = 100;
/** Items done at the same time: each is three to six requests, one after the other. */
const AT_ONCE = 12;
/** With less time than this nothing new is begun; what is under way, the next wake-up and the next run still fit. */
const LAST_BEGIN_MS = 1_400;
/** Work this late tells the owner that no bell rings. */
const LATE_MS = 15 * MINUTE_MS;

/**
 * Does whatever is due, oldest first, until time runs out. Any number of runs may go on at once: each item is claimed
 * first. Sets the wake-up for what comes next and a spare one after it, and calls the next run when work is left. Throws Unavailable when the
 * agenda cannot be read at all.
 */
export async function runDue<Parts>(
  parts: RunParts<Parts>,
  options: RunOptions,
): Promise<RunResult> {
  const { most = Infinity, overdueBy = 0, headLength = HEAD_LENGTH, left: timeLeft } = options;
  const began = parts.now();
  parts.memory.nextDue = undefined;
  const { rows, more } = await readHeads(parts.records, headLength, began - overdueBy);
  const run = parts.newId(8);
  const isClaimed = ({ item }: Row) => (item?.claimedUntil ?? 0) > began;
  const isReady = (row: Row) => row.due <= began - overdueBy && !isClaimed(row);
  const ready = inTurn(rows.filter(isReady), run);

  const endings: Ending[] = [];
  const queue = ready.slice(0, most);
  const work = async (): Promise<void> => {
    while (timeLeft() >= LAST_BEGIN_MS) {
      const row = queue.shift();
      if (!row) return;
      endings.push(await doItem(row, run, parts));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));

  const count = (what: Ending['how']) => endings.filter(({ how }) => how === what).length;
  const [ran, lost] = [count('done'), count('lost')];
  const now = parts.now();
  const goesOnAtOnce = endings.some(({ how, next: again }) => how === 'done' && isOver(again, now));
  const left = more || ready.length > endings.length || goesOnAtOnce;
  const waiting = rows.filter((row) => !isReady(row) && !isClaimed(row)).map(({ due }) => due);
  const fresh = [
    ...endings.flatMap(({ next: again }) => again ?? []),
    // Whoever has claimed those may have crashed; then the claim runs out.
    ...rows.filter(isClaimed).map(({ item }) => item?.claimedUntil ?? now),
    ...(lost > 0 ? [now + CLAIM_MS] : []),
    ...(left ? [nextMinute(now + 1)] : []),
  ];
  const next = earliest([...waiting, ...fresh]);
  const soonest = earliest(fresh);
  parts.memory.lookedAt = now;
  parts.memory.nextDue = earliest([
    ...(left ? [began - overdueBy] : []),
    ...[next, parts.memory.nextDue].flatMap((time) => time ?? []),
  ]);
  // A run that lost more than it won leaves the rest to whoever was faster, so that calls do not multiply; one that got
  // nothing done leaves it to the next bell.
  const won = ran + count('failed');
  const goesOn = left && won > 0 && won >= lost;
  await Promise.all([
    ...(soonest === undefined ? [] : [parts.wakeUps.armTwice(soonest)]),
    ...minutesToRing([...waiting, ...fresh], now).map((minute) => parts.wakeUps.arm(minute)),
    goesOn ? parts.nextRun?.() : undefined,
    tellIfLate(ready, began, parts),
  ]);
  return { ran, left, ...(next === undefined ? {} : { next }) };
}

/** Oldest minute first; within one, each run has its own order, so that two of them seldom want the same item. */
function inTurn(rows: readonly Row[], run: string): Row[] {
  return rows
    .map((row) => ({
      row,
      minute: nextMinute(row.due),
      turn: hash(`${run} ${row.key}`),
    }))
    .sort((one, other) => one.minute - other.minute || one.turn - other.turn)
    .map(({ row }) => row);
}

const isOver = (time: number | undefined, now: number): boolean =>
  time !== undefined && time <= now;

const earliest = (times: readonly number[]): number | undefined =>
  times.length === 0 ? undefined : Math.min(...times);

async function tellIfLate<Parts>(
  ready: readonly Row[],
  now: number,
  parts: RunParts<Parts>,
): Promise<void> {
  // Notices are put in as of the full hour, so that two of them are one; that does not make them late.
  const isLate = ({ due, item }: Row) =>
    due < now - LATE_MS && item?.tries === 0 && item.kind !== OWNER_NOTICE;
  if (!ready.some(isLate)) return;
  try {
    await tellOwner(parts.records, parts.agenda, {
      about: 'due-work.late',
      kind: 'bells',
      at: now,
    });
  } catch {
    // Told by the next run that finds work late.
  }
}
