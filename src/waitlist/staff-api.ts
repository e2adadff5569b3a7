import type { OpeningHours } from '../config';
import type { Party } from './party';

/** What a staff page (or a text from staff) can ask of the wait list: `POST /staff/waitlist`, JSON. */
export type StaffRequest =
  | {
      readonly action: 'add';
      readonly list: string;
      readonly name: string;
      readonly size: number;
      readonly notes?: string;
      readonly phone?: string;
    }
  | ({ readonly action: 'call'; readonly table?: string } & PartyAddress)
  | ({ readonly action: 'remind' | 'seat' | 'noShow' | 'cancel' | 'undo' } & PartyAddress)
  | ({ readonly action: 'remark'; readonly remarks: string } & PartyAddress)
  | ({
      readonly action: 'edit';
      readonly name?: string;
      readonly size?: number;
      readonly notes?: string;
    } & PartyAddress)
  /** `before`: the person key of the party it goes in front of; absent = to the end. `place`: where that was, 0 = first. */
  | ({ readonly action: 'move'; readonly before?: string; readonly place: number } & PartyAddress)
  /** Asks the carrier what became of texts whose answer was lost, and sends once more what never went. */
  | ({ readonly action: 'settle' } & PartyAddress);

export interface PartyAddress {
  readonly list: string;
  /** The person key: the party's key in the `parties` map. */
  readonly party: string;
  /** The visit the page shows; another visit of the same person is not touched (error `party-changed`). */
  readonly visit: string;
}

export interface StaffAnswer {
  readonly ok: true;
  /** The person key of the party acted on. */
  readonly key: string;
  readonly party: Party;
  /** One sentence for the live region and the toast, e.g. "Ana was told the table is ready." */
  readonly said: string;
}

/** What the board starts with, and what it hears once a minute. */
export interface WithWaitlist {
  readonly waitlist?: WaitlistStart;
}

/** What the board goes by: the part of the desk's settings that staff see at work. */
export interface WaitlistStart {
  readonly lists: readonly {
    readonly id: string;
    readonly name: string;
    readonly number: string;
    /** Takes no new guests for now. */
    readonly paused?: boolean;
  }[];
  readonly maxPartySize: number;
  /** How long a table is held after the call; 0 = for as long as the staff want. */
  readonly holdMinutes: number;
  /** When guests may join, by the house's clock; absent = always. */
  readonly hours?: OpeningHours;
}
