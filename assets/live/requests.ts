import type { PageStart } from '../../src/staff/page-api';
import { language } from '../components/language';
import { shared } from '../components/words';

/** An answer other than "done": what the service said, in words for staff. `status` 0 = no answer at all. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly reference = '',
    /** The whole answer, for pages that find more in it than these. */
    readonly answer?: unknown,
  ) {
    super(message);
  }
}

/** Where a page sends people whose session has ended; they come back to it afterwards. */
export const signInAddress = (): string =>
  `/sign-in.html?to=${encodeURIComponent(location.pathname + location.hash)}`;

/** What a page needs to start; without `desk` it carries no token. Signed out: throws `Refused` with status 401. */
export function pageStart<Desk extends object = object>(desk?: string): Promise<PageStart & Desk> {
  return ask<PageStart & Desk>(
    desk ? `/staff/token?desk=${encodeURIComponent(desk)}` : '/staff/token',
    {
      headers: { 'X-Bellhop': '1' },
    },
  );
}

/** Reads from a function that needs a session. Throws `Refused` when there is no answer. */
export const get = <Answer>(path: string): Promise<Answer> =>
  ask<Answer>(path, { headers: { 'X-Bellhop': '1' } });

/** Fetches a file from a function that needs a session. Throws `Refused` like the others. */
export async function getFile(path: string): Promise<Blob> {
  const response = await answerTo(path, { headers: { 'X-Bellhop': '1' } });
  if (response.ok) return response.blob();
  throw await refusal(response);
}

/** Sends JSON to one of the staff functions. Throws `Refused` when it was not done or nobody knows. */
export function post<Answer>(path: string, body: object): Promise<Answer> {
  return ask<Answer>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Bellhop': '1' },
    body: JSON.stringify(body),
  });
}

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await answerTo(path, request);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as Answer;
  throw refusedWith(response.status, body);
}

async function answerTo(path: string, request: RequestInit): Promise<Response> {
  try {
    // The platform gives up on a function after 10 s; a little later nothing can come any more.
    return await fetch(path, {
      ...request,
      // What the page is written in, which may not be what the browser prefers.
      headers: { ...request.headers, 'Accept-Language': language() },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    throw new Refused(0, 'no-answer', shared().noAnswer);
  }
}

const refusal = async (response: Response): Promise<Refused> =>
  refusedWith(response.status, await response.json().catch(() => undefined));

const refusedWith = (status: number, body: unknown): Refused =>
  new Refused(
    status,
    textIn(body, 'code') ?? 'unexpected',
    textIn(body, 'message') ?? shared().answered(status),
    textIn(body, 'reference'),
    body,
  );

function textIn(body: unknown, field: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
