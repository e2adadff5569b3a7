import type { Bellhop } from '../bellhop';
import { parseStaff, STAFF_DOCUMENT, type StaffMember } from '../config/staff';
import { FactsChanged } from '../ports/facts-changed';
import { Refusal } from '../ports/refusal';
import { pairDevice } from '../staff/devices';
import { readSession } from '../staff/session';
import * as signIn from '../staff/sign-in';
import type { HouseFacts } from './facts';
import { withFacts } from './with-facts';

/** Proof of being staff, in one of three ways; answers the person key to sign in, or nothing when a code was sent. */
export async function proveStaff(
  bellhop: Bellhop,
  proof: signIn.Proof,
): Promise<{ readonly key: string; readonly me: StaffMember } | undefined> {
  return withFacts(bellhop, async (facts) => {
    if (!facts.fresh) throw new FactsChanged();
    const key = await signIn.prove(proof, {
      staff: facts.staff,
      verifier: bellhop.verifier(),
      records: bellhop.records,
      now: bellhop.now(),
      secret: bellhop.config.secret,
      personKey: bellhop.personKey,
    });
    if (key === undefined) return undefined;
    const me = facts.staff.people[key];
    if (!me) throw new Refusal('signed-out');
    return { key, me };
  });
}

/** An admin pairs the device in hand for one desk; answers the key that the device keeps. */
export async function pairThisDevice(
  bellhop: Bellhop,
  cookie: string | undefined,
  device: { readonly name: string; readonly desk: string },
): Promise<string> {
  return withFacts(bellhop, async (facts) => {
    const me = await signedIn(bellhop, facts, cookie, undefined);
    if (!me.admin) throw new Refusal('wrong-role');
    return pairDevice(device, {
      ...bellhop,
      document: STAFF_DOCUMENT,
      readStaff: parseStaff,
      now: bellhop.now(),
      secret: bellhop.config.secret,
    });
  });
}

/** Who is signed in, by the session cookie, with their person key; throws `signed-out`. */
export function whoIsSignedIn(
  bellhop: Bellhop,
  facts: HouseFacts,
  cookie: string | undefined,
): { readonly key: string; readonly me: StaffMember } {
  const { key, member } = whoActs(bellhop, facts, cookie);
  return { key, me: member };
}

/** Who acts, by the session cookie; throws `signed-out` or, for a desk that is not theirs, `wrong-role`. */
export async function signedIn(
  bellhop: Bellhop,
  facts: HouseFacts,
  cookie: string | undefined,
  desk: string | undefined,
): Promise<StaffMember> {
  const { member } = whoActs(bellhop, facts, cookie);
  if (desk !== undefined && !mayWork(member, desk)) throw new Refusal('wrong-role');
  return member;
}

/**
 * The key of the admin who acts; the list of staff is read anew for it. Throws `signed-out`, or `wrong-role` for
 * everybody else.
 */
export function signedInAdmin(
  bellhop: Bellhop,
  facts: HouseFacts,
  cookie: string | undefined,
): string {
  if (!facts.fresh) throw new FactsChanged();
  const { key, member } = whoActs(bellhop, facts, cookie);
  if (!member.admin) throw new Refusal('wrong-role');
  return key;
}

function whoActs(
  bellhop: Bellhop,
  facts: HouseFacts,
  cookie: string | undefined,
): { readonly key: string; readonly member: StaffMember } {
  const session = readSession(cookie, bellhop.now(), bellhop.config.secret);
  const member = session && facts.staff.people[session.person];
  if (session && member) return { key: session.person, member };
  // Somebody added a moment ago is not turned away because this process remembers the list without them.
  if (session && !facts.fresh) throw new FactsChanged();
  throw new Refusal('signed-out');
}

/** Whether somebody works at a desk. */
export const mayWork = (member: StaffMember, desk: string): boolean =>
  member.admin || member.desks.includes(desk);
