import type { StaffList, StaffMember } from '../config';
import { Refusal } from '../ports/refusal';

/** Somebody goes off the staff list, as of now. Nobody does that to themselves. Throws `own-entry`, `not-found`. */
export function withoutMember(staff: StaffList, key: string, by: string): StaffList {
  if (key === by) throw new Refusal('own-entry');
  if (!staff.people[key]) throw new Refusal('not-found', { what: 'person' });
  const people = Object.entries(staff.people).filter(([other]) => other !== key);
  return { ...staff, people: Object.fromEntries(people) };
}

/**
 * Somebody's entry becomes another one, under the key of their phone. Whoever changes it keeps their own admin role and
 * their own phone, so that an admin always remains and nobody locks themselves out. Throws `own-entry`.
 */
export function withMember(
  staff: StaffList,
  entry: { readonly was?: string; readonly key: string; readonly member: StaffMember },
  by: string,
): StaffList {
  const { was, key, member } = entry;
  if (was === by && (key !== by || !member.admin)) throw new Refusal('own-entry');
  const people = Object.entries(staff.people).map(([other, known]) =>
    other === was ? ([key, member] as const) : ([other, known] as const),
  );
  return {
    ...staff,
    people: Object.fromEntries(was === undefined ? [...people, [key, member]] : people),
  };
}
