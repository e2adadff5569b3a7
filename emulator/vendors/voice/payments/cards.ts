/** https://www.twilio.com/docs/voice/twiml/pay#validcardtypes */
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
export type CardType = (typeof CARD_TYPES)[number];

export const isCardType = (word: string): word is CardType =>
  CARD_TYPES.some((type) => type === word);

interface Kind {
  readonly type: CardType;
  readonly begins: RegExp;
  readonly lengths: readonly number[];
}

/** How card numbers begin and how long they are. https://en.wikipedia.org/wiki/Payment_card_number */
const KINDS: readonly Kind[] = [
  { type: 'amex', begins: /^3[47]/, lengths: [15] },
  { type: 'diners-club', begins: /^(30[0-5]|36|38)/, lengths: [14] },
  { type: 'jcb', begins: /^35/, lengths: [16] },
  { type: 'enroute', begins: /^(2014|2149)/, lengths: [15] },
  { type: 'discover', begins: /^(6011|65|64[4-9])/, lengths: [16] },
  { type: 'mastercard', begins: /^(5[1-5]|2[2-7])/, lengths: [16] },
  { type: 'maestro', begins: /^(50|5[6-9]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { type: 'visa', begins: /^4/, lengths: [16] },
];

const kindOf = (digits: string): Kind | undefined =>
  KINDS.find(({ begins }) => begins.test(digits));

/** The type of a card, as far as its first digits tell. */
export const cardTypeOf = (digits: string): CardType | undefined => kindOf(digits)?.type;

/** How many digits the longest card that begins like this has. */
export const longestLike = (digits: string): number =>
  Math.max(...(kindOf(digits)?.lengths ?? [19]));

export const hasCardLength = (digits: string): boolean =>
  (kindOf(digits)?.lengths ?? []).includes(digits.length);

/** The check digit of a card number. https://en.wikipedia.org/wiki/Luhn_algorithm */
export function isCheckDigitRight(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits !== '' && sum % 10 === 0;
}

/** All of it hidden while it is keyed, the last four shown at the end. */
export const masked = (digits: string, finished: boolean): string =>
  finished && digits.length > 4
    ? 'x'.repeat(digits.length - 4) + digits.slice(-4)
    : 'x'.repeat(digits.length);

/** Keys of the code on a card. https://en.wikipedia.org/wiki/Card_security_code */
export const codeLength = (type: CardType | undefined): number => (type === 'amex' ? 4 : 3);
