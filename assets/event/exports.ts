import type { Menu } from '../../src/events/event';
import type { PastOrder } from '../../src/events/order';
import type { Attendee } from '../../src/events/staff-api';
import { orderInWords } from '../order/choice';

const stamp = (at: number | undefined): string =>
  at === undefined ? '' : new Date(at).toISOString();

/** Finished orders as a table, oldest first. The heads are for programs and stay English. */
export const orderRows = (
  past: readonly PastOrder[],
  menu: Menu,
): readonly (readonly (string | number)[])[] => [
  ['placed', 'ready', 'finished', 'status', 'cancelled_by', 'order', 'channel', 'country', 'nth'],
  ...past
    .toSorted((one, other) => one.placedAt - other.placedAt)
    .map((order) => [
      stamp(order.placedAt),
      stamp(order.readyAt),
      stamp(order.finishedAt),
      order.status,
      order.cancelledBy ?? '',
      orderInWords(menu, order.lines),
      order.channel,
      order.country ?? '',
      order.nth,
    ]),
];

/** Everybody who was at the event, as a table. */
export const attendeeRows = (
  all: readonly Attendee[],
): readonly (readonly (string | number)[])[] => [
  ['name', 'email', 'verified', 'address', 'country', 'stage', 'orders', 'first_seen', 'trait'],
  ...all.map((guest) => [
    guest.name,
    guest.email,
    guest.verified ? 'yes' : 'no',
    guest.address,
    guest.country,
    guest.stage,
    guest.orders,
    stamp(guest.firstAt),
    guest.trait,
  ]),
];
