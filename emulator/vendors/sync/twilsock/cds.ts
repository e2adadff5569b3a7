import { NotEmulated } from '../../../core/errors';
import type { VendorAnswer } from '../../../core/vendor';
import { checkMayCreate, signature } from '../access';
import { openToRead, openToWrite, type SyncCore } from '../core';
import { refused } from '../errors';
import { messageEvent } from '../events';
import { iso } from '../format';
import { SYNC_LIMITS } from '../limits';
import { decoded, readData, readIfMatch, readUniqueName } from '../rules';
import { kindOfSegment, type Kind, type ServiceRecord, type SyncObject } from '../state';
import { newSid } from '../store';
import { serveCdsItems } from './cds-items';
import { bodyTtl, readBody, type CdsCaller, type CdsRequest } from './cds-request';
import { rootJson } from './format';

/** Answers the pages' API below /v3: objects and what is in them. */
export function serveCds(core: SyncCore, caller: CdsCaller, request: CdsRequest): VendorAnswer {
  core.store.settle();
  const [kind, id, part, key] = locate(caller.service, request);
  if (id === undefined) {
    if (request.method !== 'POST') throw unknown(request);
    return {
      status: 201,
      body: rootJson(create(core, caller, request, kind), core.account.accountSid),
    };
  }
  if (part === undefined) return serveRoot(core, caller, request, kind, id);
  if (part === 'Items' && (kind === 'map' || kind === 'list')) {
    return serveCdsItems(core, caller, request, { kind, id, key });
  }
  if (part === 'Messages' && kind === 'stream' && request.method === 'POST') {
    return publish(core, caller, request, id);
  }
  throw unknown(request);
}

function unknown(request: CdsRequest): NotEmulated {
  return new NotEmulated(`${request.method} ${request.path} over the web socket`);
}

/** Both ways to write a path: `/v3/Maps/…` and `/v3/Services/IS…/Maps/…`. */
function locate(
  service: ServiceRecord,
  request: CdsRequest,
): [Kind, string | undefined, string | undefined, string | undefined] {
  const [version, ...rest] = request.path.replace(/^\//, '').split('/').map(decoded);
  if (rest[0] === 'Services') {
    if (rest[1] !== service.sid) throw refused('forbidden', 'another service');
    rest.splice(0, 2);
  }
  const [segment, id, part, key, ...more] = rest;
  const kind = kindOfSegment(segment);
  if (version !== 'v3' || kind === undefined || more.length > 0) throw unknown(request);
  return [kind, id, part, key];
}

function create(core: SyncCore, caller: CdsCaller, request: CdsRequest, kind: Kind): SyncObject {
  const { actor, service } = caller;
  const body = readBody(request);
  const options = {
    uniqueName: readUniqueName(body['unique_name']),
    createdBy: signature(actor),
    ttl: bodyTtl(body),
  };
  const data = kind === 'document' ? readData(body['data'] ?? {}).data : {};
  checkMayCreate(service, actor);
  core.rate.create(service.sid);
  return kind === 'document'
    ? core.store.createDocument(service, options, data)
    : core.store.createCollection(service, kind, options);
}

function serveRoot(
  core: SyncCore,
  { actor, service }: CdsCaller,
  request: CdsRequest,
  kind: Kind,
  id: string,
): VendorAnswer {
  const { store, account } = core;
  switch (request.method) {
    case 'GET': {
      if (request.query.has('Include')) throw new NotEmulated('Include while opening an object');
      const object = openToRead(core, service, actor, kind, id);
      return { status: 200, body: rootJson(object, account.accountSid) };
    }
    case 'POST': {
      const body = readBody(request);
      const ttl = bodyTtl(body);
      const payload = body['data'] === undefined ? undefined : readData(body['data']);
      const ifMatch = readIfMatch(request.ifMatch);
      const object = openToWrite(core, service, actor, kind, id, { bytes: payload?.bytes });
      if (object.kind === 'document') {
        store.updateDocument(object, { data: payload?.data, ttl, ifMatch }, actor.connection);
      } else if (ttl !== undefined) {
        store.setTtl(object, ttl);
      }
      return { status: 200, body: rootJson(object, account.accountSid) };
    }
    case 'DELETE': {
      const object = openToWrite(core, service, actor, kind, id, { need: 'manage' });
      store.remove(object, actor.connection);
      const gone = { last_event_id: object.revision, date_updated: iso(store.now()) };
      return { status: 200, body: gone };
    }
    default:
      throw unknown(request);
  }
}

function publish(
  core: SyncCore,
  { actor, service }: CdsCaller,
  request: CdsRequest,
  id: string,
): VendorAnswer {
  const { data } = readData(readBody(request)['data'], SYNC_LIMITS.messageBytes);
  const stream = openToWrite(core, service, actor, 'stream', id);
  core.rate.publish(stream.sid);
  const message = { sid: newSid('TZ'), data };
  core.store.tell(stream, messageEvent(stream, message), actor.connection);
  return { status: 201, body: { sid: message.sid } };
}
