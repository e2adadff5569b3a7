import { eventObjects } from '../../src/events/objects';
import type { Order } from '../../src/events/order';
import { readOrder } from '../../src/events/stored';
import { personKey } from '../../src/people/person';
import { queueStore } from '../../src/events/queue-store';
import { waits } from '../../src/events/rules/queue';
import { guestNumber, type Laptop } from './laptop';
import { median } from './tally';

const EVENT = 'harbour-coffee';
const NUMBER = '+12025550102';
const PAGE = 1_000;
const WARMING = 6;
const LOOKED_AFTER = 'PT4M';

/** What became of a rush at a stand. */
export interface RushOutcome {
  readonly guests: number;
  /** Guests who were told an order's number, and those who hold exactly one order. */
  readonly told: number;
  readonly holdOne: number;
  readonly unanswered: number;
  /** Numbers given twice, and guests told another number than their order has. */
  readonly sameNumberTwice: number;
  readonly wrongNumbers: number;
  /** Orders with a smaller number than one that was placed clearly before it. */
  readonly notRising: number;
  /** Orders that are not in the queue, and tickets in it that are nobody's. */
  readonly lost: number;
  readonly ghosts: number;
  readonly attempts: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

/** So many guests order within so many seconds, evenly spread. */
export async function rushOfOrders(
  laptop: Laptop,
  guests: readonly string[],
  seconds: number,
): Promise<RushOutcome> {
  const names = eventObjects(EVENT);
  // Both processes warm: a stand has been open for a while.
  for (let nth = 0; nth < WARMING; nth++)
    await laptop.text(guestNumber(9_000 + nth), 'hello', { to: NUMBER });
  const sent = await Promise.all(
    guests.map(async (number, nth) => {
      await new Promise((resolve) => setTimeout(resolve, (nth * seconds * 1_000) / guests.length));
      const began = performance.now();
      const result = await laptop.text(number, `oat latte, Guest ${nth}`, { to: NUMBER });
      return { number, result, ms: performance.now() - began };
    }),
  );
  // A ticket whose webhook was cut off is taken out by the look after the stand, minutes later.
  await laptop.limits({ apiLatencyMs: 0 });
  await laptop.control('clock', { advance: LOOKED_AFTER });
  const rows = await laptop.records().page(names.orders, { limit: PAGE });
  const orders = new Map(rows.map(({ key, data }) => [key, readOrder(data)]));
  const { secret, now } = laptop.local.target();
  const seen = await queueStore(laptop.records(), EVENT, () => now).read();
  const numbers = sent.map(({ number, result }) => {
    const told = Number(/Order (\d+)/.exec(result.replies[0]?.body ?? '')?.[1] ?? 0);
    return { told, order: orders.get(personKey(number, secret)) };
  });
  const given = numbers.flatMap(({ told }) => (told > 0 ? [told] : []));
  const tickets = new Set([...orders.values()].flatMap((order) => order?.ticket ?? []));
  const times = sent.map(({ ms }) => ms);
  return {
    guests: guests.length,
    told: given.length,
    holdOne: numbers.filter(({ order }) => order?.status === 'queued').length,
    unanswered: sent.filter(({ result }) => result.replies.length === 0).length,
    sameNumberTwice: given.length - new Set(given).size,
    wrongNumbers: numbers.filter(({ told, order }) => told > 0 && order?.number !== told).length,
    notRising: notRising([...orders.values()].flatMap((order) => order ?? [])),
    lost: [...tickets].filter((ticket) => !waits(seen.queue, ticket)).length,
    ghosts: seen.tickets.filter(({ index }) => waits(seen.queue, index) && !tickets.has(index))
      .length,
    attempts: sent.reduce((sum, { result }) => sum + result.attempts, 0),
    medianMs: Math.round(median(times)),
    slowestMs: Math.round(Math.max(...times)),
  };
}

/** Two that are drawn within the same moment may be written in either order. */
const MOMENT_MS = 5_000;

const notRising = (orders: readonly Order[]): number =>
  orders.filter((order) =>
    orders.some(
      (other) => other.number > order.number && order.placedAt - other.placedAt > MOMENT_MS,
    ),
  ).length;

/** A rush went well when every guest holds one order and was told its number, and the queue is theirs alone. */
export const isRushRight = (outcome: RushOutcome): boolean =>
  outcome.told === outcome.guests &&
  outcome.holdOne === outcome.guests &&
  outcome.sameNumberTwice + outcome.wrongNumbers + outcome.unanswered === 0 &&
  outcome.lost + outcome.ghosts + outcome.notRising === 0;

/** One rush in one sentence. */
export const rushInWords = (outcome: RushOutcome): string =>
  `${outcome.told} of ${outcome.guests} told a number, ${outcome.holdOne} with exactly one order, ` +
  `${outcome.unanswered} without an answer, ${outcome.sameNumberTwice} numbers given twice, ` +
  `${outcome.wrongNumbers} wrong numbers, ${outcome.notRising} numbers that fell, ${outcome.lost} orders lost from the queue, ${outcome.ghosts} tickets of nobody; ` +
  `${outcome.attempts} webhook attempts, median ${outcome.medianMs} ms, slowest ${outcome.slowestMs} ms`;
