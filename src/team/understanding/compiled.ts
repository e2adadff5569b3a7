import type { Language } from '../../languages/languages';
import { entries, words } from '../../understanding/lists';
import { particlesOf, type Particles } from '../../understanding/particles';
import { phraseBook, type PhraseBook } from '../../understanding/phrases';
import { speller } from '../../understanding/spelling';
import { english } from './english';
import type { TeamLanguage, TeamParticle, TeamSign } from './language';
import { spanish } from './spanish';

/** Lists of a language that words are looked up in. */
export type ReaderList =
  | 'fillers'
  | 'passing'
  | 'questions'
  | 'not'
  | 'future'
  | 'at'
  | 'afternoon'
  | 'morning'
  | 'hours'
  | 'minutes'
  | 'noDeeds';

const LISTS: readonly ReaderList[] = [
  'fillers',
  'passing',
  'questions',
  'not',
  'future',
  'at',
  'afternoon',
  'morning',
  'hours',
  'minutes',
  'noDeeds',
];

/** A language with its lists turned into sets and maps, once per process. */
export interface Reader {
  readonly code: Language;
  readonly spell: (word: string) => string;
  readonly numbers: ReadonlyMap<string, number>;
  readonly book: PhraseBook<TeamSign>;
  readonly is: (list: ReaderList | TeamParticle, word: string) => boolean;
  readonly knows: (word: string) => boolean;
  /** What stands before a reason and is none. */
  readonly openings: PhraseBook<'opening' | 'because'>;
  /** Whether a reason may begin with a word, right after such an opening. */
  readonly beginsReason: (word: string) => boolean;
  /** Whether a word tells of a deed by its ending. */
  readonly isDeed: (word: string) => boolean;
  /** Lengths of time that are said without a number; undefined minutes = nobody knows how long. */
  readonly spans: readonly {
    readonly minutes: number | undefined;
    readonly words: readonly string[];
  }[];
}

const DATA: Readonly<Record<Language, TeamLanguage>> = { en: english, es: spanish };
const PARTICLES: Particles<TeamParticle> = particlesOf([english.particles, spanish.particles]);
const ready = new Map<Language, Reader>();

/** Prepared with the first text that needs it. */
export function readerOf(code: Language): Reader {
  const known = ready.get(code) ?? compile(code, DATA[code]);
  ready.set(code, known);
  return known;
}

/** Shorter words are too easily another one. */
const SHORTEST_FORGIVEN = 5;
const SHORTEST_DEED = 5;

function compile(code: Language, language: TeamLanguage): Reader {
  const spellings = new Map(
    entries(language.spellings).flatMap(([right, forms]) =>
      forms.map((form): [string, string] => [form, right]),
    ),
  );
  const fold = (word: string): string => spellings.get(word) ?? word;
  const sets = new Map(LISTS.map((list) => [list, new Set(words(language[list]).map(fold))]));
  const all = { ...Object.fromEntries(sets), ...PARTICLES } as Readonly<
    Record<ReaderList | TeamParticle, { readonly has: (word: string) => boolean }>
  >;
  const is: Reader['is'] = (list, word) => all[list].has(word);
  const numbers = new Map(
    entries(language.numbers).flatMap(([value, list]) =>
      list.map((word): [string, number] => [fold(word), Number(value)]),
    ),
  );
  const kinds = Object.entries(language.phrases) as [TeamSign, string][];
  const book = phraseBook(kinds, language.classes, fold);
  const known = new Set([
    ...[...sets.values()].flatMap((set) => [...set]),
    ...numbers.keys(),
    ...book.words,
    ...spellings.keys(),
    ...words(language.deedWords),
    ...entries(language.spans).flatMap(([, span]) => span),
  ]);
  const deeds = new Set(words(language.deedWords));
  const begins = new Set(words(language.begins).map(fold));
  const openings = [
    ['opening', language.openings],
    ['because', language.because],
  ] as const;
  return {
    code,
    spell: speller({
      spellings,
      known,
      forgiving: [...known].filter((word) => word.length >= SHORTEST_FORGIVEN),
      endings: [],
    }),
    numbers,
    book,
    is,
    knows: (word) => known.has(word),
    openings: phraseBook(openings, language.classes, fold),
    beginsReason: (word) => begins.has(word),
    isDeed: (word) =>
      deeds.has(word) ||
      (word.length >= SHORTEST_DEED &&
        !is('noDeeds', word) &&
        language.deeds.some((ending) => word.endsWith(ending))),
    spans: entries(language.spans)
      .map(([minutes, phrase]) => ({
        minutes: Number(minutes) || undefined,
        words: phrase.map(fold),
      }))
      .sort((one, other) => other.words.length - one.words.length),
  };
}
