import type { Restorable } from '../../core/vendor';
import type { ButlerRule, ButlerRun } from './butler/commands';
import type { Plan } from './limits';

export interface TrelloBoard {
  readonly id: string;
  readonly shortLink: string;
  name: string;
  desc: string;
  closed: boolean;
  /** The power-ups that are switched on: the plugin's id, and the id of its being on. */
  powerUps: { readonly id: string; readonly idPlugin: string }[];
  /** The number of the next card. */
  nextNumber: number;
}

export interface TrelloList {
  readonly id: string;
  readonly boardId: string;
  name: string;
  pos: number;
  closed: boolean;
}

export interface TrelloLabel {
  readonly id: string;
  readonly boardId: string;
  name: string;
  color: string | null;
}

export const FIELD_TYPES = ['text', 'number', 'checkbox', 'date'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface TrelloField {
  readonly id: string;
  readonly boardId: string;
  readonly type: FieldType;
  name: string;
  pos: number;
  cardFront: boolean;
}

/** What a card says in a custom field; Trello keeps every kind as text. */
export interface FieldValue {
  readonly id: string;
  readonly fieldId: string;
  readonly value: string;
}

export interface TrelloCard {
  readonly id: string;
  readonly shortLink: string;
  readonly number: number;
  readonly boardId: string;
  listId: string;
  name: string;
  desc: string;
  pos: number;
  closed: boolean;
  labelIds: string[];
  fields: FieldValue[];
  lastActivity: number;
}

/** Somebody who acts on boards. */
export interface Member {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
}

/** Something that was done to a card. */
export interface Action {
  readonly id: string;
  readonly type: 'createCard' | 'updateCard' | 'commentCard';
  readonly cardId: string;
  readonly boardId: string;
  readonly at: number;
  readonly by: Member;
  text: string;
  /** What was changed, as Trello tells it in `data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

interface Data {
  plan: Plan;
  boards: TrelloBoard[];
  lists: TrelloList[];
  labels: TrelloLabel[];
  fields: TrelloField[];
  cards: TrelloCard[];
  actions: Action[];
  rules: Record<string, readonly ButlerRule[]>;
  runs: ButlerRun[];
  /** What Butler has used of its quota in this month, e.g. `2026-11`. */
  used: { month: string; runs: number; operations: number };
}

const nothing = (): Data => ({
  plan: 'standard',
  boards: [],
  lists: [],
  labels: [],
  fields: [],
  cards: [],
  actions: [],
  rules: {},
  runs: [],
  used: { month: '', runs: 0, operations: 0 },
});

/** Everything Trello keeps for the workspace of the local account. */
export class TrelloState implements Restorable {
  data = nothing();

  board = (id: string): TrelloBoard | undefined =>
    this.data.boards.find((board) => board.id === id || board.shortLink === id);

  list = (id: string): TrelloList | undefined => this.data.lists.find((list) => list.id === id);

  card = (id: string): TrelloCard | undefined =>
    this.data.cards.find((card) => card.id === id || card.shortLink === id);

  label = (id: string): TrelloLabel | undefined =>
    this.data.labels.find((label) => label.id === id);

  field = (id: string): TrelloField | undefined =>
    this.data.fields.find((field) => field.id === id);

  /** What a board has of one kind. */
  of<T extends { readonly boardId: string }>(all: readonly T[], board: { readonly id: string }) {
    return all.filter(({ boardId }) => boardId === board.id);
  }

  cardsIn(list: { readonly id: string }): readonly TrelloCard[] {
    return this.data.cards.filter(({ listId }) => listId === list.id);
  }

  removeBoard({ id }: TrelloBoard): void {
    const elsewhere = ({ boardId }: { readonly boardId: string }): boolean => boardId !== id;
    const { data } = this;
    data.boards = data.boards.filter((board) => board.id !== id);
    data.lists = data.lists.filter(elsewhere);
    data.labels = data.labels.filter(elsewhere);
    data.fields = data.fields.filter(elsewhere);
    data.cards = data.cards.filter(elsewhere);
    data.actions = data.actions.filter(elsewhere);
    delete data.rules[id];
  }

  removeCard({ id }: TrelloCard): void {
    this.data.cards = this.data.cards.filter((card) => card.id !== id);
    this.data.actions = this.data.actions.filter(({ cardId }) => cardId !== id);
  }

  removeLabel({ id }: TrelloLabel): void {
    this.data.labels = this.data.labels.filter((label) => label.id !== id);
    for (const card of this.data.cards)
      card.labelIds = card.labelIds.filter((other) => other !== id);
  }

  removeField({ id }: TrelloField): void {
    this.data.fields = this.data.fields.filter((field) => field.id !== id);
    for (const card of this.data.cards)
      card.fields = card.fields.filter(({ fieldId }) => fieldId !== id);
  }

  reset(): void {
    this.data = nothing();
  }

  snapshot(): unknown {
    return structuredClone(this.data);
  }

  restore(snapshot: unknown): void {
    this.data = structuredClone(snapshot) as Data;
  }
}
