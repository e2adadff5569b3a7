/** One of several screens at a stand that divide the queue among themselves: "2 of 3". */
export interface Terminal {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** A screen that is open, as the others learn of it. */
export interface OpenTerminal extends Terminal {
  readonly v: 1;
  /** When it last said so, epoch milliseconds. */
  readonly at: number;
}

export const MAX_TERMINALS = 20;

/** How long a screen counts as open after it was last heard of: it says so every 20 s. */
export const TERMINAL_OPEN_MS = 50_000;

/** Into how many parts the queue is divided: screens that were opened for different numbers agree on the largest. */
const parts = (open: readonly Terminal[], mine: Terminal): number =>
  open.reduce((most, { of }) => Math.max(most, of), mine.of);

/**
 * Whether an order belongs to a screen. Each number has a place of its own while its screen is open; the share of one
 * that is closed is divided among the open ones, so that no order is without a screen and those of the open ones stay
 * where they are.
 * @param open the screens that are open, in any order; the asking one is always counted.
 */
export function isMine(number: number, mine: Terminal, open: readonly Terminal[]): boolean {
  const of = parts(open, mine);
  const there = [...new Set([mine.index, ...open.map(({ index }) => index)])]
    .filter((index) => index >= 1 && index <= of)
    .sort((one, other) => one - other);
  const owner = ((number - 1) % of) + 1;
  if (there.includes(owner)) return owner === mine.index;
  return heir(number, there) === mine.index;
}

/** Of the screens that are there the one that takes a closed one's order; whoever else closes, it stays there. */
const heir = (number: number, there: readonly number[]): number =>
  there.reduce((best, index) => (draw(number, index) > draw(number, best) ? index : best));

/** The same number for the same order and screen, and as good as random. */
function draw(number: number, index: number): number {
  let mixed = Math.imul(number, 0x9e3779b1) ^ Math.imul(index, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Which screens of the division are not open, from the smallest on. */
export function closedOnes(mine: Terminal, open: readonly Terminal[]): readonly number[] {
  const there = new Set([mine.index, ...open.map(({ index }) => index)]);
  return Array.from({ length: parts(open, mine) }, (_, at) => at + 1).filter(
    (index) => !there.has(index),
  );
}

/** "2-of-3" as an address has it; undefined when it says nothing of the kind. */
export function readTerminal(words: string): Terminal | undefined {
  const found = /^(\d{1,2})-of-(\d{1,2})$/.exec(words);
  const index = Number(found?.[1]);
  const of = Number(found?.[2]);
  return found && of >= 1 && of <= MAX_TERMINALS && index >= 1 && index <= of
    ? { index, of }
    : undefined;
}

export const writeTerminal = ({ index, of }: Terminal): string => `${index}-of-${of}`;
