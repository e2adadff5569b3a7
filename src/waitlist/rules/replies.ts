import type { Opens } from './hours';

/** What a guest is told; the words are in words/. Those marked with a place need the line to be read. */
export type Reply =
  | {
      readonly say: 'joined';
      readonly name: string;
      readonly size: number;
      readonly notes: string;
      readonly askNotes: boolean;
    }
  | { readonly say: 'alreadyListed'; readonly name: string; readonly size: number }
  | { readonly say: 'position'; readonly name: string }
  | { readonly say: 'stayed' }
  | { readonly say: 'verified'; readonly name: string }
  | { readonly say: 'notListed' }
  | { readonly say: 'askSize'; readonly again: boolean }
  | { readonly say: 'askName'; readonly size: number }
  | { readonly say: 'sizeTooBig'; readonly max: number; readonly listed: boolean }
  | { readonly say: 'sizeTooSmall'; readonly listed: boolean }
  | { readonly say: 'notesNoted'; readonly notes: string }
  | { readonly say: 'noNotes' }
  | { readonly say: 'resized'; readonly size: number }
  | { readonly say: 'lateNoted'; readonly minutes: number }
  | { readonly say: 'confirmLeave'; readonly name: string }
  | { readonly say: 'left'; readonly name: string }
  | { readonly say: 'tableReady'; readonly name: string; readonly table: string }
  | { readonly say: 'comingNoted'; readonly table: string }
  | { readonly say: 'comingTooLate'; readonly name: string }
  | { readonly say: 'moreTimeGiven' }
  | { readonly say: 'moreTimeUsed' }
  | { readonly say: 'letGo'; readonly name: string }
  | { readonly say: 'listFull'; readonly name: string }
  /** Nobody may join now; with the next opening, where there is one. */
  | { readonly say: 'listClosed'; readonly opens?: Opens }
  | { readonly say: 'listPaused' }
  | { readonly say: 'help' }
  | { readonly say: 'bookAhead' }
  | { readonly say: 'hello' }
  | { readonly say: 'welcome' }
  | { readonly say: 'forgotten' }
  | { readonly say: 'notUnderstood' }
  | { readonly say: 'noMedia' }
  | { readonly say: 'closing' }
  | { readonly say: 'languageChanged' };

const NEEDS_LINE: readonly Reply['say'][] = [
  'joined',
  'alreadyListed',
  'position',
  'stayed',
  'verified',
  'notListed',
];
export const needsLine = (replies: readonly Reply[]): boolean =>
  replies.some((reply) => NEEDS_LINE.includes(reply.say));
