import type { Caller } from './vendor';

/** One vendor request as it really happened; times are real epoch milliseconds, not the emulated clock. */
export interface LoggedRequest {
  readonly id: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** 0 = still running, or cut off without an answer. */
  readonly status: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly by: Caller['by'];
  readonly webhook: string | null;
  readonly function: string | null;
}

/** Old entries make room, so that a laptop left running for weeks does not fill up. */
const KEPT = 20_000;

/** The list of vendor requests that steps are counted from. */
export class RequestLog {
  private entries: LoggedRequest[] = [];
  private nextId = 1;

  constructor(private readonly changed: () => void = () => undefined) {}

  /** Notes that a request begins; answers the function that notes its end. */
  start(
    request: { readonly host: string; readonly method: string; readonly path: string },
    caller: Caller,
  ): (status: number) => void {
    const entry: { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] } = {
      id: this.nextId++,
      host: request.host,
      method: request.method,
      path: request.path,
      status: 0,
      startedAt: Date.now(),
      endedAt: null,
      by: caller.by,
      webhook: caller.webhook ?? null,
      function: caller.function ?? null,
    };
    this.entries.push(entry);
    if (this.entries.length > KEPT) this.entries = this.entries.slice(-KEPT / 2);
    return (status) => {
      entry.status = status;
      entry.endedAt = Date.now();
      this.changed();
    };
  }

  list(filter: { since?: number; webhook?: string } = {}): readonly LoggedRequest[] {
    return this.entries.filter(
      (entry) =>
        entry.startedAt >= (filter.since ?? 0) &&
        (filter.webhook === undefined || entry.webhook === filter.webhook),
    );
  }

  clear(): void {
    this.entries = [];
    this.nextId = 1;
  }
}
