import { randomUUID } from 'node:crypto';
import type { Local } from '../../emulator/local';
import { personKey } from '../../src/people/person';
import { signInLink } from '../../src/staff/session';
import { ADA, BEN } from '../provision/demo-house';

/** Signs in as the admin with a one-time link; answers the session cookie. */
export const signInAsAda = (local: Local): Promise<string> => signIn(local, ADA.phone);

/** The same as somebody who takes payments and is available. */
export const signInAsBen = (local: Local): Promise<string> => signIn(local, BEN.phone);

async function signIn(local: Local, phone: string): Promise<string> {
  const { secret, now } = local.target();
  const link = signInLink(personKey(phone, secret), randomUUID(), now, secret);
  const response = await fetch(`${local.edge.url}/staff/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bellhop': '1' },
    body: JSON.stringify({ link }),
  });
  const cookie = response.headers.getSetCookie()[0];
  if (!response.ok || !cookie)
    throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  return cookie.split(';')[0] ?? '';
}
