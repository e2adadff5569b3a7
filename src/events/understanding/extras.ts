import type { Reader } from './compiled';
import type { Clause, Piece, Scanned } from './scan';

/** Something that is said of a drink or a dish in words that no menu has; kept as the guest wrote it. */
export interface Extra {
  readonly start: number;
  /** Up to, not including. */
  readonly end: number;
}

/** "2", "a dash of", "un poco de": how much of something. */
const MEASURES: ReadonlySet<string> = new Set(
  `a an some extra more little bit dash splash touch drop drops drizzle spoon spoons spoonful spoonfuls teaspoon teaspoons packet
packets cube cubes lots plenty half of on the side
un una poco poquito mas chorrito gota gotas pizca cucharada cucharadas cucharadita cucharaditas sobre sobres mucha mucho
bastante de`.split(/\s+/),
);
const LONGEST_MEASURE = 5;
/** "Milk on the side", "canela encima". */
const PLACES: readonly (readonly string[])[] = [
  ['on', 'the', 'side'],
  ['on', 'side'],
  ['on', 'top'],
  ['aparte'],
  ['encima'],
  ['al', 'lado'],
  ['por', 'encima'],
];

/**
 * "2 sugars", "a dash of milk", "coconut milk", "milk on the side": how much of what. Only of what may be left out as well
 * (the list `stuff`); what people order by itself has to be measured, so that "hot chocolate" is none.
 */
export function amountAt(
  { all }: Scanned,
  index: number,
  end: number,
  reader: Reader,
): Extra | undefined {
  const isStuff = (piece: Piece | undefined): boolean =>
    piece?.kind === 'word' && piece.thing === undefined && reader.is('stuff', piece.word);
  let at = index;
  while (at < Math.min(end, index + LONGEST_MEASURE) && !isStuff(all[at])) {
    const piece = all[at];
    if (piece === undefined || piece.thing !== undefined) return undefined;
    const isStranger = piece.kind === 'word' && !reader.knows(piece.word);
    if (
      piece.kind !== 'number' &&
      !MEASURES.has(piece.word) &&
      !(isStranger && isStuff(all[at + 1]))
    )
      return undefined;
    at++;
  }
  const stuff = all[at];
  if (at >= end || stuff === undefined || !isStuff(stuff)) return undefined;
  if (at === index && reader.is('wanted', stuff.word)) return undefined;
  const behind = PLACES.find((words) =>
    words.every((word, nth) => all[at + 1 + nth]?.word === word),
  );
  return { start: index, end: at + 1 + (behind?.length ?? 0) };
}

const HEALTH =
  /^(?:allerg\p{L}*|alerg\p{L}*|intoleran\p{L}*|intolerant|c(?:o?eliac|eliac)\p{L}*|vegan\p{L}*|diabetic\p{L}*|gluten|lactose|lactosa|dairyfree)$/u;

/**
 * "I'm allergic to nuts", "lactose intolerant": whoever makes the order has to read it. The words between two breaks, without
 * what is ordered in front of them.
 */
export function healthIn({ all }: Scanned, clause: Clause, reader: Reader): Extra | undefined {
  const found = all.findIndex(
    ({ kind, word }, at) =>
      at >= clause.start && at < clause.end && kind === 'word' && HEALTH.test(word),
  );
  if (found === -1) return undefined;
  const isEdge = (at: number): boolean => {
    const piece = all[at];
    return piece === undefined || piece.kind === 'break' || piece.thing !== undefined;
  };
  let start = found;
  let end = found + 1;
  while (start > clause.start && !isEdge(start - 1)) start--;
  // "Allergic to soy" is no wish for it.
  const isOver = (at: number): boolean => {
    const piece = all[at];
    if (piece === undefined || piece.kind === 'break' || piece.word === 'ITEM') return true;
    return reader.is('with', piece.word) || TURNS.has(piece.word);
  };
  while (end < clause.end && !isOver(end)) end++;
  while (start < found && LEADS.has(all[start]?.word ?? '')) start++;
  while (start < found && reader.is('fillers', all[start]?.word ?? '')) start++;
  return { start, end };
}

/** "I'm", "soy", "with": what stands before it says nothing. */
const LEADS: ReadonlySet<string> = new Set(
  'im i am and but so because as with for soy y pero que porque tengo con para have has'.split(' '),
);

/** Behind these a wish begins: "allergic to milk so oat please". */
const TURNS: ReadonlySet<string> = new Set(
  'so but please thanks then pero porfavor asi entonces gracias'.split(' '),
);

/** What two things on the menu are tied by when either will do. */
const OR: ReadonlySet<string> = new Set(['or', 'o', 'u']);

/** "Latte or cappuccino": whoever would take either has not chosen yet. Ids; empty where nobody leaves it open. */
export function eitherOf({ all }: Scanned): readonly string[] {
  const at = all.findIndex(({ word }, i) => OR.has(word) && named(all, i - 1) && named(all, i + 1));
  if (at === -1) return [];
  return all.flatMap(({ thing, word }) => (word === 'ITEM' && thing !== undefined ? [thing] : []));
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'un', 'una', '1']);

const named = (all: readonly Piece[], at: number): boolean => {
  const piece = ARTICLES.has(all[at]?.word ?? '') ? all[at + 1] : all[at];
  return piece?.thing !== undefined && piece.word === 'ITEM';
};

/** Words for a drink in general, which everything at a stand is. */
const ANYTHING: ReadonlySet<string> = new Set(
  'coffee coffees drink drinks cafe cafes te tea'.split(' '),
);

/**
 * What was ordered besides and is not on the menu ("latte and a croissant"), as it was written; `instead` when it stands
 * right before a thing and so makes it another one: "chai latte".
 */
export function strangersIn(
  { text, all, signs }: Scanned,
  used: ReadonlySet<number>,
  reader: Reader,
): { readonly besides: readonly string[]; readonly instead: string | undefined } {
  const besides: string[] = [];
  let instead: string | undefined;
  all.forEach((piece, at) => {
    if (piece.kind !== 'word' || piece.thing !== undefined || used.has(at)) return;
    if (!reader.is('wanted', piece.word) || ANYTHING.has(piece.word)) return;
    if (reader.is('manner', piece.word) || reader.is('stuff', piece.word)) return;
    if (signs.some(({ start, end }) => at >= start && at < end)) return;
    const next = all[at + 1];
    if (next?.word === 'ITEM' && next.thing !== undefined)
      instead = text.slice(piece.start, next.end);
    else besides.push(text.slice(piece.start, piece.end));
  });
  return { besides, instead };
}
