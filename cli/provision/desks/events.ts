import type { Settings } from '../../../src/config';
import type { EventRecord } from '../../../src/events/event';
import { STARTER_MENUS } from '../../../src/events/menus/starters';
import {
  EVENTS_IDENTITY,
  EVENTS_MAP,
  EVENTS_TEXTS,
  eventObjects,
  wallKey,
} from '../../../src/events/objects';
import { NOTHING_TAKEN, type Order, type WallNumber } from '../../../src/events/order';
import { eventShelves } from '../../../src/events/shelves';
import { orderTtl, TICKET_TTL_SECONDS, WALL_TTL_SECONDS } from '../../../src/events/stored';
import { EVENTS_NUMBER } from '../demo-house';
import type { Filling } from '../filling';
import { Ledger } from '../ledger';
import { ensureObjects } from '../objects';
import { HIDDEN, NO_TEXTS, type WantedObject } from '../wanted-object';

/** What the events keep in Sync besides the events, each of which brings its own objects. */
export function eventsObjectsOf(settings: Settings): readonly WantedObject[] {
  return [
    { kind: 'document', name: EVENTS_TEXTS, data: NO_TEXTS, ...HIDDEN },
    ...(settings.desks.events
      ? [{ kind: 'map', name: EVENTS_MAP, readers: [EVENTS_IDENTITY] } as const]
      : []),
  ];
}

const EVENT: Omit<EventRecord, 'id' | 'name' | 'mode' | 'state' | 'createdAt' | 'changedAt'> = {
  v: 1,
  numbers: [EVENTS_NUMBER],
  languages: ['en', 'es'],
  welcome: {},
  pickup: '',
  limit: { per: 'none', most: 1 },
  perOrder: 1,
  categories: [],
  mostQuestions: 5,
};

/** The laptop's events: a coffee stand that is open, and a stage whose questions are paused. */
export function demoEvents(now: number): readonly EventRecord[] {
  const times = { createdAt: now, changedAt: now };
  return [
    {
      ...EVENT,
      ...times,
      id: 'harbour-coffee',
      name: 'Harbour Coffee',
      mode: 'orders',
      state: 'open',
      pickup: 'the bar by the door',
    },
    {
      ...EVENT,
      ...times,
      id: 'harbour-talks',
      name: 'Harbour Talks',
      mode: 'questions',
      state: 'paused',
      // A text to the number is an order until the talks begin and get their share of it.
      numbers: [],
      categories: [
        { id: 'boats', names: { en: 'Boats', es: 'Barcos' } },
        { id: 'weather', names: { en: 'Weather', es: 'Tiempo' } },
      ],
    },
  ];
}

/** Makes the laptop's events. */
export async function eventsOpening({ client, account, target }: Filling): Promise<void> {
  const service = client.sync.v1.services(account.syncServiceSid);
  for (const event of demoEvents(target.now)) {
    const menu = event.mode === 'orders' ? STARTER_MENUS.coffee : undefined;
    await ensureObjects(service, new Ledger(), eventShelves(event, menu));
    await service.syncMaps(EVENTS_MAP).syncMapItems.create({ key: event.id, data: event });
  }
}

const DEMO_ORDERS = [
  { name: 'Priya', item: 'latte', modifiers: ['oat'], minutes: 6, ready: 1 },
  { name: 'Sam', item: 'espresso', modifiers: [], minutes: 4 },
  { name: 'Noor', item: 'flat-white', modifiers: ['extra-shot'], minutes: 3 },
  { name: 'Grace', item: 'tea', modifiers: [], minutes: 1 },
] as const;
const MINUTE_MS = 60_000;

/** A few orders at the stand, taken by hand. */
export async function eventsPulse({ client, account, target }: Filling): Promise<void> {
  const service = client.sync.v1.services(account.syncServiceSid);
  const names = eventObjects('harbour-coffee');
  for (const [at, demo] of DEMO_ORDERS.entries()) {
    const key = `wdemo${at}`;
    const placedAt = target.now - demo.minutes * MINUTE_MS;
    const { index } = await service.syncLists(names.tickets).syncListItems.create({
      data: { who: key, at: placedAt },
      itemTtl: TICKET_TTL_SECONDS,
    });
    const isReady = 'ready' in demo;
    const order: Order = {
      v: 1,
      id: `demo000${at}`,
      ticket: index,
      number: index + 1,
      lines: [{ item: demo.item, modifiers: demo.modifiers, count: 1 }],
      name: demo.name,
      channel: 'staff',
      status: isReady ? 'ready' : 'queued',
      placedAt,
      ...(isReady ? { readyAt: target.now - demo.ready * MINUTE_MS } : {}),
      reminders: 0,
      taken: { ...NOTHING_TAKEN, total: 1, today: 1, seq: 1 },
      texts: [],
    };
    const wall: WallNumber = {
      v: 1,
      number: order.number,
      state: isReady ? 'ready' : 'next',
      at: placedAt,
    };
    await Promise.all([
      service
        .syncMaps(names.orders)
        .syncMapItems.create({ key, data: order, itemTtl: orderTtl(order) }),
      service.syncMaps(names.wall).syncMapItems.create({
        key: wallKey(wall.state, order.number),
        data: wall,
        itemTtl: WALL_TTL_SECONDS,
      }),
      isReady
        ? service.syncLists(names.left).syncListItems.create({ data: { e: 'left', ticket: index } })
        : undefined,
    ]);
  }
}
