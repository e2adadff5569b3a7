import { tokens, type Token } from '../../understanding/tokens';
import { nearlyEqual } from '../../understanding/spelling';
import type { Language } from '../../languages/languages';
import type { Localized, Menu } from '../event';
import type { Reader } from './compiled';

/** Something on the menu, by one of the ways it is called. */
interface Label {
  readonly kind: 'ITEM' | 'MOD';
  readonly id: string;
  readonly words: readonly string[];
  /** Several words written as one. */
  readonly joined?: true;
  /** One word out of a longer name, which no other thing has in its own: "mango" for "Mango Sunrise". */
  readonly short?: true;
}

/** Where a thing on the menu stands in a text: tokens from `start` up to, not including, `end`. */
export interface Thing {
  readonly kind: 'ITEM' | 'MOD';
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A menu, prepared for finding its things in texts. */
export interface Lexicon {
  readonly labels: readonly Label[];
  readonly menu: Menu;
}

export const wordsOf = (text: string): string[] =>
  tokens(text).flatMap(({ kind, word }) => (kind === 'word' || kind === 'number' ? [word] : []));

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/**
 * Prepares a menu for texts in a language. `plain`: words that say nothing by themselves in the name of a modifier, such
 * as "milk". What is a name in another language only and an everyday word in this one is left out: "soy" is "I am".
 */
export function lexiconOf(
  menu: Menu,
  language: Language,
  { plain, knows, is, plenty }: Pick<Reader, 'plain' | 'knows' | 'is' | 'plenty'>,
): Lexicon {
  const labels: Label[] = [];
  const taken = new Map<string, string>();
  const add = (
    kind: Label['kind'],
    id: string,
    words: readonly string[],
    how: Pick<Label, 'joined' | 'short'> = {},
  ): void => {
    const written = words.join(' ');
    if (written === '' || (taken.get(written) ?? id) !== id) return;
    if (taken.has(written)) return;
    taken.set(written, id);
    labels.push({ kind, id, words, ...how });
  };
  const isForeign = (words: readonly string[], names: Localized): boolean => {
    const [only, more] = words;
    if (only === undefined || more !== undefined || !knows(only)) return false;
    return !wordsOf(names[language] ?? '').includes(only) && names[language] !== undefined;
  };
  const sorts = [
    ['ITEM', menu.items],
    ['MOD', menu.modifiers],
  ] as const;
  for (const [kind, things] of sorts)
    for (const { id, names, synonyms } of things)
      for (const name of [...Object.values(names), ...(synonyms ?? [])])
        add(kind, id, wordsOf(name));
  // Shorter ways to say it come after all whole names, so that they take nothing away from another thing.
  for (const [kind, things] of sorts)
    for (const { id, names, synonyms } of things)
      for (const name of [...Object.values(names), ...(synonyms ?? [])]) {
        const words = wordsOf(name);
        if (words.length > 1) add(kind, id, [words.join('')], { joined: true });
        const telling = words.filter((word) => !plain.has(word));
        if (kind === 'MOD' && telling.length < words.length && !isForeign(telling, names))
          add(kind, id, telling);
        // "Extra ice" is "lots of ice" and "ice extra" as well.
        const [first = '', ...rest] = words;
        if (kind === 'MOD' && is('extra', first) && rest.length > 0) {
          const what = is('of', rest[0] ?? '') ? rest.slice(1) : rest;
          for (const much of plenty) add(kind, id, [...much, ...what]);
          add(kind, id, [...what, first]);
        }
      }
  const named = namedBy(menu);
  for (const { id, names } of menu.items)
    for (const word of new Set(Object.values(names).flatMap((name) => shortsOf(name, plain))))
      if (named.get(singular(word))?.size === 1) add('ITEM', id, [word], { short: true });
  return { labels, menu };
}

/** Words of a longer name that may stand for it. */
function shortsOf(name: string, plain: ReadonlySet<string>): string[] {
  const words = wordsOf(name);
  return words.length < 2 ? [] : words.filter((word) => word.length > 2 && !plain.has(word));
}

/** Which things on the menu have a word in one of their names. */
function namedBy({ items, modifiers }: Menu): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, names, synonyms } of [...items, ...modifiers])
    for (const name of [...Object.values(names), ...(synonyms ?? [])])
      for (const word of wordsOf(name).map(singular))
        ids.set(word, (ids.get(word) ?? new Set<string>()).add(id));
  return ids;
}

