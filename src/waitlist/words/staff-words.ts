import type { ErrorCode } from '../../ports/refusal';
import type { BroadcastView } from '../broadcast-api';
import type { Party } from '../party';
import type { StaffCommand } from '../rules/commands';
import type { StaffRequest } from '../staff-api';

/** A party as one line of LIST. */
export interface ListedParty {
  readonly name: string;
  readonly size: number;
  readonly called: boolean;
  readonly open: boolean;
  /** Since the call, or since joining. */
  readonly minutes: number;
  readonly mark: 'failed' | 'coming' | '';
}

/** One language's words for staff: what an action did, and the desk in a text. */
export interface StaffWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  /** What an action did, in one sentence: on the page's toast, read out, or as the answer to a text. */
  readonly did: (action: StaffRequest['action'], party: Party) => string;
  /** How the text that went with it fares, after that sentence. */
  readonly texting: (how: 'noPhone' | 'failed' | 'unknown' | 'held' | 'texted') => string;
  /** How far a text to everybody has come. */
  readonly broadcast: (broadcast: BroadcastView) => string;
  readonly list: (name: string, parties: readonly ListedParty[], all: number) => string;
  readonly commands: () => string;
  readonly unclear: (meant: Extract<StaffCommand, { command: 'unclear' }>['meant']) => string;
  readonly nobodyWaits: () => string;
  /** No party fits what staff wrote; an empty name belongs to UNDO. */
  readonly nobodyCalled: (who: string) => string;
  readonly several: (who: string, parties: readonly ListedParty[]) => string;
  readonly refused: (code: ErrorCode, values: Readonly<Record<string, string | number>>) => string;
}
