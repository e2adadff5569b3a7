import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageStart } from '../../src/waitlist/staff-api';
import type { Actions } from './actions';
import type { Board, Row } from './board';

/** A question or form that lies above the board. */
export type OpenDialog =
  | { readonly kind: 'walkIn' | 'shortcuts' }
  | { readonly kind: 'callToTable' | 'edit' | 'remarks' | 'cancel'; readonly row: Row };

/** What the parts of the board share. */
export interface Desk {
  readonly board: Board;
  readonly actions: Actions;
  readonly business: string;
  readonly list: NonNullable<PageStart['waitlist']>['lists'][number];
  readonly maxPartySize: number;
  open(dialog: OpenDialog): void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Used outside the board.');
  return desk;
}
