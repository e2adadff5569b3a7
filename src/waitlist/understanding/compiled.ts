import type { Particles } from '../../understanding/particles';
import type { Language, MarkKind, WaitParticle } from './language';
import { entries, expanded, lines, words } from '../../understanding/lists';
import { phraseBook } from '../../understanding/phrases';
import type { PhraseBook } from '../../understanding/phrases';
import { speller } from '../../understanding/spelling';

/** A language with its lists turned into sets and maps, once per process. */
export interface Compiled {
  readonly spell: (word: string) => string;
  readonly idioms: ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly numberPhrases: readonly (readonly [number, readonly string[]])[];
  readonly times: readonly (readonly [number, readonly string[]])[];
  readonly uncounted: readonly (readonly string[])[];
  readonly whole: readonly (readonly [number, readonly string[]])[];
  readonly ofUs: readonly (readonly string[])[];
  readonly surely: readonly (readonly string[])[];
  readonly perhaps: readonly (readonly string[])[];
  readonly joining: readonly (readonly string[])[];
  /** Whether a word means something to us, so that it is no name. */
  readonly knows: (word: string) => boolean;
  /** 2 = a word of the lists, 1 = another spelling or form of one, 0 = neither. Names that are words count for nothing. */
  readonly familiarity: (word: string) => number;
  readonly is: (list: WordList | WaitParticle, word: string) => boolean;
  readonly book: PhraseBook<MarkKind>;
}

/** The plain word lists, by what they are for. */
export type WordList =
  | 'minute'
  | 'hour'
  | 'clock'
  | 'or'
  | 'perhaps'
  | 'anyone'
  | 'kinds'
  | 'relatives'
  | 'self'
  | 'only'
  | 'before'
  | 'one'
  | 'and'
  | 'with'
  | 'several'
  | 'described'
  | 'passing'
  | 'beside'
  | 'fillers'
  | 'connectors'
  | 'starters'
  | 'doubts'
  | 'conditions'
  | 'between'
  | 'spelt'
  | 'keeping'
  | 'negations'
  | 'aboutWait'
  | 'elseThanWait'
  | 'binding'
  | 'subjects'
  | 'articles'
  | 'insideName'
  | 'afterName'
  | 'evenName'
  | 'neverName'
  | 'things'
  | 'counted'
  | 'questions'
  | 'requests'
  | 'modals'
  | 'edges';

/** The word of the lists for each other spelling or form of it. */
function spellingsOf(list: string): ReadonlyMap<string, string> {
  return new Map(
    entries(list).flatMap(([right, forms]) =>
      forms.flatMap(expanded).map((form): [string, string] => [form, right]),
    ),
  );
}

/** Prepares a language for reading texts. */
export function compile(language: Language, particles: Particles<WaitParticle>): Compiled {
  const { people, names, notes } = language;
  const spellings = spellingsOf(language.spellings);
  const fold = (word: string): string => spellings.get(word) ?? word;
  const set = (list: string): ReadonlySet<string> => new Set(words(list).map(fold));
  const folded = (list: string): string[][] => lines(list).map((line) => line.map(fold));
  const sets: Record<WordList, ReadonlySet<string>> = {
    minute: set(language.minute),
    hour: set(language.hour),
    clock: set(language.clock),
    or: set(language.or),
    perhaps: set(language.perhaps),
    anyone: set(people.anyone),
    kinds: set(people.kinds),
    relatives: set(people.relatives),
    self: set(people.self),
    only: set(people.only),
    before: set(people.before),
    one: set(people.one),
    and: set(people.and),
    with: set(people.with),
    several: set(people.several),
    described: set(people.described),
    passing: set(language.passing),
    beside: set(language.beside),
    fillers: set(language.fillers),
    connectors: set(language.connectors),
    starters: set(language.starters),
    binding: set(language.binding),
    subjects: set(language.subjects),
    keeping: set(language.keeping),
    negations: set(language.negations),
    aboutWait: set(language.wait.about),
    elseThanWait: set(language.wait.else),
    doubts: set(language.doubts),
    conditions: set(language.conditions),
    between: set(language.between),
    spelt: set(names.spelt),
    articles: set(names.articles),
    insideName: set(names.inside),
    afterName: set(names.after),
    evenName: set(names.even),
    neverName: set(names.never),
    things: set(notes.things),
    counted: set(notes.counted),
    questions: set(notes.questions),
    modals: set(notes.modals),
    requests: set(notes.requests),
    edges: set(notes.edges),
  };
  const valued = (list: string): [number, string[]][] =>
    entries(list).map(([value, phrase]) => [Number(value), phrase.map(fold)]);
  const numbers = new Map(
    valued(language.numbers).flatMap(([value, list]) =>
      list.map((word): [string, number] => [word, value]),
    ),
  );
  const numberPhrases = valued(language.numberPhrases);
  const times = valued(language.times);
  const whole = valued(people.whole);
  const idioms = new Map<string, [string, string[]][]>();
  for (const [word, written] of entries(language.idioms)) {
    const phrase = written.map(fold);
    const first = phrase[0] ?? '';
    idioms.set(first, [...(idioms.get(first) ?? []), [word, phrase]]);
  }
  const kinds = Object.entries(language.phrases) as [MarkKind, string][];
  const book = phraseBook(kinds, language.classes, fold);
  const known = new Set<string>([
    ...Object.entries(sets).flatMap(([list, each]) =>
      ['insideName', 'aboutWait', 'elseThanWait'].includes(list) ? [] : [...each],
    ),
    ...numbers.keys(),
    ...[...numberPhrases, ...times, ...whole].flatMap(([, phrase]) => phrase),
    ...book.words,
    ...[...idioms.values()].flat(2).flat(),
  ]);
  const all = { ...sets, ...particles };
  return {
    spell: speller({
      spellings,
      known,
      forgiving: words(language.forgiving).map(fold),
      endings: entries(language.endings),
    }),
    idioms,
    numbers,
    numberPhrases,
    times,
    uncounted: folded(language.uncounted),
    whole,
    ofUs: folded(people.ofUs),
    surely: folded(names.surely),
    perhaps: folded(names.perhaps),
    joining: folded(names.joining),
    knows: (word) => known.has(word),
    familiarity: (word) => {
      if (sets.evenName.has(word)) return 0;
      return known.has(word) ? 2 : spellings.has(word) ? 1 : 0;
    },
    is: (list, word) => all[list].has(word),
    book,
  };
}
