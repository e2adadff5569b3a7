import type { NewItem } from '../../agenda/item';
import type { WaitlistSettings } from '../../config';
import type { Party } from '../party';
import { MAX_REMINDERS } from './party';

const MINUTE_MS = 60_000;
/** What a guest who asks for it gets on top, once. */
export const MORE_TIME_MINUTES = 5;

/** When a called party is reminded next by itself; the last reminder gives the table away. */
export interface NextReminder {
  /** Which one: 1 to 3. */
  readonly reminder: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * The table is held for so many minutes from the call, with a reminder after each third of them; the third says that the
 * table is gone. Whoever answered that they are coming is left in peace: the staff decide. Undefined = nothing comes by
 * itself.
 */
export function nextReminder(party: Party, holdMinutes: number): NextReminder | undefined {
  if (party.status !== 'called' || party.calledAt === undefined || holdMinutes <= 0)
    return undefined;
  if (party.answer === 'coming' || party.reminders >= MAX_REMINDERS) return undefined;
  const reminder = party.reminders + 1;
  const more = party.hadMoreTime ? MORE_TIME_MINUTES * MINUTE_MS : 0;
  const third = (holdMinutes * MINUTE_MS) / MAX_REMINDERS;
  return { reminder, at: Math.round(party.calledAt + third * reminder + more) };
}

/** Minutes the table is held in all, as the board's ring shows it. */
export const heldMinutes = (
  party: Party,
  settings: Pick<WaitlistSettings, 'holdMinutes'>,
): number => settings.holdMinutes + (party.hadMoreTime ? MORE_TIME_MINUTES : 0);

/** The kind of due work that reminds a called party when a part of its time is over. */
export const REMIND = 'waitlist.remind';

/** What to put on the agenda so that a called party is reminded in time; nothing for any other. */
export function reminderItems(
  list: string,
  key: string,
  party: Party,
  settings: Pick<WaitlistSettings, 'holdMinutes'>,
): readonly NewItem[] {
  const next = nextReminder(party, settings.holdMinutes);
  if (!next) return [];
  const id = [REMIND, list, key, party.visit, next.reminder].join('.');
  return [{ id, kind: REMIND, at: next.at, data: { list, party: key, visit: party.visit } }];
}
