import type { Language } from '../../languages/languages';
import { sayer } from '../../messaging/say';
import type { TextOverrides } from '../../messaging/texts';
import { PAY_WORDS_IN } from './ours';

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

/** How the rows of a mail's table are called, which nobody puts into other words. */
interface Rows {
  readonly amount: string;
  readonly day: string;
  readonly card: string;
  readonly ending: (lastFour: string) => string;
  readonly reference: string;
  readonly confirmation: string;
}

const ROWS: Readonly<Record<Language, Rows>> = {
  en: {
    amount: 'Amount',
    day: 'Day',
    card: 'Card',
    ending: (lastFour) => `ending ${lastFour}`,
    reference: 'Reference',
    confirmation: 'Confirmation',
  },
  es: {
    amount: 'Importe',
    day: 'Día',
    card: 'Tarjeta',
    ending: (lastFour) => `termina en ${lastFour}`,
    reference: 'Referencia',
    confirmation: 'Comprobante',
  },
};

const valuesOf = ({ isToken: _isToken, ...known }: ReceiptFacts) => known;

/** A receipt as a text. */
export const receiptWords =
  (language: Language, own: TextOverrides = {}) =>
  (facts: ReceiptFacts): string =>
    sayer(PAY_WORDS_IN[language].texts, own[language])(
      facts.isToken ? 'receiptSaved' : 'receipt',
      valuesOf(facts),
    );

/** A receipt as a mail. */
export const receiptMailWords =
  (language: Language, own: TextOverrides = {}) =>
  (facts: ReceiptFacts): ReceiptMail => {
    const say = sayer(PAY_WORDS_IN[language].mails, own[language]);
    const { amount, day, lastFour, reference, confirmation, isToken } = facts;
    const values = valuesOf(facts);
    const rows = ROWS[language];
    const named: ReceiptMail['named'] = [
      [rows.amount, isToken ? '' : amount],
      [rows.day, day],
      [rows.card, lastFour && rows.ending(lastFour)],
      [rows.reference, reference],
      [rows.confirmation, isToken ? '' : confirmation],
    ];
    return {
      subject: say(isToken ? 'mailSavedSubject' : 'mailSubject', values),
      opening: say(isToken ? 'mailSavedOpening' : 'mailOpening', values),
      named: named.filter(([, value]) => value !== ''),
      foot: say('mailFoot', values),
    };
  };
