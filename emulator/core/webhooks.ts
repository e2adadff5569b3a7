import { setMaxListeners } from 'node:events';
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { readOverrides } from './connection-overrides';
import type { ConnectionOverrides } from './connection-overrides';
import type { Fault, Faults } from './faults';
import type { Limits } from './limits';
import { callOnce } from './webhook-call';
import type { Outcome } from './webhook-call';

/** A call the platform owes to one of our functions. */
export interface Delivery {
  /** What it is about, e.g. `message` or `message-status`. */
  readonly kind: string;
  /** As configured, connection overrides in the fragment included. */
  readonly url: string;
  readonly method?: string;
  readonly fallbackUrl?: string | null;
  readonly fallbackMethod?: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface Attempt {
  readonly url: string;
  readonly status: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What became of a delivery; times are real epoch milliseconds. */
export interface WebhookRecord {
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  /** The same on every attempt, so that a receiver can tell a repeat. */
  readonly idempotencyToken: string;
  readonly attempts: readonly Attempt[];
  /** The platform's own error about it, e.g. 11200 (no good answer) or 12100 (answer not understood). */
  readonly error: { readonly code: number; readonly message: string } | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

export interface Delivered {
  readonly id: string;
  readonly attempts: number;
  readonly outcome: Outcome;
  /** False when the account was reset meanwhile: nothing may be done with the answer. */
  readonly current: boolean;
}

type Open = { -readonly [Key in keyof WebhookRecord]: WebhookRecord[Key] } & {
  attempts: Attempt[];
};

/** First pause before a retry; it doubles each time. The real spacing is not documented. */
const FIRST_PAUSE_MS = 500;
const DELAY_MS = 1_000;
const REORDER_MS = 5_000;
const KEPT = 5_000;
const NOTHING: Outcome = { status: 0, contentType: '', body: '', failure: undefined };

/**
 * Calls our functions as the platform does: signed, with retries as the address asks for, then the
 * fallback. It lives in real time, because an HTTP round trip does; pushing the clock waits for it.
 */
export class Webhooks {
  private records: Open[] = [];
  private stopping = stopper();
  private readonly finished = new Set<() => void>();
  private underWay = 0;

  constructor(
    private readonly options: {
      authToken: string;
      faults: Faults;
      limits: () => Readonly<Limits>;
      random: () => number;
      changed: () => void;
      /** Where on this machine a deployed address is found; any other is called as it is. */
      localAddress?: (url: string) => string;
    },
  ) {}

  /** `held` = trouble on order keeps it back, so due work must not wait for it. */
  deliver(delivery: Delivery): { readonly held: boolean; readonly done: Promise<Delivered> } {
    const { url } = readOverrides(delivery.url);
    const record: Open = {
      id: `w-${randomBytes(8).toString('hex')}`,
      path: URL.canParse(url) ? new URL(url).pathname : url,
      kind: delivery.kind,
      idempotencyToken: randomUUID(),
      attempts: [],
      error: null,
      startedAt: Date.now(),
      endedAt: null,
    };
    this.records.push(record);
    if (this.records.length > KEPT) this.records = this.records.slice(-KEPT / 2);
    const fault = this.options.faults.forWebhook(record.path);
    const held = fault?.webhook === 'delay' || fault?.webhook === 'reorder';
    return { held, done: this.run(delivery, record, fault, this.stopping.signal) };
  }

  list(since = 0): readonly WebhookRecord[] {
    return this.records.filter((record) => record.startedAt >= since);
  }

  /** Writes the platform's own error beside a delivery, as its error log would. */
  fail(id: string, code: number, message: string): void {
    const record = this.records.find((other) => other.id === id);
    if (record) record.error = { code, message };
  }

  /** How many deliveries are still being made. */
  get open(): number {
    return this.underWay;
  }

  /** Breaks off what is under way and forgets everything. */
  reset(): void {
    this.stopping.abort();
    this.stopping = stopper();
    this.records = [];
  }

  private async run(
    delivery: Delivery,
    record: Open,
    fault: Fault | undefined,
    signal: AbortSignal,
  ): Promise<Delivered> {
    this.underWay += 1;
    let outcome = NOTHING;
    try {
      await this.holdBack(fault, signal);
      if (fault?.webhook !== 'drop') outcome = await this.withFallback(delivery, record, signal);
      // A platform that repeats a call lost the first answer: the second one counts.
      if (fault?.webhook === 'repeat') outcome = await this.withFallback(delivery, record, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.underWay -= 1;
      record.endedAt = Date.now();
    }
    const current = !signal.aborted;
    if (current) {
      for (const tell of this.finished) tell();
      this.options.changed();
    }
    return { id: record.id, attempts: record.attempts.length, outcome, current };
  }

  private async holdBack(fault: Fault | undefined, signal: AbortSignal): Promise<void> {
    if (fault?.webhook === 'delay') {
      await wait(fault.delayMs ?? DELAY_MS, undefined, { signal });
    }
    if (fault?.webhook === 'reorder') {
      const overtaken = new AbortController();
      const tell = (): void => overtaken.abort();
      this.finished.add(tell);
      await wait(fault.delayMs ?? REORDER_MS, undefined, {
        signal: AbortSignal.any([signal, overtaken.signal]),
      }).catch(() => undefined);
      this.finished.delete(tell);
    }
  }

  private async withFallback(
    delivery: Delivery,
    record: Open,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const first = await this.persist(
      delivery.url,
      delivery.method,
      delivery.params,
      record,
      signal,
    );
    if (succeeded(first) || signal.aborted) return first;
    this.fail(record.id, 11200, `No good answer from ${record.path}: ${describe(first)}`);
    if (!delivery.fallbackUrl) return first;
    const failed = { ErrorCode: '11200', ErrorUrl: readOverrides(delivery.url).url };
    const params = { ...delivery.params, ...failed };
    return this.persist(delivery.fallbackUrl, delivery.fallbackMethod, params, record, signal);
  }

  /** One address with its retries, inside its own time budget. */
  private async persist(
    configured: string,
    method: string | undefined,
    params: Readonly<Record<string, string>>,
    record: Open,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { url, overrides } = readOverrides(configured);
    const deadline = Date.now() + overrides.totalTimeoutMs;
    const request = this.sign(url, method ?? 'POST', params, record);
    for (let retry = 0; ; retry++) {
      const startedAt = Date.now();
      const left = deadline - startedAt;
      const limits = {
        connectTimeoutMs: Math.min(overrides.connectTimeoutMs, left),
        readTimeoutMs: Math.min(overrides.readTimeoutMs, left),
      };
      const local = this.options.localAddress?.(request.url) ?? request.url;
      const outcome = await callOnce(local, request, limits, signal);
      record.attempts.push({ url, status: outcome.status, startedAt, endedAt: Date.now() });
      if (retry >= overrides.retries || !worthAnother(outcome, overrides)) return outcome;
      const pause = this.pauseBefore(retry);
      if (Date.now() + pause >= deadline) return outcome;
      if (pause > 0) await wait(pause, undefined, { signal });
    }
  }

  private pauseBefore(retry: number): number {
    if (this.options.limits().retrySpacing === 'immediate') return 0;
    return FIRST_PAUSE_MS * 2 ** retry * (0.5 + this.options.random() / 2);
  }

  private sign(
    url: string,
    method: string,
    params: Readonly<Record<string, string>>,
    { id, idempotencyToken }: WebhookRecord,
  ): { url: string; method: string; headers: Record<string, string>; body: string } {
    const form = new URLSearchParams(params).toString();
    const inQuery = method === 'GET';
    const called = inQuery ? `${url}${url.includes('?') ? '&' : '?'}${form}` : url;
    const body = inQuery ? '' : form;
    const signed = inQuery ? {} : params;
    return {
      url: called,
      method,
      body,
      headers: {
        'x-twilio-signature': getExpectedTwilioSignature(this.options.authToken, called, signed),
        'i-twilio-idempotency-token': idempotencyToken,
        'user-agent': 'TwilioProxy/1.1',
        accept: '*/*',
        'x-bellhop-webhook': id,
        ...(inQuery
          ? {}
          : {
              'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
              'content-length': String(Buffer.byteLength(body)),
            }),
      },
    };
  }
}

const succeeded = ({ status }: Outcome): boolean => status >= 200 && status < 300;

const worthAnother = ({ failure }: Outcome, { retryOn }: ConnectionOverrides): boolean =>
  failure !== undefined && (retryOn.includes('all') || retryOn.includes(failure));

function describe({ status, failure }: Outcome): string {
  if (status > 0) return `HTTP ${status}`;
  return failure === 'ct' ? 'no connection' : 'no answer in time';
}

/** Every webhook under way listens to it, and a rush has hundreds. */
function stopper(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
