import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import { isConflict } from '../ports/records';
import { together } from '../ports/settled';
import type { OpenEvent } from './event';
import { eventObjects } from './objects';
import { orderTexts, type OrderTextsParts } from './order-texts';
import { asking } from './rules/situation';
import { GUEST_TTL_SECONDS, orderTtl, readGuest, readOrder } from './stored';

/** Some minutes after pickup: how was it? The answer to the next text of the guest is kept as feedback. */
export async function askFeedback(
  item: DueItem,
  open: OpenEvent,
  parts: OrderTextsParts,
): Promise<Outcome> {
  const { key, order: id } = item.data;
  if (typeof key !== 'string' || typeof id !== 'string') return 'done';
  const names = eventObjects(open.event.id);
  const [kept, guestKept] = await together([
    parts.records.read({ map: names.orders, key }),
    parts.records.read({ map: names.guests, key }),
  ]);
  const order = readOrder(kept?.data);
  const guest = readGuest(guestKept?.data);
  // Undone, gone, or the guest has ordered again: nobody is asked.
  if (!kept || !guestKept || !guest || order?.id !== id || order.status !== 'collected')
    return 'done';
  if (order.texts.some(({ kind }) => kind === 'feedback')) return 'done';
  const texts = orderTexts(open, parts);
  const planned = texts.plan(order, 'feedback');
  try {
    const [{ revision }] = await together([
      parts.records.replace({ map: names.orders, key }, planned.record, kept.revision, {
        ttl: orderTtl(planned.record),
      }),
      parts.records.replace(
        { map: names.guests, key },
        asking(guest, 'feedback', parts.now(), { order: `${order.number}` }),
        guestKept.revision,
        { ttl: GUEST_TTL_SECONDS },
      ),
    ]);
    if (planned.text) await texts.send(key, planned.record, revision, planned.text);
  } catch (error) {
    // Somebody is at work on this order or this guest: they have other things to say.
    if (!isConflict(error)) throw error;
  }
  return 'done';
}
