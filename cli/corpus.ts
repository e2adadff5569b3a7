import { LANGUAGES } from '../src/languages/languages';
import { languageOf } from '../src/waitlist/understanding/language-of';
import { understand } from '../src/waitlist/understanding/understand';
import { score } from './corpus-score';
import type { Phrase, Score } from './corpus-score';
import { CORPUS_SETS, phrasesOf } from './corpus-sets';
import { STRAINS } from './corpus-strain';
import { STRAINED_DESKS } from './corpus-strained';
import { EVENT_SETS } from './events-corpus-sets';
import type { Share } from './corpus-sets';

/**
 * Prints how well guests' texts are read, by set and language. `--kinds` adds the counts by what is wished for, `--show`
 * the phrases that were read wrongly, `--strained` those that are read rightly as they fare when written in a hurry. Nothing is known of the guest but the text, so the language must be found as well.
 */

const HEADS = ['set', 'language', 'phrases', 'first shot', 'fresh ones', 'now', 'destructive'];
const WIDTHS = [13, 8, 7, 18, 18, 20, 11];

function share(count: Share | undefined): string {
  if (count === undefined || count.all === 0) return '-';
  return `${count.right}/${count.all} ${((100 * count.right) / count.all).toFixed(1)} %`;
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0)))
    .join('  ');
}

function read(phrases: readonly Phrase[]): Score {
  return score(phrases, (text, { asked }) => understand(text, { asked }).wishes);
}

function kinds({ tallies }: Score): string {
  return tallies.map(({ intent, right, all }) => `    ${intent} ${right}/${all}`).join('\n');
}

const flags = new Set(process.argv.slice(2));
const wrong: string[] = [];

console.log(line(HEADS));
for (const set of CORPUS_SETS) {
  for (const language of LANGUAGES) {
    const phrases = phrasesOf(set).filter((phrase) => phrase.language === language);
    if (phrases.length === 0) continue;
    const result = read(phrases);
    const first = set.atFirstShot?.[language];
    const cells = [
      set.name,
      language,
      String(phrases.length),
      share(first),
      share(first?.fresh),
      share(result),
      String(result.destructive.length),
    ];
    console.log(line(cells));
    if (flags.has('--kinds')) console.log(kinds(result));
    for (const miss of result.misses) {
      const seemed = languageOf(miss.phrase.text) ?? '-';
      wrong.push(`${JSON.stringify(miss.phrase)}\n  ${seemed}: ${JSON.stringify(miss.read)}`);
    }
    if (result.destructive.length > 0) process.exitCode = 1;
  }
}
console.log(`\n${line(['orders and questions', ...HEADS.slice(1)])}`);
for (const set of EVENT_SETS)
  for (const language of LANGUAGES) {
    const result = set.read(language);
    const first = set.atFirstShot?.[language];
    console.log(
      line([
        set.name,
        language,
        String(result.all),
        share(first),
        '-',
        share(result),
        String(result.destructive.length),
      ]),
    );
    wrong.push(...result.misses);
    if (result.destructive.length > 0) process.exitCode = 1;
  }
if (flags.has('--strained'))
  for (const [desk, strained] of Object.entries(STRAINED_DESKS))
    for (const strain of STRAINS)
      for (const language of LANGUAGES) {
        const result = strained(language, strain, 1);
        console.log(`${desk}, ${language}, ${strain.name}: ${share(result)}`);
        wrong.push(...result.harmful.map((text) => `HARM: ${text}`));
        if (result.harmful.length > 0) process.exitCode = 1;
      }
console.log('\nFirst shot: before anybody who mends the rules had read the phrases.');
console.log('Fresh ones: of those, the texts that no other set has.');
console.log(
  'Destructive: read as going, giving up the table, cancelling, ordering or being forgotten when nobody said so.',
);
if (flags.has('--show')) console.log(`\n${wrong.join('\n')}`);
