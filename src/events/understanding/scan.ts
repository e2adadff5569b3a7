import {
  longestAt,
  type Found,
  type PhraseBook,
  type Surroundings,
} from '../../understanding/phrases';
import { mayBeName, withGivenNames } from '../../understanding/given-names';
import { readable, tokens, type Token } from '../../understanding/tokens';
import type { Reader } from './compiled';
import type { SignKind } from './language';
import { thingAt, type Lexicon } from './lexicon';

/** One piece of a text: a word, or several that name a thing on the menu. */
export interface Piece extends Token {
  /** Id on the menu; `word` is ITEM or MOD then. */
  readonly thing?: string;
}

export type Sign = Found<SignKind>;

/** A clause with what was found in it. Indexes are those of `all`. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly asks: boolean;
}

/** "One" in letters, which says "that one" as well. */
export const isWordOne = ({ word, value }: Piece): boolean => value === 1 && !/\d/.test(word);

/** Whether a phrase stands in a clause with all of its words. */
export const within = ({ start, end }: Sign, clause: Clause): boolean =>
  start >= clause.start && end <= clause.end;

/** Pieces that phrases of some kinds have used up. */
export function spentBy(signs: readonly Sign[], kinds: ReadonlySet<Sign['kind']>): Set<number> {
  const spent = new Set<number>();
  for (const { kind, start, end } of signs)
    if (kinds.has(kind)) for (let at = start; at < end; at++) spent.add(at);
  return spent;
}

export interface Scanned {
  readonly text: string;
  readonly all: readonly Piece[];
  readonly signs: readonly Sign[];
  readonly clauses: readonly Clause[];
}

const HARD = new Set(['.', '!', '?', ';', '\n', '…', '(', ')']);

function withIdioms(all: readonly Token[], { idioms }: Reader): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < all.length;) {
    const token = all[i];
    if (token === undefined) break;
    let best: readonly [string, readonly string[]] | undefined;
    for (const each of idioms.get(token.word) ?? [])
      if (
        each[1].length > (best?.[1].length ?? 0) &&
        each[1].every((word, at) => all[i + at]?.word === word)
      )
        best = each;
    const end = i + (best?.[1].length ?? 1);
    const last = all[end - 1] ?? token;
    out.push(best === undefined ? token : { ...token, word: best[0], end: last.end });
    i = end;
  }
  return out;
}

function withThings(
  all: readonly Token[],
  lexicon: Lexicon,
  isKnown: Reader['knows'],
  reader: Reader,
): Piece[] {
  const isDrink = (token: Token | undefined): boolean => reader.is('wanted', token?.word ?? '');
  const isChoice = (token: Token | undefined): boolean => reader.is('or', token?.word ?? '');
  const introduces = (token: Token | undefined): boolean =>
    token?.kind === 'number' ||
    (token?.kind === 'word' &&
      (reader.numbers.has(token.word) || INTRODUCING.some((list) => reader.is(list, token.word))));
  const out: Piece[] = [];
  for (let i = 0; i < all.length;) {
    const token = all[i];
    if (token === undefined) break;
    const thing =
      (token.kind === 'word' || token.kind === 'number') && !isTime(token, out.at(-1), reader)
        ? thingAt(lexicon, all, i, { isKnown, introduces, isChoice, isDrink })
        : undefined;
    if (!thing) {
      out.push(token);
      i++;
      continue;
    }
    const last = all[thing.end - 1] ?? token;
    out.push({
      kind: 'word',
      word: thing.kind,
      thing: thing.id,
      start: token.start,
      end: last.end,
    });
    i = thing.end;
  }
  return out;
}

/** Before an everyday word that names a thing on the menu. */
const INTRODUCING = ['articles', 'the', 'definite', 'another', 'or'] as const;

/** "Too late" is no coffee. */
const isTime = ({ word }: Token, before: Token | undefined, reader: Reader): boolean =>
  word === 'late' && before !== undefined && reader.is('beforeLate', before.word);

class Sight implements Surroundings {
  readonly #all: readonly Piece[];
  readonly #reader: Reader;

  constructor(all: readonly Piece[], reader: Reader) {
    this.#all = all;
    this.#reader = reader;
  }
  passable(index: number): boolean {
    const token = this.#all[index];
    return token?.kind === 'word' && this.#reader.is('passing', token.word);
  }
  clearBefore(index: number): boolean {
    for (let i = index - 1; i >= 0; i--) {
      const token = this.#all[i];
      if (token === undefined || token.kind === 'break') return true;
      if (token.kind !== 'emoji' && !this.#reader.is('fillers', token.word)) return false;
    }
    return true;
  }
  clearAfter(index: number): boolean {
    for (let i = index; ; i++) {
      const token = this.#all[i];
      if (token === undefined || token.kind === 'break') return true;
      if (this.#reader.is('and', token.word)) return true;
      if (token.kind !== 'emoji' && !this.#reader.is('fillers', token.word)) return false;
    }
  }
  endsAt(index: number): boolean {
    const token = this.#all[index];
    return token === undefined || token.kind === 'break';
  }
}

/** Finds the things of the menu and the phrases of a language in a text. */
export function scan(text: string, reader: Reader, lexicon: Lexicon): Scanned {
  const clean = readable(text);
  // A thing on the menu is looked for as it was written; what the language would make of the word comes second.
  const isKnown = (word: string) => reader.knows(word) || mayBeName(word);
  const named = withThings(tokens(clean, { chat: true }), lexicon, isKnown, reader);
  const rest = withGivenNames(named, clean).map((piece): Piece => {
    if (piece.thing !== undefined || piece.kind !== 'word') return piece;
    return { ...piece, word: reader.spell(piece.word) };
  });
  const idiomatic = withIdioms(rest, reader) as Piece[];
  const all = idiomatic.map((piece): Piece => {
    const value = piece.kind === 'word' ? reader.numbers.get(piece.word) : undefined;
    return value === undefined || piece.thing !== undefined
      ? piece
      : { ...piece, kind: 'number', value };
  });
  return {
    text: clean,
    all,
    signs: signsIn(all, reader.book, reader),
    clauses: clausesOf(all, reader),
  };
}

/** The phrases of a book that stand in a text, from left to right; at each place the longest one counts. */
export function signsIn<Kind>(
  all: readonly Piece[],
  book: PhraseBook<Kind>,
  reader: Reader,
): Found<Kind>[] {
  const sight = new Sight(all, reader);
  const signs: Found<Kind>[] = [];
  for (let i = 0; i < all.length;) {
    const found = longestAt(book, all, i, sight, () => true);
    if (found) signs.push(found);
    i = found ? Math.max(found.end, i + 1) : i + 1;
  }
  return signs;
}

function clausesOf(all: readonly Piece[], reader: Reader): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let i = 0; i <= all.length; i++) {
    const piece = all[i];
    if (piece !== undefined && !(piece.kind === 'break' && HARD.has(piece.word))) continue;
    if (i > start) {
      const first = all
        .slice(start, i)
        .find(({ word, kind }) => kind === 'word' && !reader.is('greets', word));
      const asks =
        piece?.word === '?' || (first !== undefined && reader.is('questions', first.word));
      clauses.push({ start, end: i, asks });
    }
    start = i + 1;
  }
  return clauses;
}
