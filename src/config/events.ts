import * as v from 'valibot';

/** The events' part of the document `settings`; the events themselves are records of their own. */
export const eventsSettings = v.object({
  on: v.boolean(),
  /** The numbers that guests of events text; each event uses some of them. */
  numbers: v.array(v.string()),
  /** Phones whose orders nobody counts. */
  unlimited: v.optional(v.array(v.string()), []),
  /** Texts of these numbers come through threads in Conversations; set-up points them there. */
  threads: v.exactOptional(v.boolean()),
  /** The most texts that the desk sends in a day; without it, as many as it takes. */
  dailyCap: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

export type EventsSettings = v.InferOutput<typeof eventsSettings>;
