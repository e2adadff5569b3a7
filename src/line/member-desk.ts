import { firstLanguage, isLanguage } from '../languages/languages';
import { isConflict, Unavailable } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { lineObjects } from './objects';
import type { Member } from './member';
import { readMember } from './member';
import { MOST_MEMBERS, readRoster } from './roster';
import type { RotaParts } from './rota-desk';
import type { LineRequest } from './staff-api';

type SaveMember = Extract<LineRequest, { action: 'saveMember' }>;

const ID_LENGTH = 8;
const MAX_TRIES = 6;
const LONGEST_NAME = 40;
/** Good enough to find slips; whether it can be reached, its carrier says. */
const MAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** A new member, or a change of one. `phone` in the international form. Answers the id. */
export async function saveMember(request: SaveMember, parts: RotaParts): Promise<string> {
  const { records, group, newId } = parts;
  const name = request.name
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  if (name === '') throw new Refusal('bad-name');
  const mail = request.mail?.trim() ?? '';
  if ((mail !== '' && !MAIL.test(mail)) || (mail === '' && request.remindBy === 'mail'))
    throw new Refusal('bad-mail');
  const seen = await readRoster(records, group);
  const twin = [...seen.members].find(([, { phone }]) => phone === request.phone);
  if (twin && twin[0] !== request.member)
    throw new Refusal('already-member', { name: twin[1].name });
  const wanted = {
    name,
    phone: request.phone,
    remindBy: request.remindBy,
    ...(mail === '' ? {} : { mail }),
    ...(isLanguage(request.language) ? { language: firstLanguage(request.language) } : {}),
    ...(request.trusted ? { trusted: true } : {}),
    ...(request.coordinator ? { coordinator: true } : {}),
  };
  if (request.member === undefined) {
    if (seen.members.size >= MOST_MEMBERS)
      throw new Refusal('too-many-members', { max: MOST_MEMBERS });
    const id = newId(ID_LENGTH).replace(/[^A-Za-z0-9]/g, 'x');
    const member: Member = { v: 1, ...wanted };
    await records.create({ map: lineObjects(group.id).members, key: id }, member);
    return id;
  }
  await changeMember(request.member, parts, ({ calendar, handled, stopped }) => ({
    v: 1,
    ...wanted,
    ...(calendar === undefined ? {} : { calendar }),
    ...(handled === undefined ? {} : { handled }),
    // Another phone has not said STOP.
    ...(stopped && seen.members.get(request.member ?? '')?.phone === request.phone
      ? { stopped }
      : {}),
  }));
  return request.member;
}

/** Changes a member, decided anew when somebody was faster. Throws `not-found`. */
export async function changeMember(
  id: string,
  { records, group }: Pick<RotaParts, 'records' | 'group'>,
  decide: (member: Member) => Member,
): Promise<Member> {
  const where = { map: lineObjects(group.id).members, key: id };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await records.read(where);
    const member = readMember(kept?.data);
    if (!kept || !member) throw new Refusal('not-found', { what: 'member' });
    const next = decide(member);
    if (next === member) return member;
    try {
      await records.replace(where, next, kept.revision);
      return next;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing this member');
}

/** Somebody is a member no more: not rung from now on, wherever the rota still names them. Answers the name. */
export async function removeMember(id: string, { records, group }: RotaParts): Promise<string> {
  const where = { map: lineObjects(group.id).members, key: id };
  const member = readMember((await records.read(where))?.data);
  if (!member) throw new Refusal('not-found', { what: 'member' });
  await records.remove(where);
  return member.name;
}
