import { butlerAction } from '../src/edge/butler-action';

/** Somebody pressed "Table Reminder" on a card: the guest is reminded, the third time as a no-show. */
export const handler = butlerAction('tableReminder');
