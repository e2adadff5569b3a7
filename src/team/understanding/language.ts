import type { ParticleLists } from '../../understanding/particles';

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

/** What the small words do that members' texts are read by. */
export type TeamParticle =
  /** Behind a task that is not done although others are: "A3 done, A4 isn't". */
  | 'openBehind'
  /** Before such a task: "all but A5". */
  | 'openBefore'
  /** Between what is done and what is not. */
  | 'but'
  /** Says "yes" as well as "if" when a text begins with it. */
  | 'yesToo'
  /** Before a task that comes next once something is done: "A3 done, starting A4". */
  | 'thenBefore'
  /** The same with `onto` behind it: "moving on to A4". */
  | 'moves'
  | 'onto'
  /** What stands behind it is left out: "all but". */
  | 'except'
  /** Between a number and its unit: "15 more minutes". */
  | 'between'
  /** Behind a length of time that is over: "ago". */
  | 'agoBehind'
  | 'agoBefore'
  | 'noon'
  /** Between hours and their half or quarter: "y media". */
  | 'timeAnd'
  | 'half'
  | 'quarter'
  /** "Half past five", "half five". */
  | 'past'
  | 'halfPast'
  /** Behind an hour of the clock. */
  | 'oclock'
  /** With `the`, before a part of the day: "de la tarde". */
  | 'of'
  | 'the'
  /** Says "list" as well as "ready". */
  | 'listOrReady';

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
  readonly particles: ParticleLists<TeamParticle>;
  /** Words before a time of day: "at", "until". */
  readonly at: string;
  readonly afternoon: string;
  readonly morning: string;
  readonly hours: string;
  readonly minutes: string;
  /** `minutes: words in order` */
  readonly spans: string;
}
