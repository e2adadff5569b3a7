import { eventObjects } from '../../src/events/objects';
import { NOTHING_TAKEN, type Order } from '../../src/events/order';
import { EMPTY_QUEUE, follow, readSnapshot, writeSnapshot } from '../../src/events/rules/queue';
import { orderTtl, readOrder, TICKET_TTL_SECONDS } from '../../src/events/stored';
import { personKey } from '../../src/people/person';
import { API_LATENCY_MS, reachableNumber, type Laptop, type Staff } from './laptop';
import { inBatches } from './standing';
import { pause } from './patience';
import { Tally, type StepRow } from './tally';

const EVENT = 'harbour-coffee';
const NUMBER = '+12025550102';
const RUNS = 5;
/** Until a text is delivered and its callbacks are in. */
const UNTIL_DELIVERED_MS = 3_000;
/** What Sync takes while a measurement is being prepared. */
const UNLIMITED = { apiLatencyMs: 0, syncPerSecond: 100_000, syncBurst: 1_000_000 };

/**
 * Brings the queue of the stand to so many orders: tickets in the list, and, as a rush leaves it, the document up to all
 * but the newest of them. Those at the end have records as well.
 */
export async function queueUpTo(
  laptop: Laptop,
  count: number,
  from: number,
  latencyMs = API_LATENCY_MS,
): Promise<void> {
  await laptop.limits(UNLIMITED);
  const records = laptop.records();
  const names = eventObjects(EVENT);
  const at = laptop.local.target().now;
  const drawn: number[] = [];
  await inBatches(
    Array.from({ length: count - from }, (_, nth) => from + nth),
    async (nth) => {
      const key = `wbench${nth}`;
      const ticket = await records.append(
        names.tickets,
        { who: key, at },
        { ttl: TICKET_TTL_SECONDS },
      );
      drawn.push(ticket);
      const order: Order = {
        v: 1,
        id: `bench${String(nth).padStart(5, '0')}`,
        ticket,
        number: ticket + 1,
        lines: [{ item: 'latte', modifiers: [], count: 1 }],
        name: `Guest ${nth}`,
        channel: 'staff',
        status: 'queued',
        placedAt: at,
        reminders: 0,
        taken: NOTHING_TAKEN,
        texts: [],
      };
      await records.create({ map: names.orders, key }, order, { ttl: orderTtl(order) });
    },
  );
  const kept = await records.read({ document: names.queue });
  const before = readSnapshot((kept?.data as typeof EMPTY_QUEUE | undefined) ?? EMPTY_QUEUE);
  const queue = follow(
    before,
    drawn.map((index) => ({ index, at })),
    [],
  );
  await records.put({ document: names.queue }, writeSnapshot(queue, at));
  await laptop.limits({ apiLatencyMs: latencyMs, syncPerSecond: 20, syncBurst: 200 });
}

/** The stand's operations against their budgets, and whether the places told were true. */
export async function measureOrders(
  laptop: Laptop,
  staff: Staff,
  firstGuest: number,
  standing: number,
): Promise<{ readonly rows: readonly StepRow[]; readonly wrongPlaces: number }> {
  const tally = new Tally(laptop);
  let wrongPlaces = 0;
  const say = async (operation: string, budget: number, number: string, body: string) => {
    const began = performance.now();
    const { webhook, status, replies } = await laptop.text(number, body, { to: NUMBER });
    if (status !== 200) throw new Error(`${operation} answered ${status}`);
    await tally.note(operation, budget, webhook, performance.now() - began);
    return replies[0]?.body ?? '';
  };
  const guest = (nth: number): string => reachableNumber(firstGuest + nth);
  for (let nth = 0; nth < 6; nth++) await laptop.text(guest(60 + nth), 'hello', { to: NUMBER });
  for (let nth = 0; nth < RUNS; nth++) {
    const ana = guest(nth);
    const placed = await say('order in one sentence', 2, ana, 'oat flat white, Ana');
    const told = await say('position', 1, ana, 'where am i in line');
    const place = nth + standing;
    for (const text of [placed, told])
      if (!text.includes(`${place} orders are ahead`)) wrongPlaces++;
    await say('change', 2, ana, 'make it a cappuccino');
    await say('cancel: asked to confirm', 2, guest(20 + nth), 'cancel my order');
    const tom = guest(40 + nth);
    await laptop.text(tom, 'latte', { to: NUMBER });
    await say('cancel: asked to confirm, with an order', 2, tom, 'cancel my order');
    await say('cancel', 2, tom, '1');
  }
  // Both processes warm for staff as well.
  for (let nth = 0; nth < 4; nth++)
    await staff.act(
      { action: 'settle', event: EVENT, key: 'nobody', order: 'nothing' },
      '/staff/events',
    );
  for (let nth = 0; nth < RUNS; nth++) {
    const key = personKey(guest(nth), laptop.local.target().secret);
    const kept = await laptop.records().read({ map: eventObjects(EVENT).orders, key });
    const order = readOrder(kept?.data);
    if (!order) throw new Error('the order is gone');
    for (const [action, budget] of [
      ['ready', 3],
      ['collected', 2],
    ] as const) {
      const { status, body, webhook, ms } = await staff.act(
        { action, event: EVENT, key, order: order.id },
        '/staff/events',
      );
      if (status !== 200) throw new Error(`${action} answered ${status}: ${JSON.stringify(body)}`);
      await tally.note(`staff: ${action}`, budget, webhook, ms);
      // News about the text would get in the way of the next press, which is another thing to measure.
      await pause(UNTIL_DELIVERED_MS);
    }
  }
  return { rows: tally.rows(), wrongPlaces };
}
