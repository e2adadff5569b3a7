import type { VendorAnswer, VendorRequest } from '../../../core/vendor';
import { SYSTEM, signature } from '../access';
import { openToRead, openToWrite, type SyncCore } from '../core';
import { REST_URL, objectJson } from '../format';
import { cutPage, readPageRequest } from '../paging';
import { readIfMatch, readJson, readUniqueName } from '../rules';
import { KINDS, type Kind, type ServiceRecord, type SyncObject } from '../state';
import { NO_CONTENT, checkSaysSomething, field, listAnswer, ttlField } from './wire';

/** Documents, Lists, Maps and Streams: the objects themselves, without what is in them. */
export function serveObjects(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  kind: Kind,
  id: string | undefined,
): VendorAnswer | undefined {
  const { store, account } = core;
  const answer = (status: number, object: SyncObject): VendorAnswer => ({
    status,
    body: objectJson(object, account.accountSid),
  });
  if (id === undefined) {
    if (request.method === 'GET') return list(core, request, service, kind);
    return request.method === 'POST'
      ? answer(201, create(core, request, service, kind))
      : undefined;
  }
  switch (request.method) {
    case 'GET':
      return answer(200, openToRead(core, service, SYSTEM, kind, id));
    case 'POST':
      return answer(200, update(core, request, service, kind, id));
    case 'DELETE':
      store.remove(openToWrite(core, service, SYSTEM, kind, id));
      return NO_CONTENT;
    default:
      return undefined;
  }
}

function list(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  kind: Kind,
): VendorAnswer {
  const { segment } = KINDS[kind];
  const objects = new Map(core.store.objects(service, kind).map((object) => [object.seq, object]));
  const asked = readPageRequest(request.query, Number);
  const page = cutPage([...objects.keys()], asked);
  const records = page.keys.flatMap((seq) => objects.get(Number(seq)) ?? []);
  return listAnswer(request, {
    url: `${REST_URL}/Services/${service.sid}/${segment}`,
    key: segment.toLowerCase(),
    asked,
    page,
    records: records.map((object) => objectJson(object, core.account.accountSid)),
  });
}

function create(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  kind: Kind,
): SyncObject {
  const form = request.form();
  const options = {
    uniqueName: readUniqueName(field(form, 'UniqueName')),
    createdBy: signature(SYSTEM),
    ttl: ttlField(form, 'CollectionTtl', 'Ttl'),
  };
  const data = kind === 'document' ? readJson(field(form, 'Data') ?? '{}').data : undefined;
  core.rate.create(service.sid);
  return kind === 'document'
    ? core.store.createDocument(service, options, data ?? {})
    : core.store.createCollection(service, kind, options);
}

function update(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  kind: Kind,
  id: string,
): SyncObject {
  const form = request.form();
  const ttl = ttlField(form, 'CollectionTtl', 'Ttl');
  if (kind !== 'document') {
    checkSaysSomething(ttl);
    const object = openToWrite(core, service, SYSTEM, kind, id);
    if (ttl !== undefined) core.store.setTtl(object, ttl);
    return object;
  }
  const text = field(form, 'Data');
  const payload = text === undefined ? undefined : readJson(text);
  const ifMatch = readIfMatch(request.headers['if-match']);
  checkSaysSomething(payload, ttl);
  const document = openToWrite(core, service, SYSTEM, kind, id, { bytes: payload?.bytes });
  core.store.updateDocument(document, { data: payload?.data, ttl, ifMatch }, null);
  return document;
}
