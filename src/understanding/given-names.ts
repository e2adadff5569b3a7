import type { Token } from './tokens';

/**
 * Given names that mean something else to us in one of the languages: "Mia" is "mine", "Dan" is "they give", "Max" is "at
 * most". Where names stand, and written as names are, they are names.
 */
const NAMES: ReadonlySet<string> = new Set(
  'max mia leo dan mo tito tita angel tess gene don dulce'.split(' '),
);

/** Those that are nothing else at the end, behind a comma or "for", even in small letters. */
const UNMISTAKEN: ReadonlySet<string> = new Set('mia leo dan tito tita angel tess gene'.split(' '));

/** The same for words that begin so many sentences that they are names between commas or behind "for" only. */
const RARER: ReadonlySet<string> = new Set(
  `will may al an su mi una na yu vi ty van von said tia guy star sol sunny page yas haya gracia justo domingo rico chico
  chica nena nene ginger coco`.split(/\s+/),
);

/** What every such name is read as: a word that no list has, so that it is no wish and no sign of a language. */
const GIVEN_NAME = 'ⁿ';

/** Whether a word may be such a name: it is no misspelling of anything then. */
export const mayBeName = (word: string): boolean => NAMES.has(word) || RARER.has(word);

/** A name follows. */
const BEFORE: ReadonlySet<string> = new Set(
  'for para soy im name nombre de llamo under called its'.split(' '),
);
/** Whoever writes has said who they are. */
const HERE: ReadonlySet<string> = new Set(['here', 'aqui']);
const AFTER: ReadonlySet<string> = new Set(
  'please thanks party for por para de and y with con'.split(' '),
);

const isCapitalized = (text: string): boolean => /^\p{Lu}\p{M}*\p{Ll}/u.test(text.normalize('NFC'));

/** The tokens of a text with such names read as names. */
export function withGivenNames<Piece extends Token & { readonly thing?: string }>(
  all: readonly Piece[],
  text: string,
): Piece[] {
  return all.map((piece, at) => {
    const isRare = RARER.has(piece.word);
    if (piece.thing !== undefined || !mayBeName(piece.word)) return piece;
    const before = all[at - 1];
    const after = all[at + 1];
    const ends = after === undefined || after.kind === 'break' || after.kind === 'emoji';
    const isIntroduced = before !== undefined && BEFORE.has(before.word);
    const isBehind =
      before?.kind === 'number' || before?.word === ',' || before?.thing !== undefined;
    const isLast = ends && (isIntroduced || isBehind);
    if (!isCapitalized(text.slice(piece.start, piece.end)))
      return isLast && UNMISTAKEN.has(piece.word) ? named(piece) : piece;
    const begins = before === undefined || before.kind === 'break';
    const isHere = begins && after !== undefined && HERE.has(after.word);
    const isFirst = before === undefined && after?.word === ',';
    if (isHere || isFirst || isLast) return named(piece);
    if (isRare) return piece;
    const isMidway = before !== undefined && !begins && (before.capital !== true || at === 1);
    const saysWho = ends || after.kind === 'number' || AFTER.has(after.word);
    return (begins && saysWho) || isIntroduced || (isMidway && ends) ? named(piece) : piece;
  });
}

const named = <Piece extends Token>(piece: Piece): Piece => ({ ...piece, word: GIVEN_NAME });
