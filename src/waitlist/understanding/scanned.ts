import type { MarkKind } from './language';
import type { Found } from '../../understanding/phrases';
import type { Token } from '../../understanding/tokens';

/** A text cut into tokens, with the phrases that were found in it, in order and without overlap. */
export interface Scanned {
  readonly text: string;
  readonly all: readonly Token[];
  readonly marks: readonly Found<MarkKind>[];
  /** Kinds of phrases that were found and not believed. */
  readonly doubted: ReadonlySet<MarkKind>;
  /** Indexes of tokens that no phrase has claimed, punctuation and emoji left out. */
  readonly unclaimed: readonly number[];
}
