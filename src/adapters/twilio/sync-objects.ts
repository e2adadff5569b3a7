import type { Twilio } from 'twilio';
import type { WantedObject } from '../../ports/kept-object';

type Service = ReturnType<Twilio['sync']['v1']['services']>;

/** What an identity may do with one object. */
export interface Rights {
  readonly identity: string;
  readonly read: boolean;
  readonly write: boolean;
  readonly manage: boolean;
}

/** What the official client's three kinds of object have in common. */
export interface ObjectAccess {
  list(): Promise<readonly Rights[]>;
  give(identity: string): Promise<unknown>;
  create(): Promise<unknown>;
}

const READ_ONLY = { read: true, write: false, manage: false } as const;

/** The way to one object; `data` is what a document begins with. */
export function accessTo(
  service: Service,
  { kind, name, data }: Pick<WantedObject, 'kind' | 'name' | 'data'>,
): ObjectAccess {
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

/** A right on one object that differs from what is wanted. */
export interface WrongRight {
  readonly identity: string;
  readonly object: string;
  readonly what: 'cannot-read' | 'may-write';
}

/** The rights given on one object that differ from what is wanted; none = as it should be. Reads only. */
export async function wrongRights(
  service: Service,
  object: WantedObject,
): Promise<readonly WrongRight[]> {
  const given = await accessTo(service, object).list();
  const wrong = (what: WrongRight['what']) => (identity: string) => ({
    identity,
    object: object.name,
    what,
  });
  return [
    ...object.readers
      .filter((reader) => !given.some(({ identity, read }) => identity === reader && read))
      .map(wrong('cannot-read')),
    ...given
      .filter(
        ({ identity, write, manage }) => object.readers.includes(identity) && (write || manage),
      )
      .map(({ identity }) => identity)
      .map(wrong('may-write')),
  ];
}
