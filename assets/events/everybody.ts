import { computed, type ReadonlySignal } from '@preact/signals';
import { MAX_BROADCAST_LENGTH } from '../../src/events/broadcast-api';
import type { Language } from '../../src/languages/languages';
import { createEverybody } from '../everybody/everybody';
import type { Everybody, Recipient } from '../everybody/parts';
import type { Orders, Row } from './orders';
import { words } from './words';

const recipient = ({ key, order }: Row): Recipient => ({
  key,
  ...order,
  name: order.name ? `${order.number} ${order.name}` : String(order.number),
});

const NEVER_SHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Texts to everybody who has an order at the event that the page shows. */
export const everybodyOf = (
  orders: Orders,
  event: ReadonlySignal<string>,
  houseLanguage: () => Language,
): Everybody =>
  createEverybody({
    desk: 'events',
    place: () => ({ event: event.value }),
    broadcast: orders.broadcast,
    people: computed(() => [...orders.all.value].map(([key, order]) => recipient({ key, order }))),
    meant: computed(() => [...orders.queue.value, ...orders.ready.value].map(recipient)),
    houseLanguage,
    words: () => words().everybody,
    longest: MAX_BROADCAST_LENGTH,
    tidy: (text, longest) =>
      Array.from(text.replace(NEVER_SHOWN, ' ').replace(/\s+/g, ' ').trim())
        .slice(0, longest)
        .join(''),
  });
