import { waitlistObjects } from '../../src/waitlist/objects';
import { follow, readSnapshot, refOf, writeSnapshot } from '../../src/waitlist/rules/line';
import { readEntries, readOrder, readParty } from '../../src/waitlist/stored';
import type { StoredCollection, StoredDocument, StoredObject } from './stored-objects';

const ORDER_NAME = /^waitlist-([a-z0-9-]{1,20})-order$/;

/**
 * Makes the lines of the wait lists independent of log indexes, which no other service gives again: each order document
 * gets the whole order as it stands, and the log it was made from is empty.
 *
 * Whoever waits stays in the order they had. Names of parties that are not there any more are left out; a party that
 * waits without a place (it joined in the very moment of the reading) goes to the end, by the time it joined.
 */
export function foldLines(objects: readonly StoredObject[], now: number): readonly StoredObject[] {
  const collection = (name: string): StoredCollection | undefined =>
    objects.find(
      (object): object is StoredCollection => object.name === name && object.kind !== 'document',
    );
  const emptied = new Set<string>();
  const folded = new Map<string, StoredDocument>();
  for (const object of objects) {
    const list = ORDER_NAME.exec(object.name)?.[1];
    if (list === undefined || object.kind !== 'document') continue;
    const names = waitlistObjects(list);
    const log = collection(names.line);
    const entries = readEntries(
      (log?.items ?? []).map(({ data }, at) => ({ index: log?.indexes[at] ?? at, data })),
    );
    const { order } = follow(readSnapshot(readOrder(object.data)), entries);
    const parties = collection(names.parties)?.items ?? [];
    const known = new Set(parties.map(({ key }) => refOf(key ?? '')));
    const forgotten = parties
      .flatMap(({ key, data }) => {
        const party = readParty(data);
        return key !== undefined && party?.status === 'waiting' && !order.includes(refOf(key))
          ? [{ ref: refOf(key), joinedAt: party.joinedAt }]
          : [];
      })
      .sort((one, other) => one.joinedAt - other.joinedAt);
    const whole = [...order.filter((ref) => known.has(ref)), ...forgotten.map(({ ref }) => ref)];
    folded.set(object.name, {
      ...object,
      data: { ...writeSnapshot({ upTo: -1, order: whole }), at: now },
    });
    emptied.add(names.line);
  }
  return objects.map((object) =>
    object.kind !== 'document' && emptied.has(object.name)
      ? { ...object, items: [], indexes: [] }
      : (folded.get(object.name) ?? object),
  );
}
