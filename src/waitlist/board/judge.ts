import type { BoardCard } from '../../ports/board';
import { isOpen, type CardMark, type Party, type Stage } from '../party';
import { stageAt, stageOf, type BoardPlan } from './stages';

/** What is to be done about one party and its card (docs/guide-trello.md, "Who is right"). */
export type Judgement =
  /** There is no card yet. */
  | { readonly act: 'make' }
  /** It is not among the open cards: archived or deleted, which has to be looked up. */
  | { readonly act: 'lookUp'; readonly mark: CardMark }
  /** Somebody archived it. */
  | { readonly act: 'putAway'; readonly mark: CardMark }
  /** Somebody moved it, and nothing has happened at the desk since: the desk follows. */
  | { readonly act: 'obey'; readonly to: Stage; readonly mark: CardMark }
  /** The desk is right: the card goes to `list` (undefined = it stays) and shows what is so. */
  | {
      readonly act: 'show';
      readonly card: BoardCard;
      readonly list: Stage | undefined;
      /** Where somebody had put it meanwhile. */
      readonly overruled?: Stage;
    }
  | { readonly act: 'leave' };

/**
 * Who is right about where a party stands: the desk, or whoever moved the card. The desk remembers where it last knew the
 * card to be; what differs from that has moved since, and where both have, the desk is right.
 */
export function judge(
  party: Party,
  mark: CardMark | undefined,
  card: BoardCard | undefined,
  plan: BoardPlan,
): Judgement {
  const wanted = stageOf(party.status);
  if (!card) {
    if (mark === undefined) return isOpen(party) ? { act: 'make' } : { act: 'leave' };
    return mark.at === 'away' ? { act: 'leave' } : { act: 'lookUp', mark };
  }
  const at = stageAt(plan, card.list);
  if (at === wanted) return { act: 'show', card, list: undefined };
  // A list of the owner's own says nothing to the desk; the card is fetched from there when the desk has news.
  if (at === undefined)
    return { act: 'show', card, list: mark?.at === wanted ? undefined : wanted };
  // Not moved by anybody; or made a moment ago, or sent back to the board: it is as the desk says.
  if (mark === undefined || mark.at === 'away' || mark.at === at)
    return { act: 'show', card, list: wanted };
  if (mark.at === wanted) return { act: 'obey', to: at, mark };
  return { act: 'show', card, list: wanted, overruled: at };
}
