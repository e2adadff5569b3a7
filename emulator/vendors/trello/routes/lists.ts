import type { Route } from '../../../core/routes';
import { full, invalidValue, TrelloError } from '../errors';
import { formatList } from '../format';
import { newId } from '../ids';
import { BOARD_LIMITS } from '../limits';
import { OWNER } from '../members';
import { Params } from '../params';
import { position } from '../positions';
import type { TrelloBoard, TrelloList } from '../state';
import { listCards } from './card-list';
import { boardGiven, findBoard, findList, type Context } from './context';

const PATH = '/1/lists/:id';

/** Lists can be archived and never deleted: https://developer.atlassian.com/cloud/trello/rest/api-group-lists/ */
export function listRoutes(context: Context): readonly Route[] {
  const { state, acts, now, changed, happened } = context;

  function add(board: TrelloBoard, params: Params): TrelloList {
    const name = params.needed('name');
    const open = state.of(state.data.lists, board).filter(({ closed }) => !closed);
    if (open.length >= BOARD_LIMITS.openLists) throw full('lists');
    const pos = position(params.text('pos') ?? 'top', open);
    const list: TrelloList = { id: newId(now()), boardId: board.id, name, pos, closed: false };
    state.data.lists.push(list);
    changed();
    return list;
  }

  function change(list: TrelloList, params: Params): TrelloList {
    const board = state.board(list.boardId);
    const others = board ? state.of(state.data.lists, board).filter((one) => one !== list) : [];
    const pos = params.text('pos');
    if (params.has('name')) list.name = params.needed('name');
    list.closed = params.flag('closed') ?? list.closed;
    if (pos !== undefined) list.pos = position(pos, others);
    changed();
    return list;
  }

  return [
    {
      method: 'POST',
      path: '/1/lists',
      answer: (request) => {
        const params = Params.of(request, ['name', 'idBoard', 'pos']);
        const id = params.needed('idBoard');
        const board = boardGiven(context, id);
        if (!board) throw new TrelloError(401, `unauthorized board list requested ${id}`);
        return { status: 200, body: formatList(add(board, params)) };
      },
    },
    {
      method: 'POST',
      path: '/1/boards/:id/lists',
      answer: (request, { id = '' }) => {
        const board = findBoard(context, id);
        return { status: 200, body: formatList(add(board, Params.of(request, ['name', 'pos']))) };
      },
    },
    {
      method: 'GET',
      path: PATH,
      answer: (_request, { id = '' }) => ({
        status: 200,
        body: formatList(findList(context, id)),
      }),
    },
    {
      method: 'PUT',
      path: PATH,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['name', 'closed', 'pos']);
        return { status: 200, body: formatList(change(findList(context, id), params)) };
      },
    },
    {
      method: 'PUT',
      path: `${PATH}/closed`,
      answer: (request, { id = '' }) => {
        const closed = Params.of(request, ['value']).flag('value');
        if (closed === undefined) throw invalidValue('value');
        const list = findList(context, id);
        list.closed = closed;
        changed();
        return { status: 200, body: formatList(list) };
      },
    },
    {
      method: 'GET',
      path: `${PATH}/cards`,
      answer: (request, { id = '' }) => listCards(context, request, findList(context, id)),
    },
    {
      method: 'POST',
      path: `${PATH}/archiveAllCards`,
      answer: (_request, { id = '' }) => {
        const list = findList(context, id);
        for (const card of state.cardsIn(list).filter(({ closed }) => !closed))
          happened(acts.change(card, { closed: true }, OWNER));
        return { status: 200, body: {} };
      },
    },
  ];
}
