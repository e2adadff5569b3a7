import type { OrderLanguage } from './language';

/** What a text to a stage says besides a question, when nothing else is in it. */
export type StageKind =
  /** What became of their own question. */
  | 'status'
  | 'withdraw'
  /** "Don't delete my question." */
  | 'keep'
  | 'unnamed'
  /** "Not anonymous": named on purpose. */
  | 'named'
  | 'help'
  /** Begins with a greeting or thanks. */
  | 'courtesy'
  /** Meant for somebody at home. */
  | 'private';

/** How people write to a stage in one language, beside src/events/understanding/language.ts: lists of the same form. */
export interface StageLanguage {
  /** The question of whoever writes, one phrase per line: read as OWN in the phrases. */
  readonly own: string;
  /** The same in one word, where no article makes it another. */
  readonly alone: string;
  readonly classes: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<StageKind, string>>;
  /** Words beside a number that make it a vote. */
  readonly approving: string;
  /** Words that may stand beside these. */
  readonly beside: string;
  /** Words with which somebody asks, wherever they stand. */
  readonly asking: string;
}

/** How one language is written to events: plain data, which the build keeps beside the desk (decision 008). */
export interface EventLists {
  readonly orders: OrderLanguage;
  readonly stage: StageLanguage;
}
