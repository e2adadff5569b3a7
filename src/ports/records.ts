import { SharedError } from './shared-error';

/** A record as it was read: its data and the revision that guards the next write. */
export interface Kept<T = unknown> {
  readonly data: T;
  readonly revision: string;
}

/** Where one record lives: a key in a map, or a document of its own. Keys are hashes or generated ids, never text from people. */
export type Whereabouts =
  { readonly map: string; readonly key: string } | { readonly document: string };

export interface WriteOptions {
  /** The record disappears by itself after this many seconds; absent = it stays. */
  readonly ttl?: number;
}

export interface LogItem<T = unknown> {
  /** Rises from item to item and may skip numbers. */
  readonly index: number;
  readonly data: T;
}

/**
 * Shared state. Reads may be repeated at will; writes are guarded, so that no update is ever lost:
 * `create` fails with `Taken` when the record is there, `replace` and `remove` fail with `Changed` when somebody was
 * faster. Every call may fail with `Unavailable` (try again later; nothing is known to have happened).
 */
export interface Records {
  read(where: Whereabouts): Promise<Kept | undefined>;
  /** Throws Taken. */
  create(where: Whereabouts, data: object, options?: WriteOptions): Promise<Kept>;
  /** Throws Changed when the revision is not the current one or the record is gone. */
  replace(
    where: Whereabouts,
    data: object,
    revision: string,
    options?: WriteOptions,
  ): Promise<Kept>;
  /** Writes whatever is there now: only for records that have one writer or that any writer writes the same. */
  put(where: Whereabouts, data: object, options?: WriteOptions): Promise<void>;
  /** Removing what is gone already is no error. With a revision it throws Changed. */
  remove(where: Whereabouts, revision?: string): Promise<void>;
  /** Records of a map in the order of their keys, beginning at `from`; `backwards` = the last ones first, `from` downwards. */
  page(
    map: string,
    options?: { readonly from?: string; readonly limit?: number; readonly backwards?: boolean },
  ): Promise<
    readonly { readonly key: string; readonly data: unknown; readonly revision: string }[]
  >;
  /** Appends to a log and answers the index. May append twice when an answer is lost: log entries say things that can be said twice. */
  append(log: string, data: object, options?: WriteOptions): Promise<number>;
  /** Writes an entry of a log anew; its place in the log stays. An entry that is gone stays so. */
  amend(log: string, index: number, data: object, options?: WriteOptions): Promise<void>;
  /** The newest entries of a log, newest first. */
  newest(log: string, limit: number): Promise<readonly LogItem[]>;
}

/** The record was created by somebody else meanwhile. */
export class Taken extends SharedError {
  static override readonly kind = 'Taken';
}

/** The record was changed by somebody else since it was read. */
export class Changed extends SharedError {
  static override readonly kind = 'Changed';
}

/** The store could not be reached, refused for now, or time ran out. */
export class Unavailable extends SharedError {
  static override readonly kind: string = 'Unavailable';
}

export const isConflict = (error: unknown): error is Taken | Changed =>
  error instanceof Taken || error instanceof Changed;
