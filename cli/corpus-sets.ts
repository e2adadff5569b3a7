import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/languages/languages';
import type { Phrase } from './corpus-score';

/** A phrase together with the language it was written in. */
export interface Spoken extends Phrase {
  readonly language: Language;
}

/** A count of phrases read rightly. */
export interface Share {
  readonly right: number;
  readonly all: number;
}

/** What was read rightly before anybody had looked at a set. */
export interface FirstShot extends Share {
  /** The same without texts that another set has too. */
  readonly fresh?: Share;
}

/** Phrases that were written down in one go. */
export interface CorpusSet {
  readonly name: string;
  readonly file: string;
  /** `blind`: by somebody who never saw the rules. `heard`: misread at first, the rules were mended by them. */
  readonly sort: 'own' | 'heard' | 'blind';
  /** The language of all phrases, where the phrases do not say it themselves. */
  readonly language?: Language;
  readonly atFirstShot?: Readonly<Record<Language, FirstShot>>;
}

/** Every set of phrases by which the understanding of texts is measured. */
export const CORPUS_SETS: readonly CorpusSet[] = [
  { name: 'own', sort: 'own', file: 'waitlist.en.json', language: 'en' },
  { name: 'own', sort: 'own', file: 'waitlist.es.json', language: 'es' },
  { name: 'heard early', sort: 'heard', file: 'waitlist.en.heard.json', language: 'en' },
  { name: 'heard', sort: 'heard', file: 'waitlist.heard.json' },
  {
    name: 'blind 3',
    sort: 'blind',
    file: 'waitlist.blind3.json',
    atFirstShot: { en: { right: 206, all: 233 }, es: { right: 195, all: 230 } },
  },
  {
    name: 'blind 4',
    sort: 'blind',
    file: 'waitlist.blind4.json',
    atFirstShot: {
      en: { right: 165, all: 200, fresh: { right: 133, all: 167 } },
      es: { right: 165, all: 200, fresh: { right: 134, all: 169 } },
    },
  },
  {
    name: 'blind 5',
    sort: 'blind',
    file: 'waitlist.blind5.json',
    atFirstShot: {
      en: { right: 160, all: 200, fresh: { right: 143, all: 183 } },
      es: { right: 154, all: 200, fresh: { right: 138, all: 184 } },
    },
  },
  {
    name: 'blind 6',
    sort: 'blind',
    file: 'waitlist.blind6.json',
    atFirstShot: {
      en: { right: 191, all: 217, fresh: { right: 158, all: 183 } },
      es: { right: 192, all: 217, fresh: { right: 160, all: 184 } },
    },
  },
  {
    name: 'blind 7',
    sort: 'blind',
    file: 'waitlist.blind7.json',
    atFirstShot: { en: { right: 99, all: 120 }, es: { right: 103, all: 120 } },
  },
];

/** The phrases of a set, as they are in `tests/corpus/`. */
export function phrasesOf({ file, language }: CorpusSet): readonly Spoken[] {
  const written = JSON.parse(
    readFileSync(join(process.cwd(), 'tests', 'corpus', file), 'utf8'),
  ) as (Phrase & { readonly language?: Language })[];
  return written.map((phrase) => {
    const spoken = phrase.language ?? language;
    if (spoken === undefined) throw new Error(`${file} does not say in what "${phrase.text}" is`);
    return { ...phrase, language: spoken };
  });
}
