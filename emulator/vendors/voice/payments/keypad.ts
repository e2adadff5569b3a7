import { cardTypeOf, codeLength, hasCardLength, isCheckDigitRight, longestLike } from './cards';
import { LONGEST_POSTAL_CODE } from './limits';
import type { Field, Session } from './state';

/** How many keys a field takes before it ends by itself. */
export function keysWanted({ terms, keyed }: Session, field: Field, digits: string): number {
  switch (field) {
    case 'payment-card-number':
      return longestLike(digits);
    case 'expiration-date':
      return 4;
    case 'security-code':
      return codeLength(cardTypeOf(keyed.get('payment-card-number') ?? ''));
    case 'postal-code':
      // Its length varies, so it ends with a pause or the hash key unless a length was asked for.
      return terms.minPostalCodeLength ?? LONGEST_POSTAL_CODE;
    case 'bank-routing-number':
      return 9;
    case 'bank-account-number':
      return 17;
  }
}

/**
 * What is wrong with a finished field, in the platform's words; undefined = nothing.
 * https://www.twilio.com/docs/voice/twiml/pay#errortype
 */
export function wrongWith(
  session: Session,
  field: Field,
  digits: string,
  now: number,
): string | undefined {
  switch (field) {
    case 'payment-card-number': {
      const type = cardTypeOf(digits);
      if (!type || !hasCardLength(digits) || !isCheckDigitRight(digits))
        return 'invalid-card-number';
      return session.terms.cardTypes.includes(type) ? undefined : 'invalid-card-type';
    }
    case 'expiration-date':
      return isExpiry(digits, now) ? undefined : 'invalid-date';
    case 'security-code':
      return digits.length === keysWanted(session, field, digits)
        ? undefined
        : 'invalid-security-code';
    case 'postal-code':
      return digits.length >= (session.terms.minPostalCodeLength ?? 1)
        ? undefined
        : 'invalid-postal-code';
    case 'bank-routing-number':
      return isRoutingNumber(digits) ? undefined : 'invalid-bank-routing-number';
    case 'bank-account-number':
      return digits.length >= 4 ? undefined : 'invalid-bank-account-number';
  }
}

/** Month and year, not past: a card is good to the end of its month. */
function isExpiry(digits: string, now: number): boolean {
  const [, month = '', year = ''] = /^(0[1-9]|1[0-2])(\d\d)$/.exec(digits) ?? [];
  if (month === '') return false;
  return Date.UTC(2000 + Number(year), Number(month)) > now;
}

/** https://en.wikipedia.org/wiki/ABA_routing_transit_number#Check_digit */
function isRoutingNumber(digits: string): boolean {
  const weights = [3, 7, 1];
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (weights[index % 3] ?? 0),
    0,
  );
  return digits.length === 9 && sum % 10 === 0;
}
