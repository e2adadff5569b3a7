import { itemUrl } from '../events';
import { CDS_URL, iso } from '../format';
import { KINDS, revisionText, type Item, type SyncCollection, type SyncObject } from '../state';

/** An object as pages get it. */
export function rootJson(object: SyncObject, accountSid: string): Record<string, unknown> {
  const url = `${CDS_URL}/Services/${object.serviceSid}/${KINDS[object.kind].segment}/${object.sid}`;
  const root = {
    sid: object.sid,
    unique_name: object.uniqueName,
    service_sid: object.serviceSid,
    account_sid: accountSid,
    created_by: object.createdBy,
    url,
    date_created: iso(object.createdAt),
    date_updated: iso(object.updatedAt),
    date_expires: iso(object.expiresAt),
  };
  if (object.kind === 'stream') return { ...root, links: { messages: `${url}/Messages` } };
  const revision = {
    revision: revisionText(object.revision),
    last_event_id: object.revision,
  };
  if (object.kind === 'document') return { ...root, ...revision, data: object.data };
  return { ...root, ...revision, links: { items: `${url}/Items` } };
}

/** An item as pages get it; after a write without its data, which the page has already. */
export function itemJson(
  collection: SyncCollection,
  item: Item,
  parts: { readonly data: boolean } = { data: true },
): Record<string, unknown> {
  return {
    [collection.kind === 'map' ? 'key' : 'index']: item.key,
    ...(parts.data ? { data: item.data } : {}),
    revision: revisionText(item.revision),
    last_event_id: item.eventId,
    url: itemUrl(collection, item),
    date_created: iso(item.createdAt),
    date_updated: iso(item.updatedAt),
    date_expires: iso(item.expiresAt),
    created_by: item.createdBy,
  };
}
