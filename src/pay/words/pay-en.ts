import type { PayWords } from './pay-texts';

/** What callers hear and read in English. */
export const payEnglish: PayWords = {
  reviewed: true,
  calls: {
    line: 'Welcome to {business}. Everybody is on another call. Please stay on the line.',
    next: 'You are next.',
    position: 'You are number {position} in the line.',
    offerCallBack:
      'Welcome to {business}. Everybody is on another call. To be called back at this number, press 1.',
    willCallBack: 'Thank you. We will call you back. Goodbye.',
    goodbye:
      'Thank you for calling {business}. Nobody can take your call now. Please call again later. Goodbye.',
    test: 'This is {business}. This number is being tried out. Goodbye.',
  },
  texts: {
    noCards:
      '{business}: this number takes calls only. Please never send a card number by text. To pay, call this number.',
    receipt:
      '{business}: we received {amount} on {day}.[ Card ending {lastFour}.][ Reference {reference}.][ Confirmation {confirmation}.]',
    receiptSaved:
      '{business}: your card was saved on {day}, nothing was charged.[ Card ending {lastFour}.][ Reference {reference}.]',
  },
  mails: {
    mailSubject: 'Receipt from {business}: {amount}',
    mailOpening: 'Thank you. {business} received your payment.',
    mailSavedSubject: 'Your card is saved: {business}',
    mailSavedOpening: 'Your card was saved with {business}. Nothing was charged.',
    mailFoot: 'Sent by {business} because you asked for a receipt on the phone.',
  },
};
