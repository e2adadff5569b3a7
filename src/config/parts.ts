import * as v from 'valibot';
import { Refusal } from '../ports/refusal';

/** On a wall clock: `17:00`. */
export const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const dayHours = v.exactOptional(v.array(v.object({ from: timeOfDay, to: timeOfDay })));

/** Wall-clock hours by weekday in the house's zone; an end that is not after its start is the next day. */
export const openingHours = v.object({
  mon: dayHours,
  tue: dayHours,
  wed: dayHours,
  thu: dayHours,
  fri: dayHours,
  sat: dayHours,
  sun: dayHours,
});
export type OpeningHours = v.InferOutput<typeof openingHours>;

/** A whole number from nought to the most. */
export const atMost = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** Part of object names: letters, digits and dashes. */
export const objectId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/));

/** Reads a document by its schema; throws `misconfigured` that names every field that cannot be read. */
export function parse<T>(schema: v.GenericSchema<unknown, T>, data: unknown, what: string): T {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const fields = parsed.issues.map((issue) =>
    [what, v.getDotPath(issue)].filter(Boolean).join('.'),
  );
  throw new Refusal('misconfigured', { names: [...new Set(fields)].join(', ') });
}
