import type { Route } from '../../../core/routes';
import { full, invalidId } from '../errors';
import { formatLabel } from '../format';
import { newId } from '../ids';
import { BOARD_LIMITS } from '../limits';
import { Params } from '../params';
import type { TrelloBoard, TrelloLabel } from '../state';
import { boardGiven, findBoard, findLabel, type Context } from './context';

const PATH = '/1/labels/:id';

/** What a label can look like. https://developer.atlassian.com/cloud/trello/rest/api-group-labels/ */
const COLORS = [
  ...['yellow', 'purple', 'blue', 'red', 'green', 'orange', 'black', 'sky', 'pink', 'lime'],
  'null',
] as const;

/** Labels of a board. Two of them may have the same name. */
export function labelRoutes(context: Context): readonly Route[] {
  const { state, now, changed } = context;

  const colorOf = (params: Params): string | null => {
    const color = params.choice('color', COLORS);
    return color === undefined || color === 'null' ? null : color;
  };

  function add(board: TrelloBoard, params: Params): TrelloLabel {
    if (state.of(state.data.labels, board).length >= BOARD_LIMITS.labels) throw full('labels');
    const name = params.text('name') ?? '';
    const label = { id: newId(now()), boardId: board.id, name, color: colorOf(params) };
    state.data.labels.push(label);
    changed();
    return label;
  }

  return [
    {
      method: 'POST',
      path: '/1/labels',
      answer: (request) => {
        const params = Params.of(request, ['name', 'color', 'idBoard']);
        const board = boardGiven(context, params.needed('idBoard'));
        if (!board) throw invalidId();
        return { status: 200, body: formatLabel(add(board, params)) };
      },
    },
    {
      method: 'POST',
      path: '/1/boards/:id/labels',
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['name', 'color']);
        return { status: 200, body: formatLabel(add(findBoard(context, id), params)) };
      },
    },
    {
      method: 'GET',
      path: PATH,
      answer: (_request, { id = '' }) => ({
        status: 200,
        body: formatLabel(findLabel(context, id)),
      }),
    },
    {
      method: 'PUT',
      path: PATH,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['name', 'color']);
        const label = findLabel(context, id);
        label.name = params.text('name') ?? label.name;
        if (params.has('color')) label.color = colorOf(params);
        changed();
        return { status: 200, body: formatLabel(label) };
      },
    },
    {
      method: 'DELETE',
      path: PATH,
      answer: (_request, { id = '' }) => {
        state.removeLabel(findLabel(context, id));
        changed();
        return { status: 200, body: { limits: {} } };
      },
    },
  ];
}
