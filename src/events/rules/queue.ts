/**
 * Who waits for an order, and how many are ahead. Each order draws a ticket: an entry in a list, whose index is its place
 * for good, because nobody reorders a queue of orders. Who leaves (served, cancelled) or comes back (undone) is said in a
 * second list, so that numbers given to guests stay close together. A document keeps one bit for each ticket up to an
 * entry of both lists, so that a place costs the same to tell at 10 and at 10,000 orders.
 */

/** Indexes of a list rise and may skip numbers; what was skipped stands for nobody. */
export interface TicketEntry {
  readonly index: number;
  /** When it was drawn, epoch ms. */
  readonly at: number;
}

export interface QueueEvent {
  readonly e: 'left' | 'back';
  readonly ticket: number;
}

export interface QueueEntry {
  readonly index: number;
  readonly event: QueueEvent;
}

/** The document: one bit for each ticket from `from` on, base64; a bit that is set waits. */
export interface QueueSnapshot {
  readonly v: 1;
  /** The last ticket, and the last entry about leaving, that are part of it; -1 = none yet. */
  readonly upTo: number;
  readonly leftUpTo: number;
  readonly from: number;
  readonly bits: string;
  /** When it was written, epoch ms. */
  readonly at: number;
}

export const EMPTY_QUEUE: QueueSnapshot = {
  v: 1,
  upTo: -1,
  leftUpTo: -1,
  from: 0,
  bits: '',
  at: 0,
};

/** The queue, as one reading saw it. */
export interface Queue {
  readonly upTo: number;
  readonly leftUpTo: number;
  /** The ticket of the first bit; a multiple of 8. */
  readonly from: number;
  readonly bits: Uint8Array;
}

const bytesOf = (bits: string): Uint8Array =>
  Uint8Array.from(atob(bits), (letter) => letter.charCodeAt(0));

export function readSnapshot(snapshot: QueueSnapshot): Queue {
  const { upTo, leftUpTo, from, bits } = snapshot;
  return { upTo, leftUpTo, from, bits: bytesOf(bits) };
}

/** What to keep; the served at its head are left out. */
export function writeSnapshot(queue: Queue, at: number): QueueSnapshot {
  const first = queue.bits.findIndex((byte) => byte !== 0);
  const kept = first === -1 ? new Uint8Array() : queue.bits.subarray(first);
  const last = kept.findLastIndex((byte) => byte !== 0);
  const bits = btoa(String.fromCharCode(...kept.subarray(0, last + 1)));
  const from = first === -1 ? byteStart(queue.upTo + 1) : queue.from + 8 * first;
  return { v: 1, upTo: queue.upTo, leftUpTo: queue.leftUpTo, from, bits, at };
}

const byteStart = (ticket: number): number => ticket - (ticket % 8);

/**
 * The queue after more tickets and departures, in any order; those it holds already change nothing. Somebody may be seen
 * leaving whose ticket this reading missed: then that departure is not part of the result yet, nor any after it.
 */
export function follow(
  queue: Queue,
  tickets: readonly TicketEntry[],
  left: readonly QueueEntry[],
): Queue {
  const drawn = tickets.filter(({ index }) => index > queue.upTo);
  const news = left
    .filter(({ index }) => index > queue.leftUpTo)
    .sort((one, other) => one.index - other.index);
  if (drawn.length === 0 && news.length === 0) return queue;
  const upTo = Math.max(queue.upTo, ...drawn.map(({ index }) => index));
  const lowest = Math.min(queue.from, ...news.map(({ event }) => event.ticket));
  const from = queue.bits.length === 0 ? byteStart(lowestOf(drawn, news, upTo)) : byteStart(lowest);
  const bits = new Uint8Array(Math.max(0, Math.floor((upTo - from) / 8) + 1));
  if (queue.bits.length > 0) bits.set(queue.bits, (queue.from - from) / 8);
  for (const { index } of drawn) set(bits, index - from, true);
  let leftUpTo = queue.leftUpTo;
  let complete = true;
  for (const { index, event } of news) {
    if (event.ticket > upTo) complete = false;
    else set(bits, event.ticket - from, event.e === 'back');
    if (complete) leftUpTo = index;
  }
  return { upTo, leftUpTo, from, bits };
}

const lowestOf = (
  drawn: readonly TicketEntry[],
  news: readonly QueueEntry[],
  upTo: number,
): number =>
  Math.min(upTo, ...drawn.map(({ index }) => index), ...news.map(({ event }) => event.ticket));

function set(bits: Uint8Array, at: number, live: boolean): void {
  const byte = at >> 3;
  if (at < 0 || byte >= bits.length) return;
  const mask = 1 << (at & 7);
  bits[byte] = live ? (bits[byte] ?? 0) | mask : (bits[byte] ?? 0) & ~mask;
}

/** Whether a ticket waits. */
export function waits({ from, bits }: Queue, ticket: number): boolean {
  const at = ticket - from;
  return at >= 0 && (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
}

const ONES = Uint8Array.from({ length: 256 }, (_, byte) =>
  [...byte.toString(2)].reduce((sum, digit) => sum + Number(digit), 0),
);

/** How many wait before a ticket. */
export function ahead({ from, bits }: Queue, ticket: number): number {
  const at = Math.max(0, ticket - from);
  let sum = 0;
  for (let byte = 0; byte < Math.min(at >> 3, bits.length); byte++)
    sum += ONES[bits[byte] ?? 0] ?? 0;
  const rest = (bits[at >> 3] ?? 0) & ((1 << (at & 7)) - 1);
  return sum + (ONES[rest] ?? 0);
}

/** How many wait. */
export const waiting = ({ bits }: Queue): number =>
  bits.reduce((sum, byte) => sum + (ONES[byte] ?? 0), 0);

/** The first tickets that wait, at most so many. */
export function firstTickets({ from, bits }: Queue, most: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < bits.length * 8 && found.length < most; at++)
    if ((((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1) found.push(from + at);
  return found;
}

/** So many tickets are looked at when some may stand for nobody. */
export const MOST_WAITING = 1_000;

/** Tickets that wait and that no order holds, but for those drawn from `young` on, whose orders may be in the making. */
export const strayTickets = (
  queue: Queue,
  held: ReadonlySet<number>,
  young: number,
): readonly number[] =>
  firstTickets(queue, MOST_WAITING).filter((ticket) => ticket < young && !held.has(ticket));

/** Orders live a day from their last change; what was drawn before that stands for nobody any more. */
const TICKET_LIFETIME_MS = 24 * 3600_000;

/** The snapshot without tickets of orders that are gone by now although nobody said so. */
export const stillStanding = (snapshot: QueueSnapshot, now: number): QueueSnapshot =>
  now - snapshot.at > TICKET_LIFETIME_MS
    ? { ...snapshot, from: byteStart(snapshot.upTo + 1), bits: '' }
    : snapshot;

export const stillMeant = (tickets: readonly TicketEntry[], now: number): readonly TicketEntry[] =>
  tickets.filter(({ at }) => now - at <= TICKET_LIFETIME_MS);

/** The number a guest is told: from 1. */
export const numberOf = (ticket: number): number => ticket + 1;
export const ticketOf = (number: number): number => number - 1;
