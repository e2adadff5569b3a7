import type { TextPrice } from '../ports/prices';

/** SMS parts that go to one country, and what one of them costs where that is known. */
export interface PartsTo {
  /** Two letters; empty where the number does not say. */
  readonly country: string;
  readonly parts: number;
  readonly price: TextPrice | undefined;
}

/** What a text to everybody costs, as a range. */
export interface Cost {
  readonly currency: string;
  readonly least: number;
  readonly most: number;
  /** Countries whose price was not to be had; a wide guess stands for them. */
  readonly guessed: readonly string[];
  /** Carriers of these countries add fees that no list has. */
  readonly feesIn: readonly string[];
}

/**
 * What one part may cost where the price is not to be had, in US dollars: the cheapest and the dearest of the countries
 * that most guests come from. https://www.twilio.com/en-us/sms/pricing
 */
const GUESS: TextPrice = { currency: 'USD', least: 0.005, most: 0.2 };

/** Carriers there take a fee for each part besides. https://www.twilio.com/en-us/sms/pricing/us */
const WITH_FEES: readonly string[] = ['US', 'CA', 'PR'];

/** Adds up what goes where. A price in another currency than the first one's counts as a guess. */
export function costOf(all: readonly PartsTo[]): Cost | undefined {
  const sent = all.filter(({ parts }) => parts > 0);
  if (sent.length === 0) return undefined;
  const currency = sent.find(({ price }) => price)?.price?.currency ?? GUESS.currency;
  const priced = sent.map(({ country, parts, price }) => {
    const isKnown = price?.currency === currency;
    return { country, parts, isKnown, each: isKnown ? price : GUESS };
  });
  const sum = (end: 'least' | 'most') =>
    priced.reduce((total, { parts, each }) => total + parts * each[end], 0);
  return {
    currency,
    least: sum('least'),
    most: sum('most'),
    guessed: priced.filter(({ isKnown }) => !isKnown).map(({ country }) => country),
    feesIn: sent.map(({ country }) => country).filter((country) => WITH_FEES.includes(country)),
  };
}
