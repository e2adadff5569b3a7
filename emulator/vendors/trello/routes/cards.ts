import type { Route } from '../../../core/routes';
import { invalidValue, TrelloError } from '../errors';
import { formatCard, formatItems, pick } from '../format';
import { isId } from '../ids';
import { OWNER } from '../members';
import { Params } from '../params';
import type { TrelloList } from '../state';
import { findCard, type Context } from './context';

const PATH = '/1/cards/:id';

/** Cards: https://developer.atlassian.com/cloud/trello/rest/api-group-cards/ */
export function cardRoutes(context: Context): readonly Route[] {
  const { state, acts, happened } = context;

  function listGiven(params: Params): TrelloList | undefined {
    const id = params.text('idList');
    if (id === undefined) return undefined;
    if (!isId(id)) throw invalidValue('idList');
    const list = state.list(id);
    if (!list) throw new TrelloError(404, 'could not find the board that the card belongs to');
    return list;
  }

  return [
    {
      method: 'POST',
      path: '/1/cards',
      answer: (request) => {
        const params = Params.of(request, ['idList', 'name', 'desc', 'pos', 'idLabels']);
        const list = listGiven(params);
        if (!list) throw invalidValue('idList');
        const made = {
          name: params.text('name') ?? '',
          desc: params.text('desc'),
          pos: params.text('pos'),
          labelIds: params.list('idLabels'),
        };
        return { status: 200, body: formatCard(acts.addCard(list, made, OWNER), state) };
      },
    },
    {
      method: 'GET',
      path: PATH,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['fields', 'customFieldItems']);
        const card = findCard(context, id);
        const items =
          params.flag('customFieldItems') === true
            ? { customFieldItems: formatItems(card, state) }
            : {};
        const own = pick(formatCard(card, state), params.list('fields'));
        return { status: 200, body: { ...own, ...items } };
      },
    },
    {
      method: 'PUT',
      path: PATH,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['name', 'desc', 'closed', 'idList', 'pos', 'idLabels']);
        const card = findCard(context, id);
        const name = params.has('name') ? params.needed('name') : undefined;
        const change = {
          name,
          desc: params.text('desc'),
          closed: params.flag('closed'),
          list: listGiven(params),
          pos: params.text('pos'),
          labelIds: params.list('idLabels'),
        };
        happened(acts.change(card, change, OWNER));
        return { status: 200, body: formatCard(card, state) };
      },
    },
    {
      method: 'DELETE',
      path: PATH,
      answer: (_request, { id = '' }) => {
        acts.removeCard(findCard(context, id));
        return { status: 200, body: { limits: {} } };
      },
    },
  ];
}
