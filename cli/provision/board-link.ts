import { randomUUID } from 'node:crypto';
import type { LocalTarget } from '../../emulator/local';
import { personKey } from '../../src/people/person';
import { signInLink } from '../../src/staff/session';
import { ADA } from './demo-house';

/** An address of the laptop account that opens the staff board signed in as Ada, once. */
export function boardLink({ edgeUrl, secret, now }: LocalTarget): string {
  const link = signInLink(personKey(ADA.phone, secret), randomUUID(), now, secret);
  return `${edgeUrl}/sign-in.html?to=/waitlist.html#link=${link}`;
}
