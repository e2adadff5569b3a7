import type { AboutText } from '../../messaging/editable';

/** What can be filled into the texts of Pay, and what it stands for. */
export const PAY_PLACEHOLDERS = {
  business: 'the name of the house',
  position: 'the place in the line, from 2 on',
  amount: 'how much was paid, with the currency',
  day: 'the day of the payment',
  lastFour: 'the last four digits of the card, where they are known',
  reference: 'your own reference, where there is one',
  confirmation: "the payment provider's confirmation code, where there is one",
} as const;
export type PayPlaceholder = keyof typeof PAY_PLACEHOLDERS;

type About = Readonly<Record<string, AboutText<PayPlaceholder>>>;

/** What callers hear, read aloud. Nothing is said while a card is keyed in: the agent is on the line. */
export const PAY_CALL_TEXTS = {
  line: {
    purpose: 'Nobody is free, and the caller may wait in line.',
    may: ['business'],
  },
  next: { purpose: 'A caller in line is the next one.' },
  position: { purpose: 'A caller in line is not the next one yet.', needs: ['position'] },
  offerCallBack: {
    purpose: 'Nobody is free, and 1 asks for a call back.',
    may: ['business'],
  },
  willCallBack: { purpose: 'The caller has pressed 1.' },
  goodbye: {
    purpose: 'Nobody can take the call, or the desk is switched off.',
    may: ['business'],
  },
  test: { purpose: 'Somebody calls while test mode keeps phones from ringing.', may: ['business'] },
} as const satisfies About;
export type PayCallKey = keyof typeof PAY_CALL_TEXTS;

/** What is texted. */
export const PAY_TEXTS = {
  noCards: {
    purpose: 'Somebody texts the number: cards are taken by phone only.',
    may: ['business'],
  },
  receipt: {
    purpose: 'The receipt of a payment, by text.',
    needs: ['business', 'amount'],
    may: ['day', 'lastFour', 'reference', 'confirmation'],
  },
  receiptSaved: {
    purpose: 'The same when a card was saved and nothing was charged.',
    needs: ['business'],
    may: ['day', 'lastFour', 'reference'],
  },
} as const satisfies About;
export type PayTextKey = keyof typeof PAY_TEXTS;

/** What is mailed; the amount, the day, the card and the codes stand in a table under it. */
export const PAY_MAIL_TEXTS = {
  mailSubject: {
    purpose: 'The receipt of a payment, by mail: the subject.',
    may: ['business', 'amount'],
  },
  mailOpening: {
    purpose: 'The receipt of a payment, by mail: what stands above the table.',
    may: ['business', 'amount'],
  },
  mailSavedSubject: {
    purpose: 'The subject when a card was saved and nothing was charged.',
    may: ['business'],
  },
  mailSavedOpening: {
    purpose: 'What stands above the table when a card was saved.',
    may: ['business'],
  },
  mailFoot: { purpose: 'What stands under every receipt by mail.', may: ['business'] },
} as const satisfies About;
export type PayMailKey = keyof typeof PAY_MAIL_TEXTS;

/** Our own words for all of them, in one language. */
export interface PayWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly calls: Readonly<Record<PayCallKey, string>>;
  readonly texts: Readonly<Record<PayTextKey, string>>;
  readonly mails: Readonly<Record<PayMailKey, string>>;
}
