import type { SentText } from '../../messaging/delivery';
import { Refusal } from '../../ports/refusal';
import type { Menu } from '../event';
import {
  isOpenOrder,
  REMIND_COOL_DOWN_MS,
  UNDO_MINUTES,
  type DoneOrder,
  type Order,
  type OrderLine,
  type OrderUndo,
  type PastOrder,
  type Taken,
} from '../order';
import type { QueueEvent } from './queue';

/** Which text a change sends to the guest. */
export type OrderText =
  'ready' | 'reminder' | 'cancelled' | 'notYet' | 'placed' | 'feedback' | 'broadcast';

/** What a staff action makes of an order: the record, what it does to the queue, and the text that goes with it. */
export interface OrderChange {
  readonly order: Order;
  readonly event?: QueueEvent;
  readonly text?: OrderText;
}

/** A text record takes about 70 bytes of a record that should stay small. */
const MAX_TEXTS_KEPT = 5;
export const MAX_NAME_LENGTH = 40;
/** Room for what somebody cannot take, which must not be cut. */
export const MAX_NOTE_LENGTH = 120;
export const MAX_REASON_LENGTH = 120;

/** "Your order is ready": out of the queue, to the counter. */
export function ready(order: Order, now: number): OrderChange {
  if (order.status !== 'queued') throw notPossible(order);
  return {
    order: { ...order, status: 'ready', readyAt: now, undo: undoOf(order, 'ready', now) },
    event: { e: 'left', ticket: order.ticket },
    text: 'ready',
  };
}

/** Once more, when somebody does not come; not before the cool-down is over. */
export function remind(order: Order, now: number): OrderChange {
  if (order.status !== 'ready') throw notPossible(order);
  const since = now - Math.max(order.readyAt ?? 0, order.remindedAt ?? 0);
  if (since < REMIND_COOL_DOWN_MS)
    throw new Refusal('too-soon', { seconds: Math.ceil((REMIND_COOL_DOWN_MS - since) / 1_000) });
  return {
    order: {
      ...order,
      reminders: order.reminders + 1,
      remindedAt: now,
      undo: undoOf(order, 'remind', now),
    },
    text: 'reminder',
  };
}

export function collected(order: Order, now: number): OrderChange {
  if (!isOpenOrder(order)) throw notPossible(order);
  return {
    order: {
      ...order,
      status: 'collected',
      finishedAt: now,
      undo: undoOf(order, 'collected', now),
    },
    ...(order.status === 'queued' ? { event: { e: 'left', ticket: order.ticket } } : {}),
  };
}

/** Staff cannot make it; the guest is told why, and may order again. */
export function cancelByStaff(order: Order, now: number, reason: string): OrderChange {
  if (!isOpenOrder(order)) throw notPossible(order);
  return {
    order: {
      ...order,
      status: 'cancelled',
      cancelledBy: 'staff',
      finishedAt: now,
      ...(reason ? { reason } : {}),
      taken: givenBack(order.taken),
      undo: undoOf(order, 'cancel', now),
    },
    ...(order.status === 'queued' ? { event: { e: 'left', ticket: order.ticket } } : {}),
    text: 'cancelled',
  };
}

/** The guest wants it no more; only what nobody has made yet. */
export function cancelByGuest(order: Order, now: number): OrderChange {
  const { undo: _undo, ...rest } = order;
  return {
    order: {
      ...rest,
      status: 'cancelled',
      cancelledBy: 'guest',
      finishedAt: now,
      taken: givenBack(order.taken),
    },
    event: { e: 'left', ticket: order.ticket },
  };
}

/** Takes the last staff action back; who was told otherwise is told so. */
export function undo(order: Order, now: number): OrderChange {
  const before = order.undo;
  if (!before || now - before.at > UNDO_MINUTES * 60_000) throw new Refusal('nothing-to-undo');
  const {
    undo: _undo,
    finishedAt: _finished,
    readyAt: _ready,
    remindedAt: _reminded,
    reason: _reason,
    cancelledBy,
    ...rest
  } = order;
  const restored: Order = {
    ...rest,
    status: before.status,
    reminders: before.reminders,
    ...(before.readyAt === undefined ? {} : { readyAt: before.readyAt }),
    ...(before.remindedAt === undefined ? {} : { remindedAt: before.remindedAt }),
    ...(cancelledBy ? { taken: takenAgain(order.taken) } : {}),
  };
  const back = before.status === 'queued' && order.status !== 'queued';
  const told = before.action === 'ready' || before.action === 'cancel';
  return {
    order: restored,
    ...(back ? { event: { e: 'back', ticket: order.ticket } } : {}),
    ...(told ? { text: restored.status === 'ready' ? 'ready' : 'notYet' } : {}),
  };
}

