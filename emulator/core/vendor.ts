/** One HTTP request to an emulated vendor, already routed to it by host. */
export interface VendorRequest {
  readonly method: string;
  /** The vendor's real host, e.g. `sync.twilio.com`. */
  readonly host: string;
  /** Path without query, percent-encoding kept, e.g. `/v1/Services/default/Maps/board`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came over the wire. */
  readonly body: string;
  /** The body read as a form (Twilio's usual request format). */
  form(): URLSearchParams;
  /** The body read as JSON; throws VendorError 400 when it is not. */
  json(): unknown;
}

/** What a vendor answers. `body` is sent as JSON unless it is a string or bytes. */
export interface VendorAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One emulated vendor resource family (Sync, Messages, Verify ...). */
export interface Vendor {
  readonly name: string;
  /** Hosts it answers for. Several vendors may share a host (api.twilio.com); the first that answers wins. */
  readonly hosts: readonly string[];
  /** `undefined` = not my path: the next vendor of the host is asked, and at last the server answers "not emulated". */
  handle(request: VendorRequest): Promise<VendorAnswer | undefined> | VendorAnswer | undefined;
}

/** An error in the vendor's own shape and numbers; the server writes it as the vendor does. */
export class VendorError extends Error {
  constructor(
    readonly status: number,
    /** The vendor's own error number, e.g. 54208. */
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'VendorError';
  }
}

/** Who made a vendor request: a function (and in which invocation), a page's socket, or a tool. */
export interface Caller {
  readonly by: 'function' | 'browser' | 'tool';
  /** The invocation that waits for it, e.g. the webhook's id. */
  readonly webhook?: string;
  /** The function's URL path, e.g. `/message`. */
  readonly function?: string;
}

/** Every vendor request passes here once: faults on order, latency, and the request log. */
export interface Traffic {
  pass(
    request: { readonly host: string; readonly method: string; readonly path: string },
    caller: Caller,
    serve: () => Promise<VendorAnswer>,
  ): Promise<VendorAnswer>;
}

/** Thrown by `Traffic.pass` when a fault says that the connection breaks. The socket is then destroyed unanswered. */
export class ConnectionCut extends Error {
  override name = 'ConnectionCut';
}

/** State that a reset puts back quickly: a deep copy out, and in again. */
export interface Restorable {
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}
