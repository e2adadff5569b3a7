import type { Trello } from '.';
import type { ButlerRun } from './butler/commands';
import { inOrder } from './format';
import { cardLink } from './links';
import { BUTLER_QUOTA, type Plan } from './limits';
import type { TrelloBoard, TrelloCard, TrelloState } from './state';

/** A card as somebody at the board sees it. */
export interface ShownCard {
  readonly id: string;
  readonly link: string;
  readonly name: string;
  readonly desc: string;
  readonly list: string;
  readonly pos: number;
  readonly closed: boolean;
  readonly labels: readonly { readonly name: string; readonly color: string | null }[];
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Oldest first. */
  readonly comments: readonly { readonly by: string; readonly text: string; readonly at: string }[];
  /** What Butler last did for it. */
  readonly lastRun: ButlerRun | null;
}

export interface ShownList {
  readonly id: string;
  readonly name: string;
  readonly cards: readonly ShownCard[];
}

export interface ShownButton {
  readonly title: string;
  readonly closesCard: boolean;
}

/** A board with its open lists; archived cards are listed apart. */
export interface ShownBoard {
  readonly id: string;
  readonly name: string;
  readonly lists: readonly ShownList[];
  readonly archived: readonly ShownCard[];
  readonly buttons: readonly ShownButton[];
  /** The names of its custom fields. */
  readonly fields: readonly string[];
}

export interface ShownWorkspace {
  readonly plan: Plan;
  /** What Butler has used this month; `most` is null without a limit. */
  readonly runs: { readonly used: number; readonly most: number | null };
  readonly boards: readonly ShownBoard[];
}

/** One card in full. */
export function showCard(card: TrelloCard, state: TrelloState): ShownCard {
  const { data } = state;
  return {
    id: card.id,
    link: cardLink(card),
    name: card.name,
    desc: card.desc,
    list: state.list(card.listId)?.name ?? '',
    pos: card.pos,
    closed: card.closed,
    labels: card.labelIds.flatMap((id) => {
      const label = state.label(id);
      return label ? [{ name: label.name, color: label.color }] : [];
    }),
    fields: inOrder(state.of(data.fields, { id: card.boardId })).flatMap((field) => {
      const item = card.fields.find(({ fieldId }) => fieldId === field.id);
      return item ? [{ name: field.name, value: item.value }] : [];
    }),
    comments: data.actions
      .filter(({ cardId, type }) => cardId === card.id && type === 'commentCard')
      .map(({ by, text, at }) => ({ by: by.fullName, text, at: new Date(at).toISOString() })),
    lastRun: data.runs.findLast(({ cardId }) => cardId === card.id) ?? null,
  };
}

/** One board in full. */
export function showBoard(board: TrelloBoard, { state, butler }: Trello): ShownBoard {
  const { data } = state;
  const lists = state.of(data.lists, board).filter(({ closed }) => !closed);
  return {
    id: board.id,
    name: board.name,
    lists: inOrder(lists).map((list) => ({
      id: list.id,
      name: list.name,
      cards: inOrder(state.cardsIn(list).filter(({ closed }) => !closed)).map((card) =>
        showCard(card, state),
      ),
    })),
    archived: state
      .of(data.cards, board)
      .filter(({ closed }) => closed)
      .map((card) => showCard(card, state)),
    buttons: butler
      .rulesOf(board)
      .flatMap(({ when }) =>
        'button' in when ? [{ title: when.button, closesCard: when.closesCard }] : [],
      ),
    fields: inOrder(state.of(data.fields, board)).map(({ name }) => name),
  };
}

/** Everything at once, for a page. */
export function showWorkspace(trello: Trello): ShownWorkspace {
  const { state, butler } = trello;
  const { runs: most } = BUTLER_QUOTA[state.data.plan];
  return {
    plan: state.data.plan,
    runs: { used: butler.quota.used().runs, most: Number.isFinite(most) ? most : null },
    boards: state.data.boards
      .filter(({ closed }) => !closed)
      .map((board) => showBoard(board, trello)),
  };
}
