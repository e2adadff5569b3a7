import type { Language } from '../../languages/languages';

/** What a receipt says. */
export interface ReceiptFacts {
  readonly business: string;
  readonly amount: string;
  readonly reference: string;
  readonly confirmation: string;
  /** A card was kept for later and nothing was charged. */
  readonly isToken: boolean;
  /** The end of the card number; empty = not known. */
  readonly lastFour: string;
  readonly day: string;
}

type Words = (facts: ReceiptFacts) => string;

/** One text without letters outside the alphabet of texts, so that it stays one part where it can. */
const english: Words = ({ business, amount, reference, confirmation, isToken, lastFour, day }) =>
  [
    isToken
      ? `${business}: your card was saved on ${day}, nothing was charged.`
      : `${business}: we received ${amount} on ${day}.`,
    lastFour && `Card ending ${lastFour}.`,
    reference && `Reference ${reference}.`,
    confirmation && !isToken && `Confirmation ${confirmation}.`,
  ]
    .filter(Boolean)
    .join(' ');

const spanish: Words = ({ business, amount, reference, confirmation, isToken, lastFour, day }) =>
  [
    isToken
      ? `${business}: guardamos su tarjeta el ${day} y no se cobra nada.`
      : `${business}: recibimos ${amount} el ${day}.`,
    lastFour && `Tarjeta que termina en ${lastFour}.`,
    reference && `Referencia ${reference}.`,
    confirmation && !isToken && `Comprobante ${confirmation}.`,
  ]
    .filter(Boolean)
    .join(' ');

const WORDS: Readonly<Record<Language, Words>> = { en: english, es: spanish };

export const receiptWords = (language: Language): Words => WORDS[language];
