import type { Reader } from './compiled';
import type { Piece } from './scan';

/** A line of an order while it is read. */
export interface Draft {
  item: string;
  /** Refused for this one: "one black no milk, one with milk". */
  without: string[];
  /** Named with "the", so that it may be one that was ordered before. */
  pointed: boolean;
  modifiers: string[];
  count: number;
  notes: string[];
}

/** Some of the same, to be had in another way. */
export const another = ({ item }: Draft, count: number): Draft => ({
  item,
  modifiers: [],
  count,
  notes: [],
  without: [],
  pointed: false,
});

/** Whether a thing is pointed at: "the tea", "al té"; "my tea" may be one more. */
export const isPointedAt = (all: readonly Piece[], index: number, reader: Reader): boolean =>
  reader.is('the', all[index - 1]?.word ?? '');

/** Whether a "one" behind a piece counts nothing: "a virgin one", "the green one". */
export const isDescribed = (piece: Piece | undefined, reader: Reader): boolean =>
  piece?.word === 'MOD' ||
  piece?.word === 'ITEM' ||
  (['manner', 'usual'] as const).some((list) => reader.is(list, piece?.word ?? ''));

/** Whether a number has something left out: "one without"; "the two without sugar" are those that were ordered. */
export const isWithoutAhead = (all: readonly Piece[], index: number, reader: Reader): boolean =>
  reader.is('without', all[index + 1]?.word ?? '') && !reader.is('the', all[index - 1]?.word ?? '');

/** Whether a number counts the item before it: "latte 2, tea 1". */
export function isBehindItem(all: readonly Piece[], index: number, reader: Reader): boolean {
  const after = all[index + 1];
  const isOver = after === undefined || after.kind === 'break' || reader.is('and', after.word);
  return all[index - 1]?.word === 'ITEM' && isOver;
}

/** So far behind a modifier stands at most what it is put on. Pieces. */
export const PLACED_WITHIN = 3;

/** The line that an item names once more, without ordering it again: "a cuppa tea", "... so the tea without milk". */
export function saidAgain(
  all: readonly Piece[],
  index: number,
  lines: readonly Draft[],
  reader: Reader,
): Draft | undefined {
  const item = all[index]?.thing;
  const before = all[index - 1];
  // "Banana with oats" is one thing by two of its names.
  const isOne = reader.is('with', before?.word ?? '') && all[index - 2]?.thing === item;
  const points = isOne || before?.thing === item || isPointedAt(all, index, reader);
  return points ? lines.findLast((line) => line.item === item) : undefined;
}

/** Whether a modifier is refused behind its name: "soy milk no". */
export function isRefusedBehind(all: readonly Piece[], index: number, reader: Reader): boolean {
  const after = all[index + 2];
  const isLast = after === undefined || after.kind === 'break';
  return isLast && reader.is('plainly', all[index + 1]?.word ?? '');
}

/** "One of them with oat". Pieces. */
const SPLIT_WITHIN = 4;

/** Whether a number has a way to have it and nothing to have: "one decaf", "uno con avena", "one plain". */
export function isSplit(all: readonly Piece[], index: number, reader: Reader): boolean {
  for (let i = index + 1; i <= index + SPLIT_WITHIN; i++) {
    const piece = all[i];
    if (piece?.word === 'MOD') {
      let end = i;
      while (all[end]?.word === 'MOD') end++;
      // "2 lattes and 1 decaf tea" are three.
      return all[end]?.word !== 'ITEM';
    }
    if (piece === undefined) return false;
    if (reader.is('usual', piece.word)) return all[i + 1]?.word !== 'ITEM';
    if (!reader.is('with', piece.word) && !reader.is('ofThem', piece.word)) return false;
  }
  return false;
}

/** Whether one more of the same is ordered: "and another with soy"; "the other" is one of those that were counted. */
export function isAnother(all: readonly Piece[], index: number, reader: Reader): boolean {
  if (!reader.is('another', all[index]?.word ?? '')) return false;
  if (reader.is('the', all[index - 1]?.word ?? '')) return false;
  const next = all[index + 1];
  if (next === undefined || next.kind === 'break' || next.word === 'MOD') return true;
  return (['with', 'edges', 'usual', 'without'] as const).some((list) =>
    reader.is(list, next.word),
  );
}
