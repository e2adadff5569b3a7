import type { Outcome } from '../../agenda/do-item';
import { tellOwner } from '../../agenda/incidents';
import type { DueItem, NewItem } from '../../agenda/item';
import { MINUTE_MS, nextBeat } from '../../agenda/rules';
import type { ListSettings } from '../../config';
import { BoardBusy, BoardRefused, LayoutChanged, type Board } from '../../ports/board';
import { isConflict, Unavailable } from '../../ports/records';
import { waitlistObjects } from '../objects';
import { isOpen } from '../party';
import { readWhole, type WholeList } from '../repair';
import { isBehind, rowsOf } from './behind';
import { FOLLOW } from './kinds';
import { NotNow, pace, pacedBoard, type Pace } from './pace';
import type { BoardParts, BoardRun, Row } from './run';
import { missingParts, planOf } from './stages';
import { cardStore, readBoardState, type BoardState } from './store';
import { workThrough } from './work-through';

/**
 * On each of its minutes the whole board is read, to see what its rules have not told, unless that was done a moment ago:
 * whoever skips one is a minute late with what has happened since.
 */
const LOOK_EVERY_MS = 10_000;
/** The same while nobody is on the list. */
const LOOK_WHEN_EMPTY_MS = 10 * MINUTE_MS;
/** A turn that was cut off is over by then: longer than any function runs. */
const TURN_MS = 15_000;
/** So long is left for writing down how a run went, also when the board answers nothing at all. */
const AFTERWARDS_MS = 800;
/** What people rename and delete is noticed within a day, and what is missing within a minute. */
const PLAN_LASTS_MS = 24 * 60 * MINUTE_MS;
/** The owner hears of a board that could not be reached for so long. */
const TROUBLE_AFTER_MS = 15 * MINUTE_MS;

/**
 * Two items take turns, one on even and one on odd minutes: a wake-up can be had to the minute for what is due in more
 * than one, so that with two of them a bell rings on every minute.
 */
const LANES = [0, 1] as const;
const LANE_MS = LANES.length * MINUTE_MS;

/** The next full minute that is this lane's. */
const laneBeat = (lane: number, now: number): number =>
  nextBeat(now - lane * MINUTE_MS, LANE_MS) + lane * MINUTE_MS;

const laneOf = ({ lane }: DueItem['data']): number => (lane === 1 ? 1 : 0);

const look = (list: string, lane: number, at: number): NewItem => ({
  id: `${FOLLOW}.${list}.${lane}`,
  kind: FOLLOW,
  at,
  data: { list, lane },
});

/** The looks at a list's board that come next: the same items, whoever asks for them. */
export const nextLooks = (list: string, now: number): readonly NewItem[] =>
  LANES.map((lane) => look(list, lane, laneBeat(lane, now)));

/** A look at once, by whoever looks for work next. */
export const lookNow = (list: string, now: number): NewItem => look(list, 0, now);

/**
 * Brings a list and its board into agreement, one run at a time whatever number of processes there are: what people did on
 * the board goes to the desk, then what the desk says goes to the board. What does not fit into this run or into the
 * board's limits is left to the next; a board that cannot be reached changes nothing at the desk. Never throws for the
 * board's sake.
 */
export async function followBoard(
  item: DueItem,
  list: ListSettings,
  parts: BoardParts,
): Promise<Outcome> {
  const boardId = list.board?.id;
  const opened =
    boardId === undefined ? undefined : parts.openBoard(boardId, parts.left() - AFTERWARDS_MS);
  if (boardId === undefined || !opened) return 'done';
  const where = { document: waitlistObjects(list.id).board };
  const next = { again: laneBeat(laneOf(item.data), parts.now()) };
  const kept = await parts.records.read(where);
  const before = readBoardState(kept?.data, boardId);
  const waitUntil = Math.max(before.turn?.until ?? 0, before.busyUntil ?? 0);
  if (waitUntil > parts.now()) return { again: waitUntil };
  // Read after the last turn is known to be over, and before the board is looked at.
  const whole = await readWhole(parts.records, list.id, parts.now);
  const rows = rowsOf(whole.rows);
  if (!isWorthATurn(before, rows, parts)) return next;

  const turn = { by: parts.newId(8), until: parts.now() + TURN_MS };
  let revision: string;
  try {
    const taken: BoardState = { ...before, turn };
    const written = kept
      ? await parts.records.replace(where, taken, kept.revision)
      : await parts.records.create(where, taken);
    revision = written.revision;
  } catch (error) {
    if (isConflict(error)) return next;
    throw error;
  }
  const keeping = pace(before.spent, { now: parts.now, left: parts.left, wait: parts.pause });
  const ended = await takeTurn(list, parts, {
    boardId,
    before,
    whole,
    rows,
    keeping,
    board: pacedBoard(opened, keeping),
  });
  const { turn: _turn, ...after } = ended.state;
  try {
    await parts.records.replace(where, { ...after, spent: keeping.spent() }, revision);
  } catch (error) {
    // It took so long that somebody else has the turn by now, and theirs is the newer word.
    if (!isConflict(error)) throw error;
  }
  return ended.again === undefined ? next : { again: ended.again };
}

