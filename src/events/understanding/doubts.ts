import type { Reader } from './compiled';
import type { Clause, Scanned, Sign } from './scan';

/** "Who makes the latte art?" */
export const asksWho = ({ all }: Scanned, { start, end }: Clause, reader: Reader): boolean =>
  all
    .slice(start, end)
    .filter(({ kind }) => kind === 'word')
    .slice(0, 2)
    .some(({ word }) => reader.is('who', word));

/** So far before a cancellation a "not" still turns it round: "no me lo cancelen". Pieces. */
const DENIED_WITHIN = 3;

/** Whether a wish to cancel or to be forgotten is turned round by what stands right before it. */
export function isDenied(
  { all }: Scanned,
  clause: Clause,
  signs: readonly Sign[],
  wish: 'cancel' | 'forget',
  reader: Reader,
): boolean {
  const cancel = signs.find(({ kind }) => kind === wish);
  if (!cancel) return false;
  for (
    let at = cancel.start - 1;
    at >= Math.max(clause.start, cancel.start - DENIED_WITHIN);
    at--
  ) {
    const piece = all[at];
    if (piece === undefined || piece.kind === 'break') return false;
    if (reader.is('denies', piece.word)) return true;
  }
  return false;
}

/** "No borren mis datos", "did you delete my data?" */
export const isRefused = (
  scanned: Scanned,
  clause: Clause,
  signs: readonly Sign[],
  wish: 'forget',
  reader: Reader,
): boolean =>
  isDenied(scanned, clause, signs, wish, reader) ||
  reader.is(
    'recounts',
    scanned.all.slice(clause.start, clause.end).find(({ kind }) => kind === 'word')?.word ?? '',
  );

/**
 * "I spilled my latte", "thanks for the tea": of a thing that is there already more is said than its name; nobody orders it.
 */
export function tellsOfIt({ all, signs }: Scanned, clause: Clause, reader: Reader): boolean {
  const at = all.findIndex(({ word }, i) => i >= clause.start && i < clause.end && word === 'ITEM');
  if (at < 0) return false;
  let before = at - 1;
  while (all[before]?.word === 'MOD' || reader.is('manner', all[before]?.word ?? '')) before--;
  if (!reader.is('definite', all[before]?.word ?? '')) return false;
  const [thanks, forIt] = [all[before - 2]?.word ?? '', all[before - 1]?.word ?? ''];
  if (reader.is('thanks', thanks) && reader.is('for', forIt)) return true;
  const isBreak = (i: number): boolean => all[i] === undefined || all[i]?.kind === 'break';
  let start = at;
  let end = at + 1;
  while (start > clause.start && !isBreak(start - 1)) start--;
  while (end < clause.end && !isBreak(end)) end++;
  // "I can't do dairy, so oat in my latte please".
  const said = all.slice(start, end);
  const asksFor =
    said.some(({ word }) => word === 'MOD') && said.some(({ word }) => reader.is('polite', word));
  if (asksFor) return false;
  const named = new Set(signs.filter(({ kind }) => /amed$/.test(kind)).map(({ end: to }) => to));
  return said.some((piece, nth) => {
    const i = start + nth;
    if (piece.kind !== 'word' || piece.thing !== undefined || named.has(i)) return false;
    const isPlain = (
      ['fillers', 'with', 'without', 'stuff', 'manner', 'wanted', 'and'] as const
    ).some((list) => reader.is(list, piece.word));
    return (
      !isPlain &&
      !reader.is('definite', piece.word) &&
      !(piece.capital === true && i > at) &&
      !inSign(signs, i)
    );
  });
}

const inSign = (signs: readonly Sign[], at: number): boolean =>
  signs.some(({ start, end }) => at >= start && at < end);

/** Whether a cancellation is only asked about or supposed: "did you cancel it?", "can I cancel if it takes long?" */
export function isDoubted(
  { all }: Scanned,
  clause: Clause,
  signs: readonly Sign[],
  reader: Reader,
): boolean {
  const cancel = signs.find(({ kind }) => kind === 'cancel');
  if (!cancel) return false;
  const claimed = (at: number): boolean => at >= cancel.start && at < cancel.end;
  for (let at = clause.start; at < Math.min(clause.end, cancel.end + 2); at++) {
    const piece = all[at];
    if (piece === undefined || claimed(at) || !reader.is('doubts', piece.word)) continue;
    // "Si tarda mucho cancelo"; "sí, cancela" says yes.
    const between = all.slice(at, cancel.start);
    const mayBeYes = reader.is('perhapsIf', piece.word);
    const supposes =
      mayBeYes &&
      between.length > 1 &&
      between.every(
        ({ kind, word }) =>
          kind !== 'break' && (reader.is('perhapsIf', word) || !reader.is('fillers', word)),
      );
    if (supposes) return true;
    const isIf = reader.is('if', piece.word);
    if (at < cancel.start ? clause.asks || isIf : isIf || mayBeYes) return true;
  }
  return false;
}
