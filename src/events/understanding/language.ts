import type { ParticleLists } from '../../understanding/particles';

/** What a pattern says when it is found; the engine turns these into wishes, with the menu and the open question in view. */
export type SignKind =
  | 'cancel'
  | 'keep'
  | 'change'
  /** "make it", "instead": what follows or stands before replaces an order. */
  | 'instead'
  /** "No wait": what was ordered before in the same text is taken back. */
  | 'corrects'
  | 'position'
  | 'menu'
  /** "do you have": asks whether something is there. */
  | 'asks'
  | 'help'
  | 'events'
  | 'english'
  | 'spanish'
  | 'forget'
  /** How it was. */
  | 'comment'
  /** "can I get": an order follows, question mark or not. */
  | 'request'
  | 'yes'
  | 'no'
  | 'skip'
  | 'newCode'
  | 'smalltalk'
  /** "number 3", "the second one". */
  | 'pick1'
  | 'pick2'
  | 'pick3'
  /** "vote for": a number follows. */
  | 'vote'
  | 'anonymous'
  /** "my name is": a name follows whatever it looks like. */
  | 'named'
  /** "for", "this is": a name follows when it looks like one. */
  | 'perhapsNamed'
  /** Words that look like a wish and are none. */
  | 'aside';

/** What the small words do that texts to a stand or a stage are read by. */
export type OrderParticle =
  /** May stand before the word that tells whether something is asked. */
  | 'greets'
  /** Courtesy and glue between two things that are said. */
  | 'edges'
  | 'polite'
  /** "Thanks", "thank you": with `for`, what follows was had already. */
  | 'thanks'
  | 'for'
  | 'or'
  | 'of'
  | 'if'
  /** Says "if" as well as "yes". */
  | 'perhapsIf'
  | 'who'
  /** Before a name and no part of it: "Dr". */
  | 'titles'
  | 'articles'
  /** Before "other": one of those that were spoken of. */
  | 'the'
  /** Before a thing that is there already. */
  | 'definite'
  | 'another'
  /** A drink in general, which everything at a stand is. */
  | 'anything'
  /** Turns round what follows. */
  | 'denies'
  /** What follows is asked about or supposed. */
  | 'doubts'
  /** Begins a question about something that was done, or is not yet. */
  | 'recounts'
  /** Takes something away only before `of`. */
  | 'instead'
  /** Says by itself that something is not wanted, so that it is kept as it was written. */
  | 'plainly'
  /** With `out`: takes something away. */
  | 'takes'
  | 'out'
  /** Before "late" when that is no misspelt coffee. */
  | 'beforeLate'
  /** Says by itself that something there is to be another thing. */
  | 'swaps'
  /** Behind the name of whoever orders: "Cleo wants". */
  | 'wants'
  /** Before some of those that were ordered already: "less sugar in one tea". */
  | 'among'
  /** Between a number of them and how those are to be made: "one of them decaf". */
  | 'ofThem'
  /** Before a number that tells where somebody is. */
  | 'numbered'
  /** Begins the name of a modifier that is more of something. */
  | 'extra'
  /** As it usually is: "one plain". */
  | 'usual'
  /** Before a number that counts anew what was ordered: "sorry, 3". */
  | 'corrects'
  /** How much of something: "a dash of". */
  | 'measures'
  /** Speaks of what somebody cannot take; a star stands for any ending. */
  | 'health'
  /** Behind a word of `health` and before what it names. */
  | 'to'
  /** Before a word of `health`, saying nothing. */
  | 'leads'
  /** Behind what `health` names: a wish begins. */
  | 'turns'
  | 'greetings'
  /** Opens an exclamation as well as a question. */
  | 'exclaims'
  /** Asks that something be done, not whether it was. */
  | 'asksADeed'
  /** Before "mine" when that is no question of theirs: "the gold mine". */
  | 'otherMines';

/**
 * What is known of one human language at a stand: plain data. Lists are written folded (lower case, no accents, no
 * apostrophes); phrases as in src/understanding/phrases.ts, where `ITEM` and `MOD` stand for things on the menu.
 */
export interface OrderLanguage {
  readonly code: string;
  /** Whether a native speaker has read these lists. */
  readonly reviewed: boolean;
  /** `word: spelling spelling` */
  readonly spellings: string;
  /** Longer words that are recognised with one letter wrong, missing, doubled or swapped; no names are near them. */
  readonly forgiving: string;
  /** `word: the words` */
  readonly idioms: string;
  /** `value: word word` */
  readonly numbers: string;
  readonly classes: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Partial<Record<SignKind, string>>>;
  /** Courtesy and glue: no wish, no name, no note. */
  readonly fillers: string;
  /** May stand inside any phrase. */
  readonly passing: string;
  /** Between two things: "and". */
  readonly and: string;
  /** "with": what follows belongs to the thing before it. */
  readonly with: string;
  /** "no", "without", "hold": what follows is not wanted. */
  readonly without: string;
  /** How a wish against something is written down: "no". */
  readonly no: string;
  /** Words with which a question begins. */
  readonly questions: string;
  /** What people order at stands, so that "a mocha" is known for an order even where the menu has none. */
  readonly wanted: string;
  /** Words in names of modifiers that say nothing by themselves: "milk". */
  readonly plain: string;
  /** May stand inside a name. */
  readonly insideName: string;
  /** How a thing is to be made; kept as a wish in the guest's words: "large", "extra hot". */
  readonly manner: string;
  /** What may be left out of a drink or a dish: "sugar". */
  readonly stuff: string;
  /** Everyday words that are neither a name nor a thing. */
  readonly common: string;
  readonly particles: ParticleLists<OrderParticle>;
  /** Much of something, before its name, one phrase per line: "lots of". */
  readonly plenty: string;
  /** Where something goes, behind its name, one phrase per line: "on the side". */
  readonly places: string;
}
