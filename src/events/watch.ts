import { allDone, together } from '../ports/settled';
import { showOnWall } from './archive';
import type { OpenEvent } from './event';
import { eventObjects } from './objects';
import { orderTexts, type OrderTextsParts } from './order-texts';
import { isUnsettled } from '../messaging/record-texts';
import { queueStore } from './queue-store';
import { waits } from './rules/queue';
import { readOrder } from './stored';

/** Longer than any webhook and its repeats take: what is younger may still be in the making. */
const SETTLED_AFTER_MS = 2 * 60_000;
/** One look is short: what is left is done by the next one, a minute later. */
const MOST_AT_ONCE = 10;
const PAGE = 100;

/**
 * Looks after one event, once a minute: takes tickets out of the queue that stand for no order, should a write have been
 * cut off, puts orders back that lost theirs, and finds out what became of texts. Looks at the newest tickets only, so
 * that it costs the same however long the queue is.
 */
export async function watchEvent(open: OpenEvent, parts: OrderTextsParts): Promise<void> {
  const { event } = open;
  if (event.mode !== 'orders') return;
  const { records } = parts;
  const names = eventObjects(event.id);
  const queue = queueStore(records, event.id, parts.now);
  const seen = await queue.read();
  if (seen.tickets.length === 0) return;
  const settled = parts.now() - SETTLED_AFTER_MS;
  const recent = seen.tickets.filter(({ at }) => at <= settled && parts.now() - at < 30 * 60_000);
  const doubtful = recent.slice(0, PAGE);
  const orders = await together(
    doubtful
      .filter(({ index }) => waits(seen.queue, index))
      .slice(0, 2 * MOST_AT_ONCE)
      .map(async ({ index, who }) => ({
        index,
        order: readOrder((await records.read({ map: names.orders, key: who }))?.data),
      })),
  );
  const ghosts = orders.filter(
    ({ index, order }) => order?.status !== 'queued' || order.ticket !== index,
  );
  await allDone(
    ghosts.slice(0, MOST_AT_ONCE).map(async ({ index }) => {
      await queue.append({ e: 'left', ticket: index });
    }),
  );
  await settleTexts(open, parts, settled);
}

/** Texts whose answer or last news was lost, and orders that are in nobody's queue. */
async function settleTexts(
  open: OpenEvent,
  parts: OrderTextsParts,
  settled: number,
): Promise<void> {
  const { records } = parts;
  const names = eventObjects(open.event.id);
  const texts = orderTexts(open, parts);
  const queue = queueStore(records, open.event.id, parts.now);
  const [rows, seen] = await together([
    records.page(names.orders, { limit: 3 * PAGE }),
    queue.read(),
  ]);
  const orders = rows.flatMap(({ key, data }) => {
    const order = readOrder(data);
    return order ? [{ key, order }] : [];
  });
  for (const { key, order } of orders
    .filter(({ order: { texts: sent } }) => sent.some((text) => isUnsettled(text, parts.now())))
    .slice(0, MOST_AT_ONCE))
    await texts.settle(key, order);
  for (const { order } of orders
    .filter(
      ({ order }) =>
        order.status === 'queued' && order.placedAt < settled && !waits(seen.queue, order.ticket),
    )
    .slice(0, MOST_AT_ONCE)) {
    await queue.append({ e: 'back', ticket: order.ticket });
    await showOnWall(records, open.event.id, order, parts.now());
  }
}
