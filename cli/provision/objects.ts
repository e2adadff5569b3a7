import type { Twilio } from 'twilio';
import { FAILED_MAP } from '../../src/agenda/failed';
import { INCIDENTS_MAP } from '../../src/agenda/incidents';
import { RECOVERED_MAP } from '../../src/messaging/recovered';
import { AGENDA_MAPS } from '../../src/agenda/item';
import { SETTINGS_DOCUMENT, STAFF_DOCUMENT, type Settings, type StaffList } from '../../src/config';
import { CHANGES_LOG } from '../../src/house/admin/change-log';
import { HELD_LOG } from '../../src/messaging/held';
import { PEOPLE_MAPS } from '../../src/people/person';
import { USED_LINKS_MAP } from '../../src/staff/sign-in';
import { DESK_OBJECTS } from './desks';
import { allOf, type Ledger } from './ledger';
import { HIDDEN, type WantedObject } from './wanted-object';

/** Everything that a house with these settings keeps in Sync. */
export function wantedObjects(settings: Settings, staff: StaffList): readonly WantedObject[] {
  return [
    { kind: 'document', name: SETTINGS_DOCUMENT, data: settings, ...HIDDEN },
    { kind: 'document', name: STAFF_DOCUMENT, data: staff, ...HIDDEN },
    { kind: 'list', name: HELD_LOG, ...HIDDEN },
    { kind: 'list', name: CHANGES_LOG, ...HIDDEN },
    ...[
      ...PEOPLE_MAPS,
      USED_LINKS_MAP,
      ...AGENDA_MAPS,
      FAILED_MAP,
      INCIDENTS_MAP,
      RECOVERED_MAP,
    ].map((name) => ({ kind: 'map', name, ...HIDDEN }) as const),
    ...DESK_OBJECTS.flatMap((objectsOf) => objectsOf(settings)),
  ];
}

type Service = ReturnType<Twilio['sync']['v1']['services']>;

/** What an identity may do with one object. */
export interface Rights {
  readonly identity: string;
  readonly read: boolean;
  readonly write: boolean;
  readonly manage: boolean;
}

/** What the official client's three kinds of object have in common. */
interface Access {
  list(): Promise<readonly Rights[]>;
  give(identity: string): Promise<unknown>;
  create(): Promise<unknown>;
}

const READ_ONLY = { read: true, write: false, manage: false } as const;

function accessTo(service: Service, { kind, name, data }: WantedObject): Access {
  switch (kind) {
    case 'document': {
      const permissions = service.documents(name).documentPermissions;
      return {
        list: () => permissions.list(),
        give: (identity) => service.documents(name).documentPermissions(identity).update(READ_ONLY),
        create: () => service.documents.create({ uniqueName: name, data }),
      };
    }
    case 'map':
      return {
        list: () => service.syncMaps(name).syncMapPermissions.list(),
        give: (identity) => service.syncMaps(name).syncMapPermissions(identity).update(READ_ONLY),
        create: () => service.syncMaps.create({ uniqueName: name }),
      };
    case 'list':
      return {
        list: () => service.syncLists(name).syncListPermissions.list(),
        give: (identity) => service.syncLists(name).syncListPermissions(identity).update(READ_ONLY),
        create: () => service.syncLists.create({ uniqueName: name }),
      };
  }
}

/** The unique names that are there, as `<kind> <name>`. Reads only. */
export async function objectsThere(service: Service): Promise<ReadonlySet<string>> {
  const [documents, maps, lists] = await Promise.all([
    service.documents.list(),
    service.syncMaps.list(),
    service.syncLists.list(),
  ]);
  return new Set([
    ...documents.map(({ uniqueName }) => `document ${uniqueName}`),
    ...maps.map(({ uniqueName }) => `map ${uniqueName}`),
    ...lists.map(({ uniqueName }) => `list ${uniqueName}`),
  ]);
}

/** The rights given on one object that differ from what is wanted, in words; none = as it should be. Reads only. */
export async function wrongRights(
  service: Service,
  object: WantedObject,
): Promise<readonly { readonly identity: string; readonly problem: string }[]> {
  const given = await accessTo(service, object).list();
  const missing = object.readers
    .filter((reader) => !given.some(({ identity, read }) => identity === reader && read))
    .map((identity) => ({ identity, problem: `${identity} may not read ${object.name}` }));
  const tooMuch = given
    .filter(({ identity, write, manage }) => object.readers.includes(identity) && (write || manage))
    .map(({ identity }) => ({ identity, problem: `${identity} may write to ${object.name}` }));
  return [...missing, ...tooMuch];
}

/** Twilio Sync: the name is taken, https://www.twilio.com/docs/api/errors/54301 */
const NAME_TAKEN = 54301;

/** Makes the objects that are missing and mends who may read them. What is in them stays as it is. */
export async function ensureObjects(
  service: Service | undefined,
  ledger: Ledger,
  wanted: readonly WantedObject[],
): Promise<void> {
  const there = service ? await objectsThere(service) : new Set<string>();
  await allOf(
    wanted.map(async (object) => {
      const what = `the ${object.kind} "${object.name}"`;
      const isThere = there.has(`${object.kind} ${object.name}`);
      if (!isThere)
        await ledger.change('made', what, async () => {
          if (service) await unlessTaken(accessTo(service, object).create());
        });
      if (object.readers.length === 0) return;
      const isNew = !isThere && ledger.dryRun;
      const wrong =
        !service || isNew
          ? object.readers.map((identity) => ({ identity }))
          : await wrongRights(service, object);
      for (const { identity } of wrong)
        await ledger.change('changed', `what ${identity} may do with ${what}`, async () => {
          if (service) await accessTo(service, object).give(identity);
        });
    }),
  );
}

async function unlessTaken(creating: Promise<unknown>): Promise<void> {
  try {
    await creating;
  } catch (error) {
    if (codeOf(error) !== NAME_TAKEN) throw error;
  }
}

/** The vendor's own error number, if it is the vendor's error. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
