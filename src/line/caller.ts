import * as v from 'valibot';

/**
 * Who called, as far as anybody may know: the number, or why there is none. `withheld` = the phone sent no number;
 * `hidden` = the group keeps its callers' numbers from everybody, so none is kept.
 */
export const callerSchema = v.union([
  v.object({ number: v.string() }),
  v.object({ unknown: v.picklist(['withheld', 'hidden']) }),
]);
export type Caller = v.InferOutput<typeof callerSchema>;
