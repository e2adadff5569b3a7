import type { Asked } from '../intents';
import type { Compiled } from './compiled';
import type { MarkKind } from './language';
import { segments, substance } from './leftovers';
import type { Scanned } from './scanned';
import type { Found } from '../../understanding/phrases';
import type { Token } from '../../understanding/tokens';

/** A scanned text together with the question that is open and the language it is read in. */
export interface Reading {
  readonly scanned: Scanned;
  readonly asked: Asked | null;
  readonly language: Compiled;
}

const COURTESY: ReadonlySet<MarkKind> = new Set([
  'smalltalk',
  'fine',
  'yes',
  'no',
  'nothing',
  'aside',
  'complaint',
]);

/** Whether a phrase asks for something, as against a courtesy or an answer. */
export function isWish({ kind }: Found<MarkKind>): boolean {
  return !COURTESY.has(kind);
}

/** Whether one of these was found. */
export function has(scanned: Scanned, ...kinds: MarkKind[]): boolean {
  return scanned.marks.some((mark) => kinds.includes(mark.kind));
}

/** Runs of words that no phrase has claimed, without the courtesy around them. */
export function leftToSay({ scanned, language }: Reading): Token[][] {
  return segments(scanned)
    .map((run) => substance(run, language))
    .filter((run) => run.length > 0);
}

/** The index of an unclaimed number that counts people, a described party before a number by itself; -1 without one. */
export function looseCount({ scanned, language }: Reading, plainToo: boolean): number {
  const party = scanned.unclaimed.find((i) => scanned.all[i]?.party === true);
  const described = scanned.all[party ?? -1];
  // "Ortiz, 7, one person in a wheelchair": the one is among the seven.
  const among = described?.value === 1 && described.self !== true;
  if (!plainToo || (party !== undefined && !among)) return party ?? -1;
  const plain = scanned.unclaimed.find((i) => {
    if (scanned.all[i]?.kind !== 'number' || i === party) return false;
    const next = scanned.all[i + 1];
    return next?.kind !== 'word' || !language.is('counted', next.word);
  });
  return plain ?? party ?? -1;
}
