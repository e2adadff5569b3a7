import { full, invalidId, invalidValue, TrelloError } from './errors';
import { newId, newShortLink } from './ids';
import { BOARD_LIMITS } from './limits';
import { position } from './positions';
import type { Action, FieldValue, Member, TrelloBoard, TrelloCard } from './state';
import type { TrelloField, TrelloLabel, TrelloList, TrelloState } from './state';

/** Something on a board that Butler may follow. */
export type Happening =
  | { readonly what: 'moved'; readonly card: TrelloCard; readonly into: string }
  | { readonly what: 'archived'; readonly card: TrelloCard };

/** What a card is made of at first. */
export interface NewCard {
  readonly name: string;
  readonly desc?: string | undefined;
  readonly pos?: string | undefined;
  readonly labelIds?: readonly string[] | undefined;
}

/** What a change of a card may say; what it leaves out stays. */
export interface CardChange {
  readonly name?: string | undefined;
  readonly desc?: string | undefined;
  readonly list?: TrelloList | undefined;
  readonly pos?: string | undefined;
  readonly closed?: boolean | undefined;
  readonly labelIds?: readonly string[] | undefined;
}

/** What is done to cards, by whomever: the API, a person or Butler. Throws Trello's refusals. */
export class Acts {
  constructor(
    private readonly options: {
      state: TrelloState;
      now: () => number;
      /** The page reads the board again. */
      changed: () => void;
    },
  ) {}

  addCard(list: TrelloList, { name, desc, pos, labelIds }: NewCard, by: Member): TrelloCard {
    const { state, now } = this.options;
    const board = this.boardOf(list);
    const open = state.of(state.data.cards, board).filter(({ closed }) => !closed);
    if (open.length >= BOARD_LIMITS.openCards) throw full('cards');
    const at = now();
    const card: TrelloCard = {
      id: newId(at),
      shortLink: newShortLink(),
      number: board.nextNumber++,
      boardId: board.id,
      listId: list.id,
      name,
      desc: desc ?? '',
      pos: position(pos ?? 'bottom', this.others(list)),
      closed: false,
      labelIds: [...(labelIds ?? [])],
      fields: [],
      lastActivity: at,
    };
    for (const id of card.labelIds) this.checkLabel(card, state.label(id), 'idLabels');
    state.data.cards.push(card);
    this.note(card, 'createCard', by, { list: { id: list.id, name: list.name } });
    return card;
  }

  /** Changes a card; answers what Butler may follow. */
  change(card: TrelloCard, change: CardChange, by: Member): readonly Happening[] {
    const { state } = this.options;
    const list = change.list ?? state.list(card.listId);
    if (!list || list.boardId !== card.boardId) throw invalidValue('idList');
    const moves = list.id !== card.listId;
    for (const id of change.labelIds ?? []) this.checkLabel(card, state.label(id), 'idLabels');
    const wanted = change.pos ?? (moves ? 'bottom' : undefined);
    if (wanted !== undefined) card.pos = position(wanted, this.others(list, card));
    card.name = change.name ?? card.name;
    card.desc = change.desc ?? card.desc;
    if (change.labelIds) card.labelIds = [...change.labelIds];
    const happened: Happening[] = [];
    if (moves) {
      const before = state.list(card.listId);
      card.listId = list.id;
      const named = (of: TrelloList | undefined) => of && { id: of.id, name: of.name };
      this.note(card, 'updateCard', by, { listBefore: named(before), listAfter: named(list) });
      happened.push({ what: 'moved', card, into: list.name });
    }
    if (change.closed !== undefined && change.closed !== card.closed) {
      card.closed = change.closed;
      this.note(card, 'updateCard', by, { old: { closed: !card.closed } });
      if (card.closed) happened.push({ what: 'archived', card });
    }
    this.touch(card);
    return happened;
  }

  comment(card: TrelloCard, text: string, by: Member): Action {
    if (text.trim() === '') throw invalidValue('text');
    return this.note(card, 'commentCard', by, {}, text);
  }

  removeCard(card: TrelloCard): void {
    this.options.state.removeCard(card);
    this.options.changed();
  }

  addLabel(card: TrelloCard, id: string): void {
    this.checkLabel(card, this.options.state.label(id), 'value');
    if (card.labelIds.includes(id)) throw new TrelloError(400, 'that label is already on the card');
    card.labelIds.push(id);
    this.touch(card);
  }

  removeLabel(card: TrelloCard, id: string): void {
    if (!card.labelIds.includes(id)) throw new TrelloError(400, 'that label is not on the card');
    card.labelIds = card.labelIds.filter((other) => other !== id);
    this.touch(card);
  }

  /** Writes a custom field, or empties it with null. The value is in the words of its type. */
  setField(card: TrelloCard, field: TrelloField, value: string | null): FieldValue | undefined {
    if (field.boardId !== card.boardId) throw invalidId();
    card.fields = card.fields.filter(({ fieldId }) => fieldId !== field.id);
    this.touch(card);
    if (value === null) return undefined;
    const item = { id: newId(this.options.now()), fieldId: field.id, value };
    card.fields.push(item);
    return item;
  }

  private others(list: TrelloList, card?: TrelloCard): readonly TrelloCard[] {
    const all = this.options.state.cardsIn(list);
    return all.filter((other) => !other.closed && other !== card);
  }

  private boardOf({ boardId }: { readonly boardId: string }): TrelloBoard {
    const board = this.options.state.board(boardId);
    if (!board) throw invalidId();
    return board;
  }

  private checkLabel(card: TrelloCard, label: TrelloLabel | undefined, param: string): void {
    if (label?.boardId !== card.boardId) throw invalidValue(param);
  }

  private note(
    card: TrelloCard,
    type: Action['type'],
    by: Member,
    data: Action['data'],
    text = '',
  ): Action {
    const at = this.options.now();
    const { id: cardId, boardId } = card;
    const action = { id: newId(at), type, cardId, boardId, at, by, text, data };
    this.options.state.data.actions.push(action);
    this.touch(card);
    return action;
  }

  private touch(card: TrelloCard): void {
    card.lastActivity = this.options.now();
    this.options.changed();
  }
}
