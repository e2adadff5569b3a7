/** Speaks to the laptop account's own control interface. Throws the account's sentence when it refuses. */
export async function control<T>(
  vendorsUrl: string,
  path: string,
  body?: object,
  method = body ? 'POST' : 'GET',
): Promise<T> {
  const answer = await fetch(`${vendorsUrl}/local/${path}`, {
    method,
    ...(body
      ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`/local/${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

/** A text as it stands on somebody's phone. */
export interface HandsetText {
  readonly sid: string;
  /** `in` = sent by the person, `out` = received by the person. */
  readonly direction: 'in' | 'out';
  readonly channel: 'sms' | 'whatsapp';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly status: string;
  readonly errorCode: number | null;
  /** Sent as a template that WhatsApp had approved. */
  readonly template: boolean;
  /** When it was sent, by the account's clock (ISO). */
  readonly at: string;
  readonly buttons: readonly { readonly id: string; readonly title: string }[];
}

/** What became of a text that a person sent. */
export interface Received {
  readonly messageSid: string;
  /** Last HTTP status of the webhook, 0 = none. */
  readonly status: number;
  readonly attempts: number;
  readonly replies: readonly { readonly to: string; readonly body: string }[];
  readonly webhook: string;
}

/** Trouble on order, as `POST /local/faults` takes it. */
export interface Trouble {
  readonly host?: string;
  readonly path?: string;
  readonly method?: string;
  readonly status?: number;
  readonly code?: number;
  readonly when?: 'before' | 'after';
  readonly cut?: boolean;
  readonly delayMs?: number;
  readonly rate?: number;
  readonly seed?: number;
  readonly times?: number;
  readonly webhook?: 'repeat' | 'drop' | 'delay' | 'reorder';
}

/** A vendor request as the account logged it. */
export interface LoggedRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly by: string;
}
