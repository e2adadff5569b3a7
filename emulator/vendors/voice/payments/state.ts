import type { Restorable } from '../../../core/vendor';
import type { Ask } from '../twiml/verbs';
import type { Booking, Connector, Refusal, TokenType } from './connectors';

/** https://www.twilio.com/docs/voice/api/payment-resource#update-a-payment-session */
export const CARD_FIELDS = [
  'payment-card-number',
  'expiration-date',
  'security-code',
  'postal-code',
] as const;
export const BANK_FIELDS = ['bank-routing-number', 'bank-account-number'] as const;
export type Field = (typeof CARD_FIELDS)[number] | (typeof BANK_FIELDS)[number];

/** What a session was started with. */
export interface PaymentTerms {
  readonly connector: Connector;
  readonly method: 'credit-card' | 'ach-debit';
  readonly bankAccountType: string | undefined;
  /** In major units, as given; 0 = a token is wanted. */
  readonly amount: number;
  readonly amountText: string;
  readonly currency: string;
  readonly description: string;
  readonly tokenType: TokenType;
  readonly required: readonly Field[];
  readonly cardTypes: readonly string[];
  readonly minPostalCodeLength: number | undefined;
  /** Seconds. */
  readonly timeout: number;
}

/** A payment session on a call. What was keyed in lives here only, and only while the session does. */
export interface Session {
  readonly sid: string;
  readonly callSid: string;
  readonly terms: PaymentTerms;
  readonly createdAt: number;
  updatedAt: number;
  /** Whom the last request named. */
  callback: Ask;
  status: 'open' | 'processing' | 'over';
  /** The field that is being asked for. */
  capture: Field | undefined;
  keyed: Map<Field, string>;
  /** The answer for a key that comes again. */
  readonly keys: Map<string, string>;
}

/** How the account is set up in the console, where no API reaches. */
export interface PaySettings {
  readonly pciMode: boolean;
  readonly connectors: readonly Connector[];
  /** How the list of what is missing is spelled: both have been seen. */
  readonly naming: 'kebab' | 'camel';
  /** What the gateway says next, whatever the card. */
  readonly next: Refusal | undefined;
}

const USUAL: PaySettings = {
  pciMode: true,
  connectors: [{ name: 'Default', provider: 'stripe', mode: 'test', approved: false }],
  naming: 'kebab',
  next: undefined,
};

/** Sessions that are open, the books of the providers, and the console's settings. */
export class PaymentsState implements Restorable {
  settings: PaySettings = USUAL;
  bookings: Booking[] = [];
  readonly sessions = new Map<string, Session>();
  /** Sessions by the key that made them. */
  readonly byKey = new Map<string, string>();

  openOn(callSid: string): Session | undefined {
    return [...this.sessions.values()].find(
      (session) => session.callSid === callSid && session.status !== 'over',
    );
  }

  reset(): void {
    this.settings = USUAL;
    this.bookings = [];
    this.sessions.clear();
    this.byKey.clear();
  }

  snapshot(): unknown {
    return structuredClone({ settings: this.settings, bookings: this.bookings });
  }

  restore(snapshot: unknown): void {
    this.reset();
    Object.assign(this, structuredClone(snapshot) as Pick<PaymentsState, 'settings' | 'bookings'>);
  }
}