interface Turn {
  readonly boardId: string;
  readonly before: BoardState;
  readonly whole: WholeList;
  readonly rows: readonly Row[];
  readonly keeping: Pace;
  readonly board: Board;
}

interface Ended {
  readonly state: BoardState;
  /** When to go on; undefined = on the next minute of its own. */
  readonly again?: number;
}

/** One turn from beginning to end, whatever happens to the board meanwhile. */
async function takeTurn(list: ListSettings, parts: BoardParts, turn: Turn): Promise<Ended> {
  const { before, board, boardId } = turn;
  let state: BoardState = before;
  try {
    if (isPlanOld(before, parts.now())) state = await readPlan(board, state, parts.now());
    const run: BoardRun = {
      board,
      boardId,
      plan: state.plan,
      cards: cardStore(parts.records, list.id),
      parts,
      cautious: before.turn !== undefined,
    };
    const lookedAt = parts.now();
    const { order, more } = await workThrough(run, list, {
      open: await board.cards(),
      rows: turn.rows,
      line: turn.whole.seen.line.order,
      agreed: state.order,
    });
    const missing = missingParts(state.plan);
    if (missing.length > 0) await tell(list, parts, 'incomplete');
    const { failingSince: _failing, busyUntil: _busy, ...fine } = state;
    return { state: { ...fine, order, lookedAt }, ...(more ? { again: parts.now() } : {}) };
  } catch (error) {
    return afterTrouble(error, list, parts, state);
  }
}

/** What to do when the board did not let itself be worked on to the end. */
async function afterTrouble(
  error: unknown,
  list: ListSettings,
  parts: BoardParts,
  before: BoardState,
): Promise<Ended> {
  const now = parts.now();
  if (error instanceof NotNow) return { state: before, again: now };
  if (error instanceof LayoutChanged) {
    // A list or label is not where it was: the plan is read anew with the next turn.
    const { planAt: _old, ...state } = before;
    return { state };
  }
  const failingSince = before.failingSince ?? now;
  const state: BoardState = { ...before, failingSince };
  if (error instanceof BoardRefused) {
    await tell(list, parts, 'refused');
    return { state };
  }
  if (!(error instanceof Unavailable)) throw error;
  if (now - failingSince >= TROUBLE_AFTER_MS) await tell(list, parts, 'unreachable');
  if (!(error instanceof BoardBusy)) return { state };
  const busyUntil = now + error.retryIn;
  return { state: { ...state, busyUntil }, again: busyUntil };
}

const tell = (list: ListSettings, parts: BoardParts, code: string): Promise<void> =>
  tellOwner(parts.records, parts.agenda, {
    about: 'waitlist.board',
    kind: list.id,
    code,
    at: parts.now(),
  });

/** Whether there is anything to do, as far as can be told without asking the board. */
function isWorthATurn(state: BoardState, rows: readonly Row[], parts: BoardParts): boolean {
  const since = parts.now() - (state.lookedAt ?? 0);
  const everyMs = rows.some(({ party }) => isOpen(party)) ? LOOK_EVERY_MS : LOOK_WHEN_EMPTY_MS;
  return (
    state.turn !== undefined || since >= everyMs || rows.some((row) => isBehind(row, state, parts))
  );
}

const isPlanOld = ({ plan, planAt }: BoardState, now: number): boolean =>
  planAt === undefined ||
  now - planAt > (missingParts(plan).length > 0 ? MINUTE_MS : PLAN_LASTS_MS);

async function readPlan(board: Board, state: BoardState, now: number): Promise<BoardState> {
  return { ...state, plan: planOf(await board.layout(), state.plan), planAt: now };
}
