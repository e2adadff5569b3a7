/** An object that records are kept in, and which identities of pages may read it. */
export interface ShelfObject {
  readonly kind: 'map' | 'list' | 'document';
  readonly name: string;
  readonly readers: readonly string[];
  /** What a new document begins with. */
  readonly data?: object;
}

/** Makes and removes the objects that records are kept in. Every call may be repeated; each may fail with `Unavailable`. */
export interface Shelf {
  /** Makes what is missing and lets readers read; what is in them stays. */
  ensure(objects: readonly ShelfObject[]): Promise<void>;
  /** Removes objects with everything in them; one that is gone already is no error. */
  remove(objects: readonly Pick<ShelfObject, 'kind' | 'name'>[]): Promise<void>;
}
