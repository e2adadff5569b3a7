import type { Account } from '../../core/account';
import type { Actor } from './access';
import { checkAccess } from './access';
import type { RateLimiter } from './rate';
import type { Kind, ObjectOf, ServiceRecord } from './state';
import type { SyncStore } from './store';

/** What the REST routes and the pages' protocol both work on. */
export interface SyncCore {
  readonly store: SyncStore;
  readonly rate: RateLimiter;
  readonly account: Account;
}

/** An object that is there, that the actor may read, and that has not been read too often. */
export function openToRead<K extends Kind>(
  core: SyncCore,
  service: ServiceRecord,
  actor: Actor,
  kind: K,
  id: string,
): ObjectOf<K> {
  const object = core.store.find(service, kind, id);
  checkAccess(service, object, actor, 'read');
  core.rate.read(object.sid);
  return object;
}

/** The same for a write of `bytes` of data; `manage` is what deleting the object itself takes. */
export function openToWrite<K extends Kind>(
  core: SyncCore,
  service: ServiceRecord,
  actor: Actor,
  kind: K,
  id: string,
  change: { readonly bytes?: number | undefined; readonly need?: 'write' | 'manage' } = {},
): ObjectOf<K> {
  const object = core.store.find(service, kind, id);
  checkAccess(service, object, actor, change.need ?? 'write');
  core.rate.write(object.sid, change.bytes);
  return object;
}
