import type { Field, Stage } from '../console';
import type { Withheld } from '../rules/caller';

/** One language's words on the console. */
export interface PayPageWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly tabs: Readonly<Record<'console' | 'history', string>>;
  readonly tabsLabel: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly withheld: Readonly<Record<Withheld, string>>;
  readonly brands: Readonly<Record<string, string>>;
  readonly call: string;
  readonly from: (caller: string) => string;
  readonly answered: (minutes: string) => string;
  readonly callOver: string;
  readonly nobody: (number: string) => string;
  readonly away: string;
  readonly missed: string;
  readonly takeCalls: string;
  readonly takeNone: string;
  readonly payment: string;
  readonly amount: string;
  readonly amountHint: (currency: string, limit: string) => string;
  readonly currency: string;
  readonly tip: string;
  readonly tipHint: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly total: string;
  readonly nothingToCharge: string;
  readonly confirm: (amount: string) => string;
  readonly badAmount: string;
  readonly tooHigh: (limit: string) => string;
  readonly steps: Readonly<Record<'amount' | 'submit' | 'receipt', string>>;
  readonly fieldStates: Readonly<Record<'open' | 'asked' | 'done' | 'wrong' | 'lost', string>>;
  readonly tries: (count: number) => string;
  readonly actions: Readonly<
    Record<
      | 'begin'
      | 'tryAgain'
      | 'askAgain'
      | 'cancel'
      | 'hangUp'
      | 'receipt'
      | 'mailReceipt'
      | 'next'
      | 'done'
      | 'charged'
      | 'notCharged'
      | 'clear'
      | 'confirm'
      | 'refund'
      | 'notRefund'
      | 'settle'
      | 'csv'
      | 'mute'
      | 'sound'
      | 'keys'
      | 'close'
      | 'calledBack'
      | 'waiting',
      string
    >
  >;
  readonly charge: (amount: string) => string;
  readonly keep: string;
  readonly say: string;
  readonly sayIn: string;
  /** For the agent to say to the caller, in the caller's language. */
  readonly sentences: Readonly<
    Record<
      | 'ringing'
      | 'amount'
      | 'starting'
      | Field
      | 'ready'
      | 'submitting'
      | 'paid'
      | 'failed'
      | 'unknown',
      string
    >
  >;
  readonly unknownBand: string;
  readonly unknownHelp: string;
  readonly confirmation: string;
  readonly token: string;
  readonly paid: (amount: string) => string;
  readonly alarm: (amount: string, confirmation: string) => string;
  readonly receiptTo: string;
  readonly receiptMailTo: string;
  readonly receiptState: (state: string) => string;
  /** Why a receipt by mail did not go: the address was not taken, or mail itself does not work. */
  readonly notMailed: Readonly<Record<'recipient' | 'other', string>>;
  readonly events: string;
  readonly event: Readonly<Record<string, string>>;
  readonly noEvents: string;
  readonly day: string;
  readonly noPayments: string;
  readonly totals: (name: string, payments: number, total: string, tips: string) => string;
  readonly columns: Readonly<
    Record<
      | 'time'
      | 'agent'
      | 'caller'
      | 'amount'
      | 'reference'
      | 'state'
      | 'card'
      | 'confirmation'
      | 'refunded',
      string
    >
  >;
  readonly states: Readonly<Record<'open' | 'paid' | 'failed' | 'unknown', string>>;
  readonly refunded: string;
  readonly afterAll: string;
  readonly openAtProvider: string;
  readonly callBacks: string;
  readonly shortcuts: readonly (readonly [key: string, does: string])[];
  readonly noAccess: string;
  readonly notRead: (why: string) => string;
  readonly said: Readonly<
    Record<'card' | 'expiry' | 'code' | 'postal' | 'paid' | 'failed', string>
  >;
}
