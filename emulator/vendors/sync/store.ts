import { randomBytes } from 'node:crypto';
import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import type { Limits } from '../../core/limits';
import { refused } from './errors';
import { logged, removedEvent, documentEvent } from './events';
import { Expiry, type Expiring } from './expiry';
import { dropItem } from './items';
import { SYNC_LIMITS } from './limits';
import { checkRevision } from './rules';
import { KINDS, emptyState } from './state';
import type { Data, Item, Kind, ObjectOf, ServiceRecord } from './state';
import type { SyncCollection, SyncDocument, SyncEvent, SyncObject, SyncState } from './state';

/** What a service can be told. */
export type ServiceSettings = Partial<
  Omit<ServiceRecord, 'sid' | 'createdAt' | 'updatedAt' | 'seq'>
>;

export interface NewObject {
  readonly uniqueName: string | null;
  readonly createdBy: string;
  readonly ttl?: number | undefined;
}

export interface StoreOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits: () => Readonly<Limits>;
  readonly account: Account;
}

/** Hears every event; `origin` is the connection that caused it, if one did. */
export type EventListener = (object: SyncObject, event: SyncEvent, origin: string | null) => void;

/** The services and objects of the account, with their times to live. Items are changed in `items.ts`. */
export class SyncStore {
  private state: SyncState = emptyState();
  private readonly listeners = new Set<EventListener>();
  private readonly expiry: Expiry;

  constructor(readonly options: StoreOptions) {
    this.expiry = new Expiry(options.clock, (expiring) => this.expire(expiring));
  }

  now(): number {
    return this.options.clock.now();
  }

  /** To be called before each request, so that nothing expired is ever seen. */
  settle(): void {
    this.expiry.settle();
  }

  onEvent(listener: EventListener): void {
    this.listeners.add(listener);
  }

  tell(object: SyncObject, event: SyncEvent, origin: string | null = null): void {
    for (const listener of this.listeners) listener(object, event, origin);
  }

  services(): ServiceRecord[] {
    return [...this.state.services.values()].sort((a, b) => a.seq - b.seq);
  }

  /** A service by sid; `default` is the account's oldest one. */
  service(id: string): ServiceRecord {
    const service = id === 'default' ? this.services()[0] : this.state.services.get(id);
    if (!service) throw refused('serviceNotFound', id);
    return service;
  }

  /** The account's first service has the sid that the local account promises. */
  createService(settings: ServiceSettings): ServiceRecord {
    const { syncServiceSid } = this.options.account;
    const now = this.now();
    const service: ServiceRecord = {
      sid: this.state.services.size === 0 ? syncServiceSid : newSid('IS'),
      createdAt: now,
      updatedAt: now,
      seq: this.state.nextSeq++,
      friendlyName: null,
      aclEnabled: false,
      webhooksFromRestEnabled: false,
      reachabilityWebhooksEnabled: false,
      reachabilityDebouncingEnabled: false,
      reachabilityDebouncingWindow: SYNC_LIMITS.debouncing.usual,
      ...settings,
    };
    this.state.services.set(service.sid, service);
    return service;
  }

  updateService(service: ServiceRecord, settings: ServiceSettings): void {
    Object.assign(service, settings, { updatedAt: this.now() });
  }

  deleteService(service: ServiceRecord): void {
    for (const object of [...this.state.objects.values()]) {
      if (object.serviceSid === service.sid) this.remove(object);
    }
    this.state.services.delete(service.sid);
  }

  /** The objects of a kind, oldest first. */
  objects<K extends Kind>(service: ServiceRecord, kind: K): ObjectOf<K>[] {
    const found: ObjectOf<K>[] = [];
    for (const object of this.state.objects.values()) {
      if (object.serviceSid === service.sid && isKind(object, kind)) found.push(object);
    }
    return found;
  }

  /** An object by sid or unique name; undefined when it is not there. */
  lookup<K extends Kind>(service: ServiceRecord, kind: K, id: string): ObjectOf<K> | undefined {
    const sid = this.state.names.get(nameKey(service.sid, id)) ?? id;
    const object = this.state.objects.get(sid);
    if (!object || object.serviceSid !== service.sid || !isKind(object, kind)) return undefined;
    return object;
  }

  find<K extends Kind>(service: ServiceRecord, kind: K, id: string): ObjectOf<K> {
    const object = this.lookup(service, kind, id);
    if (!object) throw refused(KINDS[kind].notFound);
    return object;
  }

  createDocument(service: ServiceRecord, options: NewObject, data: Data): SyncDocument {
    const root = this.newRoot(service, 'document', options);
    return this.keep({ ...root, kind: 'document', data }, options.ttl);
  }

