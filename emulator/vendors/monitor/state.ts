import { newSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';
import type { WebhookRecord } from '../../core/webhooks';
import { FUNCTION_FAILED } from './limits';

/** One entry of the account's error log. */
export interface Alert {
  readonly sid: string;
  readonly code: number;
  readonly level: 'error' | 'warning';
  readonly text: string;
  readonly requestUrl: string;
  readonly requestMethod: string;
  /** The account's time, epoch milliseconds. */
  readonly at: number;
}

/**
 * The error log, made from what became of the webhooks: one alert for a webhook without a good answer, and one for each
 * of our functions' answers with an error status.
 */
export class Alerts implements Restorable {
  private alerts: Alert[] = [];
  /** Webhooks that have ended, by id: whether their own error is in the log. */
  private seen = new Map<string, boolean>();

  constructor(
    private readonly options: {
      readonly now: () => number;
      /** Where our functions are, e.g. `http://localhost:3000`. */
      readonly edge: string;
      readonly webhooks: () => readonly WebhookRecord[];
    },
  ) {}

  /** Newest first. */
  all(): readonly Alert[] {
    this.look();
    return this.alerts.toReversed();
  }

  find(sid: string): Alert | undefined {
    return this.all().find((alert) => alert.sid === sid);
  }

  /** Takes notice of what has ended by now; called whenever a webhook ends, so that alerts get that moment's time. */
  look(): void {
    const records = this.options.webhooks();
    for (const record of records) {
      if (record.endedAt === null) continue;
      const before = this.seen.get(record.id);
      if (before === undefined)
        for (const attempt of record.attempts)
          if (attempt.status >= 400 && attempt.url.startsWith(this.options.edge))
            this.add(FUNCTION_FAILED, attempt.url, `HTTP ${attempt.status}`, attempt.status);
      // What is wrong with an answer may be found a moment after it has come.
      if (record.error && before !== true) {
        const last = record.attempts.at(-1);
        const url = last?.url ?? record.path;
        this.add(record.error.code, url, record.error.message, last?.status ?? 0);
      }
      this.seen.set(record.id, record.error !== null);
    }
    if (this.seen.size > 2 * records.length) {
      const kept = new Set(records.map(({ id }) => id));
      for (const id of this.seen.keys()) if (!kept.has(id)) this.seen.delete(id);
    }
  }

  reset(): void {
    this.alerts = [];
    this.seen = new Map();
  }

  snapshot(): unknown {
    return structuredClone(this.alerts);
  }

  restore(snapshot: unknown): void {
    this.reset();
    this.alerts = structuredClone(snapshot) as Alert[];
  }

  private add(code: number, url: string, message: string, status: number): void {
    const text = new URLSearchParams({
      Msg: message,
      ErrorCode: String(code),
      LogLevel: 'ERROR',
      url,
      httpResponse: String(status),
    });
    this.alerts.push({
      sid: newSid('NO'),
      code,
      level: 'error',
      text: text.toString(),
      requestUrl: url,
      requestMethod: 'POST',
      at: this.options.now(),
    });
  }
}
