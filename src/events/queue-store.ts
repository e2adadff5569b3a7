import * as v from 'valibot';
import { isConflict, type LogItem, type Records } from '../ports/records';
import { together } from '../ports/settled';
import { eventObjects } from './objects';
import {
  ahead,
  EMPTY_QUEUE,
  follow,
  readSnapshot,
  stillMeant,
  stillStanding,
  waits,
  writeSnapshot,
  type Queue,
  type QueueEntry,
  type QueueEvent,
  type QueueSnapshot,
  type TicketEntry,
} from './rules/queue';
import { TICKET_TTL_SECONDS } from './stored';

/** A ticket as it was drawn, with the person key of who drew it. */
export interface Ticket extends TicketEntry {
  readonly who: string;
}

/** The queue as one reading saw it. */
export interface SeenQueue {
  readonly queue: Queue;
  /** The newest tickets, newest first. */
  readonly tickets: readonly Ticket[];
  /** How many entries the document does not hold yet. */
  readonly tail: number;
  /** Revision of the document; undefined while there is none. */
  readonly revision: string | undefined;
}

/** What one reading takes of each list: a rush is folded before it is longer. */
const PAGE = 50;
/** Read when one page does not reach back to the document, after a rush. */
const WHOLE_TAIL = 1_000;
/** From this many entries on, whoever reads and writes anyway moves them into the document. */
const FOLD_FROM = 10;
/** One order in so many reads the queue first, so that a rush of orders alone is folded too. */
const ORDERS_PER_FOLD = 10;

const snapshotSchema = v.object({
  v: v.literal(1),
  upTo: v.number(),
  leftUpTo: v.number(),
  from: v.number(),
  bits: v.string(),
  at: v.number(),
}) satisfies v.GenericSchema<unknown, QueueSnapshot>;
const ticketSchema = v.object({ who: v.string(), at: v.number() });
const eventSchema = v.object({ e: v.picklist(['left', 'back']), ticket: v.number() });

/** The queue of one event, kept as two lists and a document. */
export interface QueueStore {
  /** One step: the document and the newest entries of both lists at once. */
  read(): Promise<SeenQueue>;
  /** Answers the ticket. */
  draw(who: string): Promise<number>;
  append(event: QueueEvent): Promise<unknown>;
  /** Moves what was seen into the document when that is worth a write; losing a race for it is no harm. */
  fold(seen: SeenQueue | undefined): Promise<void>;
}

export function queueStore(records: Records, event: string, now: () => number): QueueStore {
  const names = eventObjects(event);

  async function tail(log: string, upTo: number, first: readonly LogItem[]) {
    const oldest = first.at(-1)?.index ?? -1;
    const whole = first.length < PAGE || oldest <= upTo + 1;
    return whole ? first : records.newest(log, WHOLE_TAIL);
  }

  return {
    async read() {
      const [kept, newest, newestLeft] = await together([
        records.read({ document: names.queue }),
        records.newest(names.tickets, PAGE),
        records.newest(names.left, PAGE),
      ]);
      const parsed = v.safeParse(snapshotSchema, kept?.data);
      const snapshot = readSnapshot(
        stillStanding(parsed.success ? parsed.output : EMPTY_QUEUE, now()),
      );
      const [drawn, gone] = await together([
        tail(names.tickets, snapshot.upTo, newest),
        tail(names.left, snapshot.leftUpTo, newestLeft),
      ]);
      const tickets = drawn.flatMap(({ index, data }): Ticket[] => {
        const read = v.safeParse(ticketSchema, data);
        return read.success ? [{ index, ...read.output }] : [];
      });
      const left = gone.flatMap(({ index, data }): QueueEntry[] => {
        const read = v.safeParse(eventSchema, data);
        return read.success ? [{ index, event: read.output }] : [];
      });
      return {
        queue: follow(snapshot, stillMeant(tickets, now()), left),
        tickets,
        tail:
          tickets.filter(({ index }) => index > snapshot.upTo).length +
          left.filter(({ index }) => index > snapshot.leftUpTo).length,
        revision: kept?.revision,
      };
    },
    draw: (who) => records.append(names.tickets, { who, at: now() }, { ttl: TICKET_TTL_SECONDS }),
    append: (event) => records.append(names.left, event, { ttl: TICKET_TTL_SECONDS }),
    async fold(seen) {
      if (!seen || seen.tail < FOLD_FROM) return;
      const data = writeSnapshot(seen.queue, now());
      try {
        if (seen.revision === undefined) await records.create({ document: names.queue }, data);
        else await records.replace({ document: names.queue }, data, seen.revision);
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    },
  };
}

/**
 * How many are before an order in this reading, without tickets that its own person drew and holds no more: tries of the
 * same text that were cut off, or that lost against this one.
 */
export function placeIn(
  seen: SeenQueue,
  who: string,
  held: number,
): { readonly place: number; readonly strays: readonly number[] } {
  const strays = seen.tickets.flatMap(({ index, who: drawer }) =>
    drawer === who && index !== held && waits(seen.queue, index) ? [index] : [],
  );
  const before = strays.filter((index) => index < held).length;
  return { place: ahead(seen.queue, held) - before, strays };
}

/** Whether the order with this id takes its turn at folding. */
export function orderFolds(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 65_521;
  return sum % ORDERS_PER_FOLD === 0;
}
