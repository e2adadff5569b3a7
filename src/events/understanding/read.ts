import type { EventIntent, EventWishes, ReadingContext } from '../intents';
import type { OrderLine } from '../order';
import { answerTo, has, leftOver } from './answers';
import type { Reader } from './compiled';
import { asksWho, isDenied, isDoubted, isRefused, tellsOfIt } from './doubts';
import { nearest, type Lexicon } from './lexicon';
import { nameIn } from './names';
import { eitherOf, notOnMenu, strangersIn } from './not-on-menu';
import { readLines, settled, spentBy, type ReadLines } from './order-lines';
import { within, type Clause, type Scanned, type Sign } from './scan';

/** Things named inside these phrases are what the phrase is about, not what is ordered. */
const ABOUT: ReadonlySet<Sign['kind']> = new Set([
  'cancel',
  'keep',
  'change',
  'corrects',
  'position',
  'comment',
  'aside',
  'english',
  'spanish',
  'forget',
  'help',
]);

/** So many words that nobody understands make it unlikely that a thing named among them is ordered. */
const MOST_STRANGE = 3;
const FEW_WORDS = 4;

interface Heard {
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

/** Reads a text to a stand in one language. */
export function readOrdering(
  scanned: Scanned,
  context: ReadingContext,
  reader: Reader,
  lexicon: Lexicon,
): EventWishes {
  const answer = answerTo(context, scanned, reader);
  if (answer) return [answer];
  const heard: Heard = {
    lines: [],
    add: [],
    remove: [],
    notes: [],
    used: new Set(),
    replaced: new Set(),
    wishes: [],
    revised: false,
  };
  for (const clause of scanned.clauses) readClause(scanned, clause, reader, lexicon, heard);
  return settle(scanned, reader, lexicon, heard);
}

function readClause(
  scanned: Scanned,
  clause: Clause,
  reader: Reader,
  lexicon: Lexicon,
  heard: Heard,
): void {
  const signs = scanned.signs.filter((sign) => within(sign, clause));
  const is = (...kinds: readonly Sign['kind'][]): boolean => has({ signs }, ...kinds);
  const spent = spentBy(signs, ABOUT);
  for (const { at, item } of replacedIn(scanned, clause, signs)) {
    spent.add(at);
    heard.replaced.add(item);
  }
  const read = readLines(scanned, clause, reader, lexicon, spent);
  const asksForIt = is('request', 'instead') && !asksWho(scanned, clause, reader);
  heard.revised ||= read.revised;
  const told =
    asksWho(scanned, clause, reader) || (!asksForIt && tellsOfIt(scanned, clause, reader));
  const speaks = !told && (read.lines.length > 0 || isModified(read));

  if (is('comment') && !is('request') && !counted(scanned, clause)) {
    if (!isCourtesy(scanned, clause, reader))
      heard.wishes.push({ kind: 'comment', text: scanned.text.trim() });
    return;
  }
  if (is('forget') && !isRefused(scanned, clause, signs, 'forget', reader))
    heard.wishes.push({ kind: 'forget' });
  if (is('keep') || (is('cancel') && isDenied(scanned, clause, signs, 'cancel', reader)))
    heard.wishes.push({ kind: 'keep' });
  else if (is('cancel') && !isDoubted(scanned, clause, signs, reader))
    heard.wishes.push({ kind: 'cancel' });
  if (is('position')) heard.wishes.push({ kind: 'position' });

  const things = scanned.all
    .slice(clause.start, clause.end)
    .flatMap(({ thing }) => (thing === undefined ? [] : [thing]));
  const onlyThings = strange(scanned, clause, reader, read) === 0 && !is('asks');
  const plainQuestion =
    (clause.asks || (is('asks') && !counted(scanned, clause))) &&
    !asksForIt &&
    !(onlyThings && !startsAsking(scanned, clause, reader));
  if (plainQuestion && !(isModified(read) && read.lines.length === 0 && is('cancel'))) {
    const drops = (read.loose.denies && isModified(read)) || read.loose.remove.length > 0;
    if (drops && read.lines.length === 0) take(read, heard);
    else if (is('position')) return;
    else if (asksWho(scanned, clause, reader)) commands(is, heard);
    else if (is('asks') || things.length > 0) {
      const menu = is('menu') && things.length === 0;
      heard.wishes.push(
        menu
          ? { kind: 'menu' }
          : { kind: 'asksFor', ids: things, said: saidIn(scanned, clause, reader) },
      );
    } else commands(is, heard);
    return;
  }
  if (read.recount !== undefined && !speaks) {
    const last = heard.lines.pop();
    if (last) heard.lines.push({ ...last, count: read.recount });
  }
  if (!is('position') || asksForIt || counted(scanned, clause)) {
    const doubtful = strange(scanned, clause, reader, read) > MOST_STRANGE && !asksForIt && speaks;
    if (speaks && !doubtful) take(read, heard);
  }
  if (is('asks') && !speaks && !is('menu', 'request'))
    heard.wishes.push({ kind: 'asksFor', ids: [], said: saidIn(scanned, clause, reader) });
  commands(is, heard);
}

function commands(is: (...kinds: readonly Sign['kind'][]) => boolean, { wishes }: Heard): void {
  if (is('menu')) wishes.push({ kind: 'menu' });
  if (is('events')) wishes.push({ kind: 'events' });
  if (is('help')) wishes.push({ kind: 'help' });
  if (is('english')) wishes.push({ kind: 'language', language: 'en' });
  else if (is('spanish')) wishes.push({ kind: 'language', language: 'es' });
  if (is('change')) wishes.push({ kind: 'change' });
}

/** A wish in other words than those for what things are made of is one where little else is said: "no cardamom". */
const isModified = ({ loose, words }: ReadLines): boolean =>
  loose.add.length > 0 ||
  loose.remove.length > 0 ||
  (loose.note !== undefined && (loose.sure || words <= FEW_WORDS));

function take(read: ReadLines, heard: Heard): void {
  heard.lines.push(...read.lines);
  heard.add.push(...read.loose.add);
  heard.remove.push(...read.loose.remove);
  if (read.loose.note !== undefined && (heard.lines.length > 0 || isModified(read)))
    heard.notes.push(read.loose.note);
  for (const at of read.used) heard.used.add(at);
}

/** Words of a clause that nobody understands. */
function strange(
  { all, signs }: Scanned,
  clause: Clause,
  reader: Reader,
  { used }: ReadLines,
): number {
  let sum = 0;
  for (let at = clause.start; at < clause.end; at++) {
    const piece = all[at];
    if (piece?.kind !== 'word' || used.has(at) || piece.thing !== undefined) continue;
    if (reader.is('fillers', piece.word) || reader.is('with', piece.word)) continue;
    if (signs.some(({ start, end }) => at >= start && at < end)) continue;
    sum++;
  }
  return sum;
}

/** Whether a question word begins it, and not only a question mark ends it. */
function startsAsking({ all }: Scanned, clause: Clause, reader: Reader): boolean {
  const first = all
    .slice(clause.start, clause.end)
    .find(({ kind, word }) => kind === 'word' && !reader.is('greets', word));
  return first !== undefined && reader.is('questions', first.word);
}

/** "One latte", "2 teas": a number before a thing orders it, whatever else is said. */
function counted({ all }: Scanned, clause: Clause): boolean {
  for (let at = clause.start; at < clause.end - 1; at++) {
    if (all[at]?.kind !== 'number') continue;
    const next = all[at + 1]?.word === 'MOD' ? all[at + 2] : all[at + 1];
    if (next?.word === 'ITEM') return true;
  }
  return false;
}

/** "Great, thanks": nothing but courtesy. */
function isCourtesy({ all, signs }: Scanned, clause: Clause, reader: Reader): boolean {
  const words = all.slice(clause.start, clause.end).filter(({ kind }) => kind === 'word');
  return (
    words.length <= 2 &&
    signs.some((sign) => within(sign, clause) && sign.kind === 'smalltalk') &&
    words.every(({ word }) => reader.knows(word))
  );
}

function saidIn({ text, all, signs }: Scanned, clause: Clause, reader: Reader): string {
  const rest = all.slice(clause.start, clause.end).filter((piece, at) => {
    const index = clause.start + at;
    const claimed = signs.some(
      ({ kind, start, end }) => index >= start && index < end && kind !== 'comment',
    );
    const dull = reader.is('fillers', piece.word) && !reader.is('wanted', piece.word);
    return piece.kind === 'word' && !claimed && !dull && !reader.is('questions', piece.word);
  });
  const [first] = rest;
  return first === undefined ? '' : text.slice(first.start, rest.at(-1)?.end);
}

/**
 * "Change my latte to a tea": what is named in the wish to change goes, where something else is named for it; "make my latte
 * with oat milk" names what is ordered.
 */
function replacedIn(
  { all }: Scanned,
  clause: Clause,
  signs: readonly Sign[],
): readonly { readonly at: number; readonly item: string }[] {
  const inWish = spentBy(signs, new Set(['instead']));
  const items = all.flatMap(({ thing, word }, at) =>
    at >= clause.start && at < clause.end && word === 'ITEM' && thing !== undefined
      ? [{ at, item: thing }]
      : [],
  );
  const gone = items.filter(({ at }) => inWish.has(at));
  return gone.length < items.length ? gone : [];
}

/** Puts together what the clauses said: the main wish first. */
function settle(scanned: Scanned, reader: Reader, lexicon: Lexicon, heard: Heard): EventWishes {
  const { wishes } = heard;
  const found = (kind: EventIntent['kind']): EventIntent | undefined =>
    wishes.find((wish) => wish.kind === kind);
  const forget = found('forget');
  if (forget) return [forget];
  const changes = has(scanned, 'instead', 'change');
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
    const lines = withLoose(heard, lexicon);
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

function isSmalltalk(scanned: Scanned, reader: Reader): boolean {
  const words = scanned.all.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (words.length === 0) return scanned.all.some(({ word }) => FRIENDLY.test(word));
  if (scanned.clauses.some(({ asks }) => asks)) return false;
  // "Dale gracias genia": one word more is still courtesy.
  const strangers = has(scanned, 'smalltalk') && words.length <= 6 ? 2 : 0;
  return has(scanned, 'smalltalk', 'yes', 'no') && leftOver(scanned, reader) <= strangers;
}
