import { CDS_URL, iso } from './format';
import { EVENT_LOG_LENGTH } from './limits';
import { KINDS, revisionText } from './state';
import type {
  Item,
  SyncCollection,
  SyncDocument,
  SyncEvent,
  SyncObject,
  SyncStream,
} from './state';

type Change = 'added' | 'updated' | 'removed';

/** What happened to an item, as subscribed pages hear it. */
export function itemEvent(collection: SyncCollection, item: Item, change: Change): SyncEvent {
  return itemEventAt(collection, item, change, collection.revision);
}

function itemEventAt(
  collection: SyncCollection,
  item: Item,
  change: Change,
  eventId: number,
): SyncEvent {
  const { kind, sid, uniqueName } = collection;
  const present = {
    item_revision: revisionText(item.revision),
    item_url: itemUrl(collection, item),
    date_expires: iso(item.expiresAt),
  };
  return {
    id: eventId,
    type: `${kind}_item_${change}`,
    body: {
      id: eventId,
      date_created: iso(item.updatedAt),
      [`${kind}_sid`]: sid,
      [`${kind}_unique_name`]: uniqueName,
      [`${kind}_revision`]: revisionText(eventId),
      [kind === 'map' ? 'item_key' : 'item_index']: item.key,
      item_data: item.data,
      ...(change === 'removed' ? {} : present),
    },
  };
}

/** The address of an item in the pages' protocol. */
export function itemUrl(collection: SyncCollection, item: Item): string {
  const { kind, sid, serviceSid } = collection;
  const key = encodeURIComponent(item.key);
  return `${CDS_URL}/Services/${serviceSid}/${KINDS[kind].segment}/${sid}/Items/${key}`;
}

/** New data in a document. */
export function documentEvent(document: SyncDocument): SyncEvent {
  return {
    id: document.revision,
    type: 'document_updated',
    body: {
      id: document.revision,
      date_created: iso(document.updatedAt),
      document_sid: document.sid,
      document_unique_name: document.uniqueName,
      document_revision: revisionText(document.revision),
      document_data: document.data,
      date_expires: iso(document.expiresAt),
    },
  };
}

/** The object itself is gone. */
export function removedEvent(object: SyncObject, now: number): SyncEvent {
  const { kind, sid, uniqueName, revision } = object;
  return {
    id: revision,
    type: `${kind}_removed`,
    body: {
      id: revision,
      date_created: iso(now),
      [`${kind}_sid`]: sid,
      [`${kind}_unique_name`]: uniqueName,
    },
  };
}

/** A message in a stream; streams keep nothing and count nothing. */
export function messageEvent(
  stream: SyncStream,
  message: { readonly sid: string; readonly data: unknown },
): SyncEvent {
  return {
    id: 0,
    type: 'stream_message_published',
    body: {
      stream_sid: stream.sid,
      stream_unique_name: stream.uniqueName,
      message_sid: message.sid,
      message_data: message.data,
    },
  };
}

/** Keeps an event for pages that reconnect, and forgets the oldest beyond the log's length. */
export function logged(collection: SyncCollection, event: SyncEvent): void {
  collection.log.push(event);
  // Cut in blocks: shifting a long array on every event would be slow.
  if (collection.log.length >= 2 * EVENT_LOG_LENGTH) collection.log.splice(0, EVENT_LOG_LENGTH);
}

/**
 * What a page has missed since the event it saw last; with no such event, all there is. Where the log
 * no longer reaches back far enough, the items as they are stand in for what made them.
 */
export function missedEvents(object: SyncObject, lastSeen: number | null): SyncEvent[] {
  const seen = lastSeen ?? -1;
  if (object.kind === 'document') return object.revision > seen ? [documentEvent(object)] : [];
  if (object.kind === 'stream') return [];
  const logStart = object.log[0]?.id ?? object.revision + 1;
  const stateEvents = [...object.items.values()]
    .filter((item) => item.eventId > seen && item.eventId < logStart)
    .sort((a, b) => a.eventId - b.eventId)
    .map((item) =>
      itemEventAt(object, item, item.revision === 0 ? 'added' : 'updated', item.eventId),
    );
  return [...stateEvents, ...object.log.filter((event) => event.id > seen)];
}
