import type { Language } from '../languages/languages';
import type { SentText } from '../messaging/delivery';
import type { HandledText } from '../messaging/handled';

export type OrderStatus = 'queued' | 'ready' | 'collected' | 'cancelled';

/** One thing that was ordered. */
export interface OrderLine {
  /** Id on the menu. */
  readonly item: string;
  /** Ids on the menu. */
  readonly modifiers: readonly string[];
  /** How many of it; at least 1. */
  readonly count: number;
  /** What the guest wished besides, in their words: "no sugar". */
  readonly note?: string;
}

/** Where an order came from. */
export type OrderChannel = 'sms' | 'whatsapp' | 'staff' | 'kiosk';

/**
 * An order as it is kept in the event's map `orders`, under the person's key, so that nobody has two at a time. One that
 * staff or a kiosk took for somebody without a phone has a random key that begins with `w`.
 */
export interface Order {
  readonly v: 1;
  /** One order: a guest who orders again has a new one. */
  readonly id: string;
  /** Its entry in the list of tickets. */
  readonly ticket: number;
  /** What is called out and shown: counts from 1, may skip numbers, never the same for two orders of an event. */
  readonly number: number;
  readonly lines: readonly OrderLine[];
  /** Empty when nobody said one. */
  readonly name: string;
  readonly address?: string;
  /** The number of ours that the guest knows. */
  readonly sender?: string;
  /** The hour of the guest's last WhatsApp message: for a day after it we may write freely. */
  readonly heardAt?: number;
  /** English when it is not set. */
  readonly language?: Language;
  readonly channel: OrderChannel;
  readonly status: OrderStatus;
  readonly placedAt: number;
  readonly readyAt?: number;
  readonly finishedAt?: number;
  /** Who cancelled it. */
  readonly cancelledBy?: 'guest' | 'staff';
  /** What staff said about it to the guest. */
  readonly reason?: string;
  readonly reminders: number;
  readonly remindedAt?: number;
  /** The inbound message that made it, so that its repeat gets the same answer. */
  readonly placedWith?: string;
  /** How many minutes after pickup the guest is asked how it was; the record is kept until then. */
  readonly askAfter?: number;
  /** How many orders the guest has had here, this one included. */
  readonly taken: Taken;
  readonly handled?: readonly HandledText[];
  /** The last texts we sent about it, oldest first. */
  readonly texts: readonly SentText[];
  /** What the last staff action changed, so that it can be taken back for a while. */
  readonly undo?: OrderUndo;
}

/** How much a guest has ordered; cancelled orders do not count. */
export interface Taken {
  readonly total: number;
  /** The house's date of `today`, such as 2026-11-28. */
  readonly day: string;
  readonly today: number;
  /** Rises with each order and each cancellation, so that of two notes the newer is known. */
  readonly seq: number;
}

export const NOTHING_TAKEN: Taken = { total: 0, day: '', today: 0, seq: 0 };

export interface OrderUndo {
  readonly at: number;
  readonly action: 'ready' | 'remind' | 'collected' | 'cancel';
  readonly status: OrderStatus;
  readonly readyAt?: number;
  readonly reminders: number;
  readonly remindedAt?: number;
}

export const isOpenOrder = ({ status }: Pick<Order, 'status'>): boolean =>
  status === 'queued' || status === 'ready';

/** How long a finished order stays among the live ones, and an action can be taken back. */
export const UNDO_MINUTES = 15;

/** A guest who did not come is reminded again after this long at the earliest. */
export const REMIND_COOL_DOWN_MS = 3 * 60_000;

/** A finished order as the day's list shows it: it carries a name, so it lives one day. */
export interface DoneOrder {
  readonly v: 1;
  readonly key: string;
  readonly id: string;
  readonly number: number;
  readonly lines: readonly OrderLine[];
  readonly name: string;
  readonly channel: OrderChannel;
  readonly status: OrderStatus;
  readonly placedAt: number;
  readonly readyAt?: number;
  readonly finishedAt: number;
  readonly cancelledBy?: 'guest' | 'staff';
  readonly reason?: string;
}

/** A finished order with nothing personal in it, for statistics. */
export interface PastOrder {
  readonly v: 1;
  readonly lines: readonly Omit<OrderLine, 'note'>[];
  readonly channel: OrderChannel;
  /** Two letters, from the calling code; absent when it says nothing certain. */
  readonly country?: string;
  readonly status: OrderStatus;
  readonly placedAt: number;
  readonly readyAt?: number;
  readonly finishedAt: number;
  readonly cancelledBy?: 'guest' | 'staff';
  readonly reminders: number;
  /** Which order of this guest it was: 1 = the first. */
  readonly nth: number;
}

/** What the wall shows of an order: nobody's name, nothing that was ordered. */
export interface WallNumber {
  readonly v: 1;
  readonly number: number;
  readonly state: 'next' | 'ready';
  readonly at: number;
}

/** The key of an order in `done` and `past`: sorts by time. */
export const doneKey = (order: Pick<Order, 'placedAt' | 'id'>): string =>
  `${new Date(order.placedAt).toISOString().replace(/[-:.]/g, '')}-${order.id}`;
