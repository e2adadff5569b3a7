import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';

/** What several records of an event are made of. */

export const language = v.picklist(LANGUAGES);

/** What was said to somebody about a record, and what became of it. */
export const texts = v.array(
  v.object({
    id: v.string(),
    kind: v.string(),
    at: v.number(),
    state: v.picklist([
      'sending',
      'unknown',
      'held',
      'queued',
      'sent',
      'delivered',
      'read',
      'failed',
    ]),
    code: v.exactOptional(v.number()),
    via: v.exactOptional(v.literal('sms')),
    again: v.exactOptional(v.boolean()),
  }),
);

/** Reads what is kept; what cannot be read counts as not there. */
export const reading =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (data: unknown): T | undefined => {
    const parsed = v.safeParse(schema, data);
    return parsed.success ? parsed.output : undefined;
  };
