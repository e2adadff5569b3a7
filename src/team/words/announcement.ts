import type { Language } from '../../languages/languages';
import { sayer } from '../../messaging/say';
import type { TextOverrides } from '../../messaging/texts';

/** What is said to a group as it arrives. It stands by itself, so that a page can show it without all other texts. */
export const ANNOUNCEMENT: Readonly<Record<Language, string>> = {
  en: '{store}: {text}\nReply READ when you have read this.',
  es: '{store}: {text}\nResponda VISTO al terminar de leer.',
};

/** The same with a store and what was written, in the owner's words where there are some. */
export const announcementWords = (
  language: Language,
  own: TextOverrides | undefined,
  store: string,
  text: string,
): string =>
  sayer({ announcement: ANNOUNCEMENT[language] }, own?.[language])('announcement', { store, text });
