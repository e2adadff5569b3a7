import type { Limits } from '../../core/limits';
import { refused } from './errors';
import { itemEvent } from './events';
import { lowerBound } from './paging';
import { checkRevision } from './rules';
import type { Data, Item, ItemKey, SyncCollection, SyncEvent, SyncList, SyncMap } from './state';

/** How often, and how far at most, a list skips indexes when gaps are on. */
const GAPS = { rate: 0.25, widest: 4 };

/** What changing items takes: the time, the limits, and somebody who keeps times to live and events. */
export interface ItemStore {
  readonly options: {
    readonly limits: () => Readonly<Limits>;
    readonly random: () => number;
  };
  now(): number;
  setItemTtl(collection: SyncCollection, item: Item, ttl: number): void;
  record(collection: SyncCollection, event: SyncEvent, origin: string | null): void;
}

export interface NewItem {
  readonly data: Data;
  readonly ttl?: number | undefined;
  readonly createdBy: string;
  readonly origin: string | null;
}

export interface ItemChange {
  readonly data?: Data | undefined;
  readonly ttl?: number | undefined;
  readonly ifMatch?: string | undefined;
  readonly origin: string | null;
}

/** Create-if-absent: the loser of two gets 54208. */
export function addMapItem(store: ItemStore, map: SyncMap, key: string, options: NewItem): Item {
  if (map.items.has(key)) throw refused('mapItemExists');
  return addItem(store, map, key, options);
}

/** Appends at the end; indexes only grow, with gaps where the platform leaves them. */
export function appendListItem(store: ItemStore, list: SyncList, options: NewItem): Item {
  const index = list.nextIndex;
  const { limits, random } = store.options;
  const skipped =
    limits().listGaps && random() < GAPS.rate ? 1 + Math.floor(random() * GAPS.widest) : 0;
  list.nextIndex = index + 1 + skipped;
  return addItem(store, list, index, options);
}

/**
 * Sets a map item whether or not it is there. With If-Match `-1` it must not be there, with a revision
 * it must be; either way the answer to a lost race is 54205.
 */
export function putMapItem(
  store: ItemStore,
  map: SyncMap,
  key: string,
  change: NewItem & { readonly ifMatch?: string | undefined },
): { readonly item: Item; readonly added: boolean } {
  const item = map.items.get(key);
  if (!item) {
    if (change.ifMatch !== undefined && change.ifMatch !== '-1') throw refused('mapItemRevision');
    return { item: addItem(store, map, key, change), added: true };
  }
  updateItem(store, map, item, change);
  return { item, added: false };
}

export function findItem(collection: SyncCollection, key: ItemKey): Item {
  const item = collection.items.get(key);
  if (!item) throw refused(collection.kind === 'map' ? 'mapItemNotFound' : 'listItemNotFound');
  return item;
}

/** New data, a new time to live, or both. A new time to live alone is no new revision. */
export function updateItem(
  store: ItemStore,
  collection: SyncCollection,
  item: Item,
  change: ItemChange,
): void {
  checkItemRevision(collection, item, change.ifMatch);
  if (change.ttl !== undefined) store.setItemTtl(collection, item, change.ttl);
  item.updatedAt = store.now();
  if (!change.data) return;
  item.data = change.data;
  item.revision++;
  item.eventId = ++collection.revision;
  store.record(collection, itemEvent(collection, item, 'updated'), change.origin);
}

export function removeItem(
  store: ItemStore,
  collection: SyncCollection,
  item: Item,
  change: { readonly ifMatch?: string | undefined; readonly origin: string | null },
): void {
  checkItemRevision(collection, item, change.ifMatch);
  dropItem(store, collection, item, change.origin);
}

/** Takes an item away without asking, as expiry does. */
export function dropItem(
  store: ItemStore,
  collection: SyncCollection,
  item: Item,
  origin: string | null,
): void {
  collection.items.delete(item.key);
  collection.order.splice(lowerBound(collection.order, item.key), 1);
  collection.revision++;
  item.updatedAt = store.now();
  store.record(collection, itemEvent(collection, item, 'removed'), origin);
}

function addItem(
  store: ItemStore,
  collection: SyncCollection,
  key: ItemKey,
  options: NewItem,
): Item {
  const now = store.now();
  const item: Item = {
    key,
    data: options.data,
    revision: 0,
    eventId: ++collection.revision,
    createdBy: options.createdBy,
    createdAt: now,
    updatedAt: now,
    expiresAt: null,
  };
  collection.items.set(key, item);
  collection.order.splice(lowerBound(collection.order, key), 0, key);
  if (options.ttl !== undefined) store.setItemTtl(collection, item, options.ttl);
  store.record(collection, itemEvent(collection, item, 'added'), options.origin);
  return item;
}

function checkItemRevision(
  collection: SyncCollection,
  item: Item,
  ifMatch: string | undefined,
): void {
  const refusal = collection.kind === 'map' ? 'mapItemRevision' : 'listItemRevision';
  checkRevision(ifMatch, item.revision, refusal);
}
