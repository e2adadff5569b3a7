import { firstLanguage, type Language } from '../languages/languages';
import { oneLine } from '../messaging/mail-html';
import { wayTo } from '../messaging/way';
import type { Mailer } from '../ports/mailer';
import type { Messenger, SendOutcome } from '../ports/messenger';
import type { Agenda } from '../agenda/agenda';
import type { Records } from '../ports/records';
import type { Group } from './group';
import type { Member } from './member';
import { templateName, type LineNews } from './words/templates';
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
  /** The account's template of a name that WhatsApp has approved; undefined = there is none. */
  readonly approved: (template: string, language: Language) => string | undefined;
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

/** A text to a member. */
interface TextToMember {
  readonly body: string;
  /** The approved sentence that says the same, and what is filled in. */
  readonly news?: LineNews;
  readonly filled?: readonly string[];
  /** Over WhatsApp, whatever the member chose for reminders. */
  readonly overWhatsApp?: boolean;
  /** What comes back with news about it. */
  readonly reference: string;
}

/**
 * How a text to a member goes: an SMS always does; WhatsApp takes plain words for a day after it was written to, and its
 * approved sentence at other times. Where there is none the phone gets an SMS.
 */
export function wayToMember(
  { phone, remindBy, language, heardAt }: Member,
  group: Group,
  { approved, now }: Pick<PeopleParts, 'approved' | 'now'>,
  {
    news,
    overWhatsApp = remindBy === 'whatsapp',
  }: Pick<TextToMember, 'news' | 'overWhatsApp'> = {},
): { readonly to: string; readonly template?: string } {
  if (!overWhatsApp) return { to: phone };
  const spoken = firstLanguage(language, group.language);
  const way = wayTo(`whatsapp:${phone}`, {
    now: now(),
    heardAt,
    buttons: undefined,
    approved: news && approved(templateName(news), spoken),
  });
  if (way.how === 'none') return { to: phone };
  return way.how === 'approved' ? { to: way.to, template: way.sid } : { to: way.to };
}

/** Writes to a member from the group's number. Never throws for trouble with the carrier. */
export function writeToMember(
  member: Member,
  text: TextToMember,
  group: Group,
  parts: Pick<PeopleParts, 'approved' | 'now' | 'messenger'>,
): Promise<SendOutcome> {
  const { to, template } = wayToMember(member, group, parts, text);
  const variables = Object.fromEntries(
    (text.filled ?? []).map((value, at) => [String(at + 1), oneLine(value) || '-']),
  );
  return parts.messenger.send({
    to,
    from: group.number,
    body: text.body,
    ...(template === undefined ? {} : { template: { sid: template, variables } }),
    reference: text.reference,
  });
}
