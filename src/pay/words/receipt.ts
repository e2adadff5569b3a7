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

/** A receipt as a mail; `named` holds only what is known. */
export interface ReceiptMail {
  readonly subject: string;
  readonly opening: string;
  readonly named: readonly (readonly [name: string, value: string])[];
  readonly foot: string;
}

interface Words {
  /** One text without letters outside the alphabet of texts, so that it stays one part where it can. */
  readonly text: (facts: ReceiptFacts) => string;
  readonly mail: (facts: ReceiptFacts) => ReceiptMail;
}

/** Without what nobody knows. */
const known = (
  named: readonly (readonly [name: string, value: string])[],
): readonly (readonly [name: string, value: string])[] => named.filter(([, value]) => value !== '');

const english: Words = {
  text: ({ business, amount, reference, confirmation, isToken, lastFour, day }) =>
    [
      isToken
        ? `${business}: your card was saved on ${day}, nothing was charged.`
        : `${business}: we received ${amount} on ${day}.`,
      lastFour && `Card ending ${lastFour}.`,
      reference && `Reference ${reference}.`,
      confirmation && !isToken && `Confirmation ${confirmation}.`,
    ]
      .filter(Boolean)
      .join(' '),
  mail: ({ business, amount, reference, confirmation, isToken, lastFour, day }) => ({
    subject: isToken ? `Your card is saved: ${business}` : `Receipt from ${business}: ${amount}`,
    opening: isToken
      ? `Your card was saved with ${business}. Nothing was charged.`
      : `Thank you. ${business} received your payment.`,
    named: known([
      ['Amount', isToken ? '' : amount],
      ['Day', day],
      ['Card', lastFour && `ending ${lastFour}`],
      ['Reference', reference],
      ['Confirmation', isToken ? '' : confirmation],
    ]),
    foot: `Sent by ${business} because you asked for a receipt on the phone.`,
  }),
};

/** No native speaker has reviewed these yet. */
const spanish: Words = {
  text: ({ business, amount, reference, confirmation, isToken, lastFour, day }) =>
    [
      isToken
        ? `${business}: guardamos su tarjeta el ${day} y no se cobra nada.`
        : `${business}: recibimos ${amount} el ${day}.`,
      lastFour && `Tarjeta que termina en ${lastFour}.`,
      reference && `Referencia ${reference}.`,
      confirmation && !isToken && `Comprobante ${confirmation}.`,
    ]
      .filter(Boolean)
      .join(' '),
  mail: ({ business, amount, reference, confirmation, isToken, lastFour, day }) => ({
    subject: isToken ? `Su tarjeta está guardada: ${business}` : `Recibo de ${business}: ${amount}`,
    opening: isToken
      ? `${business} ha guardado su tarjeta. No se ha cobrado nada.`
      : `Gracias. ${business} ha recibido su pago.`,
    named: known([
      ['Importe', isToken ? '' : amount],
      ['Día', day],
      ['Tarjeta', lastFour && `termina en ${lastFour}`],
      ['Referencia', reference],
      ['Comprobante', isToken ? '' : confirmation],
    ]),
    foot: `Enviado por ${business} porque pidió un recibo por teléfono.`,
  }),
};

const WORDS: Readonly<Record<Language, Words>> = { en: english, es: spanish };

export const receiptWords = (language: Language): Words['text'] => WORDS[language].text;
export const receiptMailWords = (language: Language): Words['mail'] => WORDS[language].mail;
