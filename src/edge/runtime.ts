import type { Twilio as TwilioClient } from 'twilio';
import { acceptedLanguages, firstLanguage, type Language } from '../languages/languages';
import type { ClientOpts } from 'twilio/lib/base/BaseTwilio';

/**
 * What the platform hands to a function, in our own few types: the published ones belong to an older client.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */
export interface FunctionContext {
  readonly [variable: string]: unknown;
  readonly DOMAIN_NAME: string;
  readonly getTwilioClient: (options?: ClientOpts) => TwilioClient;
}

/** Query and body in one flat object; `request` may be anything, because a body can overwrite it. */
export type FunctionEvent = Readonly<Record<string, unknown>>;

export type FunctionCallback = (error: null, response: unknown) => void;

export type FunctionHandler = (
  context: FunctionContext,
  event: FunctionEvent,
  callback: FunctionCallback,
) => void;

interface PlatformResponse {
  setStatusCode(status: number): void;
  setBody(body: string | Buffer): void;
  appendHeader(name: string, value: string): void;
}

declare const Twilio: { readonly Response: new () => PlatformResponse };

/** What a function answers, before it becomes the platform's response. */
export interface Answer {
  readonly status: number;
  readonly contentType:
    'application/json' | 'text/xml' | 'text/plain' | 'text/calendar; charset=utf-8' | 'audio/mpeg';
  readonly body: string | Buffer;
  /** Whole Set-Cookie values. */
  readonly cookies?: readonly string[];
}

export function toResponse(answer: Answer): PlatformResponse {
  const response = new Twilio.Response();
  response.setStatusCode(answer.status);
  response.appendHeader('Content-Type', answer.contentType);
  response.appendHeader('Cache-Control', 'no-store');
  for (const cookie of answer.cookies ?? []) response.appendHeader('Set-Cookie', cookie);
  response.setBody(answer.body);
  return response;
}

export const jsonAnswer = (
  status: number,
  body: object,
  cookies: readonly string[] = [],
): Answer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
  cookies,
});

/** The request headers as the platform gives them; none when a body took their place. */
export function headersOf(event: FunctionEvent): Readonly<Record<string, unknown>> {
  return child(child(event, 'request'), 'headers');
}

/** The language a page is written in, which it asks to be answered in. */
export const languageAsked = (event: FunctionEvent): Language =>
  firstLanguage(...acceptedLanguages(headersOf(event)['accept-language']));

export function cookieOf(event: FunctionEvent, name: string): string | undefined {
  const value = child(child(event, 'request'), 'cookies')[name];
  return typeof value === 'string' ? value : undefined;
}

function child(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found =
    typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[key]
      : undefined;
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

/** Text of a form or query field; an empty one, a repeated one or any other type counts as absent. */
export function textField(event: FunctionEvent, name: string): string | undefined {
  const value = event[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
