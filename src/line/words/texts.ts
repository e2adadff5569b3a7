import { firstLanguage, type Language } from '../../languages/languages';
import type { TextOverrides } from '../../messaging/texts';
import type { LineTextKey } from './line-texts';
import { sayer } from '../../messaging/say';
import { textEnglish } from './texts-en';
import { textSpanish } from './texts-es';
import type { LineTextWords } from './texts-words';

export type { LineTextWords } from './texts-words';

/** Our own words, by language. */
export const TEXTS_IN: Readonly<Record<Language, Readonly<Record<LineTextKey, string>>>> = {
  en: textEnglish,
  es: textSpanish,
};

/** What nobody puts into other words: how a language writes dates, and pieces that stand inside of texts. */
const PIECES: Readonly<
  Record<Language, Pick<LineTextWords, 'locale' | 'withheld' | 'hidden' | 'shift'>>
> = {
  en: {
    locale: 'en-GB',
    withheld: 'withheld number',
    hidden: 'hidden number',
    shift: (day, from, to, group) => `${day} ${from}-${to} ${group}`,
  },
  es: {
    locale: 'es',
    withheld: 'remitente desconocido',
    hidden: 'remitente oculto',
    shift: (day, from, to, group) => `${day} ${from}-${to} ${group}`,
  },
};

/** What callers and members read: the owner's words where there are some. */
export function lineTextWords(
  language: string | undefined,
  own: TextOverrides = {},
): LineTextWords {
  const spoken = firstLanguage(language);
  const say = sayer(TEXTS_IN[spoken], own[spoken]);
  return {
    ...PIECES[spoken],
    answer: (group) => say('answer', { group }),
    passedOn: (group) => say('passedOn', { group }),
    passOn: (group, from, words) => say('passOn', { group, from, words }),
    closed: (group) => say('closedText', { group }),
    remind: (shifts) => say('remind', { shifts }),
    remindSubject: (day) => say('remindSubject', { day }),
    next: (shift) => say('next', { shift }),
    noNext: say('noNext'),
    today: (shifts) => say('today', { shifts }),
    nothingToday: say('nothingToday'),
    on: (names, until) => say('on', { names, until }),
    nobodyOn: say('nobodyOn'),
    shut: say('shut'),
    offUntil: (time) => say('offUntil', { time }),
    notOn: say('notOn'),
    offUnclear: say('offUnclear'),
    onAgain: say('onAgain'),
    wasNotOff: say('wasNotOff'),
    confirmed: say('confirmed'),
    cannot: say('cannot'),
    asking: (names) => say('asking', { names }),
    nobodyToAsk: say('nobodyToAsk'),
    noQuestion: say('noQuestion'),
    help: say('help'),
    coverAsked: (name, shift) => say('coverAsked', { name, shift }),
    coverYours: (shift) => say('coverYours', { shift }),
    coverTaken: (by) => say('coverTaken', { by }),
    coverDeclined: say('coverDeclined'),
    coverFound: (by, shift) => say('coverFound', { by, shift }),
    coverClosed: (shift, by) => say('coverClosed', { shift, by }),
    coverOpen: (name, shift) => say('coverOpen', { name, shift }),
    greetingOffered: {
      greeting: (group, seconds) => say('greetingOffered', { group, seconds: `${seconds}` }),
      voicemail: (group, seconds) => say('voicemailOffered', { group, seconds: `${seconds}` }),
    },
    greetingUsed: say('greetingUsed'),
    greetingDropped: say('greetingDropped'),
    forgotten: say('forgotten'),
    hasLeft: (name, group) => say('hasLeft', { name, group }),
    voicemail: (group, caller, seconds, transcript) =>
      say('voicemailText', { group, caller, seconds: `${seconds}`, transcript }),
  };
}
