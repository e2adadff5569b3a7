import type { Intent } from '../intents';
import type { Compiled } from './compiled';
import type { MarkKind } from './language';
import { cleanName, introduced, nameWord, segments, sortLeftovers, written } from './leftovers';
import { numberIn } from './marks';
import type { Scanned } from './scanned';
import { isWish, looseCount } from './reading';
import type { Reading } from './reading';
import type { Token } from '../../understanding/tokens';

export type Join = Extract<Intent, { kind: 'join' }>;

function without(scanned: Scanned, index: number): Scanned {
  return { ...scanned, unclaimed: scanned.unclaimed.filter((each) => each !== index) };
}

/** The scanned text without the number that gave the party's size. */
export function withoutCount(reading: Reading): Scanned {
  return without(reading.scanned, looseCount(reading, true));
}

function joinOf(size: number | undefined, scanned: Scanned, reading: Reading): Join {
  return {
    kind: 'join',
    ...(size === undefined ? {} : { size }),
    ...sortLeftovers(scanned, reading.language),
  };
}

/** Whether "how long" stands before the only join phrase of the same clause: then it asks about the wait for a table. */
function onlyAsksAboutTheWait({ all, marks }: Scanned): boolean {
  const joins = marks.filter(({ kind }) => kind === 'join');
  return (
    joins.length > 0 &&
    joins.every((join) =>
      marks.some(
        (mark) =>
          (mark.kind === 'position' || mark.kind === 'waiting') &&
          mark.start < join.start &&
          !all.slice(mark.end, join.start).some(({ kind }) => kind === 'break'),
      ),
    )
  );
}

/** The wish to join in a text, with what it says about the party; `null` when it asks for no table. */
export function joining(reading: Reading): Join | null {
  const { scanned } = reading;
  const marks = scanned.marks.filter(
    ({ kind }) => kind === 'join' || (kind === 'toWait' && reading.asked === null),
  );
  if (marks.length === 0) return joiningWithGuests(reading) ?? joiningByDescription(reading);
  if (onlyAsksAboutTheWait(scanned)) return null;
  const corrected = scanned.marks.filter(({ kind }) => kind === 'resize').at(-1);
  const sized = marks.find((mark) => numberIn(scanned, mark) !== undefined);
  const size = (corrected && numberIn(scanned, corrected)) ?? (sized && numberIn(scanned, sized));
  if (size !== undefined) return joinOf(size, scanned, reading);
  const loose = looseCount(reading, true);
  return joinOf(scanned.all[loose]?.value, without(scanned, loose), reading);
}

/** "Patel + 1": a name and whoever comes along. */
function joiningWithGuests(reading: Reading): Join | null {
  const { scanned, asked, language } = reading;
  const [mark, second] = scanned.marks.filter(isWish);
  if (asked !== null || mark?.kind !== 'more' || second !== undefined) return null;
  const before = scanned.all[mark.start - 1];
  const plus = language.is('and', scanned.all[mark.start]?.word ?? '');
  const isFirst = mark.start === 1;
  if (!plus || (before?.capital !== true && !isFirst)) return null;
  if (before === undefined || !nameWord(before, language)) return null;
  const run = segments(scanned).find((each) => each.includes(before)) ?? [before];
  // "Add Ines plus three".
  const from = run.findLastIndex((each) => !nameWord(each, language)) + 1;
  const name = cleanName(written(scanned.text, run.slice(from)));
  // "Rosa + 4 friends" has been counted with Rosa.
  const counted = scanned.all.slice(mark.start, mark.end).some(({ party }) => party === true);
  const size = (counted ? 0 : 1) + (numberIn(scanned, mark) ?? 1);
  return { ...joinOf(size, scanned, reading), name };
}

/** A larger number beside a name is a code, a year or a street. */
const FEW = 99;
/** A larger number that stands alone is no party. */
const FEW_ALONE = 20;

/** Wishes that may stand beside a party told in a piece of its own: "2 under Tran, how long is it?" */
const BESIDE: ReadonlySet<MarkKind> = new Set([
  'position',
  'waiting',
  'help',
  'coming',
  'late',
  'arriving',
  'moreTime',
  'stay',
]);
/** Those of them that may be said of the whole party: "6 of us, we're outside". */
const BESIDE_PARTY: ReadonlySet<MarkKind> = new Set(['position', 'help', 'coming']);

