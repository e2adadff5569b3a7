/** What stands where something that looks like a card was. */
export const REMOVED = '[card removed]';

/** 13 to 19 digits, with blanks, dots or dashes between them, that are no part of a longer word or a phone number. */
const LONG_NUMBER = /(?<![\w+.-])\d(?:[ .-]?\d){12,18}(?![\w-]|\.\d)/g;

/** How card numbers begin: https://en.wikipedia.org/wiki/Payment_card_number. Times of these years begin with 1. */
const BEGINS = /^(?:3[0-9]|4|5|6|2[2-7])/;

/** Keys under which somebody could keep the code on a card. */
const CODE_KEY = /^(?:cvc|cvv|cvv2|cid|security_?code|card_?code)$/i;

/** Where a provider's own code for a payment stands: some are long numbers, and one that is lost is money that is lost. */
const FROM_PROVIDER = 'confirmation';

/** Whether digits could be a card number: its beginning, its length and its check digit. */
export function looksLikeCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 13 || digits.length > 19 || !BEGINS.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A text without anything that looks like a card number; the very same text when there is nothing. */
export const withoutCards = (text: string): string =>
  text.replace(LONG_NUMBER, (found) => (looksLikeCard(found) ? REMOVED : found));

/**
 * Data without card numbers and security codes, and whether there were any. What is written down and logged passes here,
 * whatever desk it comes from: a caller may read a card out to the wrong number, and a mistake of ours must not keep it.
 */
export function tripwire<T>(data: T): { readonly data: T; readonly found: boolean } {
  // Nearly everything has no such number in it; then nothing is copied.
  const text = JSON.stringify(data);
  if (!mayHold(text)) return { data, found: false };
  const state = { found: false };
  return { data: clean(data, state) as T, found: state.found };
}

const mayHold = (text: string | undefined): boolean =>
  text !== undefined &&
  (/\d(?:[ .-]?\d){12}/.test(text) || /"(?:cvc|cvv2?|cid|security_?code|card_?code)"/i.test(text));

function clean(value: unknown, state: { found: boolean }): unknown {
  if (typeof value === 'string') {
    const safe = withoutCards(value);
    if (safe !== value) state.found = true;
    return safe;
  }
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || !looksLikeCard(String(value))) return value;
    state.found = true;
    return 0;
  }
  if (Array.isArray(value)) return value.map((one) => clean(one, state));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (CODE_KEY.test(key) && /^\d{3,4}$/.test(String(inner))) {
        state.found = true;
        return [key, REMOVED];
      }
      return [key, key === FROM_PROVIDER ? inner : clean(inner, state)];
    }),
  );
}
