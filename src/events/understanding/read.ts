import type { EventWishes, ReadingContext } from '../intents';
import type { OrderLine } from '../order';
import { answerTo, has } from './answers';
import type { Reader } from './compiled';
import { asksWho, isDenied, isDoubted, isRefused, tellsOfIt } from './doubts';
import type { Lexicon } from './lexicon';
import { readLines, type ReadLines } from './order-lines';
import { spentBy, within, type Clause, type Scanned, type Sign } from './scan';
import { settle, type Heard } from './settle';

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
  // "Three espressos please, we're dying here" orders.
  const isCounted = counted(scanned, clause, reader);
  const spent = spentBy(
    signs.filter(({ kind }) => kind !== 'comment' || !isCounted),
    ABOUT,
  );
  for (const { at, item } of replacedIn(scanned, clause, signs)) {
    spent.add(at);
    heard.replaced.add(item);
  }
  const read = readLines(scanned, clause, reader, lexicon, spent);
  // "Any chance of 2 teas?"
  const isPolite = scanned.all
    .slice(clause.start, clause.end)
    .some(({ word }) => reader.is('polite', word));
  const asksForIt =
    (is('request', 'instead') || (isPolite && isCounted)) && !asksWho(scanned, clause, reader);
  heard.revised ||= read.revised;
  const told =
    asksWho(scanned, clause, reader) || (!asksForIt && tellsOfIt(scanned, clause, reader));
  const speaks = !told && (read.lines.length > 0 || isModified(read));

  if (is('comment') && !is('request', 'cancel') && !isCounted) {
    if (!isCourtesy(scanned, clause, reader))
      heard.wishes.push({ kind: 'comment', text: scanned.text.trim() });
    return;
  }
  if (is('forget') && !isRefused(scanned, clause, signs, 'forget', reader))
    heard.wishes.push({ kind: 'forget' });
  // "Leave it thanks, cancel the chai".
  if (
    (is('keep') && !is('cancel')) ||
    (is('cancel') && isDenied(scanned, clause, signs, 'cancel', reader))
  )
    heard.wishes.push({ kind: 'keep' });
  else if (is('cancel') && !isDoubted(scanned, clause, signs, reader))
    heard.wishes.push({ kind: 'cancel' });
  if (is('position')) heard.wishes.push({ kind: 'position' });

  const things = scanned.all
    .slice(clause.start, clause.end)
    .flatMap(({ thing }) => (thing === undefined ? [] : [thing]));
  const onlyThings = strange(scanned, clause, reader, read) === 0 && !is('asks');
  const endsAsking = scanned.all[clause.end]?.word === '?';
  const plainQuestion =
    (endsAsking || ((clause.asks || is('asks')) && !isCounted)) &&
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
  const recount = read.recount ?? recounted(scanned, clause, reader);
  if (recount !== undefined && !speaks) {
    const last = heard.lines.pop();
    if (last) heard.lines.push({ ...last, count: recount });
  }
  if (!is('position') || asksForIt || isCounted) {
    const doubtful =
      speaks &&
      !asksForIt &&
      !isCounted &&
      !opensWithOne(scanned, clause, reader) &&
      !isPlainSomewhere(scanned, clause, reader, read) &&
      strange(scanned, clause, reader, read) > MOST_STRANGE;
    if (speaks && !doubtful) {
      if (read.revokes) heard.lines.length = 0;
      heard.revised ||= read.revokes;
      take(read, heard, reader.is('and', firstWord(scanned, clause)));
    }
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

/** What was said of a thing, and what is said of it now. */
function withBoth(
  before: Pick<OrderLine, 'modifiers' | 'note'>,
  now: { readonly modifiers: readonly string[]; readonly note?: string | undefined },
): Pick<OrderLine, 'modifiers' | 'note'> {
  const note = [before.note, now.note].filter((one) => one !== undefined).join(', ');
  return {
    modifiers: [...before.modifiers, ...now.modifiers],
    ...(note === '' ? {} : { note }),
  };
}

const firstWord = ({ all }: Scanned, { start, end }: Clause): string =>
  all.slice(start, end).find(({ kind }) => kind === 'word')?.word ?? '';

/** A wish in other words than those for what things are made of is one where little else is said: "no cardamom". */
const isModified = ({ loose, words }: ReadLines): boolean =>
  loose.add.length > 0 ||
  loose.remove.length > 0 ||
  (loose.note !== undefined && (loose.sure || words <= FEW_WORDS));

function take(read: ReadLines, heard: Heard, isFurther = false): void {
  // "Latte (oat), tea": what follows a thing belongs to it.
  const before = read.lines.length === 0 ? heard.lines.pop() : undefined;
  if (before) {
    heard.lines.push({
      ...before,
      ...withBoth(before, { modifiers: read.loose.add, note: read.loose.note }),
    });
  } else {
    const earlier = heard.lines.length;
    read.lines.forEach((line, at) => {
      const before = heard.lines.slice(0, earlier).findLastIndex(({ item }) => item === line.item);
      const known = heard.lines[before];
      if (known && read.pointed[at] === true)
        // "Two mojitos, a spritz. The mojitos without ice".
        heard.lines[before] = { ...line, ...withBoth(known, line), count: known.count };
      else {
        // "Four burgers. One burger without mayo" are four; "... One burger for Ana" are five.
        const isPart =
          known !== undefined &&
          !isFurther &&
          read.particular[at] === true &&
          line.count < known.count;
        if (isPart) heard.lines[before] = { ...known, count: known.count - line.count };
        heard.lines.push(line);
      }
    });
    heard.add.push(...read.loose.add);
    if (read.loose.note !== undefined && (heard.lines.length > 0 || isModified(read)))
      heard.notes.push(read.loose.note);
  }
  heard.remove.push(...read.loose.remove);
  for (const at of read.used) heard.used.add(at);
}

/** "Sorry 3": a number and a word that takes back what was said, and nothing else. */
function recounted({ all }: Scanned, clause: Clause, reader: Reader): number | undefined {
  const said = all.slice(clause.start, clause.end).filter(({ kind }) => kind !== 'break');
  const [number, other] = said.filter(({ kind }) => kind === 'number');
  const isPlain = said.every(({ kind, word }) => kind === 'number' || reader.is('fillers', word));
  const takesBack = said.some(({ word }) => reader.is('corrects', word));
  return other === undefined && isPlain && takesBack ? number?.value : undefined;
}

/** "An espresso, urgently, before I fall asleep": begins with one of what is ordered. */
function opensWithOne({ all }: Scanned, clause: Clause, reader: Reader): boolean {
  const said = all.slice(clause.start, clause.end).filter(({ kind }) => kind !== 'emoji');
  const first = said.findIndex(({ word, kind }) => kind !== 'break' && !reader.is('greets', word));
  const opening = said[first]?.word ?? '';
  if (!reader.is('articles', opening) && !reader.is('another', opening)) return false;
  const next = said.slice(first + 1).find(({ word }) => word !== 'MOD');
  return next?.word === 'ITEM';
}

/** "Emergency in room B, americano with an extra shot": between two breaks stands an order and nothing else. */
function isPlainSomewhere(
  scanned: Scanned,
  clause: Clause,
  reader: Reader,
  read: ReadLines,
): boolean {
  const { all } = scanned;
  for (let start = clause.start; start < clause.end; start++) {
    let end = start;
    while (end < clause.end && all[end]?.kind !== 'break') end++;
    const hasItem = all.slice(start, end).some(({ word }) => word === 'ITEM');
    if (hasItem && strange(scanned, { ...clause, start, end }, reader, read) === 0) return true;
    start = end;
  }
  return false;
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
function counted({ all }: Scanned, clause: Clause, reader: Reader): boolean {
  for (let at = clause.start; at < clause.end - 1; at++) {
    if (all[at]?.kind !== 'number') continue;
    let next = at + 1;
    while (all[next]?.word === 'MOD' || reader.is('ofThem', all[next]?.word ?? '')) next++;
    if (all[next]?.word === 'ITEM') return true;
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
