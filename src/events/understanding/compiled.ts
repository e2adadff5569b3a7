import { entries, expanded, lines, words } from '../../understanding/lists';
import { particlesOf, type Particles } from '../../understanding/particles';
import { phraseBook, type PhraseBook } from '../../understanding/phrases';
import { speller } from '../../understanding/spelling';
import { LANGUAGES, type Language } from '../../languages/languages';
import type { OrderLanguage, OrderParticle, SignKind } from './language';
import { listsOf } from './lists';

/** A language with its lists turned into sets and maps, once per process. */
export interface Reader {
  readonly code: Language;
  readonly spell: (word: string) => string;
  /** The word that stands for another form of it; no misspelling is looked at. */
  readonly fold: (word: string) => string;
  readonly idioms: ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly book: PhraseBook<SignKind>;
  readonly is: (list: ReaderList | OrderParticle, word: string) => boolean;
  /** Whether a word means something to us, so that it is no name and no misspelt thing. */
  readonly knows: (word: string) => boolean;
  readonly no: string;
  readonly plain: ReadonlySet<string>;
  /** Much of something: "lots of". */
  readonly plenty: readonly (readonly string[])[];
  /** Where something goes: "on the side". */
  readonly places: readonly (readonly string[])[];
}

export type ReaderList =
  | 'fillers'
  | 'passing'
  | 'and'
  | 'with'
  | 'without'
  | 'questions'
  | 'wanted'
  | 'insideName'
  | 'manner'
  | 'stuff'
  | 'common';

const ready = new Map<Language, Reader>();

let particles: Particles<OrderParticle> | undefined;

/** Prepared with the first text that needs it. */
export function readerOf(code: Language): Reader {
  const known = ready.get(code) ?? compile(code, listsOf(code).orders);
  ready.set(code, known);
  return known;
}

function compile(code: Language, language: OrderLanguage): Reader {
  const spellings = new Map(
    entries(language.spellings).flatMap(([right, forms]) =>
      forms.flatMap(expanded).map((form): [string, string] => [form, right]),
    ),
  );
  const fold = (word: string): string => spellings.get(word) ?? word;
  const set = (list: string): ReadonlySet<string> =>
    new Set(words(list).flatMap((word) => [word, fold(word)]));
  const lists: Readonly<Record<ReaderList, ReadonlySet<string>>> = {
    fillers: set(language.fillers),
    passing: set(language.passing),
    and: set(language.and),
    with: set(language.with),
    without: set(language.without),
    questions: set(language.questions),
    wanted: set(language.wanted),
    insideName: set(language.insideName),
    manner: set(language.manner),
    stuff: set(language.stuff),
    common: set(language.common),
  };
  const idioms = new Map<string, [string, string[]][]>();
  for (const [word, written] of entries(language.idioms)) {
    const phrase = written.map(fold);
    const first = phrase[0] ?? '';
    idioms.set(first, [...(idioms.get(first) ?? []), [word, phrase]]);
  }
  const numbers = new Map(
    entries(language.numbers).flatMap(([value, list]) =>
      list.map((word): [string, number] => [fold(word), Number(value)]),
    ),
  );
  const kinds = Object.entries(language.phrases) as [SignKind, string][];
  const book = phraseBook(kinds, language.classes, fold);
  particles ??= particlesOf([listsOf('en').orders.particles, listsOf('es').orders.particles]);
  const all = { ...lists, ...particles };
  const known = new Set([
    ...Object.values(lists).flatMap((list) => [...list]),
    ...numbers.keys(),
    ...book.words,
    ...spellings.keys(),
  ]);
  return {
    code,
    // Any other misspelling may be a thing of the menu or a name.
    spell: speller({
      spellings,
      known,
      forgiving: words(language.forgiving).map(fold),
      endings: [],
    }),
    fold,
    idioms,
    numbers,
    book,
    is: (list, word) => all[list].has(word),
    knows: (word) => known.has(word),
    no: language.no,
    plain: set(language.plain),
    plenty: LANGUAGES.flatMap((each) => lines(listsOf(each).orders.plenty)),
    places: LANGUAGES.flatMap((each) => lines(listsOf(each).orders.places)),
  };
}
