import { isDeepStrictEqual } from 'node:util';
import { isAgenda, isDue } from './passing';
import type { StoredObject } from './stored-objects';

const isOver = (expires: string | undefined, now: number): boolean =>
  expires !== undefined && Date.parse(expires) <= now;

/** What is left of a copy when all that has reached the end of its time is left out. */
export function stillValid(objects: readonly StoredObject[], now: number): readonly StoredObject[] {
  return objects
    .filter(({ expires }) => !isOver(expires, now))
    .map((object) => {
      if (object.kind === 'document') return object;
      const left = object.items.map(({ expires }) => !isOver(expires, now));
      return {
        ...object,
        items: object.items.filter((_, at) => left[at]),
        indexes: object.indexes.filter((_, at) => left[at]),
      };
    });
}

/** The names of wanted objects that are not there, or not the same. */
export const differing = (
  wanted: readonly StoredObject[],
  there: readonly StoredObject[],
  now: number,
): readonly string[] =>
  wanted
    .filter((object) => {
      const other = there.find(({ name }) => name === object.name);
      if (!other) return true;
      if (!isAgenda(object.name)) return !isDeepStrictEqual(essence(object), essence(other));
      return !hasWork(other, object, now);
    })
    .map(({ name }) => name);

/** Whether all work for later is on an agenda; work that is due is not looked for, because it may be done already. */
function hasWork(there: StoredObject, wanted: StoredObject, now: number): boolean {
  if (there.kind !== 'map' || wanted.kind !== 'map') return false;
  return wanted.items
    .filter(({ key = '' }) => !isDue(key, now))
    .every(({ key, data }) =>
      there.items.some((item) => item.key === key && isDeepStrictEqual(item.data, data)),
    );
}

/** What has to be the same wherever the object is. */
function essence(object: StoredObject): unknown {
  const { kind, rights } = object;
  const byIdentity = [...rights].sort((one, other) => (one.identity < other.identity ? -1 : 1));
  const content =
    kind === 'document' ? object.data : object.items.map(({ key, data }) => ({ key, data }));
  return { kind, rights: byIdentity, content };
}
