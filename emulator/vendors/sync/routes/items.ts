import type { VendorAnswer, VendorRequest } from '../../../core/vendor';
import { SYSTEM, signature } from '../access';
import { openToRead, openToWrite, type SyncCore } from '../core';
import { refused } from '../errors';
import { itemJson, objectUrl } from '../format';
import { addMapItem, appendListItem, findItem, removeItem, updateItem } from '../items';
import { cutPage, readPageRequest } from '../paging';
import { itemKey, readIfMatch, readJson, readKey } from '../rules';
import type { Item, ServiceRecord, SyncCollection } from '../state';
import { NO_CONTENT, checkSaysSomething, field, listAnswer, ttlField } from './wire';

/** Which collection, and which of its items if any. */
interface Target {
  readonly kind: 'map' | 'list';
  readonly id: string;
  readonly key: string | undefined;
}

/** Items of lists and maps. */
export function serveItems(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  target: Target,
): VendorAnswer | undefined {
  const { kind, id, key } = target;
  if (key === undefined) {
    if (request.method === 'GET') return list(core, request, service, target);
    return request.method === 'POST' ? create(core, request, service, target) : undefined;
  }
  switch (request.method) {
    case 'GET': {
      const collection = openToRead(core, service, SYSTEM, kind, id);
      return answer(core, 200, collection, findItem(collection, itemKey(kind, key)));
    }
    case 'POST':
      return update(core, request, service, target, key);
    case 'DELETE': {
      const ifMatch = readIfMatch(request.headers['if-match']);
      const collection = openToWrite(core, service, SYSTEM, kind, id);
      const item = findItem(collection, itemKey(kind, key));
      removeItem(core.store, collection, item, { ifMatch, origin: null });
      return NO_CONTENT;
    }
    default:
      return undefined;
  }
}

function answer(core: SyncCore, status: number, of: SyncCollection, item: Item): VendorAnswer {
  return { status, body: itemJson(of, item, core.account.accountSid) };
}

function list(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  { kind, id }: Target,
): VendorAnswer {
  const asked = readPageRequest(request.query, (from) => itemKey(kind, from));
  const collection = openToRead(core, service, SYSTEM, kind, id);
  const page = cutPage(collection.order, asked);
  return listAnswer(request, {
    url: `${objectUrl(collection)}/Items`,
    key: 'items',
    asked,
    page,
    records: page.keys.map((key) =>
      itemJson(collection, findItem(collection, key), core.account.accountSid),
    ),
  });
}

function create(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  { kind, id }: Target,
): VendorAnswer {
  const form = request.form();
  const key = kind === 'map' ? readKey(field(form, 'Key')) : undefined;
  const text = field(form, 'Data');
  if (text === undefined) throw refused(kind === 'map' ? 'mapItemNoData' : 'listItemNoData');
  const { data, bytes } = readJson(text);
  const ttl = ttlField(form, 'ItemTtl', 'Ttl');
  const collectionTtl = ttlField(form, 'CollectionTtl');
  const collection = openToWrite(core, service, SYSTEM, kind, id, { bytes });
  const options = { data, ttl, createdBy: signature(SYSTEM), origin: null };
  const item =
    collection.kind === 'map'
      ? addMapItem(core.store, collection, readKey(key), options)
      : appendListItem(core.store, collection, options);
  if (collectionTtl !== undefined) core.store.setTtl(collection, collectionTtl);
  return answer(core, 201, collection, item);
}

function update(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  { kind, id }: Target,
  key: string,
): VendorAnswer {
  const form = request.form();
  const text = field(form, 'Data');
  const payload = text === undefined ? undefined : readJson(text);
  const ttl = ttlField(form, 'ItemTtl', 'Ttl');
  const collectionTtl = ttlField(form, 'CollectionTtl');
  const ifMatch = readIfMatch(request.headers['if-match']);
  checkSaysSomething(payload, ttl, collectionTtl);
  const collection = openToWrite(core, service, SYSTEM, kind, id, { bytes: payload?.bytes });
  const item = findItem(collection, itemKey(kind, key));
  updateItem(core.store, collection, item, { data: payload?.data, ttl, ifMatch, origin: null });
  if (collectionTtl !== undefined) core.store.setTtl(collection, collectionTtl);
  return answer(core, 200, collection, item);
}
