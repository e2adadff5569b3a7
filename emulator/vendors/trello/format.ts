import { boardLink, cardLink } from './links';
import { BOARD_LIMITS, CUSTOM_FIELDS } from './limits';
import { WORKSPACE } from './members';
import { byPosition } from './positions';
import type { Action, FieldValue, Member, TrelloBoard, TrelloCard } from './state';
import type { TrelloField, TrelloLabel, TrelloList, TrelloState } from './state';

type Wire = Readonly<Record<string, unknown>>;

const when = (ms: number): string => new Date(ms).toISOString();

/** Only the asked-for members of an object; its id is always among them. `all` and nothing ask for everything. */
export function pick(wire: Wire, fields: readonly string[] | undefined): Wire {
  if (fields === undefined || fields.includes('all')) return wire;
  return Object.fromEntries(
    Object.entries(wire).filter(([name]) => name === 'id' || fields.includes(name)),
  );
}

export function formatBoard(board: TrelloBoard, state: TrelloState): Wire {
  const open = state.of(state.data.cards, board).filter(({ closed }) => !closed).length;
  const limit = (count: number, disableAt: number): Wire => ({
    status: count >= disableAt ? 'disabled' : count >= disableAt * 0.9 ? 'warn' : 'ok',
    disableAt,
    warnAt: Math.floor(disableAt * 0.9),
  });
  return {
    id: board.id,
    name: board.name,
    desc: board.desc,
    closed: board.closed,
    idOrganization: WORKSPACE.id,
    shortLink: board.shortLink,
    shortUrl: boardLink(board),
    url: boardLink(board),
    limits: { cards: { openPerBoard: limit(open, BOARD_LIMITS.openCards) } },
  };
}

export const formatList = ({ id, name, closed, boardId, pos }: TrelloList): Wire => ({
  id,
  name,
  closed,
  idBoard: boardId,
  pos,
});

export const formatLabel = ({ id, boardId, name, color }: TrelloLabel): Wire => ({
  id,
  idBoard: boardId,
  name,
  color,
});

export const formatField = ({ id, boardId, name, type, pos, cardFront }: TrelloField): Wire => ({
  id,
  idModel: boardId,
  modelType: 'board',
  name,
  type,
  pos,
  display: { cardFront },
  isSuggestedField: false,
});

export function formatItem(item: FieldValue, card: TrelloCard, state: TrelloState): Wire {
  const type = state.field(item.fieldId)?.type ?? 'text';
  return {
    id: item.id,
    idCustomField: item.fieldId,
    idModel: card.id,
    modelType: 'card',
    idValue: null,
    value: { [type === 'checkbox' ? 'checked' : type]: item.value },
  };
}

export function formatCard(card: TrelloCard, state: TrelloState): Wire {
  const labels = card.labelIds.flatMap((id) => state.label(id) ?? []);
  return {
    id: card.id,
    name: card.name,
    desc: card.desc,
    closed: card.closed,
    idBoard: card.boardId,
    idList: card.listId,
    idShort: card.number,
    idLabels: labels.map(({ id }) => id),
    labels: labels.map(formatLabel),
    idMembers: [],
    pos: card.pos,
    dateLastActivity: when(card.lastActivity),
    due: null,
    dueComplete: false,
    shortLink: card.shortLink,
    shortUrl: cardLink(card),
    url: cardLink(card),
  };
}

export const formatItems = (card: TrelloCard, state: TrelloState): readonly Wire[] =>
  card.fields.map((item) => formatItem(item, card, state));

export const formatMember = ({ id, username, fullName }: Member): Wire => ({
  id,
  username,
  fullName,
});

export function formatAction(action: Action, state: TrelloState): Wire {
  const card = state.card(action.cardId);
  const board = state.board(action.boardId);
  return {
    id: action.id,
    idMemberCreator: action.by.id,
    type: action.type,
    date: when(action.at),
    data: {
      ...(action.type === 'commentCard' ? { text: action.text } : action.data),
      card: card && { id: card.id, name: card.name, shortLink: card.shortLink },
      board: board && { id: board.id, name: board.name, shortLink: board.shortLink },
    },
    memberCreator: formatMember(action.by),
  };
}

export const formatPlugins = (board: TrelloBoard): readonly Wire[] =>
  board.powerUps.map(({ id, idPlugin }) => ({ id, idBoard: board.id, idPlugin }));

export const hasCustomFields = (board: TrelloBoard): boolean =>
  board.powerUps.some(({ idPlugin }) => idPlugin === CUSTOM_FIELDS);

/** Lists, cards and fields come in the order in which they stand on the board. */
export const inOrder = <T extends { readonly pos: number }>(all: readonly T[]): readonly T[] =>
  [...all].sort(byPosition);
