import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import { broadcaster, type BroadcastParts } from '../messaging/broadcast';
import type { Broadcast } from '../messaging/broadcast-record';
import { Refusal } from '../ports/refusal';
import { MAX_BROADCAST_LENGTH } from './broadcast-api';
import type { OpenEvent } from './event';
import { eventObjects } from './objects';
import { isOpenOrder } from './order';
import { orderTexts, type OrderTextsParts } from './order-texts';
import type { OrderText } from './rules/order';
import { tidy } from '../understanding/tidy';
import type { BroadcastRequest, EventsAnswer } from './staff-api';
import { orderTtl, readOrder } from './stored';
import { broadcastSaid } from './words/staff';

/** The kind of due work that goes on with what staff say to everybody. */
export const BROADCAST = 'events.broadcast';

export type EventBroadcastParts = OrderTextsParts & BroadcastParts & { readonly language?: string };

/** A text to everybody whose order is queued or ready. */
function eventBroadcast(open: OpenEvent, parts: EventBroadcastParts) {
  const names = eventObjects(open.event.id);
  const texts = orderTexts(open, parts);
  return broadcaster(
    {
      kind: BROADCAST,
      list: open.event.id,
      document: names.broadcast,
      map: names.orders,
      read: readOrder,
      ttl: orderTtl,
      isMeant: (order, { startedAt }) => isOpenOrder(order) && order.placedAt <= startedAt,
      plan: (order, id) => texts.plan(order, 'broadcast', id),
      send: (key, order, revision, text, said) =>
        texts.send(key, order, revision, { ...text, kind: text.kind as OrderText }, { said }),
    },
    parts,
  );
}

/** What staff do about a text to everybody. Throws Refusal with a sentence for staff. */
export async function actOnEventBroadcast(
  request: BroadcastRequest,
  open: OpenEvent,
  parts: EventBroadcastParts,
): Promise<EventsAnswer> {
  const broadcast = eventBroadcast(open, parts);
  switch (request.action) {
    case 'previewBroadcast':
      return { ok: true, ...(await broadcast.preview(checked(request.text))) };
    case 'broadcast':
      return answer(await broadcast.start(request.id, checked(request.text)), parts);
    case 'carryOnBroadcast':
      return answer((await broadcast.carryOn(request.id)).broadcast, parts);
    case 'stopBroadcast':
      return answer(await broadcast.stop(request.id), parts);
  }
}

/** Goes on from the agenda, when nobody has the page open. */
export async function eventBroadcastInTime(
  item: DueItem,
  events: readonly OpenEvent[],
  parts: EventBroadcastParts,
): Promise<Outcome> {
  const open = events.find(({ event }) => event.id === item.data['list']);
  return open ? eventBroadcast(open, parts).inTime(item.data['id']) : 'done';
}

function checked(typed: string): string {
  const text = tidy(typed, MAX_BROADCAST_LENGTH + 1);
  if (!text || text.length > MAX_BROADCAST_LENGTH)
    throw new Refusal('bad-text', { max: MAX_BROADCAST_LENGTH });
  return text;
}

function answer(broadcast: Broadcast | undefined, parts: EventBroadcastParts): EventsAnswer {
  if (!broadcast) throw new Refusal('not-found', { what: 'broadcast' });
  const { text: _text, cursor: _cursor, movedAt: _movedAt, v: _v, ...view } = broadcast;
  return { ok: true, broadcast: view, said: broadcastSaid(view, parts.language) };
}
