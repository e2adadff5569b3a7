import { NotEmulated } from '../../../core/errors';
import type { VendorAnswer } from '../../../core/vendor';
import { signature } from '../access';
import { openToRead, openToWrite, type SyncCore } from '../core';
import { refused } from '../errors';
import { iso } from '../format';
import { appendListItem, findItem, putMapItem, removeItem, updateItem } from '../items';
import { cutPage, readPageRequest, writeToken } from '../paging';
import { itemKey, readData, readIfMatch, readKey } from '../rules';
import { bodyTtl, readBody, type CdsCaller, type CdsRequest } from './cds-request';
import { itemJson } from './format';

interface Target {
  readonly kind: 'map' | 'list';
  readonly id: string;
  readonly key: string | undefined;
}

/** Items of lists and maps, as pages read and write them. */
export function serveCdsItems(
  core: SyncCore,
  caller: CdsCaller,
  request: CdsRequest,
  target: Target,
): VendorAnswer {
  const { kind, key } = target;
  if (key === undefined) {
    if (request.method === 'GET') return list(core, caller, request, target);
    if (request.method === 'POST' && kind === 'list') return append(core, caller, request, target);
  } else if (request.method === 'PUT' && kind === 'map') {
    return put(core, caller, request, target.id, readKey(key));
  } else if (request.method === 'POST') {
    return update(core, caller, request, target, key);
  } else if (request.method === 'DELETE') {
    return remove(core, caller, target, key);
  }
  throw new NotEmulated(`${request.method} ${request.path} over the web socket`);
}

function list(
  core: SyncCore,
  { actor, service }: CdsCaller,
  { query }: CdsRequest,
  { kind, id }: Target,
): VendorAnswer {
  const asked = readPageRequest(query, (from) => itemKey(kind, from));
  const collection = openToRead(core, service, actor, kind, id);
  const only = query.get('Key') ?? query.get('Index');
  if (only !== null) {
    const item = collection.items.get(itemKey(kind, only));
    const meta = { key: 'items', previous_token: null, next_token: null };
    return { status: 200, body: { items: item ? [itemJson(collection, item)] : [], meta } };
  }
  const page = cutPage(collection.order, asked);
  const [first] = page.keys;
  const meta = {
    key: 'items',
    // The SDK takes "no previous page" for the collection's beginning, also when it asked from a key on.
    previous_token:
      page.precededInAll && first !== undefined ? writeToken({ side: 'before', key: first }) : null,
    next_token: page.after ? writeToken(page.after) : null,
  };
  const items = page.keys.map((key) => itemJson(collection, findItem(collection, key)));
  return { status: 200, body: { items, meta } };
}

function append(
  core: SyncCore,
  { actor, service }: CdsCaller,
  request: CdsRequest,
  { id }: Target,
): VendorAnswer {
  const body = readBody(request);
  if (body['data'] === undefined) throw refused('listItemNoData');
  const { data, bytes } = readData(body['data']);
  const ttl = bodyTtl(body);
  const collection = openToWrite(core, service, actor, 'list', id, { bytes });
  const item = appendListItem(core.store, collection, {
    data,
    ttl,
    createdBy: signature(actor),
    origin: actor.connection,
  });
  return { status: 201, body: itemJson(collection, item, { data: false }) };
}

function put(
  core: SyncCore,
  { actor, service }: CdsCaller,
  request: CdsRequest,
  id: string,
  key: string,
): VendorAnswer {
  const body = readBody(request);
  if (body['data'] === undefined) throw refused('mapItemNoData');
  const { data, bytes } = readData(body['data']);
  const ttl = bodyTtl(body);
  const ifMatch = readIfMatch(request.ifMatch);
  const collection = openToWrite(core, service, actor, 'map', id, { bytes });
  const { item, added } = putMapItem(core.store, collection, key, {
    data,
    ttl,
    ifMatch,
    createdBy: signature(actor),
    origin: actor.connection,
  });
  return { status: added ? 201 : 200, body: itemJson(collection, item, { data: false }) };
}

function update(
  core: SyncCore,
  { actor, service }: CdsCaller,
  request: CdsRequest,
  { kind, id }: Target,
  key: string,
): VendorAnswer {
  const body = readBody(request);
  const payload = body['data'] === undefined ? undefined : readData(body['data']);
  const ttl = bodyTtl(body);
  const ifMatch = readIfMatch(request.ifMatch);
  const collection = openToWrite(core, service, actor, kind, id, { bytes: payload?.bytes });
  const item = findItem(collection, itemKey(kind, key));
  const change = { data: payload?.data, ttl, ifMatch, origin: actor.connection };
  updateItem(core.store, collection, item, change);
  return { status: 200, body: itemJson(collection, item, { data: false }) };
}

function remove(
  core: SyncCore,
  { actor, service }: CdsCaller,
  { kind, id }: Target,
  key: string,
): VendorAnswer {
  const collection = openToWrite(core, service, actor, kind, id);
  const item = findItem(collection, itemKey(kind, key));
  removeItem(core.store, collection, item, { origin: actor.connection });
  const gone = { last_event_id: collection.revision, date_updated: iso(core.store.now()) };
  return { status: 200, body: gone };
}
