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
import { isWordOne, type Clause, type Piece, type Scanned } from './scan';
import { against, isIngredient, isTakenOut, isWithout, objectOf } from './without';

/** What a clause says about things on the menu. */
export interface ReadLines {
  readonly lines: readonly OrderLine[];
  /** Modifiers and wishes that belong to nothing in the text; `sure`: a note among them names what drinks are made with. */
  readonly loose: Modification & { readonly sure: boolean; readonly denies: boolean };
  /** Whether each of the lines was named with "the". */
  readonly pointed: readonly boolean[];
  /** Whether each of them is to be had in a way of its own. */
  readonly particular: readonly boolean[];
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
export const readLines = (
  scanned: Scanned,
  clause: Clause,
  reader: Reader,
  lexicon: Lexicon,
  spent: ReadonlySet<number>,
): ReadLines => new LineReader(scanned, clause, reader, lexicon, spent).read();

/** One way through a clause. Each step takes a piece, or several, and answers where the next one begins. */
class LineReader {
  readonly #scanned: Scanned;
  readonly #clause: Clause;
  readonly #reader: Reader;
  readonly #lexicon: Lexicon;
  readonly #spent: ReadonlySet<number>;
  readonly #all: readonly Piece[];
  readonly #hasItem: boolean;
  /** What somebody cannot take: where it begins and ends. */
  readonly #health: ReadonlyMap<number, number>;
  /** Behind these what was said before does not count. */
  readonly #corrected: ReadonlySet<number>;

  readonly #lines: Draft[] = [];
  readonly #used = new Set<number>();
  readonly #remove: string[] = [];
  /** Said before the thing that it belongs to. */
  #modifiersAhead: string[] = [];
  #notesAhead: string[] = [];
  #count: number | undefined;
  #recount: number | undefined;
  /** What was put on something last. */
  #placed: { readonly line: Draft; readonly id: string; readonly at: number } | undefined;
  /** Of these some were asked for in another way. */
  #split: Draft | undefined;
  #revised = false;
  #revokes = false;
  #sure = false;
  #denies = false;

  constructor(
    scanned: Scanned,
    clause: Clause,
    reader: Reader,
    lexicon: Lexicon,
    spent: ReadonlySet<number>,
  ) {
    this.#scanned = scanned;
    this.#clause = clause;
    this.#reader = reader;
    this.#lexicon = lexicon;
    this.#spent = spent;
    this.#all = scanned.all;
    this.#hasItem = this.#itemAhead(clause.start - 1);
    this.#health = new Map(healthIn(scanned, clause, reader).map(({ start, end }) => [start, end]));
    this.#corrected = new Set(
      scanned.signs.filter(({ kind }) => kind === 'corrects').map(({ end }) => end),
    );
  }

