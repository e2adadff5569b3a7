import type { Compiled } from './compiled';
import type { Scanned } from './scanned';
import { standsAt } from './numbers';
import type { Token } from '../../understanding/tokens';

/** Longest name kept, in characters. */
export const NAME_AT_MOST = 40;
/** Longest notes kept, in characters. */
export const NOTES_AT_MOST = 200;

const WORDS_IN_A_NAME = 5;

/** A name and notes found in the words that no phrase claimed. */
export interface Leftovers {
  readonly name?: string;
  readonly notes?: string;
}

function shortened(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** A name as it may be shown: letters, digits and what stands inside names; "" when nothing is left. */
export function cleanName(written: string): string {
  const kept = written
    .replace(/[^\p{L}\p{M}\p{N}'’.\-& \u200C\u200D]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const bare = shortened(kept.replace(/^['’.\-& ]+/, ''), NAME_AT_MOST);
  return /[\p{L}\p{N}]/u.test(bare) ? bare.replace(/[-& ]+$/, '').replace(/\.+$/, '') : '';
}

/** Notes as they may be shown: one line, at most `NOTES_AT_MOST` characters. */
export function cleanNotes(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return shortened(line.replace(/^[,.;:!\- ]+/, ''), NOTES_AT_MOST).replace(/[,.;:!\- ]+$/, '');
}

/** Runs of unclaimed tokens without punctuation or a claimed word between them. */
export function segments(scanned: Scanned): Token[][] {
  const out: Token[][] = [];
  let last = -2;
  for (const index of scanned.unclaimed) {
    const token = scanned.all[index];
    if (token === undefined) continue;
    const run = out.at(-1);
    if (index === last + 1 && run !== undefined) run.push(token);
    else out.push([token]);
    last = index;
  }
  return out;
}

export function written(text: string, run: readonly Token[]): string {
  return text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);
}

export function nameWord(token: Token, language: Compiled): boolean {
  return token.kind === 'word' && /^[^\d+&]/.test(token.word) && !language.knows(token.word);
}

/** How many words at a place tie one part of a name to the next: "Ana de la Cruz"; 0 when no name goes on behind them. */
function insideName(run: readonly Token[], index: number, language: Compiled): number {
  for (let tied = 0; tied <= 2; tied++) {
    const token = run[index + tied];
    if (token === undefined) return 0;
    if (tied > 0 && nameWord(token, language) && token.capital === true) return tied;
    if (!language.is('insideName', token.word)) return 0;
  }
  return 0;
}

/** How many tokens at the start of a run may be a name: "Ana Lopez", "Ana and Tom"; 0 when it is none. */
export function nameLength(run: readonly Token[], language: Compiled): number {
  const [only] = run;
  if (run.length === 1 && only !== undefined && language.is('evenName', only.word)) return 1;
  let length = 0;
  while (length < run.length) {
    const token = run[length];
    const next = run[length + 1];
    if (token === undefined) break;
    const inside = insideName(run, length, language);
    if (nameWord(token, language)) length++;
    else if (length > 0 && language.is('and', token.word) && next && nameWord(next, language))
      length++;
    else if (length > 0 && inside > 0) length += inside;
    else break;
  }
  return length <= WORDS_IN_A_NAME ? length : 0;
}

function introAt(
  list: readonly (readonly string[])[],
  run: readonly Token[],
  index: number,
): number {
  return Math.max(0, ...list.map((phrase) => (standsAt(phrase, run, index) ? phrase.length : 0)));
}

interface Cut {
  /** How certain the words before the name are, from 1 ("for") to 3 ("my name is"). */
  readonly certainty: number;
  readonly before: readonly Token[];
  readonly name: readonly Token[];
  readonly after: readonly Token[];
}

/** Finds "my name is …", "it's …", "for …" in a run and cuts the name out. */
export function introduced(run: readonly Token[], language: Compiled, joining = true): Cut | null {
  for (let i = 0; i < run.length; i++) {
    const sure = introAt(language.surely, run, i);
    const perhaps =
      sure ||
      introAt(language.perhaps, run, i) ||
      (joining ? introAt(language.joining, run, i) : 0);
    // "This is not normal".
    const denied = sure === 0 && language.is('negations', run[i - 1]?.word ?? '');
    if (perhaps === 0 || denied) continue;
    const rest = run.slice(i + perhaps);
    // "Es De la Fuente".
    const tie = insideName(rest, 0, language);
    const [first] = rest;
    const certain =
      sure > 0 &&
      first?.kind === 'word' &&
      (first.capital === true || (sure > 1 && rest.length === 1));
    // What follows "my name is" is a name even where it looks like another word.
    const length =
      (tie > 0 ? tie + nameLength(rest.slice(tie), language) : nameLength(rest, language)) ||
      (certain ? 1 + nameLength(rest.slice(1), language) : 0);
    // "Guerrero, with G".
    const letter = length === 1 && first?.word.length === 1;
    const guess = sure === 0 && introAt(language.perhaps, run, i) === 0;
    if (length === 0 || (letter && guess)) continue;
    const after = rest.slice(length);
    const certainty = sure > 0 ? 3 : introAt(language.perhaps, run, i) > 0 ? 2 : 1;
    return { certainty, before: run.slice(0, i), name: rest.slice(0, length), after };
  }
  return null;
}

