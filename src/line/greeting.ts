import * as v from 'valibot';
import { reading } from '../ports/reading';
import { GREETINGS } from './rules/greetings';
import { isSealed, seal } from './seal';

const sessionSchema = v.object({
  v: v.literal(1),
  which: v.picklist(GREETINGS),
  /** Who records it: a member's id. */
  by: v.string(),
  at: v.number(),
  /** The newest take; absent = nothing was said yet. */
  recording: v.exactOptional(v.string()),
  seconds: v.exactOptional(v.number()),
  /** When we texted whether it shall be used. A caller's number can be faked, a text goes to the phone itself. */
  offeredAt: v.exactOptional(v.number()),
});

/** Somebody records a greeting, by the CallSid; kept for a day. */
export type GreetingSession = v.InferOutput<typeof sessionSchema>;

/** Reads a stored session; an unreadable one counts as none. */
export const readGreetingSession = reading<GreetingSession>(sessionSchema);

const said = (group: string, recording: string): string => `greeting ${group} ${recording}`;

/** What opens the sound of a greeting to the platform, which has no session. */
export const greetingKey = (group: string, recording: string, secret: string): string =>
  seal(said(group, recording), secret);

/** Whether we made this key for this recording. */
export const opensGreeting = (
  {
    group,
    recording,
    key,
  }: { readonly group: string; readonly recording: string; readonly key: string },
  secret: string,
): boolean => isSealed(said(group, recording), key, secret);