  read(): ReadLines {
    const { start, end } = this.#clause;
    for (let at = start; at < end;) at = this.#step(at);
    const last = this.#lines.at(-1);
    last?.modifiers.push(...this.#modifiersAhead);
    const note = last ? '' : this.#notesAhead.join(', ');
    const isSaid = ({ kind }: Piece): boolean => kind === 'word' || kind === 'number';
    return {
      lines: this.#lines.map((line) => lineOf(line, this.#remove, this.#lexicon)),
      pointed: this.#lines.map(({ pointed }) => pointed),
      particular: this.#lines.map(
        ({ modifiers, notes, without }) => modifiers.length + notes.length + without.length > 0,
      ),
      loose: {
        add: last ? [] : settled(this.#modifiersAhead, this.#lexicon),
        remove: this.#remove,
        ...(note === '' ? {} : { note }),
        sure: this.#sure,
        denies: this.#denies,
      },
      ...(this.#recount === undefined ? {} : { recount: this.#recount }),
      revised: this.#revised,
      revokes: this.#revokes,
      used: this.#used,
      words: this.#all.slice(start, end).filter(isSaid).length,
    };
  }

  #step(at: number): number {
    const piece = this.#all[at];
    const apart = this.#healthAt(at) ?? this.#amountAt(at);
    if (apart !== undefined) return apart;
    // "A latte, no wait, a tea".
    if (this.#corrected.has(at) && this.#lines.length > 0 && this.#itemAhead(at - 1)) {
      this.#lines.length = 0;
      this.#revised = true;
    }
    if (piece === undefined || this.#spent.has(at)) return at + 1;
    // "We are 4, a latte" counts no lattes.
    if (piece.kind === 'break' || this.#is('articles', piece)) this.#count = undefined;
    if (piece.thing !== undefined)
      return piece.word === 'ITEM' ? this.#item(at, piece.thing) : this.#modifier(at, piece.thing);
    if (piece.kind === 'number') return this.#number(at, piece);
    const [line] = this.#lines.slice(-1);
    if (line && isAnother(this.#all, at, this.#reader) && !this.#itemAhead(at))
      return this.#another(at, line);
    if (isWithout(this.#all, at, this.#reader)) return this.#without(at);
    if (this.#is('stuff', piece) && this.#isTakenOut(at)) return this.#takenOut(at);
    if (this.#is('manner', piece)) return this.#manner(at);
    if (this.#is('with', piece)) return this.#with(at, piece);
    return at + 1;
  }

  /** "Allergic to nuts": before every other note, should they all be too long together. */
  #healthAt(at: number): number | undefined {
    const end = this.#health.get(at);
    if (end === undefined) return undefined;
    (this.#lines.at(-1)?.notes ?? this.#notesAhead).unshift(this.#kept(at, end));
    return end;
  }

  /** "With 2 sugars". */
  #amountAt(at: number): number | undefined {
    if (!this.#hasItem || this.#spent.has(at) || this.#isTakenOut(at)) return undefined;
    const isWith = this.#is('with', this.#all[at]);
    const isTied = isWith || this.#is('and', this.#all[at]);
    const { end } = this.#clause;
    const amount = amountAt(this.#scanned, isTied ? at + 1 : at, end, this.#reader);
    if (!amount || this.#isTakenOut(amount.end - 1)) return undefined;
    this.#used.add(at);
    this.#note(this.#kept(isWith ? at : amount.start, amount.end));
    return amount.end;
  }

  #item(at: number, item: string): number {
    this.#used.add(at);
    const again = saidAgain(this.#all, at, this.#lines, this.#reader);
    if (again) this.#goOnWith(again, at);
    else {
      this.#lines.push({
        item,
        modifiers: this.#modifiersAhead,
        count: this.#count ?? 1,
        notes: this.#notesAhead,
        without: [],
        pointed: this.#count === undefined && isPointedAt(this.#all, at, this.#reader),
      });
      this.#notesAhead = [];
    }
    this.#modifiersAhead = [];
    this.#count = undefined;
    return at + 1;
  }

  /** What follows belongs to a line that stands already. */
  #goOnWith(line: Draft, at: number): void {
    const placed = this.#placed;
    // "Ketchup on the fries".
    if (placed && at - placed.at <= PLACED_WITHIN && placed.line !== line) {
      placed.line.modifiers.splice(placed.line.modifiers.lastIndexOf(placed.id), 1);
      line.modifiers.push(placed.id);
    }
    this.#moveLast(line);
    line.modifiers.push(...this.#modifiersAhead);
  }

  #modifier(at: number, id: string): number {
    this.#used.add(at);
    const line = this.#lines.at(-1);
    const follows = !this.#is('with', this.#all[at - 1]) && this.#thingFollows(at);
    if (this.#isTakenOut(at) || isRefusedBehind(this.#all, at, this.#reader)) this.#remove.push(id);
    else if (line && !follows) {
      line.modifiers.push(id);
      line.without = line.without.filter((other) => other !== id);
      this.#placed = { line, id, at };
    } else this.#modifiersAhead.push(id);
    return at + 1;
  }

  #number(at: number, piece: Piece): number {
    this.#used.add(at);
    const before = this.#all[at - 1];
    const line = this.#lines.at(-1);
    const value = piece.value ?? 1;
    const isAhead = this.#itemAhead(at);
    const isPart = line !== undefined && isSplit(this.#all, at, this.#reader);
    // "Less sugar in one tea".
    if (isAhead && this.#is('among', before) && this.#stands(this.#all[at + 1]?.thing))
      return at + 2;
    if (line && before?.word === 'x') line.count = value;
    else if (isWordOne(piece) && !isPart && isDescribed(before, this.#reader)) return at + 1;
    else if (line && isWithoutAhead(this.#all, at, this.#reader)) this.#part(line, value, true);
    else if (isPart && value <= (this.#split ?? line).count) this.#part(line, value, false);
    else if (!isAhead && this.#revises(at)) {
      if (line) line.count = value;
      else this.#recount = value;
      this.#revised = true;
    } else if (this.#scanned.text[piece.end] === ':') {
      // "There are five of us, five: a tea ..." counts nothing yet.
    } else if (line && isBehindItem(this.#all, at, this.#reader)) line.count = value;
    else if (!this.#is('numbered', before)) this.#count = value;
    return at + 1;
  }

  /**
   * "Three fries, one with mayo, two with ketchup": some of a line in another way, or those that are left of it.
   * `further`: "one with milk, one without" are two.
   */
  #part(line: Draft, value: number, further: boolean): void {
    const whole = this.#split ?? line;
    if (value === whole.count && (this.#split || !further)) {
      if (this.#split) this.#moveLast(whole);
      this.#split = undefined;
      return;
    }
    if (value < whole.count) {
      whole.count -= value;
      this.#split = whole;
    }
    this.#lines.push(another(line, value));
  }

  /** "Two lattes, one with soy and another with oat": the other is the second. */
  #another(at: number, line: Draft): number {
    this.#used.add(at);
    const whole = this.#split;
    if (whole) {
      whole.count--;
      if (whole.count === 0) {
        this.#lines.splice(this.#lines.indexOf(whole), 1);
        this.#split = undefined;
      }
    }
    this.#lines.push(another(line, 1));
    return at + 1;
  }

  #without(at: number): number {
    const [from, to] = objectOf(this.#all, at, this.#clause.end, this.#reader);
    const first = this.#all[from];
    // "I don't know how it works": the words are taken. "No, you're grand" wishes nothing away.
    const isTaken = from > at && (this.#spent.has(from) || this.#isCourtesy(from));
    if (isTaken || first === undefined) return at + 1;
    if (first.kind === 'break') {
      // "A latte, no, a tea": what was said before is taken back.
      if (this.#itemAhead(at)) {
        this.#revokes ||= this.#lines.length === 0;
        this.#lines.length = 0;
      }
      return at + 1;
    }
    for (let i = at; i < Math.max(to, at + 1); i++) this.#used.add(i);
    if (first.word === 'MOD' && first.thing !== undefined)
      (this.#lines.at(-1)?.without ?? this.#remove).push(first.thing);
    else if (first.word !== 'ITEM' && to > from && !this.#is('anything', first)) {
      this.#sure ||= this.#all.slice(from, to).some((each) => isIngredient(each, this.#reader));
      this.#denies = true;
      this.#note(against(this.#scanned.text, this.#all, at, from, to, this.#reader));
    }
    return Math.max(to, at + 1);
  }

  /** "Take the sugar out". */
  #takenOut(at: number): number {
    this.#denies = true;
    this.#note(`${this.#reader.no} ${this.#kept(at, at + 1)}`);
    return at + 1;
  }

  /** "Extra hot". */
  #manner(at: number): number {
    const isManner = (other: Piece): boolean =>
      other.thing === undefined && this.#is('manner', other);
    const to = runEnd(this.#all, at, this.#clause.end, isManner);
    if (this.#all.slice(at, to).some((each) => !this.#is('fillers', each)))
      this.#note(this.#kept(at, to));
    return to;
  }

  /** "With cardamom": one or two words that nobody understands. */
  #with(at: number, piece: Piece): number {
    const from = at + 1;
    const most = Math.min(this.#clause.end, from + 2);
    const to = runEnd(this.#all, from, most, (other) => isStranger(other, this.#reader));
    if (to === from || (this.#lines.length === 0 && !this.#thingFollows(at))) return at + 1;
    for (let i = at; i < to; i++) this.#used.add(i);
    this.#note(this.#scanned.text.slice(piece.start, this.#all[to - 1]?.end));
    return to;
  }

  #note(note: string): void {
    (this.#lines.at(-1)?.notes ?? this.#notesAhead).push(note);
  }

  /** The words of a note about what drinks are made with. */
  #kept(from: number, to: number): string {
    for (let at = from; at < to; at++) this.#used.add(at);
    this.#sure = true;
    return this.#scanned.text.slice(this.#all[from]?.start, this.#all[to - 1]?.end);
  }

  #moveLast(line: Draft): void {
    this.#lines.push(...this.#lines.splice(this.#lines.indexOf(line), 1));
  }

  #is(list: Parameters<Reader['is']>[0], piece: Piece | undefined): boolean {
    return this.#reader.is(list, piece?.word ?? '');
  }

  #stands(thing: string | undefined): boolean {
    return this.#lines.some(({ item }) => item === thing);
  }

  #isTakenOut(at: number): boolean {
    return isTakenOut(this.#all, at, this.#clause.start, this.#reader);
  }

  #isCourtesy(at: number): boolean {
    return this.#scanned.signs.some(
      ({ kind, start, end }) => kind === 'smalltalk' && at >= start && at < end,
    );
  }

  #itemAhead(at: number): boolean {
    return this.#all
      .slice(at + 1, this.#clause.end)
      .some(({ word, thing }) => thing !== undefined && word === 'ITEM');
  }

  /** Whether "make it" or "no wait" stands before a number. */
  #revises(at: number): boolean {
    return this.#scanned.signs.some(
      ({ kind, start, end }) =>
        (kind === 'instead' || kind === 'corrects') && end <= at && start >= this.#clause.start,
    );
  }

  /** Whether the thing that a word belongs to comes behind it: "oat flat white". */
  #thingFollows(at: number): boolean {
    for (let i = at + 1; i < this.#clause.end; i++) {
      const piece = this.#all[i];
      if (piece === undefined || piece.kind === 'break') return false;
      if (this.#is('and', piece) || this.#is('with', piece)) return false;
      if (piece.word === 'ITEM') return true;
      if (piece.word !== 'MOD' && !this.#is('manner', piece)) return false;
    }
    return false;
  }
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
  const gone = [...without, ...line.without];
  const modifiers = settled(line.modifiers, lexicon).filter((id) => !gone.includes(id));
  return {
    item: line.item,
    modifiers,
    count: line.count,
    ...(note === '' ? {} : { note }),
  };
}
