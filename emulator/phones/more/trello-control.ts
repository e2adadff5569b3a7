import type { ShownWorkspace } from '../../vendors/trello/show';
import { call } from '../control';

/** What a person does to a card. */
export type CardAct =
  | { readonly moveTo: string; readonly position?: 'top' | 'bottom' | number }
  | { readonly press: string }
  | { readonly archive: boolean };

/** The part of the local control API that is about Trello. Every call throws `Refused`. */
export const trello = {
  workspace: () => call<ShownWorkspace>('trello'),
  /** Gives the wait list a board. */
  connect: () => call<ShownWorkspace>('trello/connect', {}),
  act: (card: string, act: CardAct) => call<unknown>(`trello/cards/${card}`, act),
  add: (card: {
    board: string;
    list: string;
    name: string;
    fields: Readonly<Record<string, string>>;
  }) => call<unknown>('trello/cards', card),
};
