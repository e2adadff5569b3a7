import { isDeepStrictEqual } from 'node:util';
import { parseSettings, parseStaff, SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../../src/config';
import type { Settings, StaffList } from '../../../src/config';
import { Refusal } from '../../../src/ports/refusal';
import { objectsThere, wantedObjects, wrongRights } from '../../provision/objects';
import { isMissing } from '../../setup/patient-client';
import { refiled } from '../../setup/steps/admin';
import { LEAST_SECRET_LENGTH } from '../../setup/steps/secret';
import { RUN_SETUP } from '../findings';
import type { Look } from '../look';
import { maskSid } from '../mask';

type Service = ReturnType<Look['access']['client']['sync']['v1']['services']>;

/** What the checks after this one build on. */
export interface SyncSeen {
  readonly isThere: boolean;
  /** Absent when they cannot be read. */
  readonly settings?: Settings | undefined;
  readonly staff?: StaffList | undefined;
}

/** The Sync service with everything in it. */
export async function checkSync(look: Look, sid: string): Promise<SyncSeen> {
  const { access, findings } = look;
  const service = access.client.sync.v1.services(sid);
  const fetched = await service.fetch().catch(unlessMissing);
  const there = findings.check(
    'Sync service',
    maskSid(sid),
    'It answers.',
    !fetched && {
      sentence: 'The Sync service in .env is not in this account: nothing can be kept.',
      fix: RUN_SETUP,
    },
  );
  if (!fetched || !there) return { isThere: false };
  findings.check(
    'Sync access',
    fetched.aclEnabled ? 'on' : 'off',
    'Access control is on.',
    !fetched.aclEnabled && {
      sentence: 'Access control is off: every page can read and write everything.',
      fix: RUN_SETUP,
    },
  );
  const settings = await checkDocument(look, service, SETTINGS_DOCUMENT, parseSettings);
  const staff = await checkDocument(look, service, STAFF_DOCUMENT, parseStaff);
  if (staff) checkStaff(look, staff);
  if (settings) await checkObjects(look, service, settings);
  return { isThere: true, settings, staff };
}

async function checkDocument<T>(
  { findings }: Look,
  service: Service,
  name: string,
  parse: (data: unknown) => T,
): Promise<T | undefined> {
  const document = await service.documents(name).fetch().catch(unlessMissing);
  try {
    const parsed = document && parse(document.data);
    findings.check(
      name,
      'Sync document',
      'They can be read.',
      parsed === undefined && {
        sentence: `The ${name} are not there: no desk answers.`,
        fix: RUN_SETUP,
      },
    );
    return parsed;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.problem(name, String(error.values['names']), {
      sentence: `The stored ${name} cannot be read: no desk answers.`,
      fix: `Mend the named fields in the Sync document "${name}", or put back a backup.`,
    });
    return undefined;
  }
}

function checkStaff({ findings, env }: Look, staff: StaffList): void {
  const people = Object.values(staff.people);
  findings.check(
    'admins',
    `${people.filter(({ admin }) => admin).length} of ${people.length}`,
    'Somebody is an admin.',
    !people.some(({ admin }) => admin) && {
      sentence: 'Nobody is an admin: nobody can change settings or staff.',
      fix: 'Run: npm run bellhop -- setup --admin-name <name> --admin-phone <number>',
    },
  );
  const secret = env.get('BELLHOP_SECRET') ?? '';
  if (secret.length < LEAST_SECRET_LENGTH) return;
  findings.check(
    'staff keys',
    `${people.length}`,
    'Everybody is filed under the secret in .env.',
    !isDeepStrictEqual(refiled(staff, secret), staff) && {
      sentence:
        'Staff are filed under another BELLHOP_SECRET than the one in .env: their texts are taken for those of guests.',
      fix: `Put the old BELLHOP_SECRET back, or file them anew. ${RUN_SETUP} --new-secret`,
    },
  );
}

async function checkObjects(
  { findings }: Look,
  service: Service,
  settings: Settings,
): Promise<void> {
  const own = [SETTINGS_DOCUMENT, STAFF_DOCUMENT];
  const wanted = wantedObjects(settings, { v: 1, people: {} }).filter(
    ({ name }) => !own.includes(name),
  );
  const names = await objectsThere(service);
  const missing = wanted.filter(({ kind, name }) => !names.has(`${kind} ${name}`));
  for (const { kind, name } of missing)
    findings.problem('Sync objects', name, {
      sentence: `The ${kind} "${name}" is missing.`,
      fix: RUN_SETUP,
    });
  const shared = wanted.filter(({ name, readers }) => {
    return readers.length > 0 && !missing.some((other) => other.name === name);
  });
  const wrong = (await Promise.all(shared.map((object) => wrongRights(service, object)))).flat();
  for (const { identity, problem } of wrong)
    findings.problem('Sync permissions', identity, { sentence: `${problem}.`, fix: RUN_SETUP });
  if (missing.length + wrong.length === 0)
    findings.ok('Sync objects', `${wanted.length}`, 'All are there, and pages may only read.');
}

function unlessMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}