/** "Tecito", "cafelito": the word without its diminutive, as far as it goes. */
const DIMINUTIVE = /^(.+?)(?:el|ec|es|c|s)?it[oa]s?$/;

const isDiminutive = (written: string, meant: string): boolean => {
  const stem = DIMINUTIVE.exec(written)?.[1];
  const whole = singular(meant);
  return stem !== undefined && whole.startsWith(stem) && whole.length - stem.length <= 1;
};

/** First letters that may sound alike, both ways. */
const ALIKE = /^(?:vb|bv|zs|sz|cs|sc|ck|kc|qk|kq|cq|qc|cz|zc|gj|jg)$/;
/** What sounds alike is hardly longer than what is meant. Letters. */
const LONGER_AT_MOST = 2;

/** "Berde", "bejetal": as it sounds in Spanish. */
const soundsLike = (written: string, meant: string): boolean =>
  Math.abs(written.length - meant.length) <= LONGER_AT_MOST &&
  (written[0] === meant[0] || ALIKE.test(`${written[0] ?? ''}${meant[0] ?? ''}`)) &&
  sounds(written) === sounds(meant);

const sounds = (word: string): string =>
  word
    .replace(/v/g, 'b')
    .replace(/z|c(?=[ei])/g, 's')
    .replace(/qu|c/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/h/g, '');

/** How sure it is that a written word means a word of a label: 2 = it is it, 1 = a letter or two are wrong, 0 = no. */
function likeness(written: string, meant: string, isKnown: (word: string) => boolean): number {
  if (written === meant || singular(written) === meant || singular(written) === singular(meant))
    return 2;
  // "Vegetales", "G&T".
  if (written === `${meant}es` || (meant === 'and' && ['&', 'n', 'y'].includes(written))) return 2;
  if (meant.endsWith('e') && written === `${meant}s`) return 2;
  if (!isKnown(written) && isDiminutive(written, meant)) return 1;
  if (isKnown(written) || written.length < 4 || meant.length < 4) return 0;
  if (soundsLike(written, meant)) return 1;
  // "Xtra".
  if (meant.slice(1) === written) return 0.9;
  // "Roja" is not soy: short words have to begin as they are meant.
  if (written[0] !== meant[0] && meant.length < 7) return 0;
  const plain = singular(written);
  if (nearlyEqual(written, meant) || nearlyEqual(plain, meant)) return meant.length < 5 ? 0.9 : 1;
  return meant.length >= 7 && plain[0] === meant[0] && distance(plain, meant) <= 2 ? 0.8 : 0;
}

/** Letters to add, leave out, change or swap. Both words are short. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let best = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** What the language knows of the words about a thing. */
export interface NamedBy {
  readonly isKnown: (word: string) => boolean;
  /** Whether a thing may follow a word: "a", "two", "the". */
  readonly introduces: (token: Token | undefined) => boolean;
  /** "Or": a thing may stand before it. */
  readonly isChoice: (token: Token | undefined) => boolean;
  /** Whether a word is what people order by itself. */
  readonly isDrink: (token: Token | undefined) => boolean;
}