  /** A list, a map or a stream; all start empty. */
  createCollection(
    service: ServiceRecord,
    kind: Exclude<Kind, 'document'>,
    options: NewObject,
  ): SyncObject {
    const root = this.newRoot(service, kind, options);
    if (kind === 'stream') return this.keep({ ...root, kind }, options.ttl);
    const empty = { items: new Map(), order: [], log: [] };
    if (kind === 'map') return this.keep({ ...root, ...empty, kind }, options.ttl);
    return this.keep({ ...root, ...empty, kind, nextIndex: 0 }, options.ttl);
  }

  /** New data, a new time to live, or both. A new time to live alone is no new revision. */
  updateDocument(
    document: SyncDocument,
    change: {
      readonly data?: Data | undefined;
      readonly ttl?: number | undefined;
      readonly ifMatch?: string | undefined;
    },
    origin: string | null,
  ): void {
    checkRevision(change.ifMatch, document.revision, 'documentRevision');
    if (change.ttl !== undefined) this.setTtl(document, change.ttl);
    document.updatedAt = this.now();
    if (!change.data) return;
    document.data = change.data;
    document.revision++;
    this.tell(document, documentEvent(document), origin);
  }

  /** Seconds to live from now on; 0 means for ever. */
  setTtl(object: SyncObject, ttl: number): void {
    object.updatedAt = this.now();
    object.expiresAt = this.deadline(ttl);
    if (object.expiresAt !== null) {
      this.expiry.add({ at: object.expiresAt, sid: object.sid, key: null });
    }
  }

  setItemTtl(collection: SyncCollection, item: Item, ttl: number): void {
    item.expiresAt = this.deadline(ttl);
    if (item.expiresAt !== null) {
      this.expiry.add({ at: item.expiresAt, sid: collection.sid, key: item.key });
    }
  }

  remove(object: SyncObject, origin: string | null = null): void {
    this.state.objects.delete(object.sid);
    if (object.uniqueName !== null) {
      this.state.names.delete(nameKey(object.serviceSid, object.uniqueName));
    }
    object.revision++;
    this.tell(object, removedEvent(object, this.now()), origin);
  }

  /** Counts a change of a collection and keeps its event for pages that reconnect. */
  record(collection: SyncCollection, event: SyncEvent, origin: string | null): void {
    logged(collection, event);
    collection.updatedAt = this.now();
    this.tell(collection, event, origin);
  }

  snapshot(): SyncState {
    return structuredClone(this.state);
  }

  restore(state: SyncState): void {
    this.state = structuredClone(state);
    this.expiry.replace(this.expirings());
  }

  reset(): void {
    this.restore(emptyState());
  }

  private newRoot(service: ServiceRecord, kind: Kind, options: NewObject) {
    const { uniqueName, createdBy } = options;
    if (uniqueName !== null && this.state.names.has(nameKey(service.sid, uniqueName))) {
      throw refused('nameTaken');
    }
    const now = this.now();
    return {
      sid: newSid(KINDS[kind].prefix),
      serviceSid: service.sid,
      uniqueName,
      createdBy,
      createdAt: now,
      updatedAt: now,
      expiresAt: null,
      seq: this.state.nextSeq++,
      revision: 0,
      permissions: new Map(),
    };
  }

  private keep<T extends SyncObject>(object: T, ttl: number | undefined): T {
    this.state.objects.set(object.sid, object);
    if (object.uniqueName !== null) {
      this.state.names.set(nameKey(object.serviceSid, object.uniqueName), object.sid);
    }
    if (ttl !== undefined) this.setTtl(object, ttl);
    return object;
  }

  private deadline(ttl: number): number | null {
    return ttl === 0 ? null : this.now() + ttl * 1000;
  }

  private expire({ at, sid, key }: Expiring): void {
    const object = this.state.objects.get(sid);
    if (!object) return;
    if (key === null) {
      if (object.expiresAt === at) this.remove(object);
      return;
    }
    if (object.kind !== 'map' && object.kind !== 'list') return;
    const item = object.items.get(key);
    if (item?.expiresAt === at) dropItem(this, object, item, null);
  }

  private *expirings(): Generator<Expiring> {
    for (const object of this.state.objects.values()) {
      const { sid } = object;
      if (object.expiresAt !== null) yield { at: object.expiresAt, sid, key: null };
      if (object.kind !== 'map' && object.kind !== 'list') continue;
      for (const { key, expiresAt } of object.items.values()) {
        if (expiresAt !== null) yield { at: expiresAt, sid, key };
      }
    }
  }
}

function isKind<K extends Kind>(object: SyncObject, kind: K): object is ObjectOf<K> {
  return object.kind === kind;
}

function nameKey(serviceSid: string, name: string): string {
  return `${serviceSid} ${name}`;
}

/**
 * Sids are random and never seeded: after a restore a seeded source would hand out sids that the
 * restored account already has.
 */
export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}
