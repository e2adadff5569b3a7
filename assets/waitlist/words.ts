import { UNDO_MINUTES, type Party, type PartyStatus } from '../../src/waitlist/party';
import { nextReminder } from '../../src/waitlist/rules/hold';
import { MAX_REMINDERS } from '../../src/waitlist/rules/party';
import { PAGE_WORDS } from '../../src/waitlist/words/page';
import type { PageWords } from '../../src/waitlist/words/page-words';
import { language } from '../components/language';

const MINUTE_MS = 60_000;

/** The board's words in the language of whoever looks at it. */
export const words = (): PageWords => PAGE_WORDS[language()];

/** Whole minutes between two moments, never below zero. */
export const minutesBetween = (from: number, to: number): number =>
  Math.max(0, Math.floor((to - from) / MINUTE_MS));

/** What happens to a called party next without anybody's doing, or why nothing does; nothing where tables are not timed. */
export function comesByItself(party: Party, holdMinutes: number, now: number): string | undefined {
  const { reminderIn, lastReminderIn, leftInPeace } = words();
  if (holdMinutes > 0 && party.answer === 'coming') return leftInPeace;
  const next = nextReminder(party, holdMinutes);
  if (!next) return undefined;
  const minutes = Math.max(0, Math.ceil((next.at - now) / MINUTE_MS));
  return next.reminder === MAX_REMINDERS
    ? lastReminderIn(minutes)
    : reminderIn(next.reminder, minutes);
}

/** How a finished visit ended; a table that was given away by reminders says so for as long as that is known. */
export function outcomeOf(status: PartyStatus, party: Party | undefined): string {
  const { status: statuses, noShowAfterReminders } = words();
  return status === 'noShow' && party?.reminders === MAX_REMINDERS
    ? noShowAfterReminders
    : statuses[status];
}

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
