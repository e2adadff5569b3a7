import type { Language } from '../../languages/languages';

/** The answer to a text to the number that takes cards: never by text. No native speaker has reviewed the Spanish yet. */
const WORDS: Readonly<Record<Language, (business: string) => string>> = {
  en: (business) =>
    `${business}: this number takes calls only. Please never send a card number by text. To pay, call this number.`,
  es: (business) =>
    `${business}: este número solo atiende llamadas. Nunca mande un número de tarjeta por mensaje. Para pagar, llame a este número.`.replace(
      /ú/g,
      'u',
    ),
};

export const textWords = (language: Language): ((business: string) => string) => WORDS[language];
