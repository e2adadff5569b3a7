import type { StaffList, StaffMember } from '../../src/config';
import { personKey } from '../../src/people/person';

/** Somebody who may act for the house. */
export interface StaffEntry {
  readonly name: string;
  readonly phone: string;
  readonly admin: boolean;
  readonly desks: readonly string[];
  readonly language?: StaffMember['language'];
}

/** The list of staff as it is stored: filed by the hash of the phone number. */
export const staffList = (staff: readonly StaffEntry[], secret: string): StaffList => ({
  v: 1,
  people: Object.fromEntries(
    staff.map(({ name, phone, admin, desks, language }) => [
      personKey(phone, secret),
      { name, phone, admin, desks: [...desks], ...(language && { language }) },
    ]),
  ),
});
