import type { ParticleLists } from '../../understanding/particles';

/** What the small words do that guests' texts are read by. */
export type WaitParticle =
  /** Begins a text and says nothing of what it is. */
  | 'interjections'
  | 'greets'
  | 'thanks'
  /** "Thank you": may stand behind thanks. */
  | 'you'
  /** Behind some of a party, of whom something is told: "two of us are vegan". */
  | 'tellsOf'
  /** Speaks of a place for later. */
  | 'booking'
  /** Tells of another day than today. */
  | 'otherDay'
  /** Gives up, at the beginning of a text: "never mind, we went home". */
  | 'givesUp'
  /** Before the time that a place is wanted for. */
  | 'for'
  /** Before a word of `otherDay` that is none then: "la mañana". */
  | 'notADay'
  /** Between a number and its unit: "10 more minutes". */
  | 'more'
  /** Says "yes" as well as "if". */
  | 'yesToo';

/** What a pattern says when it is found. The engine turns these into intents, with the open question in view. */
export type MarkKind =
  | 'join'
  | 'position'
  | 'resize'
  /** "I put 3 by mistake": a size told before is wrong, and another one follows. */
  | 'corrects'
  | 'more'
  | 'fewer'
  | 'late'
  | 'arriving'
  | 'leave'
  | 'leaveIfAlone'
  | 'giveUp'
  /** "Cancel that": asked whether to leave, nobody knows what is meant. */
  | 'cancelThat'
  /** "Let it go": means the table while one is waiting, and nothing for certain otherwise. */
  | 'handBack'
  | 'forget'
  | 'stay'
  | 'help'
  | 'smalltalk'
  | 'fine'
  | 'yes'
  | 'no'
  | 'nothing'
  | 'coming'
  | 'moreTime'
  /** "Still waiting": asks for the place, and means staying when asked whether to leave. */
  | 'waiting'
  /** "We want to wait": asks for a place, and means staying when a question about it is open. */
  | 'toWait'
  /** "Still here": staying, and coming when a table waits. */
  | 'remaining'
  /** "Ya mero": asks whether it is nearly time, and tells so when a table waits. */
  | 'nearly'
  /** "Too long a wait": going together with "forget it", a question with a question mark. */
  | 'complaint'
  /** Asks to be written to in this language, or says that the other one is not understood. */
  | 'english'
  | 'spanish'
  /** A length of time by itself: more time while a table waits, how late otherwise. */
  | 'duration'
  /** "We changed our minds": about coming, or about leaving when that was asked. */
  | 'changedMind'
  /** Words that look like a wish and are none; they keep the patterns inside them from being found. */
  | 'aside';

/**
 * Everything the engine knows about one human language: plain data, so that another language is another file.
 *
 * Word lists are written folded: lower case, without accents and apostrophes ("dont", "im").
 * Phrases are sequences of items, one phrase per line:
 * `word`, `one|other`, `@class`, `#` (a number), `%` (a described party), `~` (a length of time),
 * `_` (any one word), `^` (nothing but courtesy before), `$` (nothing but courtesy or a reason after), `!` (nothing at all after);
 * `?` after an item makes it optional.
 */
