import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Twilio } from 'twilio';
import { everyPage } from '../keeping/patience';
import type { OwnedNumber } from '../provision/webhooks';
import { registrationOf } from '../setup/carriers';
import type { AccountLook } from './look';

/** What the last 30 days have cost, or would have, and what nobody can tell from here. */
export interface Bill {
  /** Where it is from: the account's own usage, or texts counted here at Twilio's list prices. */
  readonly from: 'usage' | 'counts';
  readonly currency: string;
  readonly total: number;
  readonly lines: readonly BillLine[];
  readonly unknown: readonly string[];
}

export interface BillLine {
  readonly what: string;
  readonly count: number;
  readonly sum: number;
}

const DAYS = 30;
const DAY_MS = 24 * 3_600_000;
/** So many texts are looked at; a house that sends more has a bill to look at. */
const MOST_TEXTS = 5_000;

/** The categories that a front desk causes. https://www.twilio.com/docs/usage/api/usage-record#usage-categories */
const CATEGORIES: Readonly<Record<string, string>> = {
  'sms-inbound': 'texts in',
  'sms-outbound': 'texts out',
  'sms-messages-carrierfees': 'carrier fees',
  'channels-whatsapp-inbound': 'WhatsApp in',
  'channels-whatsapp-outbound': 'WhatsApp out',
  'calls-inbound': 'calls in, minutes',
  'calls-outbound': 'calls out, minutes',
  recordings: 'recordings',
  transcriptions: 'transcripts',
  phonenumbers: 'numbers',
  'a2p-registration-fees': 'registration of texts',
  'authy-sms-outbound': 'sign-in codes',
  'verify-push': 'sign-in codes',
  'verify-totp': 'sign-in codes',
};

/** Estimates a month from the last 30 days. Reads only. */
export async function estimateBill(
  { client, now }: Pick<AccountLook, 'client' | 'now'>,
  numbers: readonly OwnedNumber[],
): Promise<Bill> {
  return (await billedUsage(client, now())) ?? countedBill(client, now(), numbers);
}

const dayOf = (at: number): Date => new Date(Math.floor(at / DAY_MS) * DAY_MS);

async function billedUsage(client: Twilio, now: number): Promise<Bill | undefined> {
  const records = await client.usage.records
    .list({ startDate: dayOf(now - DAYS * DAY_MS), endDate: dayOf(now) })
    .catch((error: unknown) => {
      // Some keys may not read it, and then the texts are counted instead.
      if (error instanceof Error && 'status' in error && Number(error.status) >= 400) return [];
      throw error;
    });
  const total = records.find(({ category }) => String(category) === 'totalprice');
  if (!total || Number(total.price) === 0) return undefined;
  const lines = records.flatMap(({ category, count, price }) => {
    const what = CATEGORIES[String(category)];
    return what && Number(price) > 0 ? [{ what, count: Number(count), sum: Number(price) }] : [];
  });
  const rest = Number(total.price) - lines.reduce((sum, line) => sum + line.sum, 0);
  return {
    from: 'usage',
    currency: total.priceUnit.toUpperCase(),
    total: Number(total.price),
    lines: rest > 0.005 ? [...lines, { what: 'everything else', count: 1, sum: rest }] : lines,
    unknown: ['What else the account is used for counts as well.'],
  };
}

interface Counted {
  readonly country: string;
  readonly direction: 'in' | 'out';
  readonly parts: number;
}

