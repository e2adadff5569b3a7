import { createHash } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { ACCOUNT } from '../../emulator/core/account';

/** A request as somebody outside makes it. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer read whole. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
  /** The body as JSON; throws when it is none. */
  json(): Readonly<Record<string, unknown>>;
}

/** Asks the edge, as anybody on the internet could. */
export async function ask(url: string, { method, headers, body }: Asked = {}): Promise<Answered> {
  const began = performance.now();
  const answer = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    ...(headers ? { headers } : {}),
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    ms: performance.now() - began,
    json: () => JSON.parse(text) as Readonly<Record<string, unknown>>,
  };
}

export type Params = Readonly<Record<string, string>>;
const FORM = 'application/x-www-form-urlencoded; charset=UTF-8';

/** Calls a function as the platform does; `token` signs, the account's own unless another is given. */
export function signed(url: string, params: Params, token: string = ACCOUNT.authToken) {
  return ask(url, {
    headers: {
      'content-type': FORM,
      'x-twilio-signature': getExpectedTwilioSignature(token, url, { ...params }),
    },
    body: new URLSearchParams(params).toString(),
  });
}

/** The same call without a signature. */
export const unsigned = (url: string, params: Params): Promise<Answered> =>
  ask(url, {
    headers: { 'content-type': FORM },
    body: new URLSearchParams(params).toString(),
  });

/** A body that is not a form, signed as the platform signs those: by a hash of it in the address. */
export async function signedJson(url: string, body: object): Promise<Answered> {
  const text = JSON.stringify(body);
  const target = `${url}?bodySHA256=${createHash('sha256').update(text).digest('hex')}`;
  return ask(target, {
    headers: {
      'content-type': 'application/json',
      'x-twilio-signature': getExpectedTwilioSignature(ACCOUNT.authToken, target, {}),
    },
    body: text,
  });
}

/** Calls a staff function as one of our pages does. */
export const fromPage = (
  url: string,
  body: unknown,
  { cookie, headers }: { cookie?: string | undefined; headers?: Params } = {},
): Promise<Answered> =>
  ask(url, {
    headers: {
      'content-type': 'application/json',
      'x-bellhop': '1',
      origin: new URL(url).origin,
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
