import { firstLanguage, type Language } from '../../languages/languages';
import type { BroadcastView } from '../broadcast-api';
import type { Order } from '../order';
import type { OrderRequest } from '../staff-api';

type Said = Readonly<Record<OrderRequest['action'], (order: Order, told: boolean) => string>>;

const english: Said = {
  ready: ({ number }, told) =>
    told ? `Order ${number}: the guest was told it is ready.` : `Order ${number} is ready.`,
  remind: ({ number }) => `Order ${number}: the guest was reminded.`,
  collected: ({ number }) => `Order ${number} was collected.`,
  cancel: ({ number }, told) =>
    told
      ? `Order ${number} is cancelled, and the guest was told.`
      : `Order ${number} is cancelled.`,
  undo: ({ number }) => `Order ${number} is as it was before.`,
  settle: ({ number }) => `Order ${number}: looked what became of its texts.`,
  order: ({ number }) => `Order ${number} was taken.`,
};

const spanish: Said = {
  ready: ({ number }, told) =>
    told ? `Pedido ${number}: se avisó de que está listo.` : `El pedido ${number} está listo.`,
  remind: ({ number }) => `Pedido ${number}: se recordó a la persona.`,
  collected: ({ number }) => `El pedido ${number} fue recogido.`,
  cancel: ({ number }, told) =>
    told ? `El pedido ${number} está cancelado y se avisó.` : `El pedido ${number} está cancelado.`,
  undo: ({ number }) => `El pedido ${number} vuelve a estar como antes.`,
  settle: ({ number }) => `Pedido ${number}: mensajes revisados.`,
  order: ({ number }) => `El pedido ${number} fue tomado.`,
};

const SAID: Readonly<Record<Language, Said>> = { en: english, es: spanish };

/** One sentence about what a staff action did; somebody without a phone is told nothing. */
export const staffSaid = (
  action: OrderRequest['action'],
  order: Order,
  told: boolean,
  language?: string,
): string => SAID[firstLanguage(language)][action](order, told && order.address !== undefined);

const BROADCAST_SAID: Readonly<Record<Language, (view: BroadcastView) => string>> = {
  en: ({ done, total, failed }) =>
    `${done} of ${total} told${failed > 0 ? `, ${failed} could not be reached` : ''}.`,
  es: ({ done, total, failed }) =>
    `Avisados ${done} de ${total}${failed > 0 ? `, a ${failed} no se pudo llegar` : ''}.`,
};

/** How far a text to everybody has got, in one sentence. */
export const broadcastSaid = (view: BroadcastView, language?: string): string =>
  BROADCAST_SAID[firstLanguage(language)](view);

const EVENT_SAID: Readonly<
  Record<Language, Readonly<Record<EventDeed, (name: string) => string>>>
> = {
  en: {
    open: (name) => `${name} is open.`,
    paused: (name) => `${name} is paused: nothing new is taken.`,
    ended: (name) => `${name} has ended.`,
    reset: (name) => `${name} begins anew.`,
    created: (name) => `${name} was made.`,
    edited: (name) => `${name} was changed.`,
    menu: (name) => `The menu of ${name} was changed.`,
    question: () => 'The question was changed.',
  },
  es: {
    open: (name) => `${name} está abierto.`,
    paused: (name) => `${name} está en pausa: no se toma nada nuevo.`,
    ended: (name) => `${name} ha terminado.`,
    reset: (name) => `${name} empieza de nuevo.`,
    created: (name) => `Se creó ${name}.`,
    edited: (name) => `Se cambió ${name}.`,
    menu: (name) => `Se cambió la carta de ${name}.`,
    question: () => 'Se cambió la pregunta.',
  },
};

export type EventDeed =
  'open' | 'paused' | 'ended' | 'reset' | 'created' | 'edited' | 'menu' | 'question';

/** One sentence about what was done to an event. */
export const eventSaid = (deed: EventDeed, name: string, language?: string): string =>
  EVENT_SAID[firstLanguage(language)][deed](name);
