import * as v from 'valibot';
import { reading } from '../ports/reading';

/**
 * Work that is to be done at a time. The id names the deed once and for all, so that doing it twice can be noticed:
 * `waitlist.hold.<party>.<visit>`. Ids and data hold hashes, generated ids and at most a sealed address
 * (src/people/sealed.ts), never words or numbers of people.
 */
export interface DueItem {
  readonly id: string;
  /** Which handler does it, e.g. `waitlist.hold`. */
  readonly kind: string;
  /** When it was first due, epoch ms. Later tries keep it. */
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** How often it was tried in vain. */
  readonly tries: number;
}

/** An item as somebody asks for it. */
export type NewItem = Pick<DueItem, 'id' | 'kind' | 'at'> & Partial<Pick<DueItem, 'data'>>;

const storedSchema = v.object({
  v: v.literal(1),
  kind: v.string(),
  at: v.number(),
  data: v.record(v.string(), v.unknown()),
  tries: v.number(),
  /** Until then (epoch ms) it belongs to the run that claimed it. */
  claimedUntil: v.optional(v.number()),
  /** Which run that is: two that claim in the same millisecond must not take each other for themselves. */
  claimedBy: v.optional(v.string()),
});

/** An item as it is kept: the id and the time of the next try are in the key. */
export type StoredItem = v.InferOutput<typeof storedSchema>;

/** Reads a kept item; undefined when it is none. */
export const readItem = reading<StoredItem>(storedSchema);

export const storedItem = (item: DueItem): StoredItem => ({
  v: 1,
  kind: item.kind,
  at: item.at,
  data: { ...item.data },
  tries: item.tries,
});

/** The agenda is spread over several maps, because each takes only so many writes a second. */
const SHARDS = 8;
export const AGENDA_MAPS: readonly string[] = Array.from(
  { length: SHARDS },
  (_, shard) => `agenda-${shard}`,
);

/** The number of the map is the hash of the id: the same deed is always looked for in the same place. */
export const agendaMap = (id: string): string => `agenda-${hash(id) % SHARDS}`;

/** Enough digits for epoch milliseconds until the year 2286, so that keys sort as times do. */
const TIME_DIGITS = 13;
const MOST_CHARACTERS = 200;

/** Where an item to be tried at a time is kept. Throws for an id that could not stand in an address. */
export function whereabouts(
  id: string,
  at: number,
): { readonly map: string; readonly key: string } {
  if (!/^[\w.-]+$/.test(id) || id.length > MOST_CHARACTERS)
    throw new RangeError('an id of due work has letters, digits, dots, dashes and underscores');
  return { map: agendaMap(id), key: `${timeDigits(at)}-${id}` };
}

/** The two parts of a key; undefined when it is none of ours. */
export function readKey(key: string): { readonly at: number; readonly id: string } | undefined {
  const parts = /^(\d{13})-(.+)$/.exec(key);
  return parts?.[1] && parts[2] ? { at: Number(parts[1]), id: parts[2] } : undefined;
}

/** A time so that it sorts as text. */
export const timeDigits = (at: number): string =>
  String(Math.max(0, Math.floor(at))).padStart(TIME_DIGITS, '0');

const DAY_SECONDS = 24 * 3600;
/** What nobody has done this long after it was due is meant no longer, as in a house that was closed. */
const KEPT_AFTER_SECONDS = 30 * DAY_SECONDS;
/** The platform keeps nothing longer than a year by a time to live. https://www.twilio.com/docs/api/errors/54011 */
const LONGEST_TTL_SECONDS = 365 * DAY_SECONDS;

/** How long an item may stay, in seconds from now. */
export const itemTtl = (at: number, now: number): number =>
  Math.min(LONGEST_TTL_SECONDS, Math.ceil(Math.max(0, at - now) / 1_000) + KEPT_AFTER_SECONDS);

/** FNV-1a, 32 bits: spreads well and is the same in every process. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum;
}
