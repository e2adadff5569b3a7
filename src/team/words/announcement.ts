import type { Language } from '../../languages/languages';

/** What is said to a group as it arrives. It stands by itself, so that a page can show it without all other texts. */
export const ANNOUNCEMENT: Readonly<Record<Language, (store: string, text: string) => string>> = {
  en: (store, text) => `${store}: ${text}\nReply READ when you have read this.`,
  es: (store, text) => `${store}: ${text}\nResponda VISTO al terminar de leer.`,
};
