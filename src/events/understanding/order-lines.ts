import type { Modification } from '../intents';
import type { OrderLine } from '../order';
import type { Reader } from './compiled';
import { amountAt, healthIn } from './extras';
import {
  another,
  isAnother,
  isBehindItem,
  isDescribed,
  isPointedAt,
  isRefusedBehind,
  isSplit,
  isWithoutAhead,
  PLACED_WITHIN,
  saidAgain,
  type Draft,
} from './drafts';
import type { Lexicon } from './lexicon';
import { isStranger, runEnd } from './runs';
import { isWordOne, type Clause, type Scanned, type Sign } from './scan';
import { against, isIngredient, isTakenOut, isWithout, objectOf } from './without';

/** What a clause says about things on the menu. */
export interface ReadLines {
  readonly lines: readonly OrderLine[];
  /** Modifiers and wishes that belong to nothing in the text; `sure`: a note among them names what drinks are made with. */
  readonly loose: Modification & { readonly sure: boolean; readonly denies: boolean };
  /** Whether each of the lines was named with "the". */
  readonly pointed: readonly boolean[];
  /** "No, a tea": what was ordered before in the same text does not count. */
  readonly revokes: boolean;
  /** "Actually two": how many of what was ordered before. */
  readonly recount?: number;
  /** What was ordered before in the same text is taken back or counted anew. */
  readonly revised: boolean;
  /** How many words the clause has. */
  readonly words: number;
  /** Indexes of pieces that are used up, for finding names in the rest. */
  readonly used: ReadonlySet<number>;
}

