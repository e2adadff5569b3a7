import type { BoardCard } from '../../ports/board';
import { CardGone } from '../../ports/board';
import { Refusal } from '../../ports/refusal';
import type { ListSettings } from '../../config';
import { readSnapshot, REF_LENGTH, type Ref } from '../rules/line';
import { staffDesk } from '../staff-desk';
import { movesBetween, orderJudgement } from './order';
import type { BoardRun, Row } from './run';

/** A party that waits, and its card in the list of those who do. */
export interface Waiting {
  readonly ref: Ref;
  readonly row: Row;
  readonly card: BoardCard;
}

/** The refs of an order as they are written down. */
const readOrder = (order: string): readonly Ref[] => readSnapshot({ v: 1, upTo: -1, order }).order;

/**
 * Brings the line and the board's list of those who wait into the same order. Nobody on the board tells when a card is
 * moved within its list, so both are compared with the order they last had in common. Answers the one they have now.
 */
export async function alignOrder(
  run: BoardRun,
  list: ListSettings,
  seen: {
    readonly agreed: string;
    readonly line: readonly Ref[];
    readonly waiting: readonly Waiting[];
    /** Every open card of that list, those of the owner's own making as well. */
    readonly cards: readonly BoardCard[];
  },
): Promise<string> {
  const waiting = [...seen.waiting].sort((one, other) => one.card.place - other.card.place);
  const cards = [...seen.cards].sort((one, other) => one.place - other.place);
  const onBoard = waiting.map(({ ref }) => ref);
  const agreed = readOrder(seen.agreed);
  switch (orderJudgement(agreed, seen.line, onBoard)) {
    case 'agree':
      return write(onBoard);
    case 'board':
      await followBoard(run, list, waiting, seen.line);
      return write(onBoard);
    case 'desk':
      await followLine(run, waiting, seen.line, cards);
      return write(seen.line.filter((ref) => onBoard.includes(ref)));
  }
}

const write = (order: readonly Ref[]): string =>
  order.filter((ref) => ref.length === REF_LENGTH).join('');

/** Somebody dragged cards up or down: those parties move in line. */
async function followBoard(
  run: BoardRun,
  list: ListSettings,
  waiting: readonly Waiting[],
  line: readonly Ref[],
): Promise<void> {
  const desk = staffDesk(list, run.parts);
  const byRef = new Map(waiting.map((one) => [one.ref, one.row]));
  for (const { who, before } of movesBetween(
    line,
    waiting.map(({ ref }) => ref),
  )) {
    const row = byRef.get(who);
    if (!row) continue;
    const next = before === undefined ? undefined : byRef.get(before);
    const place = before === undefined ? line.length : line.indexOf(before);
    try {
      await desk.move({
        action: 'move',
        list: list.id,
        party: row.key,
        visit: row.party.visit,
        ...(next ? { before: next.key } : {}),
        place,
      });
    } catch (error) {
      // Called or gone meanwhile: there is no place to move to any more.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** The line has changed: cards are put between those that they stand between in line. */
async function followLine(
  { board }: BoardRun,
  waiting: readonly Waiting[],
  line: readonly Ref[],
  cards: readonly BoardCard[],
): Promise<void> {
  const byRef = new Map(waiting.map((one) => [one.ref, one.card]));
  const places = cards.map(({ id, place }) => ({ id, place }));
  for (const { who, before } of movesBetween(
    waiting.map(({ ref }) => ref),
    line,
  )) {
    const card = byRef.get(who);
    const next = before === undefined ? undefined : byRef.get(before);
    if (!card) continue;
    places.splice(
      places.findIndex(({ id }) => id === card.id),
      1,
    );
    const at = next ? places.findIndex(({ id }) => id === next.id) : places.length;
    const [above, below] = [places[at - 1]?.place ?? 0, places[at]?.place];
    const place = below === undefined ? above + LAST_STEP : (above + below) / 2;
    try {
      await board.change(card.id, { place });
    } catch (error) {
      if (!(error instanceof CardGone)) throw error;
    }
    places.splice(at, 0, { id: card.id, place });
  }
}

/** As far below the last card as Trello itself puts one. */
const LAST_STEP = 16_384;
