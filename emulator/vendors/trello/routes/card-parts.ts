import type { Route } from '../../../core/routes';
import { invalidValue, TrelloError } from '../errors';
import { formatAction, formatItem, formatItems, formatLabel } from '../format';
import { OWNER } from '../members';
import { Params } from '../params';
import type { FieldType, TrelloCard, TrelloField } from '../state';
import { findCard, findField, type Context } from './context';

const CARD = '/1/cards/:id';
const MOST_ACTIONS = 1_000;

/** What is on a card: comments, labels and custom fields. */
export function cardPartRoutes(context: Context): readonly Route[] {
  const { state, acts } = context;

  function write(card: TrelloCard, field: TrelloField, given: unknown) {
    const item = acts.setField(card, field, readValue(given, field.type));
    return item ? formatItem(item, card, state) : {};
  }

  return [
    {
      method: 'POST',
      path: `${CARD}/actions/comments`,
      answer: (request, { id = '' }) => {
        const card = findCard(context, id);
        const text = Params.of(request, ['text']).needed('text');
        return { status: 200, body: formatAction(acts.comment(card, text, OWNER), state) };
      },
    },
    {
      method: 'GET',
      path: `${CARD}/actions`,
      answer: (request, { id = '' }) => {
        const params = Params.of(request, ['filter', 'limit']);
        const card = findCard(context, id);
        // By themselves only comments and moves are told.
        const kinds = params.list('filter') ?? ['commentCard', 'updateCard'];
        const most = Number(params.text('limit') ?? 50);
        if (!Number.isInteger(most) || most < 0 || most > MOST_ACTIONS) throw invalidValue('limit');
        const actions = state.data.actions.filter(
          ({ cardId, type }) =>
            cardId === card.id && (kinds.includes('all') || kinds.includes(type)),
        );
        const newest = actions.toReversed().slice(0, most);
        return { status: 200, body: newest.map((action) => formatAction(action, state)) };
      },
    },
    {
      method: 'POST',
      path: `${CARD}/idLabels`,
      answer: (request, { id = '' }) => {
        const card = findCard(context, id);
        acts.addLabel(card, Params.of(request, ['value']).needed('value'));
        return { status: 200, body: card.labelIds };
      },
    },
    {
      method: 'DELETE',
      path: `${CARD}/idLabels/:label`,
      answer: (_request, { id = '', label = '' }) => {
        const card = findCard(context, id);
        acts.removeLabel(card, label);
        const left = card.labelIds.flatMap((one) => state.label(one) ?? []);
        return { status: 200, body: left.map(formatLabel) };
      },
    },
    {
      method: 'GET',
      path: `${CARD}/customFieldItems`,
      answer: (_request, { id = '' }) => ({
        status: 200,
        body: formatItems(findCard(context, id), state),
      }),
    },
    {
      method: 'PUT',
      path: `${CARD}/customFields`,
      answer: (request, { id = '' }) => {
        const card = findCard(context, id);
        const given = Params.of(request, ['customFieldItems']).raw('customFieldItems');
        if (!Array.isArray(given)) throw invalidValue('customFieldItems');
        const items = given.map((item: unknown) => {
          const members = membersOf(item);
          return { field: findField(context, String(members.get('idCustomField'))), item };
        });
        for (const { field, item } of items) readValue(item, field.type);
        return { status: 200, body: items.map(({ field, item }) => write(card, field, item)) };
      },
    },
    {
      method: 'PUT',
      path: `${CARD}/customField/:field/item`,
      answer: (request, { id = '', field = '' }) => {
        const params = Params.of(request, ['value', 'idValue']);
        const item = { value: params.raw('value') };
        return { status: 200, body: write(findCard(context, id), findField(context, field), item) };
      },
    },
  ];
}

const membersOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/**
 * The value of `{value: {text: "…"}}` and the like, in the words of the field's type; an empty value clears.
 * https://developer.atlassian.com/cloud/trello/guides/rest-api/getting-started-with-custom-fields/
 */
function readValue(item: unknown, type: FieldType): string | null {
  const value = membersOf(item).get('value');
  if (value === '' || value === null) return null;
  const members = membersOf(value);
  const given = members.get(type === 'checkbox' ? 'checked' : type);
  if (members.size !== 1 || typeof given !== 'string' || !fits(given, type))
    throw new TrelloError(400, { message: 'Invalid custom field item value.', error: 'ERROR' });
  return given === '' ? null : given;
}

function fits(text: string, type: FieldType): boolean {
  if (type === 'number') return Number.isFinite(Number(text));
  if (type === 'checkbox') return text === 'true' || text === 'false' || text === '';
  return type === 'text' || text === '' || !Number.isNaN(Date.parse(text));
}
