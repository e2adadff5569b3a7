import type { Agenda } from '../../agenda/agenda';
import type { Board } from '../../ports/board';
import type { CardMark, Party, Told } from '../party';
import type { StaffDeskParts } from '../staff-desk';
import { boardWordsFor } from '../words/board';
import type { CardStyle } from './card';
import type { cardStore } from './store';
import type { BoardPlan } from './stages';

/** What working on boards needs besides what the staff side has. */
export interface BoardParts extends StaffDeskParts {
  readonly agenda: Agenda;
  /** Opens a board by its id, to be asked for so long; undefined when the house has no access to any. */
  readonly openBoard: (id: string, withinMs?: number) => Board | undefined;
  readonly timeZone: string;
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
}

/** A party as it is kept. */
export interface Row {
  readonly key: string;
  readonly party: Party;
  readonly revision: string;
}

/** One turn at a board: nobody else works on it meanwhile. */
export interface BoardRun {
  readonly board: Board;
  readonly boardId: string;
  readonly plan: BoardPlan;
  readonly cards: ReturnType<typeof cardStore>;
  readonly parts: BoardParts;
  /** The turn before this one was cut off, so that what it said last may have been said. */
  readonly cautious: boolean;
}

/** How cards look here. */
export const styleOf = ({
  plan,
  parts,
}: Pick<BoardRun, 'plan'> & {
  readonly parts: Pick<BoardParts, 'timeZone' | 'houseLanguage'>;
}): CardStyle => ({
  plan,
  timeZone: parts.timeZone,
  words: boardWordsFor(parts.houseLanguage),
});

/** Notes in a party what its card shows; false when that visit is no longer kept. */
export async function noteMark(run: BoardRun, row: Row, mark: CardMark): Promise<boolean> {
  const { key, party, revision } = row;
  return (await run.cards.note(key, party.visit, mark, { party, revision })) !== undefined;
}

/** Whether a card's comments tell all there is to tell. */
export const hasTold = (told: Told, now: Told): boolean =>
  told.status === now.status &&
  told.reminders === now.reminders &&
  told.size === now.size &&
  told.answer === now.answer &&
  told.late === now.late &&
  told.failed === now.failed;
