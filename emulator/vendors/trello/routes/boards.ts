import { NotEmulated } from '../../../core/errors';
import type { Route } from '../../../core/routes';
import { invalidValue, TrelloError } from '../errors';
import { formatBoard, formatField, formatLabel, formatList, formatPlugins } from '../format';
import { inOrder, pick } from '../format';
import { newId, newShortLink } from '../ids';
import { CUSTOM_FIELDS } from '../limits';
import { WORKSPACE } from '../members';
import { Params } from '../params';
import type { TrelloBoard } from '../state';
import { listCards } from './card-list';
import { findBoard, type Context } from './context';

const PATH = '/1/boards/:id';

/** The colours in which a new board has a label without a name each. */
const DEFAULT_COLORS = ['green', 'yellow', 'orange', 'red', 'purple', 'blue'];
const DEFAULT_LISTS = ['To Do', 'Doing', 'Done'];

/** Boards and what is read of them: https://developer.atlassian.com/cloud/trello/rest/api-group-boards/ */
export function boardRoutes(context: Context): readonly Route[] {
  const { state, now, changed } = context;

  function begin(name: string, params: Params): TrelloBoard {
    const board: TrelloBoard = {
      id: newId(now()),
      shortLink: newShortLink(),
      name,
      desc: params.text('desc') ?? '',
      closed: false,
      powerUps: [],
      nextNumber: 1,
    };
    state.data.boards.push(board);
    const boardId = board.id;
    if (params.flag('defaultLabels') ?? true)
      for (const color of DEFAULT_COLORS)
        state.data.labels.push({ id: newId(now()), boardId, name: '', color });
    if (params.flag('defaultLists') ?? true)
      for (const [index, listName] of DEFAULT_LISTS.entries())
        state.data.lists.push({
          id: newId(now()),
          boardId,
          name: listName,
          pos: (index + 1) * 65_536,
          closed: false,
        });
    changed();
    return board;
  }

  return [
    {
      method: 'POST',
      path: '/1/boards',
      answer: (request) => {
        const params = Params.of(request, [
          ...['name', 'desc', 'defaultLabels', 'defaultLists', 'idOrganization'],
          'prefs_permissionLevel',
        ]);
        const workspace = params.text('idOrganization');
        if (workspace !== undefined && workspace !== WORKSPACE.id)
          throw invalidValue('idOrganization');
        params.choice('prefs_permissionLevel', ['private', 'org', 'public']);
        return { status: 200, body: formatBoard(begin(params.needed('name'), params), state) };
      },
    },
    {
      method: 'GET',
      path: PATH,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, [
          ...['fields', 'lists', 'labels', 'customFields', 'boardPlugins', 'label_fields'],
          ...['list_fields', 'labels_limit'],
        ]);
        const board = findBoard(context, id);
        const nested: Record<string, unknown> = {};
        const lists = params.choice('lists', ['all', 'open', 'closed', 'none']);
        if (lists !== undefined && lists !== 'none') nested['lists'] = listsOf(board, lists);
        if ((params.text('labels') ?? 'none') !== 'none') nested['labels'] = labelsOf(board);
        if (params.flag('customFields') === true) nested['customFields'] = fieldsOf(board);
        if (params.flag('boardPlugins') === true) nested['boardPlugins'] = formatPlugins(board);
        const own = pick(formatBoard(board, state), params.list('fields'));
        return { status: 200, body: { ...own, ...nested } };
      },
    },
    {
      method: 'PUT',
      path: PATH,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['name', 'desc', 'closed']);
        const board = findBoard(context, id);
        board.name = params.text('name') ?? board.name;
        board.desc = params.text('desc') ?? board.desc;
        board.closed = params.flag('closed') ?? board.closed;
        changed();
        return { status: 200, body: formatBoard(board, state) };
      },
    },
    {
      method: 'DELETE',
      path: PATH,
      answer: (_request, { id = '' }) => {
        state.removeBoard(findBoard(context, id));
        changed();
        return { status: 200, body: { _value: null } };
      },
    },
    {
      method: 'GET',
      path: `${PATH}/lists`,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['filter', 'fields']);
        const filter = params.choice('filter', ['all', 'open', 'closed', 'none']) ?? 'open';
        const fields = params.list('fields');
        const lists = filter === 'none' ? [] : listsOf(findBoard(context, id), filter);
        return { status: 200, body: lists.map((list) => pick(list, fields)) };
      },
    },
    {
      method: 'GET',
      path: `${PATH}/labels`,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['fields', 'limit']);
        const fields = params.list('fields');
        const most = Number(params.text('limit') ?? 50);
        const labels = labelsOf(findBoard(context, id)).slice(0, most);
        return { status: 200, body: labels.map((label) => pick(label, fields)) };
      },
    },
    {
      method: 'GET',
      path: `${PATH}/customFields`,
      answer: (_request, { id = '' }) => ({
        status: 200,
        body: fieldsOf(findBoard(context, id)),
      }),
    },
    {
      method: 'GET',
      path: `${PATH}/boardPlugins`,
      answer: (_request, { id = '' }) => ({
        status: 200,
        body: formatPlugins(findBoard(context, id)),
      }),
    },
    {
      method: 'POST',
      path: `${PATH}/boardPlugins`,
      answer: (request, { id = '' }) => {
        const board = findBoard(context, id);
        const idPlugin = Params.of(request, ['idPlugin']).needed('idPlugin');
        if (idPlugin !== CUSTOM_FIELDS) throw new NotEmulated(`power-up ${idPlugin}`);
        if (state.data.plan === 'free') throw new TrelloError(403, 'unauthorized plugin requested');
        if (!board.powerUps.some((on) => on.idPlugin === idPlugin))
          board.powerUps.push({ id: newId(now()), idPlugin });
        changed();
        return { status: 200, body: formatPlugins(board).at(-1) };
      },
    },
    {
      method: 'DELETE',
      path: `${PATH}/boardPlugins/:plugin`,
      answer: (_request, { id = '', plugin = '' }) => {
        const board = findBoard(context, id);
        board.powerUps = board.powerUps.filter(({ idPlugin }) => idPlugin !== plugin);
        changed();
        return { status: 200, body: formatPlugins(board) };
      },
    },
    {
      method: 'GET',
      path: `${PATH}/cards`,
      answer: (request, { id = '' }) => listCards(context, request, findBoard(context, id)),
    },
    {
      method: 'GET',
      path: `${PATH}/cards/:filter`,
      answer: (request, { id = '', filter = '' }) =>
        listCards(context, request, findBoard(context, id), filter),
    },
  ];

  function listsOf(board: TrelloBoard, filter: 'all' | 'open' | 'closed') {
    const lists = state
      .of(state.data.lists, board)
      .filter(({ closed }) => filter === 'all' || closed === (filter === 'closed'));
    return inOrder(lists).map(formatList);
  }

  function labelsOf(board: TrelloBoard) {
    return state.of(state.data.labels, board).map(formatLabel);
  }

  function fieldsOf(board: TrelloBoard) {
    return inOrder(state.of(state.data.fields, board)).map(formatField);
  }
}
