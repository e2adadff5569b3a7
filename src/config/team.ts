import * as v from 'valibot';
import { atMost, timeOfDay } from './parts';

/** The team's part of the document `settings`. Stores, people and policies are made while the house is open. */
export const teamSettings = v.object({
  on: v.boolean(),
  /** The number that members text, and that texts and calls to them come from. */
  number: v.string(),
  /** Over how many days the words of letters, finished tasks and announcements are kept. */
  keepDays: v.optional(v.pipe(atMost(365), v.minValue(1)), 90),
  /** When managers get the day's summary, by the store's clock. */
  summaryAt: v.optional(timeOfDay, '09:00'),
  /** The most texts that the desk sends in a day; without it, as many as it takes. */
  dailyCap: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

export type TeamSettings = v.InferOutput<typeof teamSettings>;
