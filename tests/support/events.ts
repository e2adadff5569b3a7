import type { EventRecord, OrderLimit } from '../../src/events/event';
import { EVENTS_MAP, eventObjects, numberKey } from '../../src/events/objects';
import { isOpenOrder, type Order } from '../../src/events/order';
import type { Question } from '../../src/events/question';
import type { EventsAnswer, EventsRequest } from '../../src/events/staff-api';
import { readAsked, readEvent, readOrder, readQuestion } from '../../src/events/stored';
import type { House } from './house';
import { Refused } from './staff';

/** The events' number in the local account, and the stand that is open there. */
export const EVENTS = '+12025550102';
export const STAND = 'harbour-coffee';

type Deed = 'ready' | 'remind' | 'collected' | 'cancel' | 'undo' | 'settle';

/** The stand as its staff know it: orders by their numbers, and what they press. */
export function eventsFor(house: House, event = STAND) {
  const names = eventObjects(event);

  async function rows(): Promise<readonly { readonly key: string; readonly order: Order }[]> {
    const kept = await house.records().page(names.orders, { limit: 1_000 });
    return kept.flatMap(({ key, data }) => {
      const order = readOrder(data);
      return order ? [{ key, order }] : [];
    });
  }
  async function find(number: number): Promise<{ readonly key: string; readonly order: Order }> {
    const found = (await rows()).find(({ order }) => order.number === number);
    if (!found) throw new Error(`there is no order ${number}`);
    return found;
  }
  const asks = <T = EventsAnswer>(request: EventsRequest): Promise<T> =>
    house.ada.acts<T>('/staff/events', request);

  async function does(action: Deed, number: number, more: object = {}): Promise<Order> {
    const { key, order } = await find(number);
    const answer = await asks<{ readonly order: Order }>({
      action,
      event,
      key,
      order: order.id,
      ...more,
    });
    return answer.order;
  }

  return {
    rows,
    asks,
    does,
    order: async (number: number): Promise<Order> => (await find(number)).order,
    /** The numbers of the open orders. */
    numbers: async (): Promise<readonly number[]> =>
      (await rows()).filter(({ order }) => isOpenOrder(order)).map(({ order }) => order.number),
    async question(number: number): Promise<Question> {
      const kept = await house.records().read({ map: names.questions, key: numberKey(number) });
      const question = readQuestion(kept?.data);
      if (!question) throw new Error(`there is no question ${number}`);
      return question;
    },
    /** The numbers of the questions that everybody sees. */
    shown: async (): Promise<readonly number[]> =>
      (await house.records().page(names.asked)).flatMap(
        ({ data }) => readAsked(data)?.number ?? [],
      ),
    /** The number that was given out last. */
    newest: async (): Promise<number> =>
      Math.max(...(await rows()).map(({ order }) => order.number)),
    /** The code of the refusal. */
    async refuses(action: Deed, number: number): Promise<string> {
      try {
        await does(action, number);
      } catch (error) {
        if (error instanceof Refused) return error.code;
        throw error;
      }
      throw new Error(`${action} was not refused`);
    },
    async takes(order: { item: string; name: string; phone?: string; kiosk?: boolean }) {
      const { item, ...rest } = order;
      const answer = await asks<{ readonly order: Order }>({
        action: 'order',
        event,
        id: Math.random().toString(36).slice(2, 10).padEnd(8, '0'),
        lines: [{ item, modifiers: [], count: 1 }],
        ...rest,
      });
      return answer.order;
    },
    /** The event is changed behind everybody's back; a while later everybody knows. */
    async becomes(change: (record: EventRecord) => EventRecord): Promise<void> {
      const where = { map: EVENTS_MAP, key: event };
      const kept = await house.records().read(where);
      const record = readEvent(kept?.data);
      if (!kept || !record) throw new Error(`there is no event ${event}`);
      await house.records().replace(where, change(record), kept.revision);
      await house.unattended('PT10S');
    },
    async limit(limit: OrderLimit): Promise<void> {
      await this.becomes((record) => ({ ...record, limit }));
    },
    /** So many things in one order. */
    async holds(perOrder: number): Promise<void> {
      await this.becomes((record) => ({ ...record, perOrder }));
    },
  };
}
