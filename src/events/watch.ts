import { allDone, together } from '../ports/settled';
import { settleTexts } from '../messaging/unsettled';
import { showOnWall } from './archive';
import type { OpenEvent } from './event';
import { eventObjects } from './objects';
import { orderTexts, type OrderTextsParts } from './order-texts';
import { queueStore, type SeenQueue } from './queue-store';
import { MOST_WAITING, strayTickets, waits } from './rules/queue';
import { readOrder } from './stored';
import { watchQuestions } from './watch-questions';

/** Longer than any webhook and its repeats take: what is younger may still be in the making. */
const SETTLED_AFTER_MS = 2 * 60_000;
/** One look is short: what is left is done by the next one, a minute later. */
const MOST_AT_ONCE = 10;
/** Tickets are taken out by single writes to one list, which takes twenty a second. */
const MOST_STRAYS = 20;
/** So many orders are looked through at most. */
const MOST_ORDERS = 1_000;

/**
 * Looks after one event, once a minute: takes tickets out of the queue that stand for no order, should a write have been
 * cut off, puts orders back that lost theirs, and finds out what became of texts. Questions: see watch-questions.ts.
 */
export async function watchEvent(open: OpenEvent, parts: OrderTextsParts): Promise<void> {
  const { event } = open;
  if (event.mode === 'questions') return watchQuestions(event.id, parts);
  const { records } = parts;
  const names = eventObjects(event.id);
  const queue = queueStore(records, event.id, parts.now);
  const [rows, seen] = await together([
    records.page(names.orders, { limit: MOST_ORDERS }),
    queue.read(),
  ]);
  const orders = rows.flatMap(({ key, data }) => {
    const order = readOrder(data);
    return order ? [{ key, order }] : [];
  });
  const settled = parts.now() - SETTLED_AFTER_MS;
  // Whoever has seen only some of the orders cannot say of a ticket that it is nobody's.
  if (rows.length < MOST_ORDERS) {
    const held = new Set(
      orders.filter(({ order }) => order.status === 'queued').map(({ order }) => order.ticket),
    );
    const strays = strayTickets(seen.queue, held, await drawnLately(seen, settled));
    await allDone(
      strays.slice(0, MOST_STRAYS).map((ticket) => queue.append({ e: 'left', ticket })),
    );
  }
  const texts = orderTexts(open, parts);
  await settleTexts(
    orders,
    ({ order }) => order.texts,
    parts.now(),
    ({ key, order }) => texts.settle(key, order),
  );
  for (const { order } of orders
    .filter(
      ({ order }) =>
        order.status === 'queued' && order.placedAt < settled && !waits(seen.queue, order.ticket),
    )
    .slice(0, MOST_AT_ONCE)) {
    await queue.append({ e: 'back', ticket: order.ticket });
    await showOnWall(records, event.id, order, parts.now());
  }

  /** The first ticket that may still be in the making; a crowd may have drawn more than one reading has. */
  async function drawnLately({ tickets }: SeenQueue, since: number): Promise<number> {
    const oldest = tickets.at(-1);
    const all =
      oldest && oldest.at > since ? await records.newest(names.tickets, MOST_WAITING) : [];
    const young = [
      ...tickets,
      ...all.map(({ index, data }) => ({ index, at: (data as { readonly at: number }).at })),
    ].filter(({ at }) => at > since);
    return Math.min(Infinity, ...young.map(({ index }) => index));
  }
}
