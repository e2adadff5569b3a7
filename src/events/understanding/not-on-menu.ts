import type { EventIntent } from '../intents';
import { has } from './answers';
import type { Reader } from './compiled';
import { nearest, type Lexicon } from './lexicon';
import { within, type Piece, type Scanned } from './scan';

/** Something is ordered that is not there: never an order, but the nearest things are offered. */
export function notOnMenu(
  scanned: Scanned,
  reader: Reader,
  lexicon: Lexicon,
  wishes: readonly EventIntent[],
): Extract<EventIntent, { kind: 'notOnMenu' }> | undefined {
  if (wishes.some(({ kind }) => kind !== 'position' && kind !== 'comment')) return undefined;
  const { all, signs, clauses, text } = scanned;
  for (const clause of clauses) {
    const inside = signs.filter((sign) => within(sign, clause));
    const asked = has({ signs: inside }, 'request', 'instead');
    if (clause.asks && !asked) continue;
    if (has({ signs: inside }, 'comment', 'position', 'aside')) continue;
    const content = all.slice(clause.start, clause.end).filter((piece, at) => {
      const index = clause.start + at;
      const claimed = inside.some(({ start, end }) => index >= start && index < end);
      if (piece.kind !== 'word' || claimed || piece.thing !== undefined) return false;
      return reader.is('wanted', piece.word) || !reader.is('fillers', piece.word);
    });
    const wanted = content.filter(({ word }) => reader.is('wanted', word));
    const denied = content.some(({ word }) => reader.is('without', word));
    const unknown = content.filter(({ word }) => !reader.knows(word) && !reader.is('wanted', word));
    const [first] = wanted.length > 0 ? wanted : unknown;
    const likely =
      wanted.length > 0 ? content.length <= 4 : asked && unknown.length > 0 && content.length <= 3;
    if (first === undefined || !likely || denied) continue;
    const last = (wanted.length > 0 ? wanted : unknown).at(-1) ?? first;
    const said = text.slice(first.start, last.end);
    return { kind: 'notOnMenu', said, near: nearest(lexicon, said) };
  }
  return undefined;
}

/** "Latte or cappuccino": whoever would take either has not chosen yet. Ids; empty where nobody leaves it open. */
export function eitherOf({ all }: Scanned, reader: Reader): readonly string[] {
  const at = all.findIndex(
    ({ word }, i) => reader.is('or', word) && isThing(all[i - 1]) && named(all, i + 1, reader),
  );
  if (at === -1) return [];
  return all.flatMap(({ thing, word }) => (word === 'ITEM' && thing !== undefined ? [thing] : []));
}

const isThing = (piece: Piece | undefined): boolean => piece?.thing !== undefined;

const named = (all: readonly Piece[], at: number, reader: Reader): boolean => {
  const { word = '', value } = all[at] ?? {};
  const piece = reader.is('articles', word) || value === 1 ? all[at + 1] : all[at];
  return piece?.thing !== undefined && piece.word === 'ITEM';
};

/**
 * What was ordered and is not on the menu, as it was written: `besides` what is ("latte and a croissant"), and `others` that
 * have the name of an item in theirs, right behind a word of their own ("chai latte").
 */
export function strangersIn(
  { text, all, signs }: Scanned,
  used: ReadonlySet<number>,
  reader: Reader,
): {
  readonly besides: readonly string[];
  readonly others: readonly { readonly said: string; readonly item: string }[];
} {
  const besides: string[] = [];
  const others: { said: string; item: string }[] = [];
  all.forEach((piece, at) => {
    if (piece.kind !== 'word' || piece.thing !== undefined || used.has(at)) return;
    if (!reader.is('wanted', piece.word) || reader.is('anything', piece.word)) return;
    if (reader.is('manner', piece.word) || reader.is('stuff', piece.word)) return;
    if (signs.some(({ start, end }) => at >= start && at < end)) return;
    const next = all[at + 1];
    if (next?.word === 'ITEM' && next.thing !== undefined)
      others.push({ said: text.slice(piece.start, next.end), item: next.thing });
    else besides.push(text.slice(piece.start, piece.end));
  });
  return { besides, others };
}
