import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';
import { parse } from './parts';

/** The name of the document. */
export const STAFF_DOCUMENT = 'staff';

/** The shape of the document `staff`. */
export const staffSchema = v.object({
  v: v.literal(1),
  people: v.record(
    v.string(),
    v.object({
      name: v.string(),
      phone: v.string(),
      admin: v.optional(v.boolean(), false),
      desks: v.array(v.string()),
      /** What they read and get texts in; the house's language when it is not set. */
      language: v.exactOptional(v.picklist(LANGUAGES)),
    }),
  ),
});

/** Who may act for the house, by person key: the Sync document `staff`. */
export type StaffList = v.InferOutput<typeof staffSchema>;
export type StaffMember = StaffList['people'][string];

/** Throws `misconfigured` for a list that is missing or cannot be read. */
export function parseStaff(data: unknown): StaffList {
  return parse(staffSchema, data, 'staff');
}
