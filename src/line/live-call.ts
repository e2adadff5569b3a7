import * as v from 'valibot';
import { reading } from '../ports/reading';
import { callerSchema } from './caller';
import { attemptSchema, outcomeSchema, PHONE_OUTCOMES, type Attempt } from './call-log';
import type { Call } from './rules/plan';

const member = v.string();
const callerStep = v.variant('do', [
  v.object({ do: v.literal('ring'), members: v.array(member), attempt: v.number() }),
  v.object({ do: v.literal('defaultDestination') }),
  v.object({ do: v.literal('voicemail') }),
  v.object({ do: v.literal('end') }),
]);

const planSchema = v.object({
  v: v.literal(1),
  startedAt: v.number(),
  triesEndAt: v.number(),
  step: callerStep,
  phones: v.record(member, v.picklist(['ringing', 'pickedUp', 'willing', ...PHONE_OUTCOMES])),
  taken: v.exactOptional(member),
  spent: v.record(member, v.picklist(PHONE_OUTCOMES)),
}) satisfies v.GenericSchema<unknown, Call>;

const liveCallSchema = v.object({
  v: v.literal(1),
  group: v.string(),
  caller: callerSchema,
  /** Finds what is kept of this caller; absent when the number was withheld. */
  person: v.exactOptional(v.string()),
  /** Who is rung, has been rung, and what comes next. `step.do === 'end'` = the call is over. */
  plan: planSchema,
  /** Each phone that was rung, oldest first, those of the current try included. */
  attempts: v.array(attemptSchema),
  /** Since when a member, or the default destination, has the caller; absent = nobody has. */
  talking: v.exactOptional(v.object({ with: v.string(), since: v.number() })),
  /** When the caller was sent to the voicemail. */
  voicemailAt: v.exactOptional(v.number()),
  /** How it came out, once it is over. */
  outcome: v.exactOptional(outcomeSchema),
  endedAt: v.exactOptional(v.number()),
  /** The voicemail that was left. */
  recording: v.exactOptional(v.string()),
});

/** A call that goes on, by its CallSid; for an hour after it has ended, so that news which comes late changes nothing. */
export type LiveCall = Omit<v.InferOutput<typeof liveCallSchema>, 'plan' | 'attempts'> & {
  readonly plan: Call;
  readonly attempts: readonly Attempt[];
};

/** Reads a stored call; an unreadable one counts as none. */
export const readLiveCall = reading<LiveCall>(liveCallSchema);

/** A call lasts four hours at most (https://www.twilio.com/docs/voice/twiml/dial#timelimit); then nobody asks for it. */
export const LIVE_CALL_TTL_SECONDS = 6 * 3600;
export const ENDED_CALL_TTL_SECONDS = 3600;

const claimSchema = v.object({ v: v.literal(1), call: v.string(), group: v.string() });
/** A phone that rings for a call or has it; no other call rings it. */
export type Claim = v.InferOutput<typeof claimSchema>;

export const readClaim = reading<Claim>(claimSchema);
