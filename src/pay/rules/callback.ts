import { FIELDS, type Field } from '../console';
import type { PayEvent } from './events';
import { CAPTURES, readStepName } from './keys';

/** What the provider tells about a session, and for which step we had asked it to. */
export interface PaymentNews {
  /** Every parameter as it came. */
  readonly said: Readonly<Record<string, string | undefined>>;
  /** From the address it was told at, e.g. `card.2`. */
  readonly step: string;
}

/** Results that mean that somebody pressed or hung up, in our words. https://www.twilio.com/docs/voice/twiml/pay */
const RESULTS: Readonly<Record<string, string>> = {
  'payment-connector-error': 'gateway-refused',
  'caller-interrupted-with-star': 'star',
  'caller-hung-up': 'caller-hung-up',
  'validation-error': 'validation-error',
  'too-many-failed-attempts': 'too-many-attempts',
  'internal-error': 'internal-error',
};

/** Each way in which a field has been seen spelled. */
const SPELLINGS: Readonly<Record<Field, readonly string[]>> = {
  card: [CAPTURES.card, 'paymentcardnumber'],
  expiry: [CAPTURES.expiry, 'expirationdate'],
  code: [CAPTURES.code, 'securitycode'],
  postal: [CAPTURES.postal, 'postalcode', 'paymentcardpostalcode'],
};

export const readField = (word: string): Field | undefined =>
  FIELDS.find((field) => SPELLINGS[field].includes(word.trim().toLowerCase()));

/** Whatever the provider lists as missing, in either spelling. */
export const readRequired = (list: string): readonly Field[] =>
  list.split(',').flatMap((word) => readField(word) ?? []);

/** Where the provider shows a field, masked. */
const SHOWN: Readonly<Record<Field, string>> = {
  card: 'PaymentCardNumber',
  expiry: 'ExpirationDate',
  code: 'SecurityCode',
  postal: 'PaymentCardPostalCode',
};

const LONGEST_SAID = 80;

/** What the provider said in its own words, without anything that could be a number of somebody's. */
export const tidySaid = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} _.,:()'-]/gu, ' ')
    .replace(/\d{5,}/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_SAID);

/** A card number or code that is not masked must not be shown, whoever sent it. */
export const tidyShown = (field: Field, text: string): string => {
  const short = text.slice(0, 24);
  if (field === 'card')
    return short
      .replace(/[\s-]/g, '')
      .replace(/[^\dxX*]/g, '')
      .replace(/[*X]/g, 'x')
      .replace(/^\d+(?=.{4})/, (all) => 'x'.repeat(all.length));
  if (field === 'code') return short.replace(/./g, 'x');
  return short.replace(/[^\w -]/g, '');
};

/**
 * What a callback means. They come for every key, repeated, late and out of order, and carry no number: what they say,
 * and the step in their address, puts them in order. Undefined for one that says nothing.
 */
export function readNews({ said, step }: PaymentNews): PayEvent | undefined {
  const { Result: result } = said;
  if (result === 'success') return successOf(said);
  if (result) return failureOf(said, result);
  const asked = readStepName(step);
  const field = said['Capture'] ? readField(said['Capture']) : undefined;
  if (field)
    return fieldNews(said, field, asked?.what === field ? asked.n : undefined, asked?.what);
  // The end of a session that was cancelled is told without a result.
  if (asked?.what === 'cancel') return { is: 'cancelled' };
  const sid = said['Sid'];
  return sid ? { is: 'started', sid } : undefined;
}

function fieldNews(
  said: PaymentNews['said'],
  field: Field,
  n: number | undefined,
  askedFor: string | undefined,
): PayEvent | undefined {
  // Asked for something else since: the address is of a later step than the news.
  if (n === undefined && askedFor !== undefined && FIELDS.some((known) => known === askedFor))
    return undefined;
  const of = { field, ...(n === undefined ? {} : { n }) };
  const shown = tidyShown(field, said[SHOWN[field]] ?? '');
  if (said['ErrorType']) return { is: 'wrong', ...of, why: said['ErrorType'] };
  if (said['PartialResult'] === 'true') return { is: 'digits', ...of, shown };
  if (said['PartialResult'] !== 'false' || shown === '') return undefined;
  const brand = said['PaymentCardType'];
  return { is: 'field', ...of, shown, ...(brand ? { brand } : {}) };
}

function successOf(said: PaymentNews['said']): PayEvent {
  const confirmation = said['PaymentConfirmationCode'];
  const token = said['PaymentToken'] ?? said['ProfileId'];
  const brand = said['PaymentCardType'];
  return {
    is: 'success',
    how: confirmation || !token ? 'charged' : 'token',
    confirmation: confirmation ?? token ?? '',
    ...(brand ? { brand } : {}),
  };
}

function failureOf(said: PaymentNews['said'], result: string): PayEvent {
  const code = Number(said['PayErrorCode']) || undefined;
  const words = tidySaid(said['ConnectorError'] ?? said['PaymentError'] ?? '');
  return {
    is: 'failure',
    why: RESULTS[result] ?? 'unknown-result',
    ...(code === undefined ? {} : { code }),
    ...(words ? { said: words } : {}),
  };
}
