/** The providers' names for cards. https://www.twilio.com/docs/voice/twiml/pay#validcardtypes */
export const CARD_TYPES = [
  'visa',
  'mastercard',
  'amex',
  'maestro',
  'discover',
  'optima',
  'jcb',
  'diners-club',
  'enroute',
] as const;

/** What is made where there is nothing to charge. */
export const TOKENS = ['one-time', 'reusable'] as const;

/** What a caller meets when nobody can take the call: a line, a call back, a goodbye, or the busy tone. */
export const NOBODY_FREE = ['line', 'callBack', 'goodbye', 'busy'] as const;

export type CardType = (typeof CARD_TYPES)[number];
export type TokenChoice = (typeof TOKENS)[number];
export type NobodyFree = (typeof NOBODY_FREE)[number];
