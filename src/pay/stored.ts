import * as v from 'valibot';
import { reading } from '../ports/reading';
import {
  FIELDS,
  STAGES,
  type Console,
  type ConsoleCall,
  type FieldState,
  type Outcome,
  type Payment,
  type Receipt,
} from './console';

const outcome = v.object({
  how: v.picklist(['charged', 'token', 'not-charged']),
  confirmation: v.exactOptional(v.string()),
  why: v.exactOptional(v.string()),
  code: v.exactOptional(v.number()),
  said: v.exactOptional(v.string()),
  by: v.exactOptional(v.literal('agent')),
  at: v.number(),
}) satisfies v.GenericSchema<unknown, Outcome>;

const receipt = v.object({
  id: v.string(),
  state: v.string(),
  code: v.exactOptional(v.number()),
  by: v.exactOptional(v.literal('mail')),
  why: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Receipt>;

const field = v.object({
  field: v.picklist(FIELDS),
  state: v.picklist(['open', 'asked', 'done', 'wrong', 'lost']),
  asks: v.number(),
  shown: v.exactOptional(v.string()),
  wrong: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, FieldState>;

const event = v.union([
  // The longer one first: a shorter one would take it and drop its end.
  v.tuple([v.number(), v.string(), v.string()]),
  v.tuple([v.number(), v.string()]),
]);

const payment = v.object({
  id: v.string(),
  amount: v.number(),
  tip: v.number(),
  currency: v.string(),
  reference: v.string(),
  token: v.exactOptional(v.picklist(['one-time', 'reusable'])),
  sid: v.exactOptional(v.string()),
  fields: v.array(field),
  brand: v.exactOptional(v.string()),
  doing: v.exactOptional(
    v.object({
      step: v.picklist(['create', 'capture', 'complete', 'cancel']),
      field: v.exactOptional(v.picklist(FIELDS)),
      n: v.number(),
      at: v.number(),
      lost: v.exactOptional(v.boolean()),
    }),
  ),
  outcome: v.exactOptional(outcome),
  receipt: v.exactOptional(receipt),
  events: v.array(event),
}) satisfies v.GenericSchema<unknown, Payment>;

const call = v.object({
  sid: v.string(),
  from: v.string(),
  at: v.number(),
  answeredAt: v.exactOptional(v.number()),
  endedAt: v.exactOptional(v.number()),
  language: v.string(),
}) satisfies v.GenericSchema<unknown, ConsoleCall>;

const consoleSchema = v.object({
  v: v.literal(1),
  stage: v.picklist(STAGES),
  available: v.boolean(),
  call: v.exactOptional(call),
  payment: v.exactOptional(payment),
  alarm: v.exactOptional(
    v.object({
      id: v.string(),
      amount: v.number(),
      currency: v.string(),
      confirmation: v.string(),
    }),
  ),
  rangAt: v.exactOptional(v.number()),
  missed: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, Console>;

/** Reads an agent's console; undefined when there is none that can be read. */
export const readConsole = reading<Console>(consoleSchema);

const payCall = v.object({
  v: v.literal(1),
  from: v.string(),
  at: v.number(),
  language: v.string(),
  /** Whose phone it rings or whom it is connected with. */
  agent: v.exactOptional(v.string()),
  /** Agents who did not pick up. */
  tried: v.array(v.string()),
  state: v.picklist(['ringing', 'talking', 'waiting', 'nobody', 'over']),
  /** A phone that the number's own address names, in place of the agents. */
  forward: v.exactOptional(v.string()),
});

/** A call to the desk: who has it, and who was asked before. */
export type PayCall = v.InferOutput<typeof payCall>;

export const readCall = reading<PayCall>(payCall);

const callBack = v.object({
  v: v.literal(1),
  from: v.string(),
  at: v.number(),
  language: v.string(),
  /** How often they have called for it. */
  times: v.number(),
});

/** Somebody who wants to be called back. */
export type CallBack = v.InferOutput<typeof callBack>;

export const readCallBack = reading<CallBack>(callBack);

const row = v.object({
  v: v.literal(1),
  agent: v.string(),
  agentName: v.string(),
  /** The end of the caller's number, or the word for none. */
  caller: v.string(),
  call: v.string(),
  amount: v.number(),
  tip: v.number(),
  currency: v.string(),
  reference: v.string(),
  token: v.exactOptional(v.picklist(['one-time', 'reusable'])),
  state: v.picklist(['open', 'paid', 'failed', 'unknown']),
  brand: v.exactOptional(v.string()),
  lastFour: v.exactOptional(v.string()),
  outcome: v.exactOptional(outcome),
  receipt: v.exactOptional(receipt),
  /** The money came when nobody expected it any more. */
  afterAll: v.exactOptional(v.boolean()),
  refunded: v.exactOptional(v.object({ at: v.number(), by: v.string() })),
  /** Who did what when; `provider` and `house` are no persons. */
  audit: v.array(v.tuple([v.number(), v.string(), v.string()])),
});

/** What is kept of a payment: nothing of the card but its type and last four digits. */
export type HistoryRow = v.InferOutput<typeof row>;

export const readRow = reading<HistoryRow>(row);