/** "Two greens", "the mango": an everyday word stands for an item only where one is counted or pointed at. */
function isShortFor(
  all: readonly Token[],
  index: number,
  meant: string,
  { isKnown, introduces, isChoice, isDrink }: NamedBy,
): boolean {
  const token = all[index];
  if (token?.kind !== 'word' || token.word[0] !== meant[0]) return false;
  if (likeness(token.word, meant, no) < 2 && !isDiminutive(token.word, meant)) return false;
  // "A white coffee" is no flat white.
  if (isDrink(all[index + 1])) return false;
  return !isKnown(token.word) || introduces(all[index - 1]) || isChoice(all[index + 1]);
}

/** The thing that begins at a token; the longest, of equally long ones the likeliest. */
export function thingAt(
  lexicon: Lexicon,
  all: readonly Token[],
  index: number,
  sight: NamedBy,
): Thing | undefined {
  const { isKnown } = sight;
  let best: (Thing & { readonly likely: number }) | undefined;
  for (const { kind, id, words, joined, short } of lexicon.labels) {
    if (short && !isShortFor(all, index, words[0] ?? '', sight)) continue;
    let likely = 2;
    for (let at = 0; at < words.length && likely > 0; at++) {
      const token = all[index + at];
      const isWord = token?.kind === 'word' || token?.kind === 'number';
      likely = isWord
        ? Math.min(
            likely,
            likeness(token.word, words[at] ?? '', words.length > 1 || short ? no : isKnown),
          )
        : 0;
      if (likely === 0 && isWord && joined !== true && words.length === 1)
        likely = isCutShort(singular(token.word), words[0] ?? '', isKnown) ? 0.8 : 0;
      // "Flat wight": behind the first word of a name most letters tell the second.
      if (likely === 0 && at === 1 && words.length === 2 && isWord && kind === 'ITEM')
        likely = isFirstSaid(all[index], words[0]) && isHalf(token.word, words[1] ?? '') ? 0.5 : 0;
    }
    if (likely === 0) continue;
    const end = index + words.length;
    const longer = best === undefined || words.length > best.end - best.start;
    const likelier =
      best !== undefined && words.length === best.end - best.start && likely > best.likely;
    if (longer || likelier) best = { kind, id, start: index, end, likely };
  }
  return best && { kind: best.kind, id: best.id, start: best.start, end: best.end };
}

/** "1 amer", "capu desc.": the beginning of a long word. */
const isCutShort = (written: string, meant: string, isKnown: (word: string) => boolean): boolean =>
  written.length >= 4 &&
  written.length <= 5 &&
  meant.length >= 7 &&
  meant.startsWith(written) &&
  !isKnown(written);

const no = (): boolean => false;

const isFirstSaid = (first: Token | undefined, meant: string | undefined): boolean =>
  first?.word === meant;

const LEAST_HALF = 4;

/** A word of the same beginning, about as long, with most of the letters in whatever order. */
function isHalf(written: string, meant: string): boolean {
  if (written.length < LEAST_HALF || written[0] !== meant[0]) return false;
  if (Math.abs(written.length - meant.length) > 1) return false;
  const left = [...meant];
  const shared = [...written].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length * 4 >= meant.length * 3;
}

/** The things on the menu that look most like what was written, most alike first. */
export function nearest(lexicon: Lexicon, said: string, most = 3): string[] {
  const written = wordsOf(said);
  const joined = written.join('');
  const scores = lexicon.menu.items
    .filter(({ off }) => off !== true)
    .map(({ id }, at) => {
      const labels = lexicon.labels.filter((label) => label.id === id && label.kind === 'ITEM');
      const best = Math.max(
        0,
        ...labels.flatMap(({ words }) => [
          alike(joined, words.join('')),
          ...words.flatMap((word) => written.map((each) => alike(each, word))),
        ]),
      );
      return { id, best, at };
    });
  return scores
    .sort((one, other) => other.best - one.best || one.at - other.at)
    .slice(0, most)
    .map(({ id }) => id);
}

const alike = (one: string, other: string): number =>
  1 - distance(one, other) / Math.max(one.length, other.length, 1);
