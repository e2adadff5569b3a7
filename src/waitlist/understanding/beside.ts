import { folded } from '../../understanding/tokens';
import type { Compiled } from './compiled';
import type { Reading } from './reading';
import type { Scanned } from './scanned';

/**
 * "Will it be more than 30 min?", "are you calling people in order": whatever a question about the wait asks, the place
 * in the line answers it best.
 */
export function asksAboutTheWait({ scanned, language }: Reading): boolean {
  const { all, text, doubted } = scanned;
  const first = all.find(
    ({ kind, word }) => kind === 'word' && !language.is('interjections', word),
  );
  const opens = (['doubts', 'questions', 'modals', 'requests'] as const).some((list) =>
    language.is(list, first?.word ?? ''),
  );
  const denies = language.is('negations', first?.word ?? '');
  if (denies || doubted.size > 0 || (!text.includes('?') && !opens)) return false;
  const says = (list: 'aboutWait' | 'elseThanWait'): boolean =>
    all.some(({ kind, word }) => kind === 'word' && language.is(list, word));
  const timed = all.some(({ kind }) => kind === 'time');
  return (timed || says('aboutWait')) && !says('elseThanWait');
}

/** "What time do you close, thanks": a question with courtesy beside it, not courtesy. */
export function asks({ scanned, language }: Reading): boolean {
  const { all, marks, text } = scanned;
  const courtesy = marks.filter(({ kind }) => kind === 'smalltalk' || kind === 'fine');
  const isCourtesy = (i: number): boolean =>
    courtesy.some(({ start, end }) => i >= start && i < end) ||
    language.is('fillers', all[i]?.word ?? '');
  const first = all.findIndex(
    ({ kind, word }) => kind === 'word' && !language.is('interjections', word),
  );
  const opens = (['doubts', 'questions', 'modals', 'requests'] as const).some((list) =>
    language.is(list, all[first]?.word ?? ''),
  );
  const covered = courtesy.some(({ start, end }) => first >= start && first < end);
  const says = all.some(({ kind }, i) => kind !== 'break' && kind !== 'emoji' && !isCourtesy(i));
  const denies = language.is('negations', all[first]?.word ?? '');
  return (opens && !covered && !denies) || (text.includes('?') && says);
}

/** What stands between a greeting and thanks; `undefined` where nothing does, or neither is said. */
export function betweenCourtesy({ all, text }: Scanned, language: Compiled): string | undefined {
  const said = all.filter(({ kind }) => kind !== 'break');
  const [first] = said;
  if (first === undefined) return undefined;
  const [word = ''] = text.slice(first.start).split(/[^\p{L}\p{M}]/u, 1);
  const greets = first.kind === 'word' && language.is('greets', language.spell(folded(word)));
  const from = greets ? first.start + word.length : 0;
  const last = language.is('you', said.at(-1)?.word ?? '') ? said.at(-2) : said.at(-1);
  const to = last !== undefined && language.is('thanks', last.word) ? last.start : text.length;
  if (from === 0 && to === text.length) return undefined;
  const rest = text.slice(from, Math.max(from, to)).replace(/^[\s,.!:;-]+|[\s,:;-]+$/gu, '');
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(rest) ? rest : undefined;
}
