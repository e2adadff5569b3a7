import { firstLanguage, type Language } from '../../languages/languages';
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
  undo: ({ number }) => `El pedido ${number} está como antes.`,
  settle: ({ number }) => `Pedido ${number}: se miró qué pasó con sus mensajes.`,
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
