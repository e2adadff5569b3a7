import type { VendorAnswer, VendorRequest } from '../../../core/vendor';
import { invalidValue } from '../errors';
import { formatCard, formatItems, inOrder, pick } from '../format';
import { PAGE } from '../limits';
import { Params } from '../params';
import type { TrelloBoard, TrelloCard, TrelloList } from '../state';
import type { Context } from './context';

const FILTERS = ['all', 'open', 'visible', 'closed', 'none'] as const;

/**
 * The cards of a board or of one list. With a limit the newest come first, and `before` is the oldest one seen.
 * https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/#paging
 */
export function listCards(
  { state }: Context,
  request: VendorRequest,
  of: TrelloBoard | TrelloList,
  inPath?: string,
): VendorAnswer {
  const params = Params.of(request, ['filter', 'fields', 'customFieldItems', 'limit', 'before']);
  const filter =
    inPath === undefined
      ? (params.choice('filter', FILTERS) ?? 'visible')
      : FILTERS.find((one) => one === inPath);
  if (filter === undefined) throw invalidValue('filter');
  const listed = 'boardId' in of;
  const own = listed ? state.cardsIn(of) : state.of(state.data.cards, of);
  const cards = page(
    own.filter((card) => shows(card, filter)),
    params,
  );
  const fields = params.list('fields');
  const items = params.flag('customFieldItems') === true;
  return {
    status: 200,
    body: cards.map((card) => ({
      ...pick(formatCard(card, state), fields),
      ...(items ? { customFieldItems: formatItems(card, state) } : {}),
    })),
  };

  /** A card in an archived list is open, but nobody sees it. */
  function shows({ closed, listId }: TrelloCard, which: (typeof FILTERS)[number]): boolean {
    if (which === 'all') return true;
    if (which === 'none') return false;
    if (which === 'closed') return closed;
    return !closed && (which === 'open' || listed || state.list(listId)?.closed === false);
  }
}

function page(cards: readonly TrelloCard[], params: Params): readonly TrelloCard[] {
  const limit = params.text('limit');
  if (limit === undefined) return inOrder(cards);
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1 || most > PAGE) throw invalidValue('limit');
  const before = params.text('before');
  return cards
    .filter(({ id }) => before === undefined || id < before)
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    .slice(0, most);
}
