import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';

/** Who is signed in: the person key of a member of staff. Roles are read anew each time, so that a removal counts at once. */
export interface Session {
  readonly person: string;
  readonly expires: number;
}

export const SESSION_COOKIE = 'bellhop';
/** The platform lets no cookie live longer than a day. */
const SESSION_SECONDS = 12 * 3600;
const LINK_SECONDS = 15 * 60;
const DEVICE_SECONDS = 365 * 24 * 3600;

const sessionSchema = v.object({
  p: v.string(),
  e: v.number(),
  u: v.picklist(['session', 'link', 'device']),
  i: v.optional(v.string()),
});

/** A cookie for somebody who proved to be staff; Secure and HttpOnly are added by the platform as well. */
export function sessionCookie(person: string, now: number, secret: string): string {
  const value = seal({ p: person, e: now + SESSION_SECONDS * 1000, u: 'session' }, secret);
  return `${SESSION_COOKIE}=${value}; Max-Age=${SESSION_SECONDS}; Path=/; HttpOnly; Secure; SameSite=Strict`;
}

export const endedCookie = `${SESSION_COOKIE}=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict`;

export function readSession(
  cookie: string | undefined,
  now: number,
  secret: string,
): Session | undefined {
  const read = unseal(cookie, secret);
  if (!read || read.u !== 'session' || read.e <= now) return undefined;
  return { person: read.p, expires: read.e };
}

/** A token for one sign-in without a code, made on the command line. `id` is what makes it usable once. */
export function signInLink(person: string, id: string, now: number, secret: string): string {
  return seal({ p: person, e: now + LINK_SECONDS * 1000, u: 'link', i: id }, secret);
}

export function readLink(
  token: string,
  now: number,
  secret: string,
): { readonly person: string; readonly id: string } | undefined {
  const read = unseal(token, secret);
  if (!read || read.u !== 'link' || read.e <= now || !read.i) return undefined;
  return { person: read.p, id: read.i };
}

/** What a paired device keeps and renews its session with. It opens nothing once the device is off the staff list. */
export function deviceKey(person: string, now: number, secret: string): string {
  return seal({ p: person, e: now + DEVICE_SECONDS * 1000, u: 'device' }, secret);
}

export function readDeviceKey(token: string, now: number, secret: string): string | undefined {
  const read = unseal(token, secret);
  return read?.u === 'device' && read.e > now ? read.p : undefined;
}

function seal(content: v.InferOutput<typeof sessionSchema>, secret: string): string {
  const body = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${body}.${signature(body, secret)}`;
}

function unseal(
  value: string | undefined,
  secret: string,
): v.InferOutput<typeof sessionSchema> | undefined {
  const [body, given, ...rest] = (value ?? '').split('.');
  if (!body || !given || rest.length > 0) return undefined;
  const expected = Buffer.from(signature(body, secret));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return undefined;
  try {
    const parsed = v.safeParse(
      sessionSchema,
      JSON.parse(Buffer.from(body, 'base64url').toString()),
    );
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

const signature = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(`session ${body}`).digest('base64url');
