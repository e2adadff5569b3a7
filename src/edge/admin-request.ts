import * as v from 'valibot';
import type { AdminRequest } from '../house/admin/api';

const name = v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/));
/** Longer than any text that may be saved, so that the form can say that it is too long. */
const typed = v.pipe(v.string(), v.maxLength(4_000));
const value = v.union([
  v.null(),
  v.boolean(),
  v.number(),
  typed,
  v.pipe(v.array(typed), v.maxLength(20)),
  v.pipe(v.array(v.object({ from: typed, to: typed })), v.maxLength(20)),
]);

const MOST_CHANGES = 100;
const MOST_HELD = 500;

/** What the admin page asks for, as it comes over the wire. What a field may hold is decided by the house. */
export const adminRequest = v.variant('action', [
  v.object({ action: v.picklist(['read', 'health', 'account']) }),
  v.object({
    action: v.literal('held'),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_HELD)),
  }),
  v.object({
    action: v.literal('save'),
    changes: v.pipe(
      v.array(v.object({ field: name, was: value, now: value })),
      v.minLength(1),
      v.maxLength(MOST_CHANGES),
    ),
  }),
  v.object({
    action: v.literal('addMember'),
    member: v.object({
      name: typed,
      phone: typed,
      admin: v.boolean(),
      desks: v.pipe(v.array(typed), v.maxLength(20)),
      language: v.nullable(typed),
    }),
  }),
  v.object({ action: v.literal('removeMember'), member: name }),
  v.object({ action: v.literal('addList'), list: v.object({ name: typed, number: typed }) }),
  v.object({ action: v.literal('removeList'), list: name, name: typed }),
  v.object({ action: v.literal('addGroup'), group: v.object({ name: typed, number: typed }) }),
  v.object({ action: v.literal('removeGroup'), group: name, name: typed }),
]) as v.GenericSchema<unknown, AdminRequest>;
