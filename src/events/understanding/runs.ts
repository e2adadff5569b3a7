import type { Reader } from './compiled';
import type { Piece } from './scan';

/** A word that is neither on the menu nor courtesy nor glue. */
export const isStranger = (piece: Piece, reader: Reader): boolean =>
  piece.kind === 'word' &&
  piece.thing === undefined &&
  !reader.is('fillers', piece.word) &&
  !reader.is('and', piece.word) &&
  !reader.is('without', piece.word);

/** Where a run of pieces of a sort ends; a break ends any. */
export function runEnd(
  all: readonly Piece[],
  from: number,
  end: number,
  belongs: (piece: Piece) => boolean,
): number {
  let to = from;
  while (to < end) {
    const piece = all[to];
    if (piece === undefined || piece.kind === 'break' || !belongs(piece)) break;
    to++;
  }
  return to;
}
