import { UNDO_MINUTES, type Party } from '../../src/waitlist/party';
import { PAGE_WORDS } from '../../src/waitlist/words/page';
import type { PageWords } from '../../src/waitlist/words/page-words';
import { language } from '../components/language';

/** How long a table is held after the call, and how much longer once after "five more minutes". */
export const HOLD_MINUTES = 10;
export const MORE_MINUTES = 5;

const MINUTE_MS = 60_000;

/** The board's words in the language of whoever looks at it. */
export const words = (): PageWords => PAGE_WORDS[language()];

/** Whole minutes between two moments, never below zero. */
export const minutesBetween = (from: number, to: number): number =>
  Math.max(0, Math.floor((to - from) / MINUTE_MS));

/** How long a table is held for a called party, in milliseconds from the call. */
export const holdMs = (party: Party): number =>
  (HOLD_MINUTES + (party.hadMoreTime ? MORE_MINUTES : 0)) * MINUTE_MS;

/** What can still be taken back of this party, in words, or nothing. */
export function undoable(party: Party | undefined, now: number): string | undefined {
  if (!party?.undo || now - party.undo.at > UNDO_MINUTES * MINUTE_MS) return undefined;
  return words().undoes[party.undo.action];
}

/** What the guest said since, as staff should see it at once. */
export function guestSays(party: Party): string | undefined {
  const { coming, moreTime, late } = words();
  if (party.answer === 'coming') return coming;
  if (party.answer === 'moreTime') return moreTime;
  return party.late === undefined ? undefined : late(party.late);
}

/** What a screen reader says for a row: the name first, then what matters most. */
export function rowName(party: Party, place: number, now: number): string {
  const say = words();
  const parts = [party.name, say.size(party.size)];
  if (party.status === 'waiting')
    parts.push(say.place(place), say.waitedMinutes(minutesBetween(party.joinedAt, now)));
  if (party.table) parts.push(say.table(party.table));
  const says = guestSays(party);
  if (says) parts.push(says.toLowerCase());
  return parts.join(', ');
}
