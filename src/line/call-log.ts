import * as v from 'valibot';
import { reading } from '../ports/reading';
import { callerSchema } from './caller';

/** What became of one phone in one try; `canceled` = it stopped ringing because another one was picked up. */
export const PHONE_OUTCOMES = [
  'busy',
  'noAnswer',
  'failed',
  'refused',
  'hungUp',
  'notPressed',
  'canceled',
] as const;

export const attemptSchema = v.object({
  /** A member's id, or `default` for the default destination. */
  member: v.string(),
  /** 1 = the first try. Phones that rang at once have the same number. */
  try: v.number(),
  /** When it began to ring, epoch milliseconds. */
  from: v.number(),
  /** When it stopped ringing, or the talk ended. */
  to: v.exactOptional(v.number()),
  /** Absent while it rings. */
  outcome: v.exactOptional(v.picklist(['talked', ...PHONE_OUTCOMES])),
});
/** One phone that was rung for a caller. */
export type Attempt = v.InferOutput<typeof attemptSchema>;

/**
 * `talked` = a member had the caller; `default` = the default destination had; `voicemail` = a message was left;
 * `noMessage` = the caller heard the voicemail and left none; `left` = hung up before; `blocked` = on the block list;
 * `calledBack` = a call that we made: a member called somebody as the line.
 */
export const outcomeSchema = v.picklist([
  'talked',
  'default',
  'voicemail',
  'noMessage',
  'left',
  'blocked',
  'calledBack',
]);
export type CallOutcome = v.InferOutput<typeof outcomeSchema>;

const entrySchema = v.object({
  v: v.literal(1),
  call: v.string(),
  caller: callerSchema,
  startedAt: v.number(),
  endedAt: v.number(),
  outcome: outcomeSchema,
  /** From the call's beginning until somebody had the caller or the voicemail's beep; until the end for who hung up. */
  waitedSeconds: v.number(),
  talkedSeconds: v.exactOptional(v.number()),
  attempts: v.array(attemptSchema),
  /** The recording of the voicemail: its key is `voicemailKey`. */
  voicemail: v.exactOptional(v.string()),
});

/** A call that is over, by `logKey`, kept for the group's retention. */
export type CallEntry = v.InferOutput<typeof entrySchema>;

/** Reads a stored entry; an unreadable one counts as none. */
export const readCallEntry = reading<CallEntry>(entrySchema);

/** Sorts by time; the same for the same call, so that it is written once. */
export const logKey = (startedAt: number, call: string): string =>
  `${new Date(startedAt).toISOString().replace(/[-:.]/g, '')}-${call.slice(-8)}`;
