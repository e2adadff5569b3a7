import type { NewId } from '../ports/clock';
import type { Records } from '../ports/records';
import { together } from '../ports/settled';
import type { OpenEvent } from './event';
import type { Guest } from './guest';
import { eventObjects } from './objects';
import type { Order } from './order';
import type { Here } from './rules/choose';
import type { Decision } from './rules/situation';
import { FEEDBACK_TTL_SECONDS, GUEST_TTL_SECONDS, orderTtl, readGuest, readOrder } from './stored';

/** An event and what it knows of a guest, with the revisions that guard the next write. */
export interface KnownHere extends Here {
  readonly guestRevision: string | undefined;
  readonly orderRevision: string | undefined;
}

/** What an event keeps of one guest. */
export interface GuestRecords {
  /** One step. */
  read(open: OpenEvent): Promise<KnownHere>;
  /** Throws Taken or Changed when the order was changed since `here` was read. */
  writeOrder(here: KnownHere, order: Order): Promise<void>;
  /** Throws Taken or Changed when the guest was changed since `here` was read. */
  writeGuest(here: KnownHere, guest: Guest): Promise<void>;
  /** A key for something said in passing. */
  commentKey(): string;
  /** Keeps what a decision takes for a comment, if anything; under the same key again it is one. */
  keepComment(
    here: KnownHere,
    comment: string,
    decision: Pick<Decision, 'comment' | 'commentOn'>,
  ): Promise<void> | undefined;
}

/** The records of the guest with this key. */
export function guestRecords(
  key: string,
  { records, now, newId }: { records: Records; now: () => number; newId: NewId },
): GuestRecords {
  async function write(
    map: string,
    data: object,
    revision: string | undefined,
    options: { readonly ttl: number },
  ): Promise<void> {
    if (revision === undefined) await records.create({ map, key }, data, options);
    else await records.replace({ map, key }, data, revision, options);
  }

  return {
    async read({ event, menu }) {
      const names = eventObjects(event.id);
      const [guest, order] = await together([
        records.read({ map: names.guests, key }),
        event.mode === 'orders' ? records.read({ map: names.orders, key }) : undefined,
      ]);
      return {
        event,
        menu,
        guest: readGuest(guest?.data),
        order: readOrder(order?.data),
        guestRevision: guest?.revision,
        orderRevision: order?.revision,
      };
    },
    writeOrder: ({ event, orderRevision }, order) =>
      write(eventObjects(event.id).orders, order, orderRevision, { ttl: orderTtl(order) }),
    writeGuest: ({ event, guestRevision }, guest) =>
      write(eventObjects(event.id).guests, guest, guestRevision, { ttl: GUEST_TTL_SECONDS }),
    commentKey: () => `${new Date(now()).toISOString().replace(/[-:.]/g, '')}-${newId(4)}`,
    keepComment({ event }, comment, { comment: said, commentOn: number }) {
      if (said === undefined) return undefined;
      return records.put(
        { map: eventObjects(event.id).feedback, key: comment },
        {
          v: 1,
          at: now(),
          text: said.slice(0, 300),
          ...(number === undefined ? {} : { number }),
        },
        { ttl: FEEDBACK_TTL_SECONDS },
      );
    },
  };
}
