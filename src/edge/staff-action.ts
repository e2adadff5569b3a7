import * as v from 'valibot';
import type { Language } from '../languages/languages';
import type { Bellhop } from '../bellhop';
import { Refusal } from '../ports/refusal';
import { SESSION_COOKIE } from '../staff/session';
import { deadlineIn, PAGE_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import {
  cookieOf,
  headersOf,
  jsonAnswer,
  languageAsked,
  type Answer,
  type FunctionContext,
  type FunctionEvent,
  type FunctionHandler,
} from './runtime';

/** Sets or ends the session together with an answer. */
export interface WithCookie {
  readonly body: object;
  readonly cookie?: string;
}

/**
 * A function that staff pages call: JSON in, JSON out, with the session cookie. The cookie is SameSite=Strict, and a
 * header that a foreign page cannot send without being asked first is required as well.
 */
export function staffAction<T>(
  schema: v.GenericSchema<unknown, T>,
  act: (
    bellhop: Bellhop,
    request: T,
    cookie: string | undefined,
    /** What the page is written in. */
    asked: Language,
  ) => Promise<WithCookie>,
): FunctionHandler {
  return pageFunction(async (bellhop, event, context) => {
    requireOwnPage(event, context);
    const parsed = v.safeParse(schema, event);
    if (!parsed.success) throw new Refusal('bad-request', { field: fieldsOf(parsed.issues) });
    return act(bellhop, parsed.output, cookieOf(event, SESSION_COOKIE), languageAsked(event));
  });
}

/** A function that pages read from: GET with the session cookie. */
export function staffQuery(
  read: (bellhop: Bellhop, event: FunctionEvent, cookie: string | undefined) => Promise<object>,
): FunctionHandler {
  return pageFunction(async (bellhop, event) => ({
    body: await read(bellhop, event, cookieOf(event, SESSION_COOKIE)),
  }));
}

/** The same for something else than JSON: a sound, a calendar. What goes wrong is still said in JSON. */
export function staffFile(
  read: (
    bellhop: Bellhop,
    event: FunctionEvent,
    cookie: string | undefined,
  ) => Promise<Pick<Answer, 'contentType' | 'body'>>,
): FunctionHandler {
  return framed(async (context, event) => {
    const bellhop = openBellhop(context, deadlineIn(PAGE_DEADLINE_MS));
    return { status: 200, ...(await read(bellhop, event, cookieOf(event, SESSION_COOKIE))) };
  });
}

export function pageFunction(
  work: (bellhop: Bellhop, event: FunctionEvent, context: FunctionContext) => Promise<WithCookie>,
): FunctionHandler {
  return framed(async (context, event) => {
    const bellhop = openBellhop(context, deadlineIn(PAGE_DEADLINE_MS));
    const { body, cookie } = await work(bellhop, event, context);
    return jsonAnswer(200, body, cookie ? [cookie] : []);
  });
}

const framed = (
  work: (context: FunctionContext, event: FunctionEvent) => Promise<Answer>,
): FunctionHandler =>
  invoke(work, ({ status, code, staff, reference, fields }, event) =>
    jsonAnswer(status, {
      code,
      message: staff[languageAsked(event)],
      reference,
      ...(fields.length > 0 ? { fields } : {}),
    }),
  );

/** https://owasp.org/www-community/attacks/csrf: own header, and own origin where the browser tells it. */
export function requireOwnPage(event: FunctionEvent, context: FunctionContext): void {
  const headers = headersOf(event);
  if (headers['x-bellhop'] !== '1') throw new Refusal('bad-request', { field: 'X-Bellhop' });
  const origin = headers['origin'];
  if (typeof origin === 'string' && origin.replace(/^https?:\/\//, '') !== context.DOMAIN_NAME)
    throw new Refusal('bad-request', { field: 'Origin' });
}

const fieldsOf = (issues: readonly v.BaseIssue<unknown>[]): string =>
  [...new Set(issues.map((issue) => v.getDotPath(issue) ?? 'body'))].slice(0, 5).join(', ');
