import { firstLanguage, type Language } from '../../languages/languages';
import {
  canBeSaid,
  fillIn,
  readText,
  type TextOverrides,
  type Values,
} from '../../messaging/texts';
import type { WordedKind } from '../rules/party';
import { WEEKDAYS, type Opens, type Weekday } from '../rules/hours';
import type { Reply } from '../rules/replies';
import { guestEnglish } from './guest-en';
import { guestSpanish } from './guest-es';
import type { GuestTextKey, GuestWords } from './guest-texts';

/** What the words need besides the reply itself. */
export interface Surroundings {
  readonly business: string;
  /** Place in line, 0 = first; absent when it is not known or not needed. */
  readonly place?: number;
  /** How many parties wait. */
  readonly waiting: number;
}

/** Who one of the desk's own texts is for. */
export interface Addressee {
  readonly name: string;
  readonly size: number;
  /** Empty when staff gave none. */
  readonly table: string;
}

/** Everything guests of the wait list read, in one language and in the owner's words where there are some. */
export interface WaitlistWords {
  readonly language: Language;
  /** One text that answers everything a guest's text asked. */
  answer(replies: readonly Reply[], around: Surroundings): string;
  /** A text that the desk sends by itself; without `choices` where buttons stand under it. */
  text(
    kind: WordedKind,
    party: Addressee,
    around: Surroundings,
    choices?: 'written' | 'buttons',
  ): string;
  /** What a guest is told while the desk is switched off. */
  closed(business: string): string;
}

export const GUEST_WORDS: Readonly<Record<Language, GuestWords>> = {
  en: guestEnglish,
  es: guestSpanish,
};

/** The words of a language, ours where the owner has none of his own or none that can be sent; an unknown language is English. */
export function wordsFor(
  language: string | undefined,
  overrides: TextOverrides = {},
): WaitlistWords {
  const spoken = firstLanguage(language);
  const ours = GUEST_WORDS[spoken].texts;
  const own = overrides[spoken];
  const say = (key: GuestTextKey, values: Values = {}): string => {
    const theirs = own?.[key];
    const read = theirs === undefined ? undefined : readText(theirs);
    return fillIn(read && canBeSaid(read, values) ? read : readText(ours[key]), values);
  };

  const parties = (count: number): string =>
    count === 1 ? say('oneParty') : say('severalParties', { count: `${count}` });
  const place = (at: number | undefined): string => {
    if (at === undefined || at < 0) return say('placeUnknown');
    if (at === 0) return say('placeNext', { number: '1' });
    return say('placeBehind', { number: `${at + 1}`, ahead: parties(at) });
  };
  const opens = ({ day, time, today }: Opens): string =>
    today ? say('opensToday', { time }) : say('opensOn', { day: weekdayName(day, spoken), time });
  const party = (size: number): string =>
    size === 1 ? say('oneGuest') : say('guests', { size: `${size}` });
  const surroundings = (around: Surroundings): Values => ({
    business: around.business,
    place: place(around.place),
    waiting:
      around.waiting === 0
        ? say('nobodyWaits')
        : say('someWait', { parties: parties(around.waiting) }),
    choices: say('readyChoices'),
  });
  const details = (reply: Reply): Values => ({
    ...('name' in reply ? { name: reply.name } : {}),
    ...('size' in reply && reply.size > 0
      ? { size: `${reply.size}`, party: party(reply.size) }
      : {}),
    ...('notes' in reply && reply.notes ? { notes: reply.notes } : {}),
    ...('table' in reply && reply.table ? { table: reply.table } : {}),
    ...('max' in reply ? { max: `${reply.max}` } : {}),
    ...('opens' in reply && reply.opens ? { opens: opens(reply.opens) } : {}),
    ...('minutes' in reply && reply.minutes > 0 ? { minutes: `${reply.minutes}` } : {}),
  });

  return {
    language: spoken,
    answer: (replies, around) => {
      const values = surroundings(around);
      return replies.map((reply) => say(keyOf(reply), { ...values, ...details(reply) })).join(' ');
    },
    text: (kind, { name, size, table }, around, choices = 'written') =>
      say(kind, {
        ...surroundings(around),
        ...(choices === 'buttons' ? { choices: '' } : {}),
        name,
        ...(table ? { table } : {}),
        size: `${size}`,
        party: party(size),
      }).trimEnd(),
    closed: (business) => say('closed', { business }),
  };
}

/** A Sunday, from which the days of a week are counted. */
const A_SUNDAY = Date.UTC(2023, 0, 1);
const DAY_MS = 24 * 3600_000;

/** What a language calls a day of the week. */
export const weekdayName = (day: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    A_SUNDAY + WEEKDAYS.indexOf(day) * DAY_MS,
  );

/** The text that says a reply. */
function keyOf(reply: Reply): GuestTextKey {
  switch (reply.say) {
    case 'joined':
      return reply.askNotes ? 'joinedAskNotes' : 'joined';
    case 'askSize':
      return reply.again ? 'askSizeAgain' : 'askSize';
    case 'sizeTooBig':
      return reply.listed ? 'sizeTooBigListed' : 'sizeTooBig';
    case 'sizeTooSmall':
      return reply.listed ? 'sizeTooSmallListed' : 'sizeTooSmall';
    default:
      return reply.say;
  }
}