function trimmed(run: readonly Token[], drop: (token: Token) => boolean): Token[] {
  let from = 0;
  let to = run.length;
  while (from < to && drop(run[from] as Token)) from++;
  while (to > from && drop(run[to - 1] as Token)) to--;
  return run.slice(from, to);
}

/** The part of a run that says something: courtesy and glue taken off both ends. */
export function substance(run: readonly Token[], language: Compiled): Token[] {
  return trimmed(
    run,
    (token) =>
      token.party !== true &&
      (language.is('edges', token.word) ||
        (token.kind === 'word' && language.is('fillers', token.word))),
  );
}

function noteworthy(run: readonly Token[], language: Compiled): boolean {
  return run.some(
    (token) => token.party || language.is('things', token.word) || nameWord(token, language),
  );
}

/** "Dana's birthday" names Dana. */
function withoutPossessive(name: string): string {
  return name.replace(/['’]s$/i, '');
}

interface Candidate {
  readonly run: readonly Token[];
  readonly cut: Omit<Cut, 'certainty'>;
  /** The highest is the name. */
  readonly rank: number;
}

/** Whether nothing but courtesy stands beside a run up to the edges of its clause. */
function isClause(run: readonly Token[], { all }: Scanned, language: Compiled): boolean {
  const from = run[0]?.start ?? 0;
  const to = run.at(-1)?.end ?? 0;
  const before = all.findLast((token) => token.end <= from && !language.is('fillers', token.word));
  const after = all.find((token) => token.start >= to && !language.is('fillers', token.word));
  return [before, after].every(
    (token) => !token || token.kind === 'break' || token.kind === 'emoji',
  );
}

/** What a run may name, and how likely that is. */
function candidate(
  run: readonly Token[],
  scanned: Scanned,
  language: Compiled,
): Candidate | undefined {
  const cut = introduced(run, language);
  const alone = run.length === 1 && nameLength(run, language) === 1;
  const said = alone ? run : substance(run, language);
  const length = nameLength(said, language);
  if (cut === null && length === 0) return undefined;
  const name = cut?.name ?? said.slice(0, length);
  const capital = name[0]?.capital === true && !/^[^\p{Ll}]*$/u.test(scanned.text) ? 2 : 0;
  if (cut !== null) return { run, cut, rank: cut.certainty * 3 + capital };
  // "A haircut" is no name.
  const article = run[run.indexOf(name[0] as Token) - 1];
  if (article !== undefined && language.is('articles', article.word) && capital === 0)
    return undefined;
  return {
    run,
    cut: { before: [], name, after: said.slice(length) },
    rank: (isClause(run, scanned, language) ? 3 : 0) + capital,
  };
}

/**
 * Sorts what is left of a joining text into a name and notes.
 * A short piece without any everyday word is the name; what asks for something is notes.
 */
export function sortLeftovers(scanned: Scanned, language: Compiled): Leftovers {
  const notes: string[] = [];
  const note = (run: readonly Token[]): void => {
    const said = substance(run, language);
    if (noteworthy(said, language)) notes.push(written(scanned.text, said));
  };
  const runs = segments(scanned);
  const found = runs.flatMap((run) => candidate(run, scanned, language) ?? []);
  const best = found.reduce<Candidate | undefined>(
    (first, each) => (first !== undefined && first.rank >= each.rank ? first : each),
    undefined,
  );
  let name = '';
  for (const run of runs) {
    const other = found.find((each) => each.run === run);
    if (best === undefined || run !== best.run) {
      // One odd word between phrases ("chuck us on the list") asks for nothing.
      const odd = other !== undefined && run.length === 1 && !isClause(run, scanned, language);
      if (!odd) note(run);
      continue;
    }
    const { before, after } = best.cut;
    name = cleanName(written(scanned.text, best.cut.name));
    if (after.length > 0) name = withoutPossessive(name);
    note(before);
    note(language.is('afterName', after[0]?.word ?? '') ? after.slice(1) : after);
  }
  const said = cleanNotes(notes.join(', '));
  return { ...(name === '' ? {} : { name }), ...(said === '' ? {} : { notes: said }) };
}
