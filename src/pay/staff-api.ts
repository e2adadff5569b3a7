import type { Console, Field, TokenType } from './console';
import type { DayTotals } from './history';
import type { CallBack, HistoryRow } from './stored';

/** What an agent's page can ask of the desk: `POST /staff/pay`, JSON. Amounts are in the currency's smallest unit. */
export type PayRequest =
  /** Whether calls ring this agent. */
  | { readonly action: 'available'; readonly available: boolean }
  /** `call`: the sid the page shows, so that a payment never begins on another call. */
  | {
      readonly action: 'start';
      readonly call: string;
      readonly amount: number;
      readonly tip: number;
      readonly reference: string;
      readonly token?: TokenType;
      /** The agent has looked at an amount that is above the threshold. */
      readonly confirmed?: boolean;
    }
  | { readonly action: 'ask'; readonly payment: string; readonly field: Field }
  | { readonly action: 'submit' | 'cancel'; readonly payment: string }
  /** What the provider's own books say of a payment whose outcome is not known. */
  | {
      readonly action: 'settle';
      readonly payment: string;
      readonly charged: boolean;
      readonly confirmation?: string;
    }
  | { readonly action: 'clear' | 'hangUp' }
  | { readonly action: 'speak'; readonly language: string }
  /** To the caller's own number, to another one, or by mail. */
  | {
      readonly action: 'receipt';
      readonly payment: string;
      readonly phone?: string;
      readonly mail?: string;
    }
  /** The payments of a day of the house, `2026-11-28`; today without it. */
  | { readonly action: 'history'; readonly day?: string }
  | { readonly action: 'refund'; readonly payment: string; readonly refunded: boolean }
  /** The same as `settle`, of a payment in the history, whichever console it was on. */
  | {
      readonly action: 'settleRow';
      readonly payment: string;
      readonly charged: boolean;
      readonly confirmation?: string;
    }
  | { readonly action: 'callBacks' }
  | { readonly action: 'calledBack'; readonly key: string };

/** The console after an action, as the page will see it come by itself as well. */
export interface ConsoleAnswer {
  readonly ok: true;
  readonly console: Console;
}

export interface HistoryAnswer {
  readonly ok: true;
  readonly day: string;
  readonly rows: readonly (HistoryRow & { readonly id: string })[];
  readonly totals: readonly DayTotals[];
}

export interface CallBacksAnswer {
  readonly ok: true;
  readonly callBacks: readonly (CallBack & { readonly key: string })[];
  /** Callers who wait in the line. */
  readonly waiting: number;
}

export type PayAnswer = ConsoleAnswer | HistoryAnswer | CallBacksAnswer;

/** What the page goes by: the part of the settings that agents see at work. */
export interface PayStart {
  /** The agent's own key: names the document that the page reads. */
  readonly agent: string;
  readonly document: string;
  readonly number: string;
  readonly currency: string;
  readonly decimals: number;
  readonly limit: number;
  readonly confirmAbove?: number;
  readonly tips: boolean;
  readonly token: TokenType;
  readonly fields: readonly Field[];
  readonly dashboard?: string;
  /** Receipts can go by mail. */
  readonly mail: boolean;
  readonly languages: readonly string[];
}
