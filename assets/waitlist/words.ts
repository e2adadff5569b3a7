import { UNDO_MINUTES, type Party, type PartyStatus, type Undo } from '../../src/waitlist/party';

/** How long a table is held after the call, and how much longer once after "five more minutes". */
export const HOLD_MINUTES = 10;
export const MORE_MINUTES = 5;

const MINUTE_MS = 60_000;

export const sizeWords = (size: number): string => (size === 1 ? '1 person' : `party of ${size}`);

/** Whole minutes between two moments, never below zero. */
export const minutesBetween = (from: number, to: number): number =>
  Math.max(0, Math.floor((to - from) / MINUTE_MS));

/** How long a table is held for a called party, in milliseconds from the call. */
export const holdMs = (party: Party): number =>
  (HOLD_MINUTES + (party.hadMoreTime ? MORE_MINUTES : 0)) * MINUTE_MS;

export const STATUS_WORDS: Readonly<Record<PartyStatus, string>> = {
  waiting: 'waiting',
  called: 'called',
  seated: 'seated',
  left: 'let the place go',
  cancelled: 'cancelled',
  noShow: 'no-show',
};

const ACTION_WORDS: Readonly<Record<Undo['action'], string>> = {
  call: 'the call',
  seat: 'seated',
  noShow: 'no-show',
  cancel: 'cancelled',
  remind: 'the reminder',
};

/** What can still be taken back of this party, in words, or nothing. */
export function undoable(party: Party | undefined, now: number): string | undefined {
  if (!party?.undo || now - party.undo.at > UNDO_MINUTES * MINUTE_MS) return undefined;
  return ACTION_WORDS[party.undo.action];
}

/** What the guest said since, as staff should see it at once. */
export function guestSays(party: Party): string | undefined {
  if (party.answer === 'coming') return 'Coming';
  if (party.answer === 'moreTime') return 'Five more minutes';
  if (party.late === undefined) return undefined;
  return party.late > 0 ? `Running ${party.late} late` : 'Running late';
}

/** What a screen reader says for a row: the name first, then what matters most. */
export function rowName(party: Party, place: number, now: number): string {
  const parts = [party.name, sizeWords(party.size)];
  if (party.status === 'waiting')
    parts.push(`place ${place}`, `waited ${minutesBetween(party.joinedAt, now)} minutes`);
  if (party.table) parts.push(`table ${party.table}`);
  const says = guestSays(party);
  if (says) parts.push(says.toLowerCase());
  return parts.join(', ');
}
