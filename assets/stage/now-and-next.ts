import type { AskedQuestion, Stage } from '../../src/events/question';
import { stageOrder } from '../../src/events/rules/stage-order';

/** The question on stage; those to come, the chosen ones first; and the one that was there before. */
export function nowAndNext(
  questions: ReadonlyMap<string, AskedQuestion>,
  { live, next }: Stage,
): {
  readonly live: AskedQuestion | undefined;
  readonly next: readonly AskedQuestion[];
  readonly before: AskedQuestion | undefined;
} {
  const all = [...questions.values()];
  const place = ({ number }: AskedQuestion): number =>
    next.includes(number) ? next.indexOf(number) : next.length;
  return {
    live: all.find(({ number, status }) => number === live && status === 'live'),
    next: [
      ...all.filter(({ status }) => status === 'next').sort((a, b) => place(a) - place(b)),
      ...all.filter(({ status }) => status === 'approved').sort(stageOrder),
    ],
    before: all
      .filter(({ status, liveAt }) => status === 'answered' && liveAt !== undefined)
      .sort((one, other) => (other.liveAt ?? 0) - (one.liveAt ?? 0))[0],
  };
}
