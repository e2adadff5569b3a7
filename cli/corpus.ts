import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../src/waitlist/understanding/english';
import { score } from './corpus-score';
import type { Phrase, Score } from './corpus-score';

/** Prints how well guests' texts are read; `--show` adds the phrases that were read wrongly, the blind ones left out. */

const CORPORA = [
  { title: 'Phrases written with the rules', file: 'waitlist.en.json', blind: false },
  { title: 'Phrases the rules were mended by', file: 'waitlist.en.heard.json', blind: false },
  {
    title: 'Phrases written by somebody who never saw the rules',
    file: 'waitlist.en.blind2.json',
    blind: true,
  },
] as const;

function percent(right: number, all: number): string {
  return all === 0 ? '-' : `${((100 * right) / all).toFixed(1)} %`;
}

function table(result: Score): string {
  return result.tallies
    .map(({ intent, right, all }) => {
      const counts = `${right}/${all}`.padStart(9);
      return `  ${intent.padEnd(12)}${counts}  ${percent(right, all).padStart(8)}`;
    })
    .join('\n');
}

const show = process.argv.includes('--show');
for (const { title, file, blind } of CORPORA) {
  const path = join(process.cwd(), 'tests', 'corpus', file);
  if (!existsSync(path)) continue;
  const phrases = JSON.parse(readFileSync(path, 'utf8')) as Phrase[];
  const result = score(phrases, understand);
  console.log(`${title} (${file})`);
  console.log(`  right ${result.right} of ${result.all}: ${percent(result.right, result.all)}`);
  console.log(`  read as going when nobody said so: ${result.destructive.length}`);
  console.log(table(result));
  // Whoever mends the rules must not read the blind phrases.
  if (show && !blind) {
    for (const { phrase, read } of result.misses) {
      console.log(`  ${JSON.stringify(phrase)}\n    read: ${JSON.stringify(read)}`);
    }
  }
  if (result.destructive.length > 0 && !blind) process.exitCode = 1;
}