async function countedBill(
  client: Twilio,
  now: number,
  numbers: readonly OwnedNumber[],
): Promise<Bill> {
  const since = now - DAYS * DAY_MS;
  let looked = 0;
  const messages = await everyPage(
    () => client.messages.page({ pageSize: 1_000 }),
    (page) =>
      (page.at(-1)?.dateCreated.getTime() ?? 0) < since || (looked += page.length) >= MOST_TEXTS,
  );
  const lately = messages.filter(({ dateCreated }) => dateCreated.getTime() >= since);
  const texts = lately.filter(({ from, to }) => !isWhatsApp(from) && !isWhatsApp(to));
  const unknown = new Set<string>();
  const tally = new Map<string, Counted>();
  for (const { direction, from, to, numSegments } of texts) {
    const way = direction === 'inbound' ? 'in' : 'out';
    // Texts in are paid by the country of the number that gets them.
    const country = countryOf(to) ?? countryOf(from) ?? '';
    const name = `${way} ${country}`;
    const parts = (tally.get(name)?.parts ?? 0) + Math.max(1, Number(numSegments) || 1);
    tally.set(name, { country, direction: way, parts });
  }
  const lines: BillLine[] = [];
  let currency = 'USD';
  for (const { country, direction, parts } of tally.values()) {
    const prices =
      country === ''
        ? undefined
        : await client.pricing.v1.messaging.countries(country).fetch().catch(missing);
    const each =
      prices && dearest(direction === 'in' ? prices.inboundSmsPrices : prices.outboundSmsPrices);
    if (prices) currency = prices.priceUnit.toUpperCase();
    if (each === undefined)
      unknown.add(
        `Texts ${direction === 'in' ? 'to numbers of' : 'to'} ${country || 'unknown countries'}: no price is published.`,
      );
    else lines.push({ what: `texts ${direction}, ${country}`, count: parts, sum: parts * each });
  }
  for (const { phoneNumber } of numbers) {
    const country = countryOf(phoneNumber) ?? '';
    const type = registrationOf(phoneNumber) === 'toll-free verification' ? 'toll free' : 'local';
    const prices =
      country === ''
        ? undefined
        : await client.pricing.v1.phoneNumbers.countries(country).fetch().catch(missing);
    const each = dearest(prices?.phoneNumberPrices, type);
    if (each === undefined)
      unknown.add(`Numbers of ${country || 'unknown countries'}: no price is published.`);
    else lines.push({ what: `number, ${country}`, count: 1, sum: each });
  }
  if (looked >= MOST_TEXTS)
    unknown.add(`More than ${MOST_TEXTS} texts: the older ones of the month are left out.`);
  if (lately.length > texts.length)
    unknown.add(
      `${lately.length - texts.length} WhatsApp messages: Meta's prices are not in the list.`,
    );
  if (numbers.some(({ phoneNumber }) => registrationOf(phoneNumber) === '10DLC'))
    unknown.add(
      'Carrier fees of the US, a fraction of a cent for each text, and the monthly fee of the campaign.',
    );
  unknown.add(
    'Sign-in codes, calls and recordings, and functions beyond the free ones of each month.',
  );
  return {
    from: 'counts',
    currency,
    total: lines.reduce((sum, line) => sum + line.sum, 0),
    lines: merged(lines),
    unknown: [...unknown],
  };
}

const isWhatsApp = (address: string): boolean => address.startsWith('whatsapp:');
const countryOf = (phone: string): string | undefined => parsePhoneNumberFromString(phone)?.country;

function missing(error: unknown): undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  // A country is asked for by its letters, so an unknown one is a page that is not there.
  if (status === 404 || status === 403) return undefined;
  throw error;
}

/** The highest price in a list, wherever in it the prices stand, so that an estimate errs on the dear side. */
function dearest(prices: unknown, type?: string): number | undefined {
  const found = pricesIn(prices, type);
  return found.length === 0 ? undefined : Math.max(...found);
}

function pricesIn(value: unknown, type: string | undefined): readonly number[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => pricesIn(one, type));
  if (typeof value !== 'object' || value === null) return [];
  const field = (...names: readonly string[]): unknown =>
    names.map((name): unknown => Reflect.get(value, name)).find((one) => one !== undefined);
  const price = Number(field('currentPrice', 'current_price'));
  const kind = field('numberType', 'number_type');
  const fits = type === undefined || kind === undefined || kind === type;
  return [...(Number.isFinite(price) && fits ? [price] : []), ...pricesIn(field('prices'), type)];
}

const money = (sum: number, currency: string): string =>
  `${sum.toFixed(sum > 0 && sum < 1 ? 3 : 2)} ${currency}`;

/** The bill as an operator reads it. */
export const billText = ({ from, currency, total, lines, unknown }: Bill): string =>
  [
    `About ${money(total, currency)} in the last ${DAYS} days, ${from === 'usage' ? 'by what Twilio has counted' : 'by the texts of the account at list prices'}:`,
    ...lines.map(
      ({ what, count, sum }) =>
        `  ${what.padEnd(24)} ${String(count).padStart(8)}   ${money(sum, currency)}`,
    ),
    'Not in it:',
    ...unknown.map((one) => `  ${one}`),
  ].join('\n');

/** Several numbers of one country are one line. */
function merged(lines: readonly BillLine[]): readonly BillLine[] {
  const found = new Map<string, BillLine>();
  for (const { what, count, sum } of lines) {
    const before = found.get(what);
    found.set(what, { what, count: (before?.count ?? 0) + count, sum: (before?.sum ?? 0) + sum });
  }
  return [...found.values()];
}
