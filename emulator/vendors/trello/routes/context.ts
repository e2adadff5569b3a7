import type { Acts, Happening } from '../acts';
import { modelNotFound, notFound } from '../errors';
import { checkId, isId } from '../ids';
import type { TrelloBoard, TrelloCard, TrelloField, TrelloLabel } from '../state';
import type { TrelloList, TrelloState } from '../state';

/** What every operation works with. */
export interface Context {
  readonly state: TrelloState;
  readonly acts: Acts;
  readonly now: () => number;
  readonly changed: () => void;
  /** What the API did is what the token's owner did; Butler follows a little later. */
  readonly happened: (happenings: readonly Happening[]) => void;
}

/** Ids of boards and cards may be the short ones of their addresses. */
const SHORT = /^[A-Za-z0-9]{8}$/;

function checkEither(id: string): void {
  if (!SHORT.test(id)) checkId(id);
}

export function findBoard({ state }: Context, id: string): TrelloBoard {
  checkEither(id);
  const board = state.board(id);
  if (!board) throw notFound();
  return board;
}

export function findCard({ state }: Context, id: string): TrelloCard {
  checkEither(id);
  const card = state.card(id);
  if (!card) throw notFound();
  return card;
}

export function findList({ state }: Context, id: string): TrelloList {
  checkId(id);
  const list = state.list(id);
  if (!list) throw modelNotFound();
  return list;
}

export function findLabel({ state }: Context, id: string): TrelloLabel {
  checkId(id);
  const label = state.label(id);
  if (!label) throw notFound();
  return label;
}

export function findField({ state }: Context, id: string): TrelloField {
  checkId(id);
  const field = state.field(id);
  if (!field) throw notFound();
  return field;
}

/** The board a new object is for, by its id in the body. */
export const boardGiven = ({ state }: Context, id: string): TrelloBoard | undefined =>
  isId(id) ? state.board(id) : undefined;
