import type { SentText } from '../messaging/delivery';
import type { HandledText } from '../messaging/handled';

/** `left` = the guest let the place go; `cancelled` = staff took it off. */
export type PartyStatus = 'waiting' | 'called' | 'seated' | 'left' | 'cancelled' | 'noShow';

/** Where a party's card stands on a board (docs/guide-trello.md). */
export const STAGES = ['waiting', 'ready', 'completed', 'cancelled', 'noShow'] as const;
export type Stage = (typeof STAGES)[number];

/** What the guest said to "your table is ready". */
export type ReadyAnswer = 'coming' | 'moreTime';

/** A party on a wait list, as it is kept in the list's `parties` map under the person's key. Kept under 1 KiB. */
export interface Party {
  readonly v: 1;
  /** One visit: a guest who leaves and comes back is a new one. */
  readonly visit: string;
  readonly name: string;
  readonly size: number;
  /** The guest's own wishes, e.g. "one high chair". */
  readonly notes: string;
  /** What staff wrote down; guests never see it. */
  readonly remarks: string;
  /** Where texts go; absent for a walk-in without a phone. */
  readonly address?: string;
  /** The hour of the guest's last WhatsApp message: for a day after it we may write freely. */
  readonly heardAt?: number;
  /** The language the guest writes in. */
  readonly language?: 'en' | 'es';
  readonly status: PartyStatus;
  /** Epoch milliseconds, as are all times here. */
  readonly joinedAt: number;
  readonly calledAt?: number;
  readonly finishedAt?: number;
  readonly joinedBy: 'text' | 'staff';
  /** The inbound message that made this place, so that its repeat gets the same answer. */
  readonly joinedWith?: string;
  readonly table?: string;
  /** Reminders sent since the call: 0 to 3. */
  readonly reminders: number;
  readonly answer?: ReadyAnswer;
  /** "five more minutes" is given once. */
  readonly hadMoreTime?: boolean;
  /** The guest has been told to be nearly next; that is said once. */
  readonly nearly?: boolean;
  /** Minutes the guest said they are late, 0 when they did not say how many. */
  readonly late?: number;
  /** A phone that staff typed in and that has not answered yet. */
  readonly unverified?: boolean;
  /** The guest's last texts that changed something here, newest first, so that a repeat changes nothing. */
  readonly handled?: readonly HandledText[];
  /** The last texts we sent about this visit, oldest first. */
  readonly texts: readonly SentText[];
  /** The staff text that last changed this (shortened id), so that its repeat is known even when it was cut off. */
  readonly command?: string;
  /** What the last staff action changed, so that it can be taken back for a while. */
  readonly undo?: Undo;
  /** The party's card, where the list has a board. */
  readonly card?: CardMark;
}

/** A party's card on a board, and what of the party that board is known to show. */
export interface CardMark {
  readonly id: string;
  /** Where the desk last knew the card to be; `away` = archived. A card found elsewhere was moved by somebody. */
  readonly at: Stage | 'away';
  /** Hash of the title and description that were written last. */
  readonly text: string;
  /** What the card's comments have come to. */
  readonly told: Told;
}

/** How far a card's comments tell a visit. */
export interface Told {
  readonly status: PartyStatus;
  readonly reminders: number;
  readonly size: number;
  readonly answer?: ReadyAnswer;
  readonly late?: number;
  /** The text that could not be delivered. */
  readonly failed?: string;
}

export interface Undo {
  readonly at: number;
  /** Which action it takes back. */
  readonly action: 'call' | 'seat' | 'noShow' | 'cancel' | 'remind';
  readonly status: PartyStatus;
  readonly reminders: number;
  readonly table?: string;
  readonly calledAt?: number;
  /** Place in line before (0 = first), for one that was waiting. */
  readonly place?: number;
}

export const isOpen = (party: Party): boolean =>
  party.status === 'waiting' || party.status === 'called';

/** How long a finished party stays among the live ones, and an action can be taken back. */
export const UNDO_MINUTES = 15;

/** A wait list holds at most this many open parties; then it is full. */
export const MAX_OPEN_PARTIES = 500;

/** A finished visit as the day's list shows it; it carries a name, so it lives one day. Key: `<person key>.<visit>`. */
export interface DoneParty {
  readonly v: 1;
  readonly name: string;
  readonly size: number;
  readonly status: PartyStatus;
  readonly joinedAt: number;
  readonly calledAt?: number;
  readonly finishedAt: number;
}

/** A finished visit with nothing personal in it, for waits and statistics. Key: `<time>-<visit>`. */
export interface PastVisit {
  readonly v: 1;
  readonly size: number;
  readonly status: PartyStatus;
  readonly joinedAt: number;
  readonly calledAt?: number;
  readonly finishedAt: number;
  readonly reminders: number;
}
