import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EventRecord } from '../../src/events/event';
import type { Terminal } from '../../src/events/rules/terminals';
import type { Everybody } from '../everybody/parts';
import type { Actions } from './actions';
import type { Orders, Row } from './orders';
import type { Questions, QuestionRow } from './questions';
import type { Terminals } from './terminals';

/** A question or form that lies above the board. */
export type OpenDialog =
  | { readonly kind: 'order' | 'shortcuts' | 'everybody' | 'terminals' }
  | { readonly kind: 'everybodyResult'; readonly id: string }
  | { readonly kind: 'cancel'; readonly row: Row }
  | {
      readonly kind: 'editQuestion' | 'sort' | 'merge' | 'hide' | 'answer' | 'history';
      readonly row: QuestionRow;
    }
  | { readonly kind: 'countdown' };

/** What the parts of the page share. */
export interface Desk {
  readonly event: EventRecord;
  readonly orders: Orders;
  readonly questions: Questions;
  readonly actions: Actions;
  readonly everybody: Everybody;
  readonly terminals: Terminals;
  readonly terminal: Terminal | undefined;
  /** The queue as this screen shows it. */
  readonly mine: ReadonlySignal<readonly Row[]>;
  open(dialog: OpenDialog): void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Used outside the board.');
  return desk;
}
