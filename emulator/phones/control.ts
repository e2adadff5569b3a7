import type { Change } from '../core/changes';
import type { Fault } from '../core/faults';
import type { LoggedRequest } from '../core/request-log';
import type { LocalAccount } from '../core/local-account';
import type { WebhookRecord } from '../core/webhooks';

export type Channel = 'sms' | 'whatsapp';

/** Something under a WhatsApp message to press: it answers, or it leads somewhere. */
export type Button =
  | { readonly kind: 'reply'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly title: string;
      readonly description: string | null;
    }
  | { readonly kind: 'url'; readonly title: string; readonly url: string }
  | { readonly kind: 'phone'; readonly title: string; readonly phone: string };

/** One text in the thread of a handset. */
export interface Text {
  readonly sid: string;
  /** `in` = the person sent it, `out` = the person received it. */
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly status: string;
  readonly errorCode: number | null;
  readonly buttons: readonly Button[];
  /** What opens the buttons, where they are a list. */
  readonly menu: string | null;
  /** It came as a template that WhatsApp approved. */
  readonly template: boolean;
  /** ISO instant by the emulator's clock. */
  readonly at: string;
}

/** What became of a text that a person sent. */
export interface TextOutcome {
  readonly messageSid: string;
  /** The desk's last HTTP status, 0 = no answer at all. */
  readonly status: number;
  readonly attempts: number;
}

export interface Mail {
  readonly id: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { filename: string; type: string; bytes: number }[];
  readonly at: string;
}

export interface ClockReading {
  readonly now: string;
  readonly running: boolean;
  readonly nextDue: string | null;
}

/** The account said no; the message is meant to be read by people. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** The account's one sentence on why not. */
function reasonOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}

/** One call of the control API. Throws `Refused`. */
export async function call<T>(
  path: string,
  body?: unknown,
  method = body ? 'POST' : 'GET',
): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`/local/${path}`, {
      method,
      ...(body
        ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
        : {}),
    });
  } catch {
    throw new Refused(0, 'The local account does not answer. Is it still running?');
  }
  const text = await answer.text();
  const parsed: unknown = text ? parse(text) : undefined;
  if (!answer.ok) {
    const reason = reasonOf(parsed) ?? `status ${answer.status}`;
    throw new Refused(answer.status, `The account refused: ${reason}`);
  }
  return parsed as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const person = (number: string) => `person=${encodeURIComponent(number)}`;

/** The local control API, as far as this page uses it. Every call throws `Refused`. */
export const control = {
  account: () => call<LocalAccount>('account'),
  /** Where the staff board is, already signed in; 404 when nobody provides one. */
  board: () => call<{ url: string }>('board'),
  thread: (number: string) => call<Text[]>(`texts?${person(number)}`),
  send: (text: {
    from: string;
    to: string;
    body: string;
    channel: Channel;
    messageSid: string;
    buttonPayload?: string;
  }) => call<TextOutcome>('texts', text),
  /** The person looks at what has come by WhatsApp; the sender is told. */
  read: (number: string) => call<unknown>('texts/read', { person: number }),
  mails: () => call<Mail[]>('mails'),
  clock: () => call<ClockReading>('clock'),
  moveClock: (
    move: { advance: string } | { to: string } | { stop: true } | { run: true },
  ): Promise<ClockReading> => call<ClockReading>('clock', move),
  /** Milliseconds added to every vendor answer. */
  latency: async () => (await call<{ apiLatencyMs: number }>('limits')).apiLatencyMs,
  setLatency: (apiLatencyMs: number) => call<unknown>('limits', { apiLatencyMs }),
  addFault: (fault: Fault) => call<{ id: string }>('faults', fault),
  clearFaults: () => call<unknown>('faults', undefined, 'DELETE'),
  requests: (since: number) => call<LoggedRequest[]>(`requests?since=${since}`),
  webhooks: (since: number) => call<WebhookRecord[]>(`webhooks?since=${since}`),
  reset: (seed: 'demo' | 'empty') => call<unknown>('reset', { seed }),
};

/**
 * Follows the account's stream of changes. `opened` is called at every (re)connection, because what
 * happened in between was missed; `lost` when the account stops answering.
 */
export function followChanges(listener: {
  changed: (change: Change) => void;
  opened: () => void;
  lost: () => void;
}): () => void {
  const source = new EventSource('/local/events');
  source.onopen = listener.opened;
  source.onerror = listener.lost;
  source.onmessage = (event: MessageEvent<string>) =>
    listener.changed(JSON.parse(event.data) as Change);
  return () => source.close();
}
