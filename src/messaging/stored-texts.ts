import * as v from 'valibot';
import type { SentText } from './delivery';

/** A text of ours as it is kept in the record that it is about. */
export const sentText = v.object({
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
}) satisfies v.GenericSchema<unknown, SentText>;

/** All that was said to somebody about a record, and what became of it. */
export const sentTexts = v.array(sentText);
