import type { Reader } from './compiled';
import { isStranger, runEnd } from './runs';
import type { Piece } from './scan';

/** So far from a "no" or a "take" stands at most what it speaks of. Pieces. */
const FARTHEST = 4;

/** Whether a word names what drinks and dishes are made with. */
export const isIngredient = (piece: Piece, reader: Reader): boolean =>
  piece.thing !== undefined ||
  (['stuff', 'manner', 'wanted'] as const).some((list) => reader.is(list, piece.word));

/** "Take the extra shot out". */
export function isTakenOut(
  all: readonly Piece[],
  index: number,
  start: number,
  reader: Reader,
): boolean {
  if (!reader.is('out', all[index + 1]?.word ?? '')) return false;
  return all
    .slice(Math.max(start, index - FARTHEST), index)
    .some(({ word }) => reader.is('takes', word));
}

/** "cancel the sugar", "no sugar", "not a latte"; "instead" only before "of". */
export function isWithout(all: readonly Piece[], index: number, reader: Reader): boolean {
  const piece = all[index];
  if (piece === undefined || piece.thing !== undefined || !reader.is('without', piece.word))
    return false;
  // "A drop of milk".
  if (reader.is('articles', all[index - 1]?.word ?? '')) return false;
  // "Can I cancel if it takes long?"
  const next = all[index + 1]?.word ?? '';
  if (reader.is('if', next) || reader.is('perhapsIf', next)) return false;
  return !reader.is('instead', piece.word) || reader.is('of', next);
}

/** The pieces that a "no" speaks of: one thing of the menu, or one or two words. */
export function objectOf(
  all: readonly Piece[],
  index: number,
  end: number,
  reader: Reader,
): readonly [number, number] {
  let from = index + 1;
  // "One with milk and one without for Pat".
  if (reader.is('for', all[from]?.word ?? '')) return [from, from];
  while (from < end && from <= index + FARTHEST) {
    const piece = all[from];
    if (piece === undefined || piece.kind === 'break' || piece.thing !== undefined) break;
    if (!reader.is('fillers', piece.word) || isStrangeFiller(piece, reader)) break;
    // "No coffee for me, just tea".
    if (reader.is('anything', piece.word)) return [from, from + 1];
    from++;
  }
  if (from >= end) return [end, end];
  const first = all[from];
  if (first?.thing !== undefined) return [from, from + 1];
  const to = runEnd(all, from, Math.min(end, from + 2), (piece) => isStranger(piece, reader));
  return [from, to];
}

/** "Sugar", "milk": everyday words that are a wish when a "no" stands before them. */
const isStrangeFiller = (piece: Piece, reader: Reader): boolean =>
  reader.is('common', piece.word) && !reader.is('fillers', piece.word);

/** How a wish against something is kept: as it was written where that says it, else with a "no" before it. */
export function against(
  text: string,
  all: readonly Piece[],
  index: number,
  from: number,
  to: number,
  reader: Reader,
): string {
  const object = text.slice(all[from]?.start, all[to - 1]?.end);
  const piece = all[index];
  const plainly = piece !== undefined && reader.is('plainly', piece.word) && from === index + 1;
  return plainly ? text.slice(piece.start, all[to - 1]?.end) : `${reader.no} ${object}`;
}
