import { lines, words } from './lists';
import type { Token } from './tokens';

interface Item {
  readonly optional: boolean;
  /** Looks at the surroundings and takes no token. */
  readonly clear?: 'clearBefore' | 'clearAfter' | 'endsAt';
  readonly words: ReadonlySet<string>;
  /** Sorts of token that fit besides the words. */
  readonly signs: string;
}

interface Phrase<Kind> {
  readonly kind: Kind;
  /** Read when the phrase is first looked for: most texts need few of them. */
  readonly items: () => readonly Item[];
}

/** All phrases of a language, found by the word or sort of token they can begin with. */
export interface PhraseBook<Kind> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Kind>[]>;
  readonly words: ReadonlySet<string>;
}

/** A phrase found at a place: tokens from `start` up to, not including, `end`. */
export interface Found<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Tells whether nothing but courtesy stands before or after a token, up to the edge of its clause. */
export interface Surroundings {
  /** Whether a word may stand inside any phrase without changing it: "please", "really". */
  passable(index: number): boolean;
  clearBefore(index: number): boolean;
  clearAfter(index: number): boolean;
  /** Whether the clause is over. */
  endsAt(index: number): boolean;
}

const CLEAR = { '^': 'clearBefore', $: 'clearAfter', '!': 'endsAt' } as const;
const TOKEN_SIGNS = '#%~_';

function item(
  written: string,
  classes: ReadonlyMap<string, readonly string[]>,
  fold: (word: string) => string,
): Item {
  const optional = written.length > 1 && written.endsWith('?');
  const choices = (optional ? written.slice(0, -1) : written).split('|');
  const [first] = choices;
  if (first === '^' || first === '$' || first === '!') {
    return { optional, clear: CLEAR[first], words: new Set(), signs: '' };
  }
  const signs = choices.filter((choice) => TOKEN_SIGNS.includes(choice));
  const plain = choices.flatMap((choice) => {
    if (signs.includes(choice)) return [];
    if (!choice.startsWith('@')) return [fold(choice)];
    const list = classes.get(choice.slice(1));
    if (list === undefined) throw new Error(`No class of words is called ${choice}`);
    return list;
  });
  return { optional, words: new Set(plain), signs: signs.join('') };
}

/** The keys under which a phrase is filed: whatever its first token may be. */
function firsts(line: readonly string[], itemFor: (written: string) => Item): Set<string> {
  const keys = new Set<string>();
  for (const written of line) {
    const each = itemFor(written);
    if (each.clear !== undefined) continue;
    if (each.signs.includes('_')) throw new Error('A phrase cannot begin with just any word');
    for (const word of each.words) keys.add(word);
    if (/[#%]/.test(each.signs)) keys.add('#');
    if (each.signs.includes('~')) keys.add('~');
    if (!each.optional) break;
  }
  return keys;
}

/**
 * Files the phrases of a language; `fold` gives the word that stands for another form of it.
 * @throws when a phrase begins with a sign that could stand anywhere or, here or when it is first
 * looked for, when it names an unknown class
 */
export function phraseBook<Kind>(
  phrases: readonly (readonly [Kind, string])[],
  classes: Readonly<Record<string, string>>,
  fold: (word: string) => string,
): PhraseBook<Kind> {
  const classWords = new Map(
    Object.entries(classes).map(([name, list]) => [name, words(list).map(fold)]),
  );
  const items = new Map<string, Item>();
  const itemFor = (written: string): Item => {
    const read = items.get(written) ?? item(written, classWords, fold);
    items.set(written, read);
    return read;
  };
  const byFirst = new Map<string, Phrase<Kind>[]>();
  const known = new Set([...classWords.values()].flat());
  for (const [kind, list] of phrases) {
    for (const word of list.split(/[\s|?]+/)) if (!word.startsWith('@')) known.add(fold(word));
    for (const line of lines(list)) {
      let sequence: readonly Item[] | undefined;
      const phrase: Phrase<Kind> = { kind, items: () => (sequence ??= line.map(itemFor)) };
      for (const key of firsts(line, itemFor)) {
        const filed = byFirst.get(key);
        if (filed === undefined) byFirst.set(key, [phrase]);
        else filed.push(phrase);
      }
    }
  }
  return { byFirst, words: known };
}

function fits(each: Item, token: Token): boolean {
  if (token.kind === 'break' || token.kind === 'emoji') return false;
  if (each.signs.includes('_') && token.kind === 'word') return true;
  if (token.kind === 'time') return each.signs.includes('~');
  if (token.kind === 'number' && each.signs.includes('#')) return true;
  if (token.party === true) return each.signs.includes('%');
  return each.words.has(token.word);
}

interface Search {
  readonly items: readonly Item[];
  readonly all: readonly Token[];
  readonly start: number;
  readonly around: Surroundings;
}

/** How many words of courtesy are passed over inside one phrase; keeps the work bounded. */
const PASSED_OVER = 2;

/** Where the items from `at` on end when they begin at token `index`; -1 when they do not fit. */
function endOf(search: Search, at: number, index: number, passed: number): number {
  const each = search.items[at];
  if (each === undefined) return index;
  if (each.clear !== undefined) {
    return search.around[each.clear](index) ? endOf(search, at + 1, index, passed) : -1;
  }
  const token = search.all[index];
  let end = -1;
  if (token !== undefined && fits(each, token)) end = endOf(search, at + 1, index + 1, 0);
  if (end < 0 && each.optional) end = endOf(search, at + 1, index, passed);
  if (end < 0 && index > search.start && passed < PASSED_OVER && search.around.passable(index)) {
    end = endOf(search, at, index + 1, passed + 1);
  }
  return end;
}

/** The longest phrase that begins at a token; of equally long ones, the one listed first. */
export function longestAt<Kind>(
  book: PhraseBook<Kind>,
  all: readonly Token[],
  index: number,
  around: Surroundings,
  wanted: (kind: Kind) => boolean,
): Found<Kind> | null {
  const token = all[index];
  if (token === undefined || token.kind === 'break' || token.kind === 'emoji') return null;
  const filed = [
    ...(book.byFirst.get(token.word) ?? []),
    ...(token.kind === 'word' ? [] : (book.byFirst.get(token.kind === 'time' ? '~' : '#') ?? [])),
  ];
  let best: Found<Kind> | null = null;
  for (const phrase of filed) {
    if (!wanted(phrase.kind)) continue;
    const end = endOf({ items: phrase.items(), all, start: index, around }, 0, index, 0);
    if (end > (best?.end ?? index)) best = { kind: phrase.kind, start: index, end };
  }
  return best;
}
