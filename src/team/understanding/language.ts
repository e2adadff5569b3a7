/** What a pattern says when it is found in a text. */
export type TeamSign =
  | 'done'
  | 'notDone'
  | 'onIt'
  | 'later'
  | 'blocked'
  | 'who'
  | 'status'
  | 'list'
  | 'help'
  | 'thanks'
  | 'yes'
  | 'no'
  /** Looks like one of these and is none: "no problem", "call me". */
  | 'aside';

/**
 * What is known of one human language among people at work: plain data. Lists are written folded (lower case, no accents,
 * no apostrophes); phrases as in src/understanding/phrases.ts. In them CODE stands for a task, CLOCK for a time of day and
 * `~` for a length of time.
 */
export interface TeamLanguage {
  readonly code: string;
  /** Whether a native speaker has read these lists. */
  readonly reviewed: boolean;
  /** `word: spelling spelling` */
  readonly spellings: string;
  /** `value: word word` */
  readonly numbers: string;
  readonly classes: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<TeamSign, string>>;
  /** What only says that something cannot be done, before the reason why. */
  readonly openings: string;
  /** What stands between the two: "because". */
  readonly because: string;
  /** Words with which a reason begins that nothing parts from what stands before it: "can't the oven is broken". */
  readonly begins: string;
  /** Courtesy and glue. */
  readonly fillers: string;
  /** May stand inside any phrase. */
  readonly passing: string;
  /** Words with which a question begins. */
  readonly questions: string;
  /** Turn "done" before them or after them into "not yet". */
  readonly not: string;
  /** Turn "done" into something that is meant to be done. */
  readonly future: string;
  /** Endings of words that tell of a deed: "mopped". */
  readonly deeds: readonly string[];
  /** Words that tell of one without such an ending: "hung". */
  readonly deedWords: string;
  /** Words with such an ending that tell of none. */
  readonly noDeeds: string;
  /** Words before a time of day: "at", "until". */
  readonly at: string;
  readonly afternoon: string;
  readonly morning: string;
  readonly hours: string;
  readonly minutes: string;
  /** `minutes: words in order` */
  readonly spans: string;
}
