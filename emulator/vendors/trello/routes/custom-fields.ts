import { NotEmulated } from '../../../core/errors';
import type { Route } from '../../../core/routes';
import { full, invalidId, invalidValue, TrelloError } from '../errors';
import { formatField, hasCustomFields } from '../format';
import { newId } from '../ids';
import { BOARD_LIMITS } from '../limits';
import { Params } from '../params';
import { position } from '../positions';
import { FIELD_TYPES, type TrelloField } from '../state';
import { boardGiven, findField, type Context } from './context';

const PATH = '/1/customFields/:id';

/** Custom fields of a board: https://developer.atlassian.com/cloud/trello/rest/api-group-customfields/ */
export function customFieldRoutes(context: Context): readonly Route[] {
  const { state, now, changed } = context;
  return [
    {
      method: 'POST',
      path: '/1/customFields',
      answer: (request) => {
        const params = Params.of(request, [
          ...['idModel', 'modelType', 'name', 'type', 'pos', 'display_cardFront'],
        ]);
        if (params.choice('modelType', ['board']) === undefined) throw invalidValue('modelType');
        if (params.text('type') === 'list') throw new NotEmulated('custom fields of type list');
        const type = params.choice('type', FIELD_TYPES);
        if (type === undefined) throw invalidValue('type');
        const board = boardGiven(context, params.needed('idModel'));
        if (!board) throw invalidId();
        const name = params.needed('name');
        if (!hasCustomFields(board))
          throw new TrelloError(403, {
            message: 'Custom Fields Power-Up is not enabled on this board.',
            error: 'ERROR',
          });
        const others = state.of(state.data.fields, board);
        if (others.length >= BOARD_LIMITS.customFields) throw full('custom fields');
        const field: TrelloField = {
          id: newId(now()),
          boardId: board.id,
          type,
          name,
          pos: position(params.text('pos') ?? 'bottom', others),
          cardFront: params.flag('display_cardFront') ?? true,
        };
        state.data.fields.push(field);
        changed();
        return { status: 200, body: formatField(field) };
      },
    },
    {
      method: 'GET',
      path: PATH,
      answer: (_request, { id = '' }) => ({
        status: 200,
        body: formatField(findField(context, id)),
      }),
    },
    {
      method: 'PUT',
      path: PATH,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['name']);
        const field = findField(context, id);
        field.name = params.needed('name');
        changed();
        return { status: 200, body: formatField(field) };
      },
    },
    {
      method: 'DELETE',
      path: PATH,
      answer: (_request, { id = '' }) => {
        state.removeField(findField(context, id));
        changed();
        return { status: 200, body: {} };
      },
    },
  ];
}
