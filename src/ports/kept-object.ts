/** A Sync object that the desks expect to find. */
export interface WantedObject {
  readonly kind: 'document' | 'map' | 'list';
  readonly name: string;
  /** What a document begins with. */
  readonly data?: object;
  /** The page identities that may read it, and do nothing else with it. */
  readonly readers: readonly string[];
}

/** Nobody but the functions reads or writes it. */
export const HIDDEN = { readers: [] } as const;

/** The document of a desk's texts before the owner has words of their own. */
export const NO_TEXTS = { v: 1, texts: {} };
