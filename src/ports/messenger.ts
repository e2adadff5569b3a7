/** A message that the account keeps, with its variables filled in. */
export interface FilledTemplate {
  readonly sid: string;
  /** By number: `{ '1': 'Ana' }`. None of them may be empty. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A text to one person. */
export interface OutgoingText {
  /** Opaque address: `+44…` or `whatsapp:…`. */
  readonly to: string;
  /** The number of ours that the person knows; over WhatsApp it is that number's WhatsApp sender. */
  readonly from: string;
  readonly body: string;
  /** Over WhatsApp, what is sent instead of the body: with buttons, or because a plain body is not allowed now. */
  readonly template?: FilledTemplate;
  /** Comes back with every status callback, so that news finds the record it belongs to. */
  readonly reference: string;
}

export type SendOutcome =
  | { readonly state: 'queued' }
  /** Kept back by test mode. */
  | { readonly state: 'held' }
  /** The carrier refused it and will refuse it again; `code` is its error number. */
  | { readonly state: 'failed'; readonly code: number }
  /** The answer was lost: it may or may not have gone, so it must not simply be sent again. */
  | { readonly state: 'unknown' };

/** A text that the carrier knows of. */
export interface KnownText {
  readonly sid: string;
  /** The platform's word, e.g. `delivered`. */
  readonly status: string;
  readonly code?: number;
}

/** A text that somebody sent to one of our numbers, as the carrier lists it. */
export interface ArrivedText {
  readonly sid: string;
  readonly from: string;
  /** The number of ours, as the address that was written to. */
  readonly to: string;
  readonly body: string;
  readonly media: boolean;
  /** See IncomingText in src/messaging/incoming.ts. */
  readonly picture?: string;
  /** Epoch ms, to the second. */
  readonly at: number;
  /** An answer to it has gone, as far as the carrier can tell. */
  readonly answered: boolean;
}

export interface Messenger {
  /** Never throws for trouble with the carrier: the outcome says what happened. */
  send(text: OutgoingText): Promise<SendOutcome>;
  /** Looks for a text of ours to somebody, handed over about then (epoch ms). Throws Unavailable. */
  find(text: {
    readonly to: string;
    readonly from: string;
    readonly at: number;
    readonly withinMs: number;
    /** Tells it from others to the same person at the same time, by its words; absent = there are none. */
    readonly says?: (body: string) => boolean;
  }): Promise<KnownText | undefined>;
  /**
   * The texts that have arrived since then (epoch ms), oldest first. `threaded`: numbers of ours whose answers go as
   * messages of their own. Throws Unavailable.
   */
  arrived(since: number, threaded?: readonly string[]): Promise<readonly ArrivedText[]>;
}
