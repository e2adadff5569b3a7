/** Which rows are on the page, and how much room the others take. */
export interface Seen {
  /** The first item, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Pixels above and below them. */
  readonly before: number;
  readonly after: number;
  readonly columns: number;
}

/** Before anything has been measured: a first screenful. */
export const NOTHING_SHOWN: Seen = { first: 0, end: 12, before: 0, after: 0, columns: 1 };

interface Sight {
  readonly count: number;
  readonly heightOf: (index: number) => number;
  readonly columns: number;
  readonly gap: number;
  /** What is in sight, in pixels from the top of the list. */
  readonly from: number;
  readonly to: number;
}

/** So much is kept ready above and below what is in sight, as a share of it. */
const AROUND = 0.75;

/** Which rows to show; a row is as high as the highest of those side by side. */
export function whatIsSeen({ count, heightOf, columns, gap, from, to }: Sight): Seen {
  const around = Math.max(0, to - from) * AROUND;
  const lines = Math.ceil(count / columns);
  let top = 0;
  let first = -1;
  let end = 0;
  let before = 0;
  let shownTo = 0;
  for (let line = 0; line < lines; line++) {
    let height = 0;
    for (let index = line * columns; index < Math.min(count, (line + 1) * columns); index++)
      height = Math.max(height, heightOf(index));
    const bottom = top + height + gap;
    if (first === -1 && bottom > from - around) {
      first = line * columns;
      before = top;
    }
    if (first !== -1 && top < to + around) {
      end = Math.min(count, (line + 1) * columns);
      shownTo = bottom;
    }
    top = bottom;
  }
  // Scrolled past the end, as when many have left at once.
  if (first === -1 || end <= first) {
    first = Math.max(0, (lines - 1) * columns);
    return { first, end: count, before: 0, after: 0, columns };
  }
  return { first, end, before, after: Math.max(0, top - shownTo), columns };
}
