/** One thing taken out of its place and put right before another one; at the end without `before`. */
export interface Move<T> {
  readonly who: T;
  readonly before?: T;
}

/**
 * The fewest moves that bring things from one order into another, each to be made after the one before it. What stands in
 * only one of the two orders is passed over.
 */
export function movesBetween<T>(have: readonly T[], want: readonly T[]): readonly Move<T>[] {
  const at = new Map(have.map((one, index) => [one, index]));
  const both = want.filter((one) => at.has(one));
  const staying = new Set(longestRise(both.map((one) => at.get(one) ?? 0)));
  const moves: Move<T>[] = [];
  // From the end, so that whatever a thing is put before stands where it should already.
  for (let index = both.length - 1; index >= 0; index--) {
    const [who, before] = [both[index], both[index + 1]];
    if (who === undefined || staying.has(index)) continue;
    moves.push({ who, ...(before === undefined ? {} : { before }) });
  }
  return moves;
}

/** The indexes of a longest series of rising numbers. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const from: number[] = [];
  /** For each length, the index of the smallest number that such a series ends with. */
  const ends: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    from[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const rise: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = from[index] ?? -1) rise.unshift(index);
  return rise;
}

/**
 * Who is right about the order: what both were when they last agreed, the desk's line and the board's list. Only when the
 * desk's has stayed as it was is the board's a wish.
 */
export function orderJudgement<T>(
  agreed: readonly T[],
  desk: readonly T[],
  board: readonly T[],
): 'agree' | 'desk' | 'board' {
  const known = new Set(board.filter((one) => desk.includes(one)));
  const only = (order: readonly T[]) => order.filter((one) => known.has(one));
  const [ofDesk, ofBoard] = [only(desk), only(board)];
  if (isSame(ofDesk, ofBoard)) return 'agree';
  const both = new Set(agreed);
  const old = (order: readonly T[]) => order.filter((one) => both.has(one));
  // Whoever has come since stands at the end of both.
  return isSame(old(ofDesk), only(agreed)) && !isSame(old(ofBoard), only(agreed))
    ? 'board'
    : 'desk';
}

const isSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);
