import * as v from 'valibot';
import { reading } from '../ports/reading';
import { callerSchema } from './caller';

const blockedSchema = v.object({
  v: v.literal(1),
  at: v.number(),
  /** As far as anybody may know; records of former times say nothing. */
  caller: v.exactOptional(callerSchema),
  /** Who blocked them, by name. */
  by: v.exactOptional(v.string()),
});

/** Somebody who hears that nobody can take the call, by person key; kept for a year. */
export type Blocked = v.InferOutput<typeof blockedSchema>;

/** Reads a stored record; an unreadable one counts as none. */
export const readBlocked = reading<Blocked>(blockedSchema);
