import * as v from 'valibot';
import type { StaffList, StaffMember } from '../../config';
import { isDevice } from '../../staff/devices';
import { withMember } from '../../staff/staff-changes';
import type { FieldValue, NewMember } from './api';
import { badFields, formField, ruleOf, type FormField, type FormFields } from './merge';
import { languageSchema, nameSchema, phoneSchema } from './schemas';

/** The desks that somebody can work at. */
export const STAFF_DESKS = ['waitlist', 'events', 'line', 'pay', 'team'] as const;

const desksSchema = v.array(v.picklist(STAFF_DESKS));

/** What staff entries need to know to be filed. */
export interface Filing {
  readonly personKey: (address: string) => string;
  /** Whoever makes the change. */
  readonly by: string;
}

/** Every field of everybody on the staff list, by name: `staff.<key>.phone`. A device has a name and nothing else. */
export function staffFields(staff: StaffList, filing: Filing): FormFields<StaffList> {
  return new Map(
    Object.entries(staff.people).flatMap(([key, { phone }]) =>
      Object.entries(memberFields(key, filing)).filter(
        ([field]) => !isDevice(phone) || field.endsWith('.name'),
      ),
    ),
  );
}

function memberFields(
  key: string,
  { personKey, by }: Filing,
): Readonly<Record<string, FormField<StaffList>>> {
  const field = <Value extends FieldValue>(
    schema: v.GenericSchema<unknown, Value>,
    read: (member: StaffMember) => Value | undefined,
    write: (member: StaffMember, value: Value) => StaffMember,
  ): FormField<StaffList> =>
    formField(
      schema,
      (staff) => {
        const member = staff.people[key];
        return member && read(member);
      },
      (staff, value) => {
        const member = staff.people[key];
        if (!member) return staff;
        const next = write(member, value);
        const filed = next.phone === member.phone ? key : personKey(next.phone);
        if (filed !== key && staff.people[filed])
          throw badFields([{ field: `staff.${key}.phone`, rule: 'taken' }]);
        return withMember(staff, { was: key, key: filed, member: next }, by);
      },
    );
  return {
    [`staff.${key}.name`]: field(
      nameSchema,
      ({ name }) => name,
      (member, name) => ({ ...member, name }),
    ),
    [`staff.${key}.admin`]: field(
      v.boolean(),
      ({ admin }) => admin,
      (member, admin) => ({ ...member, admin }),
    ),
    [`staff.${key}.desks`]: field(
      desksSchema,
      ({ desks }): readonly string[] => desks,
      (member, desks) => ({ ...member, desks: [...desks] }),
    ),
    [`staff.${key}.language`]: field(
      languageSchema,
      ({ language }) => language,
      ({ language: _before, ...member }, language) => ({
        ...member,
        ...(language === null ? {} : { language }),
      }),
    ),
    // The last one, because it files the entry under another key.
    [`staff.${key}.phone`]: field(
      phoneSchema,
      ({ phone }) => phone,
      (member, phone) => ({ ...member, phone }),
    ),
  };
}

const newMemberSchema = v.object({
  name: nameSchema,
  phone: phoneSchema,
  admin: v.boolean(),
  desks: desksSchema,
  language: languageSchema,
});

/** The staff with somebody new. Throws `bad-fields` with the fields named as `new.phone`. */
export function withNewMember(
  staff: StaffList,
  typed: NewMember,
  { personKey, by }: Filing,
): StaffList {
  const parsed = v.safeParse(newMemberSchema, typed);
  if (!parsed.success)
    throw badFields(
      parsed.issues.map((issue) => ({
        field: `new.${v.getDotPath(issue) ?? ''}`,
        rule: ruleOf(issue.message),
      })),
    );
  const { language, ...rest } = parsed.output;
  const key = personKey(rest.phone);
  if (staff.people[key]) throw badFields([{ field: 'new.phone', rule: 'taken' }]);
  return withMember(
    staff,
    { key, member: { ...rest, ...(language === null ? {} : { language }) } },
    by,
  );
}