export interface Language {
  readonly code: string;
  /** Whether a native speaker has read these lists. */
  readonly reviewed: boolean;
  /**
   * Spellings, forms and synonyms that are read as one word: `word: spelling spelling`; `quita{me,nos}` lists endings.
   * Whatever the other lists say of one of them holds for all.
   */
  readonly spellings: string;
  /** Endings that are spoken and not written: `ing: in`. */
  readonly endings: string;
  /** Several words that are read as one: `word: the words`. */
  readonly idioms: string;
  /** Longer words that are recognised with one letter wrong, missing, doubled or swapped. */
  readonly forgiving: string;
  /** Number words and their values: `value: word word`. Tens and units that follow each other are added. */
  readonly numbers: string;
  /** Several words that are one number: `value: the words`. */
  readonly numberPhrases: string;
  /** Several words that are a length of time: `minutes: the words`. */
  readonly times: string;
  readonly minute: string;
  readonly hour: string;
  /** Words that tell a clock time from a count: "7 pm". */
  readonly clock: string;
  /** After these, one phrase per line, a number is a clock time or another party than this one: "a las 8", "en vez de 4". */
  readonly uncounted: string;
  /** "between": before the two numbers of a range that "and" joins. */
  readonly between: string;
  /** "or", "to": between the two numbers of a range. */
  readonly or: string;
  /** "maybe": before the second number of somebody who is not sure. */
  readonly perhaps: string;
  readonly people: {
    /** People of any age: a number before them is the whole party. */
    readonly anyone: string;
    /** One kind among others: "2 adults", "3 kids"; more kinds may follow. */
    readonly kinds: string;
    /** Single relatives and friends: "my wife". */
    readonly relatives: string;
    readonly self: string;
    /** "just", "only": before `self` they make a party of one. */
    readonly only: string;
    /** "y a mi hermana": may stand before each of the party. */
    readonly before: string;
    /** "my", "the", "a": one relative follows. */
    readonly one: string;
    readonly and: string;
    readonly with: string;
    /** May stand between a number and its people: "2 small kids". */
    readonly described: string;
    /** More than one, and nobody says how many: "our kids". */
    readonly several: string;
    /** Several words that are the whole party: `size: the words`. */
    readonly whole: string;
    /** After a number, one phrase per line: "of us". */
    readonly ofUs: string;
  };
  readonly particles: ParticleLists<WaitParticle>;
  /** Words used in phrases as `@name`. */
  readonly classes: Readonly<Record<string, string>>;
  /** Courtesy and glue: carries no wish, no name and no note. */
  readonly fillers: string;
  /** What may stand beside a bare digit that answers a question: "option 2 please". */
  readonly beside: string;
  /** Words that may stand inside any phrase without changing it. */
  readonly passing: string;
  /** Words between two thoughts: "and", "because". */
  readonly connectors: string;
  /** Words with which a reason or a further sentence may begin when punctuation is missing. */
  readonly starters: string;
  /** Words that tie what follows to the phrase before them: "cancel the table by the window". */
  readonly binding: string;
  /** "we", "I": whoever writes. */
  readonly subjects: string;
  /** Verbs of keeping whose command looks like a statement behind a "no": "no guarde mi lugar". */
  readonly keeping: string;
  /** Words that turn the next one round: "not coming". */
  readonly negations: string;
  /** "If", "when", "not": what follows in the same clause does not happen now. */
  readonly conditions: string;
  /** Words which make whatever follows in the same clause a question, a condition or a denial. */
  readonly doubts: string;
  readonly phrases: Readonly<Record<MarkKind, string>>;
  /** A question that nobody understands is about the wait when one of `about` is in it and none of `else`. */
  readonly wait: { readonly about: string; readonly else: string };
  readonly names: {
    /** After these a name follows whatever it looks like. */
    readonly surely: string;
    /** After these a name follows when the words look like one. */
    readonly perhaps: string;
    /** Like `perhaps`, but only in a text that joins or answers the question for the name: "for". */
    readonly joining: string;
    /** May stand inside a name: "Ana de la Cruz". */
    readonly inside: string;
    /** "a": what follows is a thing, not a name. */
    readonly articles: string;
    /** After a name: "here", "speaking". */
    readonly after: string;
    /** Everyday words that are names when they stand by themselves: "Will", "May". */
    readonly even: string;
    /** "Spelled": after the name, before its letters. */
    readonly spelt: string;
    /** Words that are never a name on their own. */
    readonly never: string;
  };
  readonly notes: {
    /** Things people ask for or mention. */
    readonly things: string;
    /** Things that come with a number which is not the party's: "2 high chairs". */
    readonly counted: string;
    /** Words with which a question begins that is no note: "is it", "do you". */
    readonly questions: string;
    /** "should", "will": before whoever writes they begin a question. */
    readonly modals: string;
    /** Words that begin a request even where a question mark ends it: "can we". */
    readonly requests: string;
    /** Words dropped from the edge of a note. */
    readonly edges: string;
  };
}
