import { wayTo } from '../messaging/way';
import type { Mailer } from '../ports/mailer';
import type { Messenger } from '../ports/messenger';
import type { Agenda } from '../agenda/agenda';
import type { Records } from '../ports/records';
import type { Group } from './group';
import type { Member } from './member';
import { lineTextWords } from './words/texts';

/** What reminding and asking the members of groups needs. */
export interface PeopleParts {
  readonly records: Records;
  readonly agenda: Agenda;
  readonly messenger: Messenger;
  readonly mailer: Mailer;
  readonly now: () => number;
  readonly newId: (length: number) => string;
  readonly personKey: (address: string) => string;
  readonly groups: readonly Group[];
  /** What comes back with news about a text. */
  readonly reference: (what: string) => string;
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
}

/** One shift in a line, on the group's wall: "Sat 28 Nov 22:00-06:00 Night line". */
export function shiftLine(
  { from, to }: { readonly from: number; readonly to: number },
  { zone, name, language }: Group,
  spoken: string | undefined = language,
): string {
  const words = lineTextWords(spoken);
  const day = new Intl.DateTimeFormat(words.locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(from);
  return words.shift(plain(day), timeOn(from, zone), timeOn(to, zone), name);
}

/** `22:00` on a zone's wall. */
export const timeOn = (moment: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    moment,
  );

/** Without what would turn a text into one of a dearer alphabet. https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ').replace(/[.,]/g, '');

/** Where a text to a member goes: WhatsApp takes plain words for a day after it was written to, an SMS goes always. */
export function addressOf({ phone, remindBy, heardAt }: Member, now: number): string {
  if (remindBy !== 'whatsapp') return phone;
  const way = wayTo(`whatsapp:${phone}`, { now, heardAt, buttons: undefined, approved: undefined });
  return way.how === 'none' ? phone : way.to;
}
