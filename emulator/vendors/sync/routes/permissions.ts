import type { VendorAnswer, VendorRequest } from '../../../core/vendor';
import type { SyncCore } from '../core';
import { refused } from '../errors';
import { objectUrl, permissionJson } from '../format';
import { cutPage, readPageRequest } from '../paging';
import { readFlag, readIdentity } from '../rules';
import type { Kind, Permission, ServiceRecord, SyncObject } from '../state';
import { NO_CONTENT, field, listAnswer } from './wire';

/** What identities may do with a document, list or map. Streams have no such resource. */
export function servePermissions(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  target: {
    readonly kind: Exclude<Kind, 'stream'>;
    readonly id: string;
    readonly identity: string | undefined;
  },
): VendorAnswer | undefined {
  const object = core.store.find(service, target.kind, target.id);
  core.rate.permissions(object.sid);
  const { accountSid } = core.account;
  if (target.identity === undefined) {
    return request.method === 'GET' ? list(request, object, accountSid) : undefined;
  }
  const identity = readIdentity(target.identity);
  if (request.method === 'POST') object.permissions.set(identity, readPermission(request.form()));
  const permission = object.permissions.get(identity);
  if (!permission) throw refused('permissionNotFound', identity);
  switch (request.method) {
    case 'DELETE':
      object.permissions.delete(identity);
      return NO_CONTENT;
    case 'GET':
    case 'POST':
      return { status: 200, body: permissionJson(object, identity, permission, accountSid) };
    default:
      return undefined;
  }
}

function list(request: VendorRequest, object: SyncObject, accountSid: string): VendorAnswer {
  const asked = readPageRequest(request.query, String);
  const page = cutPage([...object.permissions.keys()].sort(), asked);
  const records = page.keys.flatMap((key) => {
    const identity = String(key);
    const permission = object.permissions.get(identity);
    return permission ? [permissionJson(object, identity, permission, accountSid)] : [];
  });
  return listAnswer(request, {
    url: `${objectUrl(object)}/Permissions`,
    key: 'permissions',
    asked,
    page,
    records,
  });
}

function readPermission(form: URLSearchParams): Permission {
  const flag = (name: string): boolean => {
    const text = field(form, name);
    if (text === undefined) throw refused('badParameter', `${name} is missing`);
    return readFlag(text, name);
  };
  return { read: flag('Read'), write: flag('Write'), manage: flag('Manage') };
}
