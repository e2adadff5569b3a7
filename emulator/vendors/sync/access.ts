import { refused } from './errors';
import type { Permission, ServiceRecord, SyncObject } from './state';

/** Who asks: a token's identity on a connection, or the account's own credentials. */
export interface Actor {
  /** null = account credentials, which the access control list does not limit. */
  readonly identity: string | null;
  /** The connection, so that it is known whose change an event reports. */
  readonly connection: string | null;
}

/** Requests with the account's credentials. */
export const SYSTEM: Actor = { identity: null, connection: null };

/** What `created_by` says. */
export function signature(actor: Actor): string {
  return actor.identity ?? 'system';
}

/**
 * With the service's access control list on, an identity needs a permission on each object; a whole
 * map, list or document, never an item. https://www.twilio.com/docs/sync/permissions-and-access-control
 */
export function mayAccess(
  service: ServiceRecord,
  object: SyncObject,
  identity: string | null,
  need: keyof Permission,
): boolean {
  if (identity === null || !service.aclEnabled) return true;
  return object.permissions.get(identity)?.[need] ?? false;
}

export function checkAccess(
  service: ServiceRecord,
  object: SyncObject,
  actor: Actor,
  need: keyof Permission,
): void {
  if (!mayAccess(service, object, actor.identity, need)) throw refused('forbidden');
}

/** With the list on, only the account's credentials make objects: a new one would have no permissions yet. */
export function checkMayCreate(service: ServiceRecord, actor: Actor): void {
  if (actor.identity !== null && service.aclEnabled) throw refused('forbidden');
}
