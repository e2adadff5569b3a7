import type { ConsoleCall, Field, Step, TokenType } from '../console';

/** What an agent asks for when a payment begins; amounts in the smallest unit. */
export interface Terms {
  readonly id: string;
  readonly amount: number;
  readonly tip: number;
  readonly currency: string;
  readonly reference: string;
  readonly token?: TokenType;
  readonly fields: readonly Field[];
}

/** Everything that can happen to an agent's console. */
export type PayEvent =
  /** A call rings the agent's phone. */
  | { readonly is: 'signaled'; readonly call: ConsoleCall }
  | { readonly is: 'answered' }
  | { readonly is: 'ended' }
  /** The agent begins a payment. */
  | { readonly is: 'start'; readonly terms: Terms }
  /** The provider has opened the session. */
  | { readonly is: 'started'; readonly sid: string }
  /** The agent has a field asked for, again or out of turn. */
  | { readonly is: 'ask'; readonly field: Field }
  /** A key of the caller's; `n` = which asking it belongs to, where that is known. */
  | { readonly is: 'digits'; readonly field: Field; readonly n?: number; readonly shown: string }
  | {
      readonly is: 'field';
      readonly field: Field;
      readonly n?: number;
      readonly shown: string;
      readonly brand?: string;
    }
  | { readonly is: 'wrong'; readonly field: Field; readonly n?: number; readonly why: string }
  | { readonly is: 'submit' }
  | {
      readonly is: 'success';
      readonly how: 'charged' | 'token';
      readonly confirmation: string;
      readonly brand?: string;
    }
  | {
      readonly is: 'failure';
      readonly why: string;
      readonly code?: number;
      readonly said?: string;
    }
  | { readonly is: 'cancel' }
  | { readonly is: 'cancelled' }
  /** The provider refused a request, and surely did nothing. */
  | { readonly is: 'refused'; readonly step: Step; readonly code: number }
  /** The provider's answer to a request was lost. */
  | { readonly is: 'lost'; readonly step: Step }
  /** The time for an answer is over. */
  | { readonly is: 'late' }
  /** The agent has looked at the provider's own books. */
  | { readonly is: 'settle'; readonly charged: boolean; readonly confirmation?: string }
  /** The agent is done with the payment that ended. */
  | { readonly is: 'clear' };

export type EventName = PayEvent['is'];

export const EVENTS = [
  'signaled',
  'answered',
  'ended',
  'start',
  'started',
  'ask',
  'digits',
  'field',
  'wrong',
  'submit',
  'success',
  'failure',
  'cancel',
  'cancelled',
  'refused',
  'lost',
  'late',
  'settle',
  'clear',
] as const satisfies readonly EventName[];

/** What the provider is to be asked next. */
export interface Effect {
  readonly step: Step;
  readonly field?: Field;
  readonly n: number;
}

/** Why an agent cannot do something now; the sentences are in src/edge/answers/pay.ts. */
export type PayRefusal =
  | 'no-call'
  | 'not-answered'
  | 'no-payment'
  | 'payment-open'
  | 'fields-missing'
  | 'already-sent'
  | 'already-paid'
  | 'outcome-unknown'
  | 'payment-over';
