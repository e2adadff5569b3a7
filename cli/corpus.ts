import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../src/waitlist/understanding/language-of';
import { understand } from '../src/waitlist/understanding/understand';
import { intentsOf } from '../src/waitlist/understanding/wish';
import { score } from './corpus-score';
import type { Phrase, Score } from './corpus-score';

/**
 * Prints how well guests' texts are read, by language; `--show` adds the phrases that were read wrongly, the blind ones
 * left out. Nothing is known of the guest but the text, so the language of each must be found as well.
 */

const HEARD = 'waitlist.heard.json';

interface Corpus {
  readonly title: string;
  readonly file: string;
  readonly blind?: boolean;
}

const CORPORA: readonly Corpus[] = [
  { title: 'English, written with the rules', file: 'waitlist.en.json' },
  { title: 'Spanish, written with the rules', file: 'waitlist.es.json' },
  { title: 'English, the rules were mended by them', file: 'waitlist.en.heard.json' },
  { title: 'Misread at first, the rules were mended by them', file: HEARD },
  {
    title: 'Written by somebody who never saw the rules',
    file: 'waitlist.blind3.json',
    blind: true,
  },
];

/** Read rightly before anybody had looked at the blind phrases, and none of them read as going. */
const AT_FIRST_SHOT: Readonly<Record<string, string>> = {
  en: '206 of 233 (88.4 %)',
  es: '195 of 230 (84.8 %)',
};

type Spoken = Phrase & { readonly language?: string };

const percent = (right: number, all: number): string =>
  all === 0 ? '-' : `${((100 * right) / all).toFixed(1)} %`;

const intent = ({ expect }: Phrase): string => expect.intent;

function table(result: Score): string {
  return result.tallies
    .map(({ intent: kind, right, all }) => {
      const counts = `${right}/${all}`.padStart(9);
      return `  ${kind.padEnd(12)}${counts}  ${percent(right, all).padStart(8)}`;
    })
    .join('\n');
}

/** Scores one corpus; a wish for a language is counted beside the wishes the wait list knows. */
function print(title: string, phrases: readonly Spoken[], show: boolean): Score {
  const asks = phrases.filter((phrase) => intent(phrase) === 'language');
  const asked = asks.filter(
    ({ text, asked: question }) =>
      understand(text, { asked: question }).wishes[0].kind === 'language',
  );
  const rest = phrases.filter((phrase) => intent(phrase) !== 'language');
  const result = score(rest, (text, context) => intentsOf(understand(text, context).wishes));
  const right = result.right + asked.length;
  console.log(title);
  console.log(`  right ${right} of ${phrases.length}: ${percent(right, phrases.length)}`);
  console.log(`  read as going when nobody said so: ${result.destructive.length}`);
  if (asks.length > 0) console.log(`  language    ${`${asked.length}/${asks.length}`.padStart(9)}`);
  console.log(table(result));
  if (show) {
    for (const { phrase, read } of result.misses) {
      const language = languageOf(phrase.text) ?? '-';
      console.log(`  ${JSON.stringify(phrase)}\n    read (${language}): ${JSON.stringify(read)}`);
    }
    for (const phrase of asks)
      if (!asked.includes(phrase)) console.log(`  ${JSON.stringify(phrase)}\n    not read`);
  }
  return result;
}

const read = (file: string): Spoken[] =>
  JSON.parse(readFileSync(join(process.cwd(), 'tests', 'corpus', file), 'utf8')) as Spoken[];

const show = process.argv.includes('--show');
const lookedAt = new Set(read(HEARD).map(({ text }) => text));
for (const { title, file, blind = false } of CORPORA) {
  const phrases = read(file);
  for (const language of new Set(phrases.map((phrase) => phrase.language))) {
    const mine = phrases.filter((phrase) => phrase.language === language);
    const name = language === undefined ? title : `${title}: ${language}`;
    if (blind) console.log(`${name}, at first shot: ${AT_FIRST_SHOT[language ?? ''] ?? '-'}`);
    const rest = blind ? mine.filter(({ text }) => !lookedAt.has(text)) : mine;
    // Whoever mends the rules must not read the blind phrases.
    const result = print(
      `${name}${blind ? ', those never looked at, now' : ''} (${file})`,
      rest,
      show && !blind,
    );
    if (result.destructive.length > 0) process.exitCode = 1;
  }
}
