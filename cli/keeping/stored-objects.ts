import type { Twilio } from 'twilio';
import { isPassing, isRound } from './passing';
import { everyPage, patiently, severally } from './patience';

/** What an identity may do with an object. */
export interface Right {
  readonly identity: string;
  readonly read: boolean;
  readonly write: boolean;
  readonly manage: boolean;
}

interface Named {
  readonly name: string;
  readonly rights: readonly Right[];
  /** ISO time at which it disappears by itself; absent = never. */
  readonly expires?: string;
}

/** A record of a map (`key`) or an entry of a list (in order, without an index, because indexes differ everywhere). */
export interface StoredItem {
  readonly key?: string;
  readonly data: object;
  readonly expires?: string;
}

export interface StoredDocument extends Named {
  readonly kind: 'document';
  readonly data: object;
}
export interface StoredCollection extends Named {
  readonly kind: 'map' | 'list';
  readonly items: readonly StoredItem[];
  /** For a list: each item's index where it was read, in the same order. */
  readonly indexes: readonly number[];
}

/** One object of a Sync service with everything in it. */
export type StoredObject = StoredDocument | StoredCollection;

/** An object as a listing shows it. */
export interface Listed {
  readonly kind: StoredObject['kind'];
  readonly name: string;
  readonly revision: string;
  readonly expires?: string;
}

export type SyncService = ReturnType<Twilio['sync']['v1']['services']>;

/** The document that stands in a service while a restore is under way, so that it can be taken up again. */
export const RESTORE_MARK = 'restore-under-way';

/** Sync gives at most this many at once. https://www.twilio.com/docs/sync/api/map-item-resource */
export const PAGE_SIZE = 100;
/** Objects read at the same time. */
const AT_ONCE = 4;
/** So often an object that changes while being read is read again. */
const MAX_ROUNDS = 6;

/** Every named object of the service, in the order of kinds and names. */
export async function listObjects(service: SyncService): Promise<readonly Listed[]> {
  const options = { pageSize: PAGE_SIZE };
  const [documents, maps, lists] = await Promise.all([
    everyPage(() => service.documents.page(options)),
    everyPage(() => service.syncMaps.page(options)),
    everyPage(() => service.syncLists.page(options)),
  ]);
  const listed =
    (kind: Listed['kind']) =>
    (
      object: (typeof maps)[number] | (typeof documents)[number] | (typeof lists)[number],
    ): Listed[] =>
      object.uniqueName
        ? [
            {
              kind,
              name: object.uniqueName,
              revision: object.revision,
              ...expiring(object.dateExpires),
            },
          ]
        : [];
  return [
    ...documents.flatMap(listed('document')),
    ...maps.flatMap(listed('map')),
    ...lists.flatMap(listed('list')),
  ].sort((one, other) => (one.kind + one.name < other.kind + other.name ? -1 : 1));
}

/** What a service held at one moment, as far as that can be had. */
export interface ReadService {
  readonly objects: readonly StoredObject[];
  /** Names of objects that went on changing while they were read; empty = all of it belongs together. */
  readonly unsettled: readonly string[];
}

/**
 * Reads everything that belongs into a copy of the house: every object, without what tells only of the present. The desks
 * may be at work meanwhile: what has changed since it was read is read again, until a look at all revisions finds nothing
 * new.
 */
export async function readService(
  service: SyncService,
  now: () => Promise<number>,
  progress: (line: string) => void,
): Promise<ReadService> {
  const read = new Map<string, { readonly revision: string; readonly object: StoredObject }>();
  for (let round = 0; ; round++) {
    const listed = (await listObjects(service)).filter(
      ({ kind, name }) => kind !== 'document' || !isPassing(name),
    );
    const news = listed.filter(({ name, revision }) => {
      const before = read.get(name);
      return !before || (before.revision !== revision && !isPassing(name));
    });
    if (news.length === 0 || round === MAX_ROUNDS) {
      const objects = listed.flatMap(({ name }) => read.get(name)?.object ?? []);
      return { objects, unsettled: news.map(({ name }) => name) };
    }
    const at = await now();
    await severally(news, AT_ONCE, async (one) => {
      const object = await readObject(service, one, at);
      if (object) read.set(one.name, { revision: one.revision, object });
      progress(`read ${one.kind} ${one.name}`);
    });
  }
}

async function readObject(
  service: SyncService,
  { kind, name, expires }: Listed,
  now: number,
): Promise<StoredObject | undefined> {
  const named = {
    name,
    rights: await readRights(service, kind, name),
    ...(expires ? { expires } : {}),
  };
  if (kind === 'document') {
    const document = await patiently(() => service.documents(name).fetch());
    return { ...named, kind, data: document.data as object };
  }
  if (isPassing(name)) return { ...named, kind, items: [], indexes: [] };
  const options = { order: 'asc' as const, pageSize: PAGE_SIZE };
  // The platform removes what has expired in its own time; it counts as gone.
  const isLeft = (item: { readonly dateExpires: Date | null }): boolean =>
    !item.dateExpires || item.dateExpires.getTime() > now;
  if (kind === 'map') {
    const all = await everyPage(() => service.syncMaps(name).syncMapItems.page(options));
    const kept = all.filter((item) => isLeft(item) && !isRound(name, item.key));
    const items = kept.map((item) => ({
      key: item.key,
      data: item.data as object,
      ...expiring(item.dateExpires),
    }));
    return { ...named, kind, items, indexes: [] };
  }
  const all = await everyPage(() => service.syncLists(name).syncListItems.page(options));
  const left = all.filter(isLeft);
  return {
    ...named,
    kind,
    items: left.map((item) => ({ data: item.data as object, ...expiring(item.dateExpires) })),
    indexes: left.map((item) => item.index),
  };
}

async function readRights(
  service: SyncService,
  kind: Listed['kind'],
  name: string,
): Promise<readonly Right[]> {
  const options = { pageSize: PAGE_SIZE };
  const all: readonly Right[] =
    kind === 'document'
      ? await everyPage(() => service.documents(name).documentPermissions.page(options))
      : kind === 'map'
        ? await everyPage(() => service.syncMaps(name).syncMapPermissions.page(options))
        : await everyPage(() => service.syncLists(name).syncListPermissions.page(options));
  return all.map(({ identity, read, write, manage }) => ({ identity, read, write, manage }));
}

const expiring = (date: Date | null): { readonly expires?: string } =>
  date ? { expires: date.toISOString() } : {};
