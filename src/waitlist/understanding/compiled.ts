import type { Language, MarkKind } from './language';
import { entries, lines, words } from './lists';
import { phraseBook } from './phrases';
import type { PhraseBook } from './phrases';
import { speller } from './spelling';

/** A language with its lists turned into sets and maps, once per process. */
export interface Compiled {
  readonly spell: (word: string) => string;
  readonly idioms: ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly numberPhrases: readonly (readonly [number, readonly string[]])[];
  readonly times: readonly (readonly [number, readonly string[]])[];
  readonly ofUs: readonly (readonly string[])[];
  readonly surely: readonly (readonly string[])[];
  readonly perhaps: readonly (readonly string[])[];
  readonly joining: readonly (readonly string[])[];
  /** Whether a word means something to us, so that it is no name. */
  readonly knows: (word: string) => boolean;
  readonly is: (list: WordList, word: string) => boolean;
  readonly book: PhraseBook;
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
  | 'negations'
  | 'binding'
  | 'subjects'
  | 'articles'
  | 'afterName'
  | 'evenName'
  | 'neverName'
  | 'things'
  | 'counted'
  | 'questions'
  | 'requests'
  | 'modals'
  | 'edges';

/** Prepares a language for reading texts. */
export function compile(language: Language): Compiled {
  const { people, names, notes } = language;
  const sets: Record<WordList, ReadonlySet<string>> = {
    minute: new Set(words(language.minute)),
    hour: new Set(words(language.hour)),
    clock: new Set(words(language.clock)),
    or: new Set(words(language.or)),
    perhaps: new Set(words(language.perhaps)),
    anyone: new Set(words(people.anyone)),
    kinds: new Set(words(people.kinds)),
    relatives: new Set(words(people.relatives)),
    self: new Set(words(people.self)),
    only: new Set(words(people.only)),
    one: new Set(words(people.one)),
    and: new Set(words(people.and)),
    with: new Set(words(people.with)),
    several: new Set(words(people.several)),
    described: new Set(words(people.described)),
    passing: new Set(words(language.passing)),
    beside: new Set(words(language.beside)),
    fillers: new Set(words(language.fillers)),
    connectors: new Set(words(language.connectors)),
    starters: new Set(words(language.starters)),
    binding: new Set(words(language.binding)),
    subjects: new Set(words(language.subjects)),
    negations: new Set(words(language.negations)),
    doubts: new Set(words(language.doubts)),
    articles: new Set(words(names.articles)),
    afterName: new Set(words(names.after)),
    evenName: new Set(words(names.even)),
    neverName: new Set(words(names.never)),
    things: new Set(words(notes.things)),
    counted: new Set(words(notes.counted)),
    questions: new Set(words(notes.questions)),
    modals: new Set(words(notes.modals)),
    requests: new Set(words(notes.requests)),
    edges: new Set(words(notes.edges)),
  };
  const valued = (list: string): [number, string[]][] =>
    entries(list).map(([value, phrase]) => [Number(value), phrase]);
  const numbers = new Map(
    valued(language.numbers).flatMap(([value, list]) =>
      list.map((word): [string, number] => [word, value]),
    ),
  );
  const numberPhrases = valued(language.numberPhrases);
  const times = valued(language.times);
  const spellings = new Map(
    entries(language.spellings).flatMap(([right, list]) =>
      list.map((word): [string, string] => [word, right]),
    ),
  );
  const idioms = new Map<string, [string, string[]][]>();
  for (const idiom of entries(language.idioms)) {
    const first = idiom[1][0] ?? '';
    idioms.set(first, [...(idioms.get(first) ?? []), idiom]);
  }
  const kinds = Object.entries(language.phrases) as [MarkKind, string][];
  const book = phraseBook(kinds, language.classes);
  const known = new Set<string>([
    ...Object.values(sets).flatMap((set) => [...set]),
    ...numbers.keys(),
    ...[...numberPhrases, ...times].flatMap(([, phrase]) => phrase),
    ...book.words,
    ...[...idioms.values()].flat(2).flat(),
  ]);
  return {
    spell: speller(spellings, words(language.forgiving), known),
    idioms,
    numbers,
    numberPhrases,
    times,
    ofUs: lines(people.ofUs),
    surely: lines(names.surely),
    perhaps: lines(names.perhaps),
    joining: lines(names.joining),
    knows: (word) => known.has(word),
    is: (list, word) => sets[list].has(word),
    book,
  };
}
