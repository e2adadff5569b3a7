/**
 * What an agent's page shows: one document per agent, which only that agent's own token may read. It is also the record
 * that decides, so a digit on the caller's keypad is on the page with the write that notes it. Kept small: the platform
 * takes fewer writes a second the larger a document is.
 */
export interface Console {
  readonly v: 1;
  readonly stage: Stage;
  /** Whether calls ring this agent. */
  readonly available: boolean;
  readonly call?: ConsoleCall;
  readonly payment?: Payment;
  /** A payment that went through after all, when nobody expected it any more. */
  readonly alarm?: Alarm;
  /** When a call last rang here, epoch ms: agents take turns. */
  readonly rangAt?: number;
  /** A call rang here and nobody picked it up. */
  readonly missed?: boolean;
}

/** Where an agent stands, from the first ring to the end of a payment. */
export const STAGES = [
  'idle',
  'ringing',
  'amount',
  'starting',
  'card',
  'expiry',
  'code',
  'postal',
  'ready',
  'submitting',
  'cancelling',
  'paid',
  'failed',
  'unknown',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a caller keys in, in the order it is asked for: the provider checks the code against the card. */
export const FIELDS = ['card', 'expiry', 'code', 'postal'] as const;
export type Field = (typeof FIELDS)[number];

export interface ConsoleCall {
  /** The platform's id of the leg whose keypad counts. */
  readonly sid: string;
  /** The caller's number, or how the platform says that there is none. */
  readonly from: string;
  readonly at: number;
  readonly answeredAt?: number;
  readonly endedAt?: number;
  /** What the caller is spoken to in. */
  readonly language: string;
}

/** Amounts are whole numbers of the currency's smallest unit. */
export interface Payment {
  /** `<epoch ms>-<random>`: the key of its row in the history. */
  readonly id: string;
  readonly amount: number;
  readonly tip: number;
  /** ISO 4217, in capitals. */
  readonly currency: string;
  /** Invoice or order number; empty = none. */
  readonly reference: string;
  /** What is made in place of a charge when there is nothing to charge. */
  readonly token?: TokenType;
  /** The provider's id of the session, as soon as it is known. */
  readonly sid?: string;
  readonly fields: readonly FieldState[];
  /** `visa`, `mastercard` ... */
  readonly brand?: string;
  /** What the provider was last asked to do and has not confirmed yet: written down before it is asked. */
  readonly doing?: Doing;
  readonly outcome?: Outcome;
  readonly receipt?: Receipt;
  /** Newest last: seconds since the start, what, and a word about it. */
  readonly events: readonly PaymentEvent[];
}

export type TokenType = 'one-time' | 'reusable';

export interface FieldState {
  readonly field: Field;
  /** `lost` = it may or may not be asked for: the provider's answer did not come. */
  readonly state: 'open' | 'asked' | 'done' | 'wrong' | 'lost';
  /** How often it was asked for. */
  readonly asks: number;
  /** As the provider masks it: `xxxxxxxxxxxx4242`. */
  readonly shown?: string;
  /** The provider's word for what was wrong. */
  readonly wrong?: string;
}

export type Step = 'create' | 'capture' | 'complete' | 'cancel';

export interface Doing {
  readonly step: Step;
  readonly field?: Field;
  readonly n: number;
  readonly at: number;
  /** The answer did not come. The same key is used when it is asked again. */
  readonly lost?: boolean;
}

/** How a payment ended. `by: 'agent'` = somebody looked at the provider's own books. */
export interface Outcome {
  readonly how: 'charged' | 'token' | 'not-charged';
  /** The provider's confirmation code or token. */
  readonly confirmation?: string;
  /** Why not, in one of the words of src/pay/words. */
  readonly why?: string;
  /** The platform's error number. */
  readonly code?: number;
  /** What the provider itself said, in short. */
  readonly said?: string;
  readonly by?: 'agent';
  readonly at: number;
}

export interface Receipt {
  readonly id: string;
  readonly state: string;
  /** The carrier's error number of a text that failed. */
  readonly code?: number;
  /** Absent = by text. */
  readonly by?: 'mail';
  /** Why a mail was not taken, in the words of src/ports/mailer.ts. */
  readonly why?: string;
}

/** Seconds since the payment began, what happened, and a detail. */
export type PaymentEvent = readonly [seconds: number, what: string, detail?: string];

export interface Alarm {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly confirmation: string;
}

/** An agent whom nobody has called yet. */
export const NEW_CONSOLE: Console = { v: 1, stage: 'idle', available: false };

/** What is charged altogether. */
export const totalOf = ({ amount, tip }: Pick<Payment, 'amount' | 'tip'>): number => amount + tip;

/** Whether somebody is on the line. */
export const isOnCall = ({ call }: Console): boolean =>
  call !== undefined && call.endedAt === undefined;

/** Whether another call may ring here. */
export const isFree = (console: Console): boolean =>
  console.available &&
  !isOnCall(console) &&
  ['idle', 'paid', 'failed', 'amount'].includes(console.stage);
