import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { reading } from '../ports/reading';

/** A person as all desks know them: found by the hash of an opaque address, nothing else. */
const personSchema = v.object({
  v: v.literal(1),
  /** `+44…`, `whatsapp:+44…`, `whatsapp:GB.…`; never taken apart here. */
  address: v.string(),
  name: v.optional(v.string()),
  /** What they write in, where their country says something else. A newer build may know more languages than we do. */
  language: v.optional(v.string()),
  /** Said STOP: nothing may be sent until they say START. */
  optedOut: v.optional(v.boolean()),
  /** The last question a desk asked and has no answer to yet. */
  asked: v.optional(
    v.object({
      desk: v.string(),
      list: v.string(),
      question: v.string(),
      /** What the guest had said so far. */
      size: v.optional(v.number()),
      name: v.optional(v.string()),
      notes: v.optional(v.string()),
      at: v.number(),
    }),
  ),
  /** Texts in a row that changed nothing: the guard against answering machines. */
  idle: v.optional(v.object({ since: v.number(), count: v.number() })),
  /** For staff by text: which parties the numbers of the last LIST meant. */
  listed: v.optional(v.object({ at: v.number(), list: v.string(), keys: v.array(v.string()) })),
  /** The last texts that changed this record, newest first, so that a repeat changes nothing. */
  handled: v.optional(
    v.array(
      v.object({
        sid: v.string(),
        reply: v.optional(v.string()),
        buttons: v.optional(v.string()),
      }),
    ),
  ),
});

export type Person = v.InferOutput<typeof personSchema>;
export type OpenQuestion = NonNullable<Person['asked']>;

/** Personal data disappears this long after the last word with somebody. */
export const PERSON_TTL_SECONDS = 30 * 24 * 3600;

/** Questions are forgotten after this long: a "1" next day answers nothing. */
export const QUESTION_LIFETIME_MS = 30 * 60_000;

const SHARDS = 8;

/**
 * What all records about a person are filed under: it can be computed from the address, and not the other way round.
 * A phone number is the same person over SMS and over WhatsApp, so that whoever is answered on the other channel keeps
 * the place; a WhatsApp user id without a number is a person of its own.
 */
export function personKey(address: string, secret: string): string {
  const who = address.replace(/^whatsapp:(?=\+)/, '');
  return createHmac('sha256', secret).update(`person ${who}`).digest('base64url').slice(0, 22);
}

/** Every address that the person at this one writes from: a phone by SMS and by WhatsApp, a WhatsApp user id alone. */
export function addressesOf(address: string): readonly string[] {
  const phone = address.replace(/^whatsapp:(?=\+)/, '');
  return phone.startsWith('+') ? [phone, `whatsapp:${phone}`] : [address];
}

/** People are spread over several maps, because each map takes only so many writes a second. */
export function peopleMap(key: string): string {
  return `people-${(key.charCodeAt(0) + key.charCodeAt(1)) % SHARDS}`;
}

export const PEOPLE_MAPS: readonly string[] = Array.from(
  { length: SHARDS },
  (_, shard) => `people-${shard}`,
);

/** Reads a stored person; an unreadable record counts as none, so that the guest is served. */
export const readPerson = reading<Person>(personSchema);
