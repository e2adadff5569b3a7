import type { StaffList } from '../config';
import type { Records } from '../ports/records';
import { Taken } from '../ports/records';
import { Refusal } from '../ports/refusal';
import type { Verifier } from '../ports/verifier';
import { readDeviceKey, readLink } from './session';

export interface SignInParts {
  readonly staff: StaffList;
  readonly verifier: Verifier;
  readonly records: Records;
  readonly now: number;
  readonly secret: string;
  readonly personKey: (address: string) => string;
}

/** Used links are remembered here until they would be too old anyway. */
export const USED_LINKS_MAP = 'used-links';
const USED_LINK_TTL_SECONDS = 3600;

/** Sends a code to a member of staff. Anybody else gets the same answer and no code, so that nobody can list the staff. */
export async function sendCode(phone: string, parts: SignInParts): Promise<void> {
  if (!parts.staff.people[parts.personKey(phone)]) return;
  switch (await parts.verifier.start(phone)) {
    case 'sent':
      return;
    case 'too-many':
      throw new Refusal('too-many-codes');
    case 'held':
    case 'refused':
      throw new Refusal('no-code');
  }
}

/** Answers the person key of whoever holds the phone and is staff. */
export async function checkCode(phone: string, code: string, parts: SignInParts): Promise<string> {
  const key = parts.personKey(phone);
  if (!parts.staff.people[key]) throw new Refusal('wrong-code');
  switch (await parts.verifier.check(phone, code)) {
    case 'right':
      return key;
    case 'wrong':
      throw new Refusal('wrong-code');
    case 'expired':
      throw new Refusal('code-expired');
    case 'too-many':
      throw new Refusal('too-many-codes');
  }
}

/** Answers the person key of a link's owner, once. */
export async function useLink(token: string, parts: SignInParts): Promise<string> {
  const link = readLink(token, parts.now, parts.secret);
  if (!link || !parts.staff.people[link.person]) throw new Refusal('link-expired');
  try {
    await parts.records.create(
      { map: USED_LINKS_MAP, key: link.id },
      { at: parts.now },
      { ttl: USED_LINK_TTL_SECONDS },
    );
  } catch (error) {
    if (error instanceof Taken) throw new Refusal('link-expired');
    throw error;
  }
  return link.person;
}

/** The ways to prove being staff. */
export type Proof =
  | { readonly phone: string; readonly code?: string | undefined }
  | { readonly link: string }
  | { readonly device: string };

/** Answers the person key of whoever proved to be staff; undefined when a code was sent and is waited for. */
export async function prove(proof: Proof, parts: SignInParts): Promise<string | undefined> {
  if ('link' in proof) return useLink(proof.link, parts);
  if ('device' in proof) return useDevice(proof.device, parts);
  if (proof.code !== undefined) return checkCode(proof.phone, proof.code, parts);
  await sendCode(proof.phone, parts);
  return undefined;
}

/** Answers the person key of a paired device. Throws `signed-out` when it has been taken off the staff list. */
function useDevice(token: string, parts: SignInParts): string {
  const key = readDeviceKey(token, parts.now, parts.secret);
  if (!key || !parts.staff.people[key]) throw new Refusal('signed-out');
  return key;
}