/** Reads the lines of an order out of a clause, from left to right. `spent`: pieces that a phrase has used up. */
export function readLines(
  scanned: Scanned,
  clause: Clause,
  reader: Reader,
  lexicon: Lexicon,
  spent: ReadonlySet<number>,
): ReadLines {
  const { text, all, signs } = scanned;
  const { start, end } = clause;
  const lines: Draft[] = [];
  const used = new Set<number>();
  const remove: string[] = [];
  const looseNotes: string[] = [];
  let pending: string[] = [];
  let waitingNotes: string[] = [];
  let count: number | undefined;
  let placed: { readonly line: Draft; readonly id: string; readonly at: number } | undefined;
  /** Of these some were asked for in another way. */
  let split: Draft | undefined;
  let recount: number | undefined;
  let revised = false;
  let revokes = false;
  let sure = false;
  let denies = false;
  const corrected = new Set(
    signs.filter(({ kind }) => kind === 'corrects').map(({ end: at }) => at),
  );
  const itemAhead = (index: number): boolean =>
    all.slice(index + 1, end).some(({ word, thing }) => thing !== undefined && word === 'ITEM');
  const revises = (index: number): boolean =>
    signs.some(
      ({ kind, start: from, end: to }) =>
        (kind === 'instead' || kind === 'corrects') && to <= index && from >= start,
    );

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

  const hasItem = itemAhead(start - 1);
  const health = new Map(healthIn(scanned, clause, reader).map((one) => [one.start, one.end]));
  const keep = (from: number, to: number): string => {
    for (let at = from; at < to; at++) used.add(at);
    sure = true;
    return text.slice(all[from]?.start, all[to - 1]?.end);
  };
  for (let i = start; i < end; i++) {
    const piece = all[i];
    const healthy = health.get(i);
    if (healthy !== undefined) {
      // Before every other note, should they all be too long together.
      (lines.at(-1)?.notes ?? waitingNotes).unshift(keep(i, healthy));
      i = healthy - 1;
      continue;
    }
    const isTied = reader.is('with', piece?.word ?? '') || reader.is('and', piece?.word ?? '');
    const amount =
      hasItem && !spent.has(i) && !isTakenOut(all, i, start, reader)
        ? amountAt(scanned, isTied ? i + 1 : i, end, reader)
        : undefined;
    if (amount && !isTakenOut(all, amount.end - 1, start, reader)) {
      used.add(i);
      noteOn(keep(reader.is('with', piece?.word ?? '') ? i : amount.start, amount.end));
      i = amount.end - 1;
      continue;
    }
    // "A latte, no wait, a tea".
    if (corrected.has(i) && lines.length > 0 && itemAhead(i - 1)) {
      lines.length = 0;
      revised = true;
    }
    if (piece === undefined || spent.has(i)) continue;
    // "We are 4, a latte" counts no lattes.
    if (piece.kind === 'break' || reader.is('articles', piece.word)) count = undefined;
    if (piece.thing !== undefined && piece.word === 'ITEM') {
      used.add(i);
      const again = saidAgain(all, i, lines, reader);
      if (again) {
        // "Ketchup on the fries": what was put on something last goes there.
        if (placed && i - placed.at <= PLACED_WITHIN && placed.line !== again) {
          placed.line.modifiers.splice(placed.line.modifiers.lastIndexOf(placed.id), 1);
          again.modifiers.push(placed.id);
        }
        lines.splice(lines.indexOf(again), 1);
        lines.push(again);
        again.modifiers.push(...pending);
        pending = [];
        count = undefined;
        continue;
      }
      lines.push({
        item: piece.thing,
        modifiers: pending,
        count: count ?? 1,
        notes: waitingNotes,
        without: [],
        pointed: count === undefined && isPointedAt(all, i, reader),
      });
      pending = [];
      waitingNotes = [];
      count = undefined;
    } else if (piece.thing !== undefined) {
      used.add(i);
      const line = lines.at(-1);
      const follows = !reader.is('with', all[i - 1]?.word ?? '') && thingBefore(i);
      if (isTakenOut(all, i, start, reader) || isRefusedBehind(all, i, reader))
        remove.push(piece.thing);
      else if (line && !follows) {
        line.modifiers.push(piece.thing);
        line.without = line.without.filter((id) => id !== piece.thing);
        placed = { line, id: piece.thing, at: i };
      } else pending.push(piece.thing);
    } else if (piece.kind === 'number') {
      const line = lines.at(-1);
      const times = all[i - 1]?.word === 'x' && line;
      const apart = line !== undefined && isSplit(all, i, reader);
      const among = reader.is('among', all[i - 1]?.word ?? '') && itemAhead(i);
      if (among && lines.some(({ item }) => item === all[i + 1]?.thing)) i++;
      else if (times) times.count = piece.value ?? 1;
      else if (isWordOne(piece) && !apart && isDescribed(all[i - 1], reader)) used.add(i);
      else if (line && isWithoutAhead(all, i, reader)) {
        // "Two burgers, one without onions"; "one with milk, one without" are two.
        const base = split ?? line;
        if (split && piece.value === split.count) {
          lines.push(...lines.splice(lines.indexOf(split), 1));
          split = undefined;
        } else {
          if ((piece.value ?? 1) < base.count) base.count -= piece.value ?? 1;
          lines.push(another(line, piece.value ?? 1));
        }
      } else if (apart && piece.value === (split ?? line).count) {
        // "Three fries, one with mayo, two with ketchup": those that are left.
        if (split) lines.push(...lines.splice(lines.indexOf(split), 1));
        split = undefined;
      } else if (apart && (piece.value ?? 0) < (split ?? line).count) {
        // "Three lattes, one decaf".
        split ??= line;
        split.count -= piece.value ?? 1;
        lines.push(another(line, piece.value ?? 1));
      } else if (!itemAhead(i) && revises(i)) {
        if (line) line.count = piece.value ?? 1;
        else recount = piece.value;
        revised = true;
      } else if (text[piece.end] === ':') {
        // "There are five of us, five: a tea ..." counts nothing yet.
      } else if (line !== undefined && isBehindItem(all, i, reader)) line.count = piece.value ?? 1;
      else if (!reader.is('numbered', all[i - 1]?.word ?? '')) count = piece.value;
      used.add(i);
    } else if (isAnother(all, i, reader) && lines.length > 0 && !itemAhead(i)) {
      const [line] = lines.slice(-1);
      used.add(i);
      // "Two lattes, one with soy and another with oat": the other is the second.
      if (split) split.count -= 1;
      if (split?.count === 0) lines.splice(lines.indexOf(split), 1);
      if (split?.count === 0) split = undefined;
      if (line) lines.push(another(line, 1));
    } else if (isWithout(all, i, reader)) {
      const [from, to] = objectOf(all, i, end, reader);
      // "I don't know how it works": the words are taken.
      if (from > i && spent.has(from)) continue;
      // "No, you're grand" wishes nothing away.
      if (signs.some((sign) => sign.kind === 'smalltalk' && from >= sign.start && from < sign.end))
        continue;
      const first = all[from];
      if (first === undefined || first.kind === 'break') {
        // "A latte, no, a tea": what was said before is taken back.
        if (first !== undefined && reader.is('without', piece.word) && itemAhead(i)) {
          revokes ||= lines.length === 0;
          lines.length = 0;
        }
        continue;
      }
      used.add(i);
      for (let at = i; at < to; at++) used.add(at);
      if (first.word === 'MOD' && first.thing !== undefined)
        (lines.at(-1)?.without ?? remove).push(first.thing);
      else if (first.word !== 'ITEM' && to > from && !reader.is('anything', first.word)) {
        sure ||= all.slice(from, to).some((each) => isIngredient(each, reader));
        denies = true;
        noteOn(against(text, all, i, from, to, reader));
      }
      i = to - 1;
    } else if (reader.is('stuff', piece.word) && isTakenOut(all, i, start, reader)) {
      sure = true;
      denies = true;
      used.add(i);
      noteOn(`${reader.no} ${text.slice(piece.start, piece.end)}`);
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
        sure = true;
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
    lines: lines.map((line) => lineOf(line, [...remove, ...line.without], lexicon)),
    pointed: lines.map(({ pointed }) => pointed),
    revokes,
    loose: {
      add: last ? [] : settled(pending, lexicon),
      remove,
      ...(note === '' ? {} : { note }),
      sure,
      denies,
    },
    used,
    ...(recount === undefined ? {} : { recount }),
    revised,
    words: all.slice(start, end).filter(({ kind }) => kind === 'word' || kind === 'number').length,
  };
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
