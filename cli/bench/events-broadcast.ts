import { eventObjects } from '../../src/events/objects';
import { NOTHING_TAKEN, type Order } from '../../src/events/order';
import { orderTtl, readOrder, TICKET_TTL_SECONDS } from '../../src/events/stored';
import { personKey } from '../../src/people/person';
import { EVENTS_NUMBER } from '../provision/demo-house';
import type { Scene } from './broadcast';
import { nameOf } from './crowd';
import type { Laptop } from './laptop';
import { inBatches } from './standing';

const EVENT = 'harbour-coffee';
/** What Sync takes while a measurement is being prepared. */
const UNLIMITED = { apiLatencyMs: 0, syncPerSecond: 10_000, syncBurst: 100_000 };

/** Guests of the stand whose orders are being made. */
export const AT_THE_STAND: Scene = {
  path: '/staff/events',
  place: { event: EVENT },
  number: EVENTS_NUMBER,
  document: eventObjects(EVENT).broadcast,
  map: eventObjects(EVENT).orders,
  textsIn: (data) => readOrder(data)?.texts ?? [],
  prepare: ordersOf,
  arrival: (nth) => [`oat latte, ${nameOf(nth)}`, /Order \d+: Latte/],
  question: ['where am i in line', /^Order \d+: /],
};

/** Puts orders into the queue as if their guests had come by text, without a text to anybody. */
async function ordersOf(laptop: Laptop, numbers: readonly string[]): Promise<void> {
  const { secret, now } = laptop.local.target();
  const names = eventObjects(EVENT);
  const records = laptop.records();
  const before = await laptop.control<Readonly<Record<string, unknown>>>('limits');
  await laptop.limits(UNLIMITED);
  await inBatches(
    numbers.map((number, nth) => ({ number, nth })),
    async ({ number, nth }) => {
      const key = personKey(number, secret);
      const at = now - 60_000;
      const ticket = await records.append(
        names.tickets,
        { who: key, at },
        { ttl: TICKET_TTL_SECONDS },
      );
      const order: Order = {
        v: 1,
        id: `stand${String(nth).padStart(4, '0')}`,
        ticket,
        number: ticket + 1,
        lines: [{ item: 'latte', modifiers: [], count: 1 }],
        name: `Guest ${nth + 1}`,
        address: number,
        sender: EVENTS_NUMBER,
        channel: 'sms',
        status: 'queued',
        placedAt: at,
        reminders: 0,
        taken: { ...NOTHING_TAKEN, total: 1, seq: 1 },
        texts: [],
      };
      await records.create({ map: names.orders, key }, order, { ttl: orderTtl(order) });
    },
  );
  await laptop.limits(before);
}
