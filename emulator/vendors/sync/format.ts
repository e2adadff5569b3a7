import { KINDS, revisionText } from './state';
import type { Item, Permission, ServiceRecord, SyncCollection, SyncObject } from './state';

export const REST_URL = 'https://sync.twilio.com/v1';
/** Where the pages' protocol pretends to be; its requests travel inside the web socket. */
export const CDS_URL = 'https://cds.us1.twilio.com/v3';

/** A date in the pages' protocol, to the millisecond. */
export function iso(at: number): string;
export function iso(at: number | null): string | null;
export function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** A date over REST, to the second. */
function restDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function restDates(record: { createdAt: number; updatedAt: number; expiresAt: number | null }) {
  return {
    date_created: restDate(record.createdAt),
    date_updated: restDate(record.updatedAt),
    date_expires: record.expiresAt === null ? null : restDate(record.expiresAt),
  };
}

export function objectUrl(object: SyncObject): string {
  return `${REST_URL}/Services/${object.serviceSid}/${KINDS[object.kind].segment}/${object.sid}`;
}

/** A service as the REST API writes it. */
export function serviceJson(service: ServiceRecord, accountSid: string): object {
  const url = `${REST_URL}/Services/${service.sid}`;
  return {
    sid: service.sid,
    unique_name: null,
    account_sid: accountSid,
    friendly_name: service.friendlyName,
    date_created: restDate(service.createdAt),
    date_updated: restDate(service.updatedAt),
    url,
    webhook_url: null,
    webhooks_from_rest_enabled: service.webhooksFromRestEnabled,
    reachability_webhooks_enabled: service.reachabilityWebhooksEnabled,
    acl_enabled: service.aclEnabled,
    reachability_debouncing_enabled: service.reachabilityDebouncingEnabled,
    reachability_debouncing_window: service.reachabilityDebouncingWindow,
    links: {
      documents: `${url}/Documents`,
      lists: `${url}/Lists`,
      maps: `${url}/Maps`,
      streams: `${url}/Streams`,
    },
  };
}

/** A document, list, map or stream as the REST API writes it. */
export function objectJson(object: SyncObject, accountSid: string): object {
  const url = objectUrl(object);
  const root = {
    sid: object.sid,
    unique_name: object.uniqueName,
    account_sid: accountSid,
    service_sid: object.serviceSid,
    url,
    ...restDates(object),
    created_by: object.createdBy,
  };
  const revision = revisionText(object.revision);
  const permissions = `${url}/Permissions`;
  switch (object.kind) {
    case 'stream':
      return { ...root, links: { messages: `${url}/Messages` } };
    case 'document':
      return { ...root, revision, data: object.data, links: { permissions } };
    default:
      return { ...root, revision, links: { items: `${url}/Items`, permissions } };
  }
}

/** A list's or map's item as the REST API writes it. */
export function itemJson(collection: SyncCollection, item: Item, accountSid: string): object {
  const ids =
    collection.kind === 'map'
      ? { key: item.key, map_sid: collection.sid }
      : { index: item.key, list_sid: collection.sid };
  return {
    ...ids,
    account_sid: accountSid,
    service_sid: collection.serviceSid,
    url: `${objectUrl(collection)}/Items/${encodeURIComponent(item.key)}`,
    revision: revisionText(item.revision),
    data: item.data,
    ...restDates(item),
    created_by: item.createdBy,
  };
}

/** What one identity may do with one object. */
export function permissionJson(
  object: SyncObject,
  identity: string,
  permission: Permission,
  accountSid: string,
): object {
  return {
    account_sid: accountSid,
    service_sid: object.serviceSid,
    [`${object.kind}_sid`]: object.sid,
    identity,
    ...permission,
    url: `${objectUrl(object)}/Permissions/${encodeURIComponent(identity)}`,
  };
}
