import type { EventIntent, EventWishes } from '../intents';
import type { OrderLine } from '../order';
import { has, leftOver } from './answers';
import type { Reader } from './compiled';
import { nearest, type Lexicon } from './lexicon';
import { nameIn } from './names';
import { eitherOf, notOnMenu, strangersIn } from './not-on-menu';
import { settled } from './order-lines';
import { within, type Clause, type Piece, type Scanned, type Sign } from './scan';

/** What the clauses of a text have said, one after the other. */
export interface Heard {
  readonly lines: OrderLine[];
  readonly add: string[];
  readonly remove: string[];
  readonly notes: string[];
  readonly used: Set<number>;
  /** Items that a wish to change names. */
  readonly replaced: Set<string>;
  readonly wishes: EventIntent[];
  /** Whoever takes back what they have just written changes no order. */
  revised: boolean;
}

/** Puts together what the clauses said: the main wish first. */
export function settle(
  scanned: Scanned,
  reader: Reader,
  lexicon: Lexicon,
  heard: Heard,
): EventWishes {
  const { wishes } = heard;
  const found = (kind: EventIntent['kind']): EventIntent | undefined =>
    wishes.find((wish) => wish.kind === kind);
  const forget = found('forget');
  if (forget) return [forget];
  const changes = scanned.signs.some((sign) => changesOrder(sign, scanned, reader));
  const rest = wishes.filter(({ kind }) => kind !== 'comment');

  if (heard.lines.length > 0) {
    const either = eitherOf(scanned, reader);
    if (either.length > 0) return [{ kind: 'asksFor', ids: either, said: '' }];
    const { besides, others } = strangersIn(scanned, heard.used, reader);
    for (const { item } of others) {
      const at = heard.lines.findIndex((line) => line.item === item);
      const [gone] = at >= 0 ? heard.lines.splice(at, 1) : [];
      // "... and a chai latte, nut allergy": said of whoever orders.
      if (gone?.note !== undefined) heard.notes.push(gone.note);
    }
    const said = others.map((other) => other.said);
    if (heard.lines.length === 0) {
      const offered = { said: said.join(', '), near: nearest(lexicon, said[0] ?? '') };
      return [{ kind: 'notOnMenu', ...offered, ...(changes ? { changes: true } : {}) }];
    }
    const missing = [...said, ...besides];
    const lines = summed(withLoose(heard, lexicon));
    const name = nameIn(scanned, reader, heard.used);
    const also = rest.filter(({ kind }) => ['position', 'menu', 'help', 'language'].includes(kind));
    return [
      {
        kind: 'order',
        lines,
        ...(name === undefined ? {} : { name }),
        ...((changes && !heard.revised) || found('cancel') ? { changes: true } : {}),
        ...(heard.replaced.size > 0 ? { replaces: [...heard.replaced] } : {}),
        ...(missing.length > 0 ? { missing } : {}),
      },
      ...also,
    ];
  }
  const keep = found('keep');
  if (keep) return [keep];
  const cancel = found('cancel');
  if (cancel) return [cancel];
  const strangeThing = notOnMenu(scanned, reader, lexicon, wishes);
  const modifies = heard.add.length > 0 || heard.remove.length > 0;
  const language = found('language');
  if (language && !modifies) return [language];
  if (modifies || (heard.notes.length > 0 && !strangeThing)) {
    const also = rest.filter(({ kind }) => kind === 'position');
    const note = heard.notes.join(', ');
    return [
      {
        kind: 'modify',
        add: settled(heard.add, lexicon),
        remove: heard.remove,
        ...(note === '' ? {} : { note }),
      },
      ...also,
    ];
  }
  if (strangeThing) {
    const also = rest.filter(({ kind }) => kind === 'position');
    return [{ ...strangeThing, ...(changes ? { changes: true } : {}) }, ...also];
  }
  const [main, ...also] = rest;
  if (main) return [main, ...also];
  const comment = found('comment');
  if (comment) return [comment];
  if (has(scanned, 'instead') && leftOver(scanned, reader) === 0) return [{ kind: 'change' }];
  return [{ kind: isSmalltalk(scanned, reader) ? 'smalltalk' : 'unknown' }];
}

/** "A latte for Alex and a latte for Sam": the same twice is two of it. */
function summed(lines: readonly OrderLine[]): OrderLine[] {
  const sums: OrderLine[] = [];
  for (const line of lines) {
    const { item, modifiers, note, count } = line;
    const at = sums.findIndex(
      (sum) =>
        sum.item === item &&
        sum.note === note &&
        JSON.stringify([...sum.modifiers].sort()) === JSON.stringify([...modifiers].sort()),
    );
    const same = sums[at];
    if (same) sums[at] = { ...same, count: same.count + count };
    else sums.push(line);
  }
  return sums;
}

/** "Latte, and can you make it extra hot" speaks of what stands before it in the same text, and of no other order. */
function changesOrder(sign: Sign, { all }: Scanned, reader: Reader): boolean {
  if (sign.kind === 'change') return true;
  if (sign.kind !== 'instead') return false;
  let start = sign.start;
  let end = sign.end;
  while (start > 0 && all[start - 1]?.kind !== 'break') start--;
  while (end < all.length && all[end]?.kind !== 'break') end++;
  const isItem = ({ word }: Piece): boolean => word === 'ITEM';
  const swaps = all.slice(sign.start, sign.end).some(({ word }) => reader.is('swaps', word));
  return swaps || all.slice(start, end).some(isItem) || !all.slice(0, start).some(isItem);
}

/** What was said of no thing in particular belongs to the last one. */
function withLoose(heard: Heard, lexicon: Lexicon): OrderLine[] {
  const lines = heard.lines.map((line) => ({
    ...line,
    modifiers: line.modifiers.filter((id) => !heard.remove.includes(id)),
  }));
  const last = lines.pop();
  if (!last) return lines;
  const note = [last.note ?? '', ...heard.notes].filter((one) => one !== '').join(', ');
  const { note: _note, ...plain } = last;
  return [
    ...lines,
    {
      ...plain,
      modifiers: settled([...last.modifiers, ...heard.add], lexicon),
      ...(note === '' ? {} : { note }),
    },
  ];
}

const FRIENDLY =
  /[\u{1F44D}\u{1F44C}\u{2705}\u{1F64C}\u{1F44F}\u{1F600}-\u{1F60E}\u{1F64F}\u{2764}\u{1F44B}\u{1F389}\u{1F642}\u{1F970}\u{1F917}\u{263A}\u{1F495}-\u{1F49C}\u{2615}]/u;

/** Longer texts say something. Words. */
const MOST_IN_COURTESY = 10;

function isSmalltalk(scanned: Scanned, reader: Reader): boolean {
  const words = scanned.all.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (words.length === 0) return scanned.all.some(({ word }) => FRIENDLY.test(word));
  const greets = (clause: Clause): boolean =>
    scanned.signs.some((sign) => sign.kind === 'smalltalk' && within(sign, clause));
  if (scanned.clauses.some((clause) => clause.asks && !greets(clause))) return false;
  // "Dale gracias genia": one word more is still courtesy.
  const strangers = has(scanned, 'smalltalk') && words.length <= MOST_IN_COURTESY ? 2 : 0;
  return has(scanned, 'smalltalk', 'yes', 'no') && leftOver(scanned, reader) <= strangers;
}
