import type { Channel } from './rules/throttle';
import type { LetterKind, TaskRef, Worker } from './stored-people';

/** Something to be said to one person. */
export interface Draft {
  readonly who: string;
  readonly worker: Worker;
  /** Of their record, where it has just been read: noting that they were told then needs no reading of its own. */
  readonly revision?: string;
  /** Names the deed, with letters, digits, dashes and underscores: the same is said once. */
  readonly cause: string;
  readonly kind: LetterKind;
  readonly by: Channel;
  readonly body: string;
  /** Fills the approved template of its kind. */
  readonly about?: readonly string[];
  readonly store?: string;
  readonly task?: TaskRef;
  readonly announcement?: string;
  readonly critical?: boolean;
  /**
   * Nobody says it again should the function be cut off, as in an answer to somebody of staff: due work looks after it.
   * What due work says itself it says again until it is done.
   */
  readonly once?: boolean;
  /** Only if they have not been told too much already; see rules/throttle.ts. */
  readonly throttled?: boolean;
}

/** Whom something is said to. */
export type Addressee = Pick<Draft, 'who' | 'worker' | 'revision'>;
