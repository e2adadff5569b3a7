import type { Modification } from '../intents';
import type { OrderLine } from '../order';
import type { Reader } from './compiled';
import type { Lexicon } from './lexicon';
import type { Clause, Piece, Scanned, Sign } from './scan';

/** What a clause says about things on the menu. */
export interface ReadLines {
  readonly lines: readonly OrderLine[];
  /** Modifiers and wishes that belong to nothing in the text. */
  readonly loose: Modification;
  /** Indexes of pieces that are used up, for finding names in the rest. */
  readonly used: ReadonlySet<number>;
}

interface Draft {
  item: string;
  modifiers: string[];
  count: number;
  notes: string[];
}

const FARTHEST = 4;
const OF = new Set(['of', 'de', 'del']);

/** Reads the lines of an order out of a clause, from left to right. `spent`: pieces that a phrase has used up. */
export function readLines(
  { text, all }: Scanned,
  { start, end }: Clause,
  reader: Reader,
  lexicon: Lexicon,
  spent: ReadonlySet<number>,
): ReadLines {
  const lines: Draft[] = [];
  const used = new Set<number>();
  const remove: string[] = [];
  const looseNotes: string[] = [];
  let pending: string[] = [];
  let waitingNotes: string[] = [];
  let count: number | undefined;

  const noteOn = (note: string): void => {
    const line = lines.at(-1);
    if (line) line.notes.push(note);
    else waitingNotes.push(note);
  };
  const thingBefore = (index: number): boolean => {
    for (let i = index + 1; i < end; i++) {
      const piece = all[i];
      if (piece === undefined || piece.kind === 'break') return false;
      if (reader.is('and', piece.word) || reader.is('with', piece.word)) return false;
      if (piece.word === 'ITEM') return true;
      if (piece.word !== 'MOD' && !reader.is('manner', piece.word)) return false;
    }
    return false;
  };

  for (let i = start; i < end; i++) {
    const piece = all[i];
    if (piece === undefined || spent.has(i)) continue;
    if (piece.thing !== undefined && piece.word === 'ITEM') {
      used.add(i);
      lines.push({
        item: piece.thing,
        modifiers: pending,
        count: count ?? 1,
        notes: waitingNotes,
      });
      pending = [];
      waitingNotes = [];
      count = undefined;
    } else if (piece.thing !== undefined) {
      used.add(i);
      const line = lines.at(-1);
      const follows = !reader.is('with', all[i - 1]?.word ?? '') && thingBefore(i);
      if (line && !follows) line.modifiers.push(piece.thing);
      else pending.push(piece.thing);
    } else if (piece.kind === 'number') {
      const times = all[i - 1]?.word === 'x' && lines.at(-1);
      if (times) times.count = piece.value ?? 1;
      else count = piece.value;
      used.add(i);
    } else if (isWithout(all, i, reader)) {
      const [from, to] = objectOf(all, i, end, reader);
      const first = all[from];
      if (first === undefined || first.kind === 'break') {
        // "A latte, no, a tea": what was said before is taken back.
        if (first !== undefined && reader.is('without', piece.word) && lines.length > 0)
          lines.length = 0;
        continue;
      }
      used.add(i);
      for (let at = i; at < to; at++) used.add(at);
      if (first.word === 'MOD' && first.thing !== undefined) remove.push(first.thing);
      else if (first.word !== 'ITEM' && to > from) noteOn(against(text, all, i, from, to, reader));
      i = to - 1;
    } else if (reader.is('manner', piece.word)) {
      const to = runEnd(
        all,
        i,
        end,
        ({ word, thing }) => thing === undefined && reader.is('manner', word),
      );
      const run = all.slice(i, to);
      if (run.some(({ word }) => !reader.is('fillers', word))) {
        for (let at = i; at < to; at++) used.add(at);
        noteOn(text.slice(piece.start, run.at(-1)?.end ?? piece.end));
      }
      i = to - 1;
    } else if (reader.is('with', piece.word)) {
      const from = i + 1;
      const to = runEnd(all, from, Math.min(end, from + 2), (other) => isStranger(other, reader));
      if (to > from && (lines.length > 0 || thingBefore(i))) {
        for (let at = i; at < to; at++) used.add(at);
        noteOn(text.slice(piece.start, all[to - 1]?.end ?? piece.end));
        i = to - 1;
      }
    }
  }
  const last = lines.at(-1);
  if (last) last.modifiers.push(...pending);
  else looseNotes.push(...waitingNotes);
  const note = looseNotes.join(', ');
  return {
    lines: lines.map((line) => lineOf(line, remove, lexicon)),
    loose: {
      add: last ? [] : settled(pending, lexicon),
      remove,
      ...(note === '' ? {} : { note }),
    },
    used,
  };
}

/** "cancel the sugar", "no sugar", "not a latte"; "instead" only before "of". */
function isWithout(all: readonly Piece[], index: number, reader: Reader): boolean {
  const piece = all[index];
  if (piece === undefined || piece.thing !== undefined || !reader.is('without', piece.word))
    return false;
  const special = piece.word === 'instead' || piece.word === 'envez';
  return !special || OF.has(all[index + 1]?.word ?? '');
}

/** The pieces that a "no" speaks of: one thing of the menu, or one or two words. */
function objectOf(
  all: readonly Piece[],
  index: number,
  end: number,
  reader: Reader,
): readonly [number, number] {
  let from = index + 1;
  while (from < end && from <= index + FARTHEST) {
    const piece = all[from];
    if (piece === undefined || piece.kind === 'break' || piece.thing !== undefined) break;
    if (!reader.is('fillers', piece.word) || isStrangeFiller(piece, reader)) break;
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

const isStranger = (piece: Piece, reader: Reader): boolean =>
  piece.kind === 'word' &&
  piece.thing === undefined &&
  !reader.is('fillers', piece.word) &&
  !reader.is('and', piece.word) &&
  !reader.is('without', piece.word);

function runEnd(
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

const PLAINLY = new Set(['no', 'without', 'sin', 'less']);

function against(
  text: string,
  all: readonly Piece[],
  index: number,
  from: number,
  to: number,
  reader: Reader,
): string {
  const object = text.slice(all[from]?.start, all[to - 1]?.end);
  const piece = all[index];
  const plainly = piece !== undefined && PLAINLY.has(piece.word) && from === index + 1;
  return plainly ? text.slice(piece.start, all[to - 1]?.end) : `${reader.no} ${object}`;
}

/** Of one group the later one counts; nothing twice. */
export function settled(ids: readonly string[], { menu }: Pick<Lexicon, 'menu'>): string[] {
  const groupOf = (id: string): string | undefined =>
    menu.modifiers.find((modifier) => modifier.id === id)?.group;
  return ids.filter((id, at) => {
    const group = groupOf(id);
    return !ids
      .slice(at + 1)
      .some((later) => later === id || (group !== undefined && groupOf(later) === group));
  });
}

function lineOf(line: Draft, without: readonly string[], lexicon: Lexicon): OrderLine {
  const note = line.notes.join(', ');
  const modifiers = settled(line.modifiers, lexicon).filter((id) => !without.includes(id));
  return {
    item: line.item,
    modifiers,
    count: line.count,
    ...(note === '' ? {} : { note }),
  };
}

/** Pieces that phrases of some kinds have used up. */
export function spentBy(signs: readonly Sign[], kinds: ReadonlySet<Sign['kind']>): Set<number> {
  const spent = new Set<number>();
  for (const { kind, start, end } of signs)
    if (kinds.has(kind)) for (let at = start; at < end; at++) spent.add(at);
  return spent;
}
