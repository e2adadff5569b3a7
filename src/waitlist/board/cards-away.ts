import type { Outcome } from '../../agenda/do-item';
import type { Agenda } from '../../agenda/agenda';
import type { DueItem, NewItem } from '../../agenda/item';
import { MINUTE_MS, nextBeat } from '../../agenda/rules';
import type { Board } from '../../ports/board';
import { Unavailable, type Records } from '../../ports/records';
import { allDone } from '../../ports/settled';
import { DELETE_CARD } from './kinds';
import { cardStore, CARD_TTL_SECONDS } from './store';

const DAY_MS = 24 * 60 * MINUTE_MS;

/** A card is deleted so long after it was made. Cards made on one day go in one night. */
export const deletionInTime = (board: string, card: string, now: number): NewItem =>
  deletion(board, card, nextBeat(now + CARD_TTL_SECONDS * 1_000, DAY_MS));

/** A name from two generated ids, so that asking twice is asking once. */
const deletion = (board: string, card: string, at: number): NewItem => ({
  id: `${DELETE_CARD}.${card}`,
  kind: DELETE_CARD,
  at,
  data: { board, card },
});

/** Has every card deleted that somebody's visits have had on a list's board. Safe to repeat. */
export async function eraseCards(
  records: Records,
  agenda: Pick<Agenda, 'put'>,
  { list, board, key, now }: { list: string; board: string; key: string; now: number },
): Promise<void> {
  const cards = cardStore(records, list);
  const all = await cards.ofPerson(key);
  await agenda.put(all.map(({ card }) => deletion(board, card.id, now)));
  await allDone(all.map(({ visit, card }) => cards.remove(key, visit, card)));
}

/** Deletes a card. A board that cannot be reached is asked again every minute for as long as it takes. */
export async function deleteCard(
  item: DueItem,
  open: (board: string) => Board | undefined,
  now: () => number,
): Promise<Outcome> {
  const { board, card } = item.data;
  if (typeof board !== 'string' || typeof card !== 'string') return 'done';
  try {
    await open(board)?.remove(card);
    return 'done';
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return { again: nextBeat(now(), MINUTE_MS) };
  }
}
