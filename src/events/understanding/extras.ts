import type { Reader } from './compiled';
import type { Clause, Piece, Scanned } from './scan';

/** Something that is said of a drink or a dish in words that no menu has; kept as the guest wrote it. */
export interface Extra {
  readonly start: number;
  /** Up to, not including. */
  readonly end: number;
}

/** "A good dash of", in pieces. */
const LONGEST_MEASURE = 5;

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
      !reader.is('measures', piece.word) &&
      !(isStranger && isStuff(all[at + 1]))
    )
      return undefined;
    at++;
  }
  const stuff = all[at];
  if (at >= end || stuff === undefined || !isStuff(stuff)) return undefined;
  if (at === index && reader.is('wanted', stuff.word)) return undefined;
  const behind = reader.places.find((words) =>
    words.every((word, nth) => all[at + 1 + nth]?.word === word),
  );
  return { start: index, end: at + 1 + (behind?.length ?? 0) };
}

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
    if (piece?.kind !== 'word' || piece.thing !== undefined || !reader.is('health', piece.word))
      continue;
    const end = healthEnd(all, at, clause.end, reader);
    found.push({ start: healthStart(all, at, found.at(-1)?.end ?? clause.start, reader), end });
    at = end - 1;
  }
  return found;
}

function healthStart(all: readonly Piece[], at: number, from: number, reader: Reader): number {
  // "Latte with oat milk, allergic to nuts" names the nuts behind it; "soy and oat allergy" before it.
  const namesBefore = !reader.is('to', all[at + 1]?.word ?? '');
  let start = at;
  while (start > from) {
    const piece = all[start - 1];
    if (piece === undefined || piece.kind === 'break' || piece.word === 'ITEM') break;
    const isListed = start === at || reader.is('and', all[start]?.word ?? '');
    if (piece.thing !== undefined && !(namesBefore && isListed)) break;
    start--;
  }
  while (start < at && (reader.is('leads', all[start]?.word ?? '') || isDull(all[start], reader)))
    start++;
  return start;
}

function healthEnd(all: readonly Piece[], at: number, last: number, reader: Reader): number {
  let end = at + 1;
  while (end < last) {
    const piece = all[end];
    if (piece === undefined || piece.word === 'ITEM' || reader.is('turns', piece.word)) break;
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
  if (reader.is('turns', first.word) || reader.is('leads', first.word)) return false;
  if (isDull(first, reader)) return false;
  if (reader.is('with', first.word) || reader.is('without', first.word)) return false;
  for (let next = at; next < last && all[next]?.kind !== 'break'; next++)
    if (all[next]?.word === 'ITEM') return false;
  return true;
}

const isDull = (piece: Piece | undefined, reader: Reader): boolean =>
  piece !== undefined && piece.thing === undefined && reader.is('fillers', piece.word);
