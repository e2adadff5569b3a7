import type { Twilio } from 'twilio';
import type { Clock } from '../../ports/clock';
import type { Prices, TextPrice } from '../../ports/prices';
import { persist, type Deadline } from './lost-answer';

/** Prices change a few times a year. */
const KEPT_MS = 24 * 3_600_000;

/** One list per warm process: prices by country, nothing about anybody. */
const known = new Map<string, { readonly at: number; readonly price: TextPrice | undefined }>();

/**
 * Twilio's published prices for texts out, before discounts and without the fees of carriers.
 * https://www.twilio.com/docs/messaging/api/pricing
 */
export function twilioPrices(client: Twilio, deadline: Deadline, clock: Clock): Prices {
  async function ask(country: string): Promise<TextPrice | undefined> {
    const { priceUnit, outboundSmsPrices } = await persist(deadline, () =>
      client.pricing.v1.messaging.countries(country).fetch(),
    );
    const each = pricesIn(outboundSmsPrices);
    if (each.length === 0) return undefined;
    return {
      currency: priceUnit.toUpperCase(),
      least: Math.min(...each),
      most: Math.max(...each),
    };
  }
  return {
    async toText(country) {
      const before = known.get(country);
      if (before && Math.abs(clock.now() - before.at) < KEPT_MS) return before.price;
      try {
        const price = await ask(country);
        known.set(country, { at: clock.now(), price });
        return price;
      } catch {
        // Asked again next time.
        return undefined;
      }
    },
  };
}

/** Every present price of a list, wherever in it the prices stand. */
function pricesIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => pricesIn(one));
  if (typeof value !== 'object' || value === null) return [];
  const field = (...names: readonly string[]): unknown =>
    names.map((name): unknown => Reflect.get(value, name)).find((one) => one !== undefined);
  const price = Number(field('currentPrice', 'current_price'));
  return [...(Number.isFinite(price) ? [price] : []), ...pricesIn(field('prices'))];
}
