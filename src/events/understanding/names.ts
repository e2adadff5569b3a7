import type { Reader } from './compiled';
import type { Piece, Scanned } from './scan';

const LONGEST_NAME = 40;
const MOST_WORDS = 4;

const isNameWord = (piece: Piece | undefined, reader: Reader, sure: boolean): piece is Piece =>
  piece?.kind === 'word' &&
  piece.thing === undefined &&
  /^\p{L}/u.test(piece.word) &&
  (sure
    ? !reader.is('and', piece.word) && !reader.is('polite', piece.word)
    : !reader.knows(piece.word));

/** The name that begins at a piece: words up to the first that is none. */
function nameFrom(
  { text, all }: Scanned,
  start: number,
  reader: Reader,
  sure: boolean,
  isFirstSure = sure,
): readonly [string, number] | undefined {
  // "Dr. Castañeda" is called by the name.
  while (reader.is('titles', all[start]?.word ?? '') && start < all.length - 1)
    start += all[start + 1]?.word === '.' ? 2 : 1;
  // "Soy la Cata".
  if (reader.is('the', all[start]?.word ?? '') && all[start + 1]?.capital === true) start++;
  let end = start;
  while (end < start + MOST_WORDS) {
    const piece = all[end];
    const inside = end > start && piece !== undefined && reader.is('insideName', piece.word);
    const more = inside && isNameWord(all[end + 1], reader, sure);
    if (!more && !isNameWord(piece, reader, isFirstSure && end === start)) break;
    end++;
  }
  if (end === start) return undefined;
  const name = text.slice(all[start]?.start, all[end - 1]?.end).trim();
  return name.length > LONGEST_NAME ? undefined : [name, end];
}

/** The name in a text that orders something; `used`: pieces that are something else. */
export function nameIn(
  scanned: Scanned,
  reader: Reader,
  used: ReadonlySet<number>,
): string | undefined {
  const { all, signs } = scanned;
  for (const kind of ['named', 'perhapsNamed'] as const)
    for (const sign of signs) {
      if (sign.kind !== kind || used.has(sign.end)) continue;
      const sure = kind === 'named';
      const found = nameFrom(
        scanned,
        sign.end,
        reader,
        sure,
        sure || isWritten(all[sign.end], reader),
      );
      if (found) return found[0];
    }
  // "Cleo wants tea".
  const [first, second] = all;
  if (isNameWord(first, reader, false) && !used.has(0) && reader.is('wants', second?.word ?? ''))
    return scanned.text.slice(first.start, first.end);
  // A name by itself between commas, at either end and rather the last: "oat flat white, Ana"; "Tom here, ...".
  const apart = segments(all).reverse();
  const written = apart.filter(([start]) => all[start]?.capital === true);
  for (const [start, end] of [...written, ...apart]) {
    if (used.has(start)) continue;
    const found = nameFrom(scanned, start, reader, false);
    if (!found) continue;
    const rest = all.slice(found[1], end);
    const over = rest.every(({ word, kind }) => kind === 'emoji' || reader.is('fillers', word));
    const colon = scanned.text.slice(all[found[1] - 1]?.end, all[found[1]]?.start).includes(':');
    if (over || colon) return found[0];
  }
  // "latte Ana": written with a capital after everything else.
  const last = all.length - 1;
  for (let start = Math.max(1, last - 1); start <= last; start++) {
    const piece = all[start];
    if (used.has(start) || piece?.capital !== true || !used.has(start - 1)) continue;
    const found = nameFrom(scanned, start, reader, false);
    if (found && found[1] === all.length) return found[0];
  }
  return undefined;
}

/** "Para Valen": with a capital a word of a phrase may be a name, where a name may stand. */
const isWritten = (piece: Piece | undefined, reader: Reader): boolean =>
  piece?.capital === true &&
  !(['fillers', 'manner', 'wanted', 'stuff', 'common', 'passing'] as const).some((list) =>
    reader.is(list, piece.word),
  );

/** Stretches of pieces between breaks. */
function segments(all: readonly Piece[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = 0;
  for (let i = 0; i <= all.length; i++) {
    if (i < all.length && all[i]?.kind !== 'break') continue;
    if (i > start) found.push([start, i]);
    start = i + 1;
  }
  return found;
}

/** Said before a name in either language, whichever the text was taken for. */
const INTRODUCED =
  /^(?:soy(?: la| el)?|i['’]?m|it['’]?s(?: for)?|es(?: para)?|put(?: it under)?|write|pon(?:ga|ed)?(?:le|lo)?(?: como)?|escrib[ae]|anot[ae]|d[ií](?:game|me|le)) (?=\p{L})/iu;

/** Said behind one: "on the cup", "con hache", "nomás". */
const CONCLUDED =
  /[\s,]+(?:on|en) (?:the|el|la|it|mi|my)\b.*$|[\s,]+(?:con|with) (?:una?|an?|[a-z]|hache|acento|tilde)\b.*$|[\s,]+(?:nom[aá]s|no m[aá]s|min[uú]sculas?|may[uú]sculas?|is fine|nada m[aá]s|(?:ja|je|ha|he)+h?|lol|xd)\b.*$/iu;

const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,2}$/u;

/** The answer to "what name?": in any script, without the words around it. Empty = it is none. */
export function answeredName(scanned: Scanned, reader: Reader): string {
  const { text, all, signs } = scanned;
  const told = text.trim().replace(INTRODUCED, '');
  const plain = told.replace(CONCLUDED, '').trim();
  const isCut = told !== text.trim() || plain !== told;
  if (isCut && NAME.test(plain) && plain.length <= LONGEST_NAME) return plain;
  for (const sign of signs)
    if (sign.kind === 'named' || sign.kind === 'perhapsNamed') {
      const found = nameFrom(scanned, sign.end, reader, sign.kind === 'named');
      if (found) return found[0];
    }
  const over = all.findIndex(({ kind }, at) => kind === 'break' && at > 0);
  const words = (over === -1 ? all : all.slice(0, over)).filter(({ kind }) => kind !== 'emoji');
  const edges = (piece: Piece | undefined): boolean =>
    piece?.kind === 'break' || (piece !== undefined && reader.is('fillers', piece.word));
  let start = 0;
  let end = words.length;
  while (start < end - 1 && edges(words[start])) start++;
  while (end > start + 1 && edges(words[end - 1])) end--;
  const inner = words.slice(start, end);
  if (inner.length === 0 || inner.length > MOST_WORDS) return '';
  if (inner.some(({ kind }) => kind !== 'word')) return '';
  if (inner.filter(({ word }) => reader.knows(word)).length > 1) return '';
  const name = text.slice(inner[0]?.start, inner.at(-1)?.end).trim();
  const bare = name.replace(INTRODUCED, '');
  return bare.length <= LONGEST_NAME && !/[\d@]/.test(bare) ? bare : '';
}
