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
  /^(?:allerg\p{L}*|alerg\p{L}*|intoleran\p{L}*|co?eliac\p{L}*|vegan\p{L}*|diabetic\p{L}*|gluten|lactose|lactosa|dairy)$/u;

/**
 * "I'm allergic to nuts", "soy allergy", "lactose intolerant": whoever makes the order has to read it, and nothing that is
 * named in it is a wish. From the words before it up to a wish, a thing that is ordered, or a break behind which it does
 * not go on.
 */
export function healthIn(scanned: Scanned, clause: Clause, reader: Reader): readonly Extra[] {
  const { all } = scanned;
  const found: Extra[] = [];
  for (let at = clause.start; at < clause.end; at++) {
    const piece = all[at];
    if (piece?.kind !== 'word' || piece.thing !== undefined || !HEALTH.test(piece.word)) continue;
    const end = healthEnd(all, at, clause.end, reader);
    found.push({ start: healthStart(all, at, found.at(-1)?.end ?? clause.start, reader), end });
    at = end - 1;
  }
  return found;
}

function healthStart(all: readonly Piece[], at: number, from: number, reader: Reader): number {
  // "Latte with oat milk, allergic to nuts" names the nuts behind it; "soy and oat allergy" before it.
  const namesBefore = !TO.has(all[at + 1]?.word ?? '');
  let start = at;
  while (start > from) {
    const piece = all[start - 1];
    if (piece === undefined || piece.kind === 'break' || piece.word === 'ITEM') break;
    const isListed = start === at || reader.is('and', all[start]?.word ?? '');
    if (piece.thing !== undefined && !(namesBefore && isListed)) break;
    start--;
  }
  while (start < at && (LEADS.has(all[start]?.word ?? '') || isDull(all[start], reader))) start++;
  return start;
}

function healthEnd(all: readonly Piece[], at: number, last: number, reader: Reader): number {
  let end = at + 1;
  while (end < last) {
    const piece = all[end];
    if (piece === undefined || piece.word === 'ITEM' || TURNS.has(piece.word)) break;
    if (reader.is('with', piece.word)) break;
    if (piece.kind === 'break' && !(piece.word === ',' && goesOn(all, end + 1, last, reader)))
      break;
    end++;
  }
  return end;
}

/** "Allergic to nuts, soy and eggs": behind the comma stands one thing more, and neither a name nor an order. */
function goesOn(all: readonly Piece[], at: number, last: number, reader: Reader): boolean {
  const first = all[at];
  if (first === undefined || at >= last || first.kind !== 'word' || first.capital === true)
    return false;
  if (TURNS.has(first.word) || LEADS.has(first.word) || isDull(first, reader)) return false;
  if (reader.is('with', first.word) || reader.is('without', first.word)) return false;
  for (let next = at; next < last && all[next]?.kind !== 'break'; next++)
    if (all[next]?.word === 'ITEM') return false;
  return true;
}

const isDull = (piece: Piece | undefined, reader: Reader): boolean =>
  piece !== undefined && piece.thing === undefined && reader.is('fillers', piece.word);

/** "Allergic to", "alérgico a": what somebody cannot take is named behind it. */
const TO: ReadonlySet<string> = new Set(['to', 'a', 'al', 'of']);

/** "I'm", "soy", "with": what stands before it says nothing. */
const LEADS: ReadonlySet<string> = new Set(
  'im i am and but so because as with for soy y pero que porque tengo con para have has'.split(' '),
);

/** Behind these a wish begins: "allergic to milk so oat please". */
const TURNS: ReadonlySet<string> = new Set(
  'so but please thanks then pero porfavor asi entonces gracias'.split(' '),
);
