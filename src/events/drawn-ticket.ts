import type { Records } from '../ports/records';
import { eventObjects } from './objects';
import type { Order } from './order';
import type { QueueStore } from './queue-store';
import { readOrder } from './stored';

/** The ticket that one text drew, if any: one that no order holds must not count as an order ahead of others. */
export interface DrawnTicket {
  /** Its index; undefined while there is none. */
  readonly index: number | undefined;
  /** Answers the ticket of this event, the one at hand if there is one. */
  draw(event: string): Promise<number>;
  /** Takes it out of the queue, unless this order holds it. */
  drop(order?: Order): Promise<void>;
  /** After a failure, when nobody knows what was written: looks whether an order holds it. Never throws. */
  dropUnheld(): Promise<void>;
}

/** The ticket of one text of the person with this key. */
export function drawnTicket(
  records: Records,
  key: string,
  queueOf: (event: string) => QueueStore,
): DrawnTicket {
  let drawn: { readonly event: string; readonly index: number } | undefined;

  async function drop(order?: Order): Promise<void> {
    if (!drawn) return;
    const { event, index } = drawn;
    drawn = undefined;
    if (order?.ticket !== index) await queueOf(event).append({ e: 'left', ticket: index });
  }

  return {
    get index() {
      return drawn?.index;
    },
    async draw(event) {
      if (drawn && drawn.event !== event) await drop();
      drawn ??= { event, index: await queueOf(event).draw(key) };
      return drawn.index;
    },
    drop,
    async dropUnheld() {
      if (!drawn) return;
      try {
        const kept = await records.read({ map: eventObjects(drawn.event).orders, key });
        await drop(readOrder(kept?.data));
      } catch {
        // What failed before is the news; the look once a minute takes such a ticket out too.
      }
    },
  };
}
