import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../src/languages/languages';
import type { WaitlistStart } from '../../src/waitlist/staff-api';
import type { Actions } from './actions';
import type { Board, Row } from './board';
import type { Everybody } from '../everybody/parts';

/** A question or form that lies above the board. */
export type OpenDialog =
  | { readonly kind: 'walkIn' | 'shortcuts' | 'everybody' }
  | { readonly kind: 'everybodyResult'; readonly id: string }
  | { readonly kind: 'callToTable' | 'edit' | 'remarks' | 'cancel'; readonly row: Row };

/** What the parts of the board share. */
export interface Desk {
  readonly board: Board;
  readonly actions: Actions;
  readonly everybody: Everybody;
  readonly business: string;
  /** What guests are written to who have shown no language of their own. */
  readonly houseLanguage: Language;
  readonly list: WaitlistStart['lists'][number];
  readonly maxPartySize: number;
  readonly holdMinutes: number;
  readonly hours: WaitlistStart['hours'];
  open(dialog: OpenDialog): void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Used outside the board.');
  return desk;
}
