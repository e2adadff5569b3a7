import type { ReadonlySignal } from '@preact/signals';
import type { EventState } from '../../src/events/event';
import type { Order, OrderLine } from '../../src/events/order';
import type { EventsAnswer, EventsRequest } from '../../src/events/staff-api';
import type { ActionState } from '../components/action-button';
import { toast } from '../components/toast';
import { settleOpenTexts } from '../live/open-texts';
import { askStaff, createPresses } from '../live/presses';
import type { Orders, Row } from './orders';

/** What can be done to an order that stands on the board. */
export type OrderAction =
  | { readonly action: 'ready' | 'remind' | 'collected' | 'undo' }
  | { readonly action: 'cancel'; readonly reason?: string };

/** Which order an action is for: as the page shows it, so that another one of the same person stays untouched. */
export interface Target {
  readonly key: string;
  readonly order: Pick<Order, 'id' | 'number'>;
}

export interface NewOrder {
  /** Made by the page, so that a press sent twice is one order. */
  readonly id: string;
  readonly lines: readonly OrderLine[];
  readonly name: string;
  readonly phone?: string;
}

export interface Actions {
  /** Does it, says what came of it, and answers whether it was done. */
  act(target: Target, what: OrderAction): Promise<boolean>;
  /** Takes an order at the stand; throws `Refused`, so that the form can show what is wrong. */
  add(order: NewOrder): Promise<void>;
  setState(state: EventState): Promise<boolean>;
  /** Something is sold out, or is there again. */
  setOff(id: string, off: boolean): Promise<boolean>;
  stateOf(key: string, action: OrderAction['action']): ActionState;
  busy(key: string): boolean;
}

/** Those that take an order somewhere else, or text somebody: a toast offers to take them back. */
const TAKEN_BACK = new Set<OrderAction['action']>(['ready', 'collected', 'cancel']);

export const askEvents = <Answer = EventsAnswer>(request: EventsRequest): Promise<Answer> =>
  askStaff<Answer>('/staff/events', request);

type OrderAnswer = Extract<EventsAnswer, { readonly order: Order }>;
type SaidAnswer = { readonly said: string };

/** The board's buttons: every press goes to the service, and nothing moves before it has answered. */
export function createActions(orders: Orders, event: ReadonlySignal<string>): Actions {
  const presses = createPresses<OrderAction['action'] | 'event'>();

  const send = async (request: EventsRequest, newsBefore: number): Promise<OrderAnswer> => {
    const answer = await askEvents<OrderAnswer>(request);
    orders.take(answer.key, answer.order, newsBefore);
    return answer;
  };
  const addressOf = ({ key, order }: Target) => ({ event: event.value, key, order: order.id });

  const actions: Actions = {
    act(target, what) {
      return presses.press(
        target.key,
        what.action,
        () => send({ ...what, ...addressOf(target) }, orders.newsOf(target.key)),
        TAKEN_BACK.has(what.action)
          ? () => void actions.act(target, { action: 'undo' })
          : undefined,
      );
    },
    async add(order) {
      const answer = await send({ action: 'order', event: event.value, ...order }, 0);
      toast(answer.said);
    },
    setState: (state) =>
      presses.press('event', 'event', () =>
        askEvents<SaidAnswer>({ action: 'setState', event: event.value, state }),
      ),
    setOff: (id, off) =>
      presses.press('event', 'event', () =>
        askEvents<SaidAnswer>({ action: 'setOff', event: event.value, id, off }),
      ),
    stateOf: (key, action) => presses.stateOf(key, action),
    busy: (key) => presses.busy(key),
  };
  settleOpenTexts(
    () => [...orders.queue.value, ...orders.ready.value].map(texted),
    (row) => {
      // Nobody pressed anything, so a failure is not worth a message; the ticket keeps saying that it is not known.
      send({ action: 'settle', ...addressOf(row) }, orders.newsOf(row.key)).catch(() => undefined);
    },
  );
  return actions;
}

const texted = ({ key, order }: Row) => ({
  id: `${key}.${order.id}`,
  texts: order.texts,
  key,
  order,
});