const notPossible = ({ number, status }: Order): Refusal =>
  new Refusal('not-possible', { name: `Order ${number}`, status, action: 'change' });

const undoOf = (order: Order, action: OrderUndo['action'], now: number): OrderUndo => ({
  at: now,
  action,
  status: order.status,
  reminders: order.reminders,
  ...(order.readyAt === undefined ? {} : { readyAt: order.readyAt }),
  ...(order.remindedAt === undefined ? {} : { remindedAt: order.remindedAt }),
});

/** Adds a text we are about to send; the oldest ones go. */
export const withText = (order: Order, text: SentText): Order => ({
  ...order,
  texts: [...order.texts, text].slice(-MAX_TEXTS_KEPT),
});

/** Whether a text that has not arrived would still tell the guest how things are. */
export function isStillMeant(kind: OrderText, order: Order): boolean {
  switch (kind) {
    case 'ready':
    case 'reminder':
      return order.status === 'ready';
    case 'cancelled':
      return order.status === 'cancelled';
    case 'notYet':
    case 'placed':
      return order.status === 'queued';
    case 'feedback':
      return order.status === 'collected';
    case 'broadcast':
      return isOpenOrder(order);
  }
}

/** One order more, counted for the day at the house. */
export function oneMore(taken: Taken, day: string): Taken {
  const today = taken.day === day ? taken.today : 0;
  return { total: taken.total + 1, day, today: today + 1, seq: taken.seq + 1 };
}

/** A cancelled order does not count. */
export const givenBack = (taken: Taken): Taken => ({
  ...taken,
  total: Math.max(0, taken.total - 1),
  today: Math.max(0, taken.today - 1),
  seq: taken.seq + 1,
});

const takenAgain = (taken: Taken): Taken => ({
  ...taken,
  total: taken.total + 1,
  today: taken.today + 1,
  seq: taken.seq + 1,
});

/** Of two notes the newer one. */
export const newerTaken = (one: Taken, other: Taken | undefined): Taken =>
  other && other.seq > one.seq ? other : one;

/** What an order holds altogether. */
export const thingsIn = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);

/** Why lines cannot be had as they are: sold out, or not with that. */
export function troubleWith(
  lines: readonly OrderLine[],
  menu: Menu,
):
  | { readonly say: 'soldOut'; readonly ids: readonly string[] }
  | { readonly say: 'notWith'; readonly item: string; readonly ids: readonly string[] }
  | undefined {
  const off = (id: string): boolean =>
    [...menu.items, ...menu.modifiers].some((thing) => thing.id === id && thing.off === true);
  const gone = lines.flatMap(({ item, modifiers }) => [item, ...modifiers]).filter(off);
  if (gone.length > 0) return { say: 'soldOut', ids: [...new Set(gone)] };
  for (const { item, modifiers } of lines) {
    const allowed = menu.items.find(({ id }) => id === item)?.modifiers;
    const ids = allowed ? modifiers.filter((id) => !allowed.includes(id)) : [];
    if (ids.length > 0) return { say: 'notWith', item, ids };
  }
  return undefined;
}

export const doneOrder = (key: string, order: Order, finishedAt: number): DoneOrder => ({
  v: 1,
  key,
  id: order.id,
  number: order.number,
  lines: order.lines,
  name: order.name,
  channel: order.channel,
  status: order.status,
  placedAt: order.placedAt,
  ...(order.readyAt === undefined ? {} : { readyAt: order.readyAt }),
  finishedAt,
  ...(order.cancelledBy === undefined ? {} : { cancelledBy: order.cancelledBy }),
  ...(order.reason === undefined ? {} : { reason: order.reason }),
});

/** @param country two letters, where the guest's number says them. */
export function pastOrder(order: Order, finishedAt: number, country?: string): PastOrder {
  return {
    v: 1,
    lines: order.lines.map(({ item, modifiers, count }) => ({ item, modifiers, count })),
    channel: order.channel,
    ...(country ? { country } : {}),
    status: order.status,
    placedAt: order.placedAt,
    ...(order.readyAt === undefined ? {} : { readyAt: order.readyAt }),
    finishedAt,
    ...(order.cancelledBy === undefined ? {} : { cancelledBy: order.cancelledBy }),
    reminders: order.reminders,
    nth: order.taken.total,
  };
}
