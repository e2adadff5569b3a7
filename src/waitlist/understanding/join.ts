import type { Intent } from '../intents';
import { cleanName, introduced, nameWord, segments, sortLeftovers, written } from './leftovers';
import { numberIn } from './marks';
import type { Scanned } from './marks';
import { isWish, looseCount } from './reading';
import type { Reading } from './reading';

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
  return marks
    .filter(({ kind }) => kind === 'join')
    .every((join) =>
      marks.some(
        (mark) =>
          mark.kind === 'position' &&
          mark.start < join.start &&
          !all.slice(mark.end, join.start).some(({ kind }) => kind === 'break'),
      ),
    );
}

/** The wish to join in a text, with what it says about the party; `null` when it asks for no table. */
export function joining(reading: Reading): Join | null {
  const { scanned } = reading;
  const marks = scanned.marks.filter(({ kind }) => kind === 'join');
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
  if (!plus || before?.capital !== true || !nameWord(before, language)) return null;
  const run = segments(scanned).find((each) => each.includes(before)) ?? [before];
  const name = cleanName(written(scanned.text, run));
  return { ...joinOf(1 + (numberIn(scanned, mark) ?? 1), scanned, reading), name };
}

/** A larger number beside a name is a code, a year or a street. */
const FEW = 99;

/** "4 people", "Ana, 4": a party without a word about a table, sent while no question is open. */
function joiningByDescription(reading: Reading): Join | null {
  const { scanned, asked } = reading;
  if (asked !== null || scanned.marks.some(isWish)) return null;
  const loose = looseCount(reading, true);
  const count = scanned.all[loose];
  if (count === undefined) return null;
  const join = joinOf(count.value, without(scanned, loose), reading);
  if (count.party === true) return join;
  if (join.name === undefined || (count.value ?? 0) > FEW) return null;
  const told = segments(scanned).some(
    (run) => (introduced(run, reading.language)?.certainty ?? 0) > 1,
  );
  return told || saysNothingElse(reading, loose) ? join : null;
}

/** Whether a name, things to note and courtesy are all there is beside the count: "your code is 4432" is no party. */
function saysNothingElse({ scanned, language }: Reading, count: number): boolean {
  return scanned.unclaimed.every((i) => {
    const token = scanned.all[i];
    return (
      i === count ||
      token === undefined ||
      nameWord(token, language) ||
      language.is('things', token.word) ||
      language.is('edges', token.word) ||
      language.is('afterName', token.word)
    );
  });
}
