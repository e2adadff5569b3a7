import * as v from 'valibot';
import { atMost, objectId, openingHours } from './parts';

/** The wait list's part of the document `settings`. */
export const waitlistSettings = v.object({
  on: v.boolean(),
  lists: v.array(
    v.object({
      id: objectId,
      name: v.string(),
      /** The number guests text. */
      number: v.string(),
      /** Takes no new guests for now; those who wait keep their places. */
      paused: v.exactOptional(v.boolean()),
      /** The Trello board that shows the list and is followed; without it there is none. */
      board: v.exactOptional(v.object({ id: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z]{8,24}$/)) })),
    }),
  ),
  maxPartySize: v.optional(v.number(), 20),
  /** How long a table is held after the call; 0 = for as long as the staff want. */
  holdMinutes: v.optional(atMost(240), 15),
  /** So many parties at the head of the line hear that they are nearly next; 0 = nobody does. */
  nearlyNext: v.optional(atMost(20), 2),
  /** The most texts that the desk sends in a day; without it, as many as it takes. */
  dailyCap: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** When guests may join; without it, always. */
  hours: v.exactOptional(openingHours),
});

export type WaitlistSettings = v.InferOutput<typeof waitlistSettings>;
export type ListSettings = WaitlistSettings['lists'][number];
