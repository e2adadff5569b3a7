import type { BoardCard } from '../../ports/board';
import { CardGone } from '../../ports/board';
import { waitlistObjects } from '../objects';
import type { CardMark, Party, Stage } from '../party';
import type { BoardNote } from '../words/board-words';
import { activity, clockTime, differenceOf, fieldsToFill, toldOf, wantedCard } from './card';
import { deletionInTime } from './cards-away';
import { hasTold, noteMark, styleOf, type BoardRun, type Row } from './run';
import { LABELS, stageAt } from './stages';

/** A card that stands on the board and has still to be filled in and noted. */
export interface MadeCard {
  readonly card: BoardCard;
  finish(): Promise<void>;
}

/**
 * Makes a party's card: one request, and one more for both custom fields. Undefined when the board has no list for it.
 * The two are apart so that cards come to stand in the order of the line.
 */
export async function makeCard(
  run: BoardRun,
  row: Row,
  listId: string,
): Promise<MadeCard | undefined> {
  const { board, plan, parts, cards, boardId } = run;
  const { key, party } = row;
  const list = plan.lists[wantedCard(key, party, styleOf(run)).stage];
  if (!list) return undefined;
  const wanted = wantedCard(key, party, styleOf(run));
  const card = await board.add({
    list: list.id,
    title: wanted.title,
    text: wanted.text,
    labels: LABELS.flatMap((role) => {
      const label = plan.labels[role];
      return wanted.labels[role] && label ? [label.id] : [];
    }),
  });
  return {
    card,
    async finish() {
      const fields = fieldsToFill(wanted, plan);
      if (Object.keys(fields).length > 0) await board.fill(card.id, fields);
      await cards.put(key, party.visit, card);
      await parts.agenda.put([deletionInTime(boardId, card.id, parts.now())]);
      const mark = {
        id: card.id,
        at: wanted.stage,
        text: wanted.hash,
        told: toldOf(party),
      };
      if (await noteMark(run, row, mark)) return;
      // Over by now, which the day's list tells; or everything about the guest has been erased meanwhile.
      const done = await parts.records.read({
        map: waitlistObjects(listId).done,
        key: `${key}.${party.visit}`,
      });
      if (done) return;
      await board.remove(card.id);
      await cards.remove(key, party.visit, card);
    },
  };
}

/**
 * Brings a card to what the desk says: one request for list, title and description together, one for each label, one for
 * the fields, one for a comment on what has happened. None when it is so already.
 */
export async function showOnCard(
  run: BoardRun,
  row: Row,
  seen: {
    readonly card: BoardCard;
    readonly list: Stage | undefined;
    readonly overruled?: Stage;
  },
): Promise<void> {
  const { board, plan, cautious } = run;
  const { key, party } = row;
  const { card } = seen;
  const mark = party.card;
  const wanted = wantedCard(key, party, styleOf(run));
  const into = seen.list && plan.lists[seen.list]?.id;
  const { change, labels, fields } = differenceOf(card, wanted, mark, into, plan);
  const notes: BoardNote[] = [
    ...(mark ? activity(mark.told, party) : []),
    ...(seen.overruled
      ? [{ say: 'overruled' as const, list: plan.lists[seen.overruled]?.name ?? '' }]
      : []),
  ];
  const at = stageAt(plan, card.list) === wanted.stage || into ? wanted.stage : mark?.at;
  const next: CardMark = {
    id: card.id,
    at: at ?? wanted.stage,
    text: wanted.hash,
    told: toldOf(party),
  };
  try {
    if (change) await board.change(card.id, change);
    for (const { id, on } of labels) await board.label(card.id, id, on);
    if (Object.keys(fields).length > 0) await board.fill(card.id, fields);
    if (notes.length > 0)
      await board.comment(card.id, said(run, party, notes), cautious ? { again: true } : {});
  } catch (error) {
    // Deleted this very moment: the next look finds it missing.
    if (error instanceof CardGone) return;
    throw error;
  }
  if (mark === undefined) await run.cards.put(key, party.visit, card);
  if (!isSame(mark, next)) await noteMark(run, row, next);
}

/** Several things that happened are one comment, each with its time. */
function said(run: BoardRun, party: Party, notes: readonly BoardNote[]): string {
  const { words, timeZone } = styleOf(run);
  const now = run.parts.now();
  const timeOf = ({ say }: BoardNote): number => {
    if (say === 'called') return party.calledAt ?? now;
    const ends = ['seated', 'left', 'cancelled', 'noShow'].includes(say);
    return ends ? (party.finishedAt ?? now) : now;
  };
  return notes.map((note) => `${clockTime(timeOf(note), timeZone)} ${words.note(note)}`).join('\n');
}

const isSame = (one: CardMark | undefined, other: CardMark): boolean =>
  one?.id === other.id &&
  one.at === other.at &&
  one.text === other.text &&
  hasTold(one.told, other.told);
