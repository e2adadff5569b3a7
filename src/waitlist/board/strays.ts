import type { BoardCard } from '../../ports/board';
import { CardGone } from '../../ports/board';
import { waitlistObjects } from '../objects';
import type { DoneParty } from '../party';
import { readReference } from './card';
import type { BoardRun, Row } from './run';
import { stageAt, stageOf } from './stages';

/**
 * Cards of ours that stand among those who wait although the visit is over: the guest left and came back, or the board
 * could not be reached while the desk finished with them. They go where the visit ended; what is no longer known at all
 * was erased, and its card is deleted.
 */
export async function tidyStrays(
  run: BoardRun,
  listId: string,
  open: readonly BoardCard[],
  rows: readonly Row[],
): Promise<void> {
  const live = new Map(rows.map(({ key, party }) => [key, party]));
  const known = new Set(rows.flatMap(({ party }) => party.card?.id ?? []));
  for (const card of open) {
    const stage = stageAt(run.plan, card.list);
    const of = readReference(card.reference);
    const waits = stage === 'waiting' || stage === 'ready';
    if (!of || !waits || known.has(card.id)) continue;
    // A copy that somebody made of a card is a card of their own.
    if (live.get(of.key)?.visit === of.visit) continue;
    await tidy(run, listId, card, of);
  }
}

async function tidy(
  { board, plan, parts, cards }: BoardRun,
  listId: string,
  card: BoardCard,
  { key, visit }: { readonly key: string; readonly visit: string },
): Promise<void> {
  const [kept, ids] = await Promise.all([
    parts.records.read({ map: waitlistObjects(listId).done, key: `${key}.${visit}` }),
    cards.of(key, visit),
  ]);
  try {
    if (kept) {
      const { status } = kept.data as DoneParty;
      const list = plan.lists[stageOf(status)]?.id;
      if (list !== undefined) await board.change(card.id, { list });
    } else if (ids) await board.change(card.id, { archived: true });
    else await board.remove(card.id);
  } catch (error) {
    if (!(error instanceof CardGone)) throw error;
  }
}
