import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import { EMPTY_MENU, type Menu } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import { doneKey, isOpenOrder, type DoneOrder, type Order } from '../../src/events/order';
import { readDone, readMenu, readOrder } from '../../src/events/stored';
import { parseBroadcast, type Broadcast } from '../../src/messaging/broadcast-record';
import { watchDocument, watchMap, type Stop } from '../live/objects';
import { mapPages, type MapPages } from '../live/pages';
import { isAtLeast } from '../live/service-clock';

/** An order with its key in the map. */
export interface Row {
  readonly key: string;
  readonly order: Order;
}

/** A finished order; `order` is there while it can still be taken back. */
export interface DoneRow {
  readonly id: string;
  readonly done: DoneOrder;
  readonly order: Order | undefined;
}

/** What the page knows of one event's orders, live. */
export interface Orders {
  /** False until everything has been read once. */
  readonly loaded: ReadonlySignal<boolean>;
  /** By number, the smallest first. */
  readonly queue: ReadonlySignal<readonly Row[]>;
  /** Those that have been ready longest first. */
  readonly ready: ReadonlySignal<readonly Row[]>;
  /** Newest first: those just finished, and as many pages of earlier ones as were asked for. */
  readonly done: ReadonlySignal<readonly DoneRow[]>;
  /** There may be earlier ones. */
  readonly moreDone: ReadonlySignal<boolean>;
  readonly all: ReadonlySignal<ReadonlyMap<string, Order>>;
  readonly menu: ReadonlySignal<Menu>;
  readonly broadcast: ReadonlySignal<Broadcast | undefined>;
  /** How often news of this order has come, to tell an answer that is older than what is shown. */
  newsOf(key: string): number;
  /** Shows the order as an answer gave it, unless news has come since `newsBefore`. */
  take(key: string, order: Order, newsBefore: number): void;
  /** Reads a further page of finished orders. */
  readDone(): Promise<void>;
  /** Reads everything and follows it, anew each time it is called. */
  follow(client: Client, event: string): Promise<void>;
}

const DONE_PAGE = 50;

export function createOrders(): Orders {
  const loaded = signal(false);
  const all = signal<ReadonlyMap<string, Order>>(new Map());
  const menu = signal<Menu>(EMPTY_MENU);
  const earlier = signal<ReadonlyMap<string, DoneOrder>>(new Map());
  const moreDone = signal(true);
  const broadcast = signal<Broadcast | undefined>(undefined);
  const news = new Map<string, number>();
  let pages: MapPages<DoneOrder> | undefined;
  let stops: Stop[] = [];
  let following = 0;

  const took = (next: ReadonlyMap<string, Order>): void => {
    const before = all.peek();
    for (const [key, order] of next)
      if (before.get(key) !== order) {
        news.set(key, (news.get(key) ?? 0) + 1);
        isAtLeast(lastMoment(order));
      }
    all.value = next;
  };

  return {
    loaded,
    queue: computed(() => withStatus(all.value, 'queued').sort(byNumber)),
    ready: computed(() =>
      withStatus(all.value, 'ready').sort(
        (one, other) => (one.order.readyAt ?? 0) - (other.order.readyAt ?? 0),
      ),
    ),
    done: computed(() => doneRows(all.value, earlier.value)),
    moreDone,
    all,
    menu,
    broadcast,
    newsOf: (key) => news.get(key) ?? 0,
    take(key, order, newsBefore) {
      isAtLeast(lastMoment(order));
      if ((news.get(key) ?? 0) === newsBefore) all.value = new Map(all.value).set(key, order);
    },
    async readDone() {
      const mine = following;
      const page = await pages?.next();
      if (!page || mine !== following) return;
      earlier.value = new Map([
        ...earlier.value,
        ...page.items.map(({ key, data }) => [key, data] as const),
      ]);
      moreDone.value = page.more;
    },
    async follow(client, event) {
      const mine = ++following;
      stops.forEach((stop) => stop());
      stops = [];
      const names = eventObjects(event);
      pages = mapPages(client, names.done, readDone, DONE_PAGE);
      const opened = await Promise.all([
        watchMap(client, names.orders, readOrder, took),
        watchDocument(client, names.menu, readMenu, (next) => (menu.value = next)),
        watchDocument(client, names.broadcast, readSaid, ({ said }) => {
          isAtLeast(said?.startedAt);
          broadcast.value = said;
        }),
      ]);
      if (mine !== following) return void opened.forEach((stop) => stop());
      stops = opened;
      earlier.value = new Map();
      moreDone.value = true;
      loaded.value = true;
    },
  };
}

/** Nothing said yet is news as well: another event may have been shown before. */
const readSaid = (data: unknown) => ({ said: parseBroadcast(data) });

/** The latest time a record speaks of: the service's clock is at least there. */
const lastMoment = (order: Order): number =>
  Math.max(
    order.placedAt,
    order.readyAt ?? 0,
    order.finishedAt ?? 0,
    order.remindedAt ?? 0,
    order.undo?.at ?? 0,
    order.texts.at(-1)?.at ?? 0,
  );

const byNumber = (one: Row, other: Row): number => one.order.number - other.order.number;

function withStatus(all: ReadonlyMap<string, Order>, status: Order['status']): Row[] {
  const rows: Row[] = [];
  for (const [key, order] of all) if (order.status === status) rows.push({ key, order });
  return rows;
}

/** Finished orders, newest first: those of the day's list and those that are only just finished. */
function doneRows(
  all: ReadonlyMap<string, Order>,
  earlier: ReadonlyMap<string, DoneOrder>,
): DoneRow[] {
  const rows = new Map<string, DoneRow>();
  for (const [id, done] of earlier) {
    const order = all.get(done.key);
    const same = order?.id === done.id ? order : undefined;
    // Taken back, and the day's list does not know it yet.
    if (same && isOpenOrder(same)) continue;
    rows.set(id, { id, done, order: same });
  }
  for (const [key, order] of all) {
    if (isOpenOrder(order) || order.finishedAt === undefined) continue;
    const id = doneKey(order);
    if (!rows.has(id))
      rows.set(id, { id, done: { ...order, key, finishedAt: order.finishedAt }, order });
  }
  return [...rows.values()].sort((one, other) => other.done.finishedAt - one.done.finishedAt);
}

/** Whether an order answers to what somebody searches for: its number, a name, or something in it. */
export function matches(
  order: Pick<Order, 'number' | 'name'>,
  inWords: string,
  wanted: string,
): boolean {
  const plain = fold(wanted.trim());
  if (plain === '') return true;
  if (/^#?\d+$/.test(plain)) return String(order.number).startsWith(plain.replace('#', ''));
  return fold(`${order.name} ${inWords}`).includes(plain);
}

/** Without accents and capitals. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
