import { countriesOf } from '../people/phone';
import type { Prices } from '../ports/prices';
import { together } from '../ports/settled';
import { costOf, type Cost } from './cost';

/** What one text of so many SMS parts costs to each of these phones; undefined when it goes to nobody. */
export async function priceOfTexts(
  phones: readonly string[],
  segments: number,
  prices: Prices,
): Promise<Cost | undefined> {
  const people = new Map<string, number>();
  for (const phone of phones) {
    const [country = ''] = countriesOf([phone]);
    people.set(country, (people.get(country) ?? 0) + 1);
  }
  const sent = await together(
    [...people].map(async ([country, count]) => ({
      country,
      parts: count * segments,
      price: country === '' ? undefined : await prices.toText(country),
    })),
  );
  return costOf(sent);
}
