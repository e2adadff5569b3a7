import type { Reader } from './compiled';
import type { Clause, Scanned, Sign } from './scan';

/** "Who makes the latte art?" */
export const asksWho = ({ all }: Scanned, { start, end }: Clause): boolean =>
  all
    .slice(start, end)
    .filter(({ kind }) => kind === 'word')
    .slice(0, 2)
    .some(({ word }) => /^(?:who|whos|whose|quien|quienes)$/.test(word));

/** So far before a cancellation a "not" still turns it round: "no me lo cancelen". Pieces. */
const DENIED_WITHIN = 3;
const DENIES = new Set('no not dont never nunca ni tampoco didnt cant wont'.split(' '));

/** Whether a wish to cancel or to be forgotten is turned round by what stands right before it. */
export function isDenied(
  { all }: Scanned,
  clause: Clause,
  signs: readonly Sign[],
  wish: 'cancel' | 'forget',
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
    if (DENIES.has(piece.word)) return true;
  }
  return false;
}

/** "No borren mis datos", "did you delete my data?" */
export const isRefused = (
  scanned: Scanned,
  clause: Clause,
  signs: readonly Sign[],
  wish: 'forget',
): boolean =>
  isDenied(scanned, clause, signs, wish) ||
  /^(?:did|has|have|was|why|when|how|will|por|porque|cuando|han)$/.test(
    scanned.all.slice(clause.start, clause.end).find(({ kind }) => kind === 'word')?.word ?? '',
  );

/** "The", "my": what stands before a thing that is there already. */
const DEFINITE =
  /^(?:the|my|this|that|your|his|her|our|their|el|la|mi|tu|su|este|esta|ese|esa|del)$/;

/**
 * "I spilled my latte", "thanks for the tea": of a thing that is there already more is said than its name; nobody orders it.
 */
export function tellsOfIt({ all, signs }: Scanned, clause: Clause, reader: Reader): boolean {
  const at = all.findIndex(({ word }, i) => i >= clause.start && i < clause.end && word === 'ITEM');
  if (at < 0) return false;
  let before = at - 1;
  while (all[before]?.word === 'MOD' || reader.is('manner', all[before]?.word ?? '')) before--;
  if (!DEFINITE.test(all[before]?.word ?? '')) return false;
  const [thanks, forIt] = [all[before - 2]?.word ?? '', all[before - 1]?.word ?? ''];
  if (/^(?:thanks|gracias|you)$/.test(thanks) && /^(?:for|por)$/.test(forIt)) return true;
  const isBreak = (i: number): boolean => all[i] === undefined || all[i]?.kind === 'break';
  let start = at;
  let end = at + 1;
  while (start > clause.start && !isBreak(start - 1)) start--;
  while (end < clause.end && !isBreak(end)) end++;
  // "I can't do dairy, so oat in my latte please".
  const said = all.slice(start, end);
  const asksFor =
    said.some(({ word }) => word === 'MOD') && said.some(({ word }) => POLITE.test(word));
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
      !DEFINITE.test(piece.word) &&
      !(piece.capital === true && i > at) &&
      !inSign(signs, i)
    );
  });
}

const POLITE = /^(?:please|porfavor)$/;

const inSign = (signs: readonly Sign[], at: number): boolean =>
  signs.some(({ start, end }) => at >= start && at < end);

/** "Did you cancel it?", "can I cancel if it takes long?": nobody cancels yet. */
const DOUBTS = new Set(
  'did if why when how was has have unless before until si cuando por que porque antes hasta como'.split(
    ' ',
  ),
);

/** Whether a cancellation is only asked about or supposed. */
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
    if (piece === undefined || claimed(at) || !DOUBTS.has(piece.word)) continue;
    // "Si tarda mucho cancelo"; "sí, cancela" says yes.
    const between = all.slice(at, cancel.start);
    const supposes =
      piece.word === 'si' &&
      between.length > 1 &&
      between.every(
        ({ kind, word }) => kind !== 'break' && !reader.is('fillers', word === 'si' ? '' : word),
      );
    if (supposes) return true;
    if (at < cancel.start ? clause.asks || piece.word === 'if' : /^(?:if|si)$/.test(piece.word))
      return true;
  }
  return false;
}