/** "4 people", "Ana, 4": a party without a word about a table, sent while no question is open. */
function joiningByDescription(reading: Reading): Join | null {
  const { scanned, asked } = reading;
  const { all } = scanned;
  const wishes = scanned.marks.filter(isWish);
  if (asked !== null || wishes.some(({ kind }) => !BESIDE.has(kind))) return null;
  const loose = looseCount(reading, true);
  const count = scanned.all[loose];
  if (count === undefined) return null;
  const piece = pieceAt(reading, loose);
  if (wishes.length > 0 && piece === null) return null;
  const join = joinOf(count.value, without(scanned, loose), reading);
  // "Two of us are vegan".
  const next = all[loose + 1]?.word ?? '';
  const tells =
    count.party === true &&
    join.name === undefined &&
    (join.notes ?? '') !== '' &&
    reading.language.is('tellsOf', next);
  if (tells) return null;
  if (count.party === true) {
    return wishes.every(({ kind }) => BESIDE_PARTY.has(kind)) ? join : null;
  }
  const value = count.value ?? 0;
  // "The blue one".
  if (value === 1 && /^\p{Ll}/u.test(scanned.text.slice(count.start)) && !tellsName(reading))
    return null;
  if (join.name === undefined) {
    return piece === 'first' && value <= FEW_ALONE && leadsOn(reading, loose) ? join : null;
  }
  if (value > FEW) return null;
  const told = segments(scanned).some(
    (run) => (introduced(run, reading.language)?.certainty ?? 0) > 1,
  );
  const plain = wishes.length === 0 && (told || saysNothingElse(reading, loose));
  return plain || piece !== null ? join : null;
}

/** Whether some word left over is written as names are. */
const tellsName = ({ scanned, language }: Reading): boolean =>
  scanned.unclaimed.some((i) => {
    const token = scanned.all[i];
    return token?.capital === true && nameWord(token, language);
  });

/** Whether a word is a name, a thing to note or courtesy. */
function besideCount(token: Token, language: Compiled): boolean {
  return (
    nameWord(token, language) ||
    language.is('things', token.word) ||
    language.is('edges', token.word) ||
    language.is('afterName', token.word)
  );
}

/**
 * Whether a count stands in a clause of its own, with a name, things to note and courtesy at most: "2 under Tran",
 * "two please". "first": no other clause stands before it. `null` when the clause says something else.
 */
function pieceAt({ scanned, language }: Reading, count: number): 'first' | 'later' | null {
  const { all } = scanned;
  const free = new Set(scanned.unclaimed);
  const quiet = (token: Token): boolean =>
    besideCount(token, language) ||
    language.is('fillers', token.word) ||
    language.is('articles', token.word) ||
    language.is('insideName', token.word) ||
    [...language.joining, ...language.surely].some((phrase) => phrase.includes(token.word));
  let start = count;
  for (let i = count - 1; i >= 0 && all[i]?.kind !== 'break'; i--) {
    const token = all[i];
    if (token === undefined || token.kind === 'number') return null;
    if (token.kind === 'word' && !quiet(token)) return null;
    // "How long for 4".
    if (token.kind === 'word' && !free.has(i) && !language.is('fillers', token.word)) return null;
    start = i;
  }
  const next = all[count + 1];
  // "One of us".
  if (next?.kind === 'word' && free.has(count + 1) && !opens(next, language)) return null;
  for (let i = count + 1; i < all.length && free.has(i); i++) {
    const token = all[i];
    if (token === undefined || language.is('connectors', token.word)) break;
    if (token.kind !== 'word' || !quiet(token)) return null;
  }
  const before = all.slice(0, start);
  const first = before.every(
    ({ kind, word }) => kind === 'break' || kind === 'emoji' || language.is('fillers', word),
  );
  return first ? 'first' : 'later';
}

/** Whether a word right behind a count leads on to a name, courtesy or a further thing. */
function opens(token: Token, language: Compiled): boolean {
  return (
    nameWord(token, language) ||
    (['beside', 'and', 'with', 'things', 'connectors', 'fillers'] as const).some((list) =>
      language.is(list, token.word),
    ) ||
    language.joining.some(([word]) => word === token.word)
  );
}

/** Whether the count is over where its clause, courtesy or "and" begins, and something is noted or said behind it. */
function leadsOn({ scanned, language }: Reading, count: number): boolean {
  const next = scanned.all[count + 1];
  if (next === undefined) return false;
  const ends =
    next.kind === 'break' || language.is('beside', next.word) || language.is('and', next.word);
  const polite = scanned.all.slice(count + 1).some(({ word }) => language.is('beside', word));
  const comes = polite && scanned.marks.some(({ kind }) => kind === 'coming');
  const things = scanned.unclaimed.some(
    (i) => i > count && language.is('things', scanned.all[i]?.word ?? ''),
  );
  return ends && (things || comes);
}

/** Whether a name, things to note and courtesy are all there is beside the count: "your code is 4432" is no party. */
function saysNothingElse({ scanned, language }: Reading, count: number): boolean {
  return scanned.unclaimed.every((i) => {
    const token = scanned.all[i];
    return i === count || token === undefined || besideCount(token, language);
  });
}
