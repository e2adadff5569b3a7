/** What a caller keys in; the words of this house. */
export type CaptureField = 'card' | 'expiry' | 'code' | 'postal';

/** What a session is opened with. All of it comes from our own records, never from a page. */
export interface CaptureTerms {
  /** The leg whose keypad is used: the payer's. */
  readonly call: string;
  /** In major units, e.g. `12.50`; absent = a token is made in place of a charge. */
  readonly amount?: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly token?: 'one-time' | 'reusable';
  /** What the provider writes beside the charge. */
  readonly description: string;
  /** The name under which the operator installed the provider. */
  readonly connector: string;
  readonly fields: readonly CaptureField[];
  readonly cardTypes: readonly string[];
  readonly minPostalCodeLength?: number;
  /** Seconds between two keys. */
  readonly keySeconds: number;
}

/** What every request carries: its own key, the same on every try, and the address that news goes to. */
export interface CaptureRequest {
  readonly key: string;
  readonly tellAt: string;
}

/** `refused` = surely not done, with the platform's number; `lost` = it may or may not have been done. */
export type CaptureAnswer =
  | { readonly state: 'done'; readonly session: string }
  | { readonly state: 'refused'; readonly code: number }
  | { readonly state: 'lost' };

/** A session on a call. */
export interface CaptureSession {
  readonly call: string;
  readonly session: string;
}

/**
 * Takes a card from a caller's keypad so that nobody hears or sees it. Asking again with the same key does nothing
 * again. What comes of it is told by callbacks, for every key; there is no way to ask. Never throws: the answer says
 * what happened.
 */
export interface CardCapture {
  open(terms: CaptureTerms, request: CaptureRequest): Promise<CaptureAnswer>;
  ask(
    where: CaptureSession & { readonly field: CaptureField },
    request: CaptureRequest,
  ): Promise<CaptureAnswer>;
  /** Sends what was keyed in to the payment provider. A session does this once. */
  complete(where: CaptureSession, request: CaptureRequest): Promise<CaptureAnswer>;
  cancel(where: CaptureSession, request: CaptureRequest): Promise<CaptureAnswer>;
}
