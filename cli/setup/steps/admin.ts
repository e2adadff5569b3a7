import { isDeepStrictEqual } from 'node:util';
import { parseStaff, STAFF_DOCUMENT, type StaffList } from '../../../src/config';
import { personKey } from '../../../src/people/person';
import type { SetupStep } from '../context';

/** The first admin, and everybody filed under the secret that is in .env now. */
export const adminStep: SetupStep = {
  id: 'admin',
  title: 'First admin',
  async run({ access, env, ledger, admin }) {
    const secret = env.get('BELLHOP_SECRET');
    const sid = env.get('TWILIO_SYNC_SERVICE_SID');
    if (secret === undefined || sid === undefined) {
      if (admin) await ledger.change('changed', `${admin.name} is an admin`, async () => undefined);
      return;
    }
    const document = access.client.sync.v1.services(sid).documents(STAFF_DOCUMENT);
    const stored = await document.fetch().catch((error: unknown) => {
      if (ledger.dryRun) return undefined;
      throw error;
    });
    const before = stored ? parseStaff(stored.data) : { v: 1 as const, people: {} };
    const wanted = withAdmin(refiled(before, secret), admin, secret);
    if (isDeepStrictEqual(wanted, before)) return;
    const what = admin ? `${admin.name} is an admin` : 'the staff are filed under the new secret';
    const ifMatch = stored?.revision;
    await ledger.change('changed', what, () =>
      document.update({ data: wanted, ...(ifMatch === undefined ? {} : { ifMatch }) }),
    );
  },
};

/** Everybody under the key that this secret gives. */
export const refiled = (staff: StaffList, secret: string): StaffList => ({
  v: 1,
  people: Object.fromEntries(
    Object.values(staff.people).map((member) => [personKey(member.phone, secret), member]),
  ),
});

function withAdmin(
  staff: StaffList,
  admin: { readonly name: string; readonly phone: string } | undefined,
  secret: string,
): StaffList {
  if (!admin) return staff;
  const key = personKey(admin.phone, secret);
  const known = staff.people[key];
  const member = known
    ? { ...known, admin: true }
    : { name: admin.name, phone: admin.phone, admin: true, desks: ['waitlist'] };
  return { v: 1, people: { ...staff.people, [key]: member } };
}
