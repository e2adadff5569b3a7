/** The four kinds of Sync object. */
export type Kind = 'document' | 'list' | 'map' | 'stream';

/** JSON as it is kept: Sync takes objects only. Never changed once stored. */
export type Data = Readonly<Record<string, unknown>>;

/** A map item's key or a list item's index. */
export type ItemKey = string | number;

export interface ServiceRecord {
  readonly sid: string;
  readonly createdAt: number;
  updatedAt: number;
  /** Position in listings. */
  readonly seq: number;
  friendlyName: string | null;
  aclEnabled: boolean;
  webhooksFromRestEnabled: boolean;
  reachabilityWebhooksEnabled: boolean;
  reachabilityDebouncingEnabled: boolean;
  /** Milliseconds. */
  reachabilityDebouncingWindow: number;
}

export interface Permission {
  readonly read: boolean;
  readonly write: boolean;
  readonly manage: boolean;
}

interface Root {
  readonly sid: string;
  readonly serviceSid: string;
  readonly uniqueName: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly seq: number;
  updatedAt: number;
  /** Emulated instant at which it vanishes. */
  expiresAt: number | null;
  /** Number of changes so far; it is the newest event's id and, in hex, the revision on the wire. */
  revision: number;
  readonly permissions: Map<string, Permission>;
}

export interface SyncDocument extends Root {
  readonly kind: 'document';
  data: Data;
}

interface Collection extends Root {
  readonly items: Map<ItemKey, Item>;
  /** The items' keys in display order. */
  readonly order: ItemKey[];
  /** The newest events, oldest first. */
  readonly log: SyncEvent[];
}

export interface SyncMap extends Collection {
  readonly kind: 'map';
}

export interface SyncList extends Collection {
  readonly kind: 'list';
  /** The index the next item gets. */
  nextIndex: number;
}

export interface SyncStream extends Root {
  readonly kind: 'stream';
}

export type SyncCollection = SyncMap | SyncList;
export type SyncObject = SyncDocument | SyncCollection | SyncStream;
export type ObjectOf<K extends Kind> = Extract<SyncObject, { readonly kind: K }>;

export interface Item {
  readonly key: ItemKey;
  data: Data;
  revision: number;
  /** The event that last changed it. */
  eventId: number;
  readonly createdBy: string;
  readonly createdAt: number;
  updatedAt: number;
  expiresAt: number | null;
}

/** One thing that happened to an object, in the words pages hear it. */
export interface SyncEvent {
  readonly id: number;
  /** e.g. `map_item_added`. */
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Everything Sync holds of an account; plain data, so that it can be copied out and in again. */
export interface SyncState {
  readonly services: Map<string, ServiceRecord>;
  readonly objects: Map<string, SyncObject>;
  /** Unique names of a service (`IS… name`) to sids: one namespace for every kind. */
  readonly names: Map<string, string>;
  nextSeq: number;
}

export function emptyState(): SyncState {
  return { services: new Map(), objects: new Map(), names: new Map(), nextSeq: 0 };
}

/** How the wire writes a revision. */
export function revisionText(revision: number): string {
  return revision.toString(16);
}

/** Sids and path segments by kind. */
export const KINDS = {
  document: { prefix: 'ET', segment: 'Documents', notFound: 'documentNotFound' },
  list: { prefix: 'ES', segment: 'Lists', notFound: 'listNotFound' },
  map: { prefix: 'MP', segment: 'Maps', notFound: 'mapNotFound' },
  stream: { prefix: 'TO', segment: 'Streams', notFound: 'streamNotFound' },
} as const satisfies Record<Kind, { prefix: string; segment: string; notFound: string }>;

/** The kind that a path segment names, e.g. `Maps`. */
export function kindOfSegment(segment: string | undefined): Kind | undefined {
  for (const kind of ['document', 'list', 'map', 'stream'] as const) {
    if (KINDS[kind].segment === segment) return kind;
  }
  return undefined;
}
