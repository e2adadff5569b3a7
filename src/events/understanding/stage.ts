import type { Found } from '../../understanding/phrases';
import { words } from '../../understanding/lists';
import { phraseBook, type PhraseBook } from '../../understanding/phrases';
import type { Language } from '../../languages/languages';
import type { Reader } from './compiled';
import { listsOf } from './lists';
import { isWordOne, signsIn, type Piece, type Scanned } from './scan';
import type { StageKind, StageLanguage } from './stage-language';

/** Longer texts are a question with a remark, not a remark. Words. */
const MOST_IN_A_COMMAND = 16;
const MOST_IN_A_GREETING = 11;
const MOST_BESIDE_A_GREETING = 4;
const MOST_AFTER_A_GREETING = 5;
const MOST_IN_A_VOTE = 12;
/** A remark begins so far into its clause at the latest: behind a "hi", "sorry" or "ok". Pieces. */
const BEGINS_BY = 4;
/** Behind "withdraw my question" its number stands so near. Pieces. */
const NAMED_WITHIN = 3;

interface Prepared {
  readonly own: PhraseBook<'own'>;
  readonly alone: ReadonlySet<string>;
  readonly book: PhraseBook<StageKind>;
  readonly approving: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
}

const ready = new Map<Language, Prepared>();

function preparedFor(reader: Reader): Prepared {
  const known = ready.get(reader.code) ?? prepare(listsOf(reader.code).stage, reader);
  ready.set(reader.code, known);
  return known;
}

function prepare(
  { own, alone, phrases, classes, approving, beside, asking }: StageLanguage,
  reader: Reader,
): Prepared {
  const set = (list: string): ReadonlySet<string> =>
    new Set(words(list).flatMap((word) => [word, reader.fold(word)]));
  const kinds = Object.entries(phrases) as [StageKind, string][];
  return {
    own: phraseBook([['own', own]], classes, reader.fold),
    alone: set(alone),
    book: phraseBook(kinds, classes, reader.fold),
    approving: set(approving),
    beside: set(beside),
    asking: set(asking),
  };
}

/** The pieces of a text with OWN in the place of "my question", "what I asked" and "mine". */
function withOwn(all: readonly Piece[], { own, alone }: Prepared, reader: Reader): Piece[] {
  const found = new Map(signsIn(all, own, reader).map(({ start, end }) => [start, end]));
  const out: Piece[] = [];
  for (let i = 0; i < all.length;) {
    const piece = all[i];
    if (piece === undefined) break;
    const isAlone = alone.has(piece.word) && !reader.is('otherMines', all[i - 1]?.word ?? '');
    const end = found.get(i) ?? (isAlone ? i + 1 : undefined);
    const last = all[(end ?? i + 1) - 1] ?? piece;
    out.push(
      end === undefined ? piece : { kind: 'word', word: 'OWN', start: piece.start, end: last.end },
    );
    i = end ?? i + 1;
  }
  return out;
}

/** What a text to a stage says about a question that is there already, or to nobody on it. */
export type Said =
  | { readonly kind: Exclude<StageKind, 'unnamed' | 'named' | 'withdraw'> }
  /** `question` = the number that was named. */
  | { readonly kind: 'withdraw'; readonly question?: number }
  | { readonly kind: 'vote'; readonly question: number };

/** Whether the name is to be kept back, and where that is said: pieces from `start` up to, not including, `end`. */
export interface Unnamed {
  readonly start: number;
  readonly end: number;
}

const counts = ({ kind }: Piece): boolean => kind === 'word' || kind === 'number';

/** A remark to the stage; `undefined` where the text may be a question. */
export function saidToStage(scanned: Scanned, reader: Reader): Said | undefined {
  const prepared = preparedFor(reader);
  const { book, asking } = prepared;
  const all = withOwn(scanned.all, prepared, reader);
  const signs = signsIn(all, book, reader);
  const opens = ({ start }: Found<StageKind>): boolean => {
    const before = all.slice(0, start);
    const clause = before.slice(before.findLastIndex(({ kind }) => kind === 'break') + 1);
    return clause.filter(counts).length <= BEGINS_BY;
  };
  // "Take back question 12" approves of nothing.
  const takesBack = signs.some((sign) => sign.kind === 'withdraw' && opens(sign));
  const vote = takesBack
    ? undefined
    : votedFor(scanned.all, scanned.all.filter(counts), reader, prepared);
  if (vote !== undefined) return { kind: 'vote', question: vote };
  const said = all.filter(counts);
  if (said.length > MOST_IN_A_COMMAND) return undefined;
  const keep = signs.find(({ kind }) => kind === 'keep');
  if (keep && opens(keep)) return { kind: 'keep' };
  const own = signs.find(
    (sign) => (sign.kind === 'status' || sign.kind === 'withdraw') && opens(sign),
  );
  if (own?.kind === 'withdraw')
    return isAsked(all, own, asking, reader) ? { kind: 'status' } : withdrawal(all, own);
  if (own) return { kind: 'status' };
  const help = signs.find((sign) => sign.kind === 'help' && opens(sign));
  if (help && said.length <= MOST_IN_A_COMMAND - 4 && isWhole(all, help, reader))
    return { kind: 'help' };
  if (scanned.text.includes('?')) return undefined;
  const first = signs[0];
  const rest = all.slice(first?.end ?? 0).filter(counts);
  const isAsking = rest.some(
    ({ word }, at) => asking.has(word) && !exclaims(rest, at, first, reader),
  );
  const lasts = all.findIndex(({ kind }, at) => kind === 'break' && at > (first?.end ?? 0));
  const greeted = first !== undefined && greets(all.slice(first.start, first.end), reader);
  const most = greeted ? MOST_BESIDE_A_GREETING : MOST_IN_A_GREETING;
  const further = lasts < 0 ? 0 : all.slice(lasts).filter(counts).length;
  const opensSo =
    first?.kind === 'courtesy' &&
    first.start <= 1 &&
    rest.length <= most &&
    further <= MOST_AFTER_A_GREETING;
  if (opensSo && said.length <= MOST_IN_A_GREETING && !isAsking) return { kind: 'courtesy' };
  const home = signs.some(({ kind }) => kind === 'private');
  return home && !isAsking && said.length <= MOST_IN_A_GREETING ? { kind: 'private' } : undefined;
}

/** "Hola", "good evening": behind thanks more may be said than behind a greeting. */
const greets = (said: readonly Piece[], reader: Reader): boolean =>
  said.some(({ word }) => reader.is('greetings', word));

/** "Qué noche más bonita", behind thanks, asks nothing. */
const exclaims = (
  rest: readonly Piece[],
  at: number,
  first: Found<StageKind> | undefined,
  reader: Reader,
): boolean => first?.kind === 'courtesy' && at > 0 && reader.is('exclaims', rest[at]?.word ?? '');

/** "Did you delete my question?" */
function isAsked(
  all: readonly Piece[],
  sign: Found<StageKind>,
  asking: ReadonlySet<string>,
  reader: Reader,
): boolean {
  return all
    .slice(0, sign.start)
    .some(({ kind, word }) => kind === 'word' && asking.has(word) && !reader.is('asksADeed', word));
}

/** "Withdraw 12", "take back my question, number 12". */
function withdrawal(all: readonly Piece[], { start, end }: Found<StageKind>): Said {
  const number = all
    .slice(start, end + NAMED_WITHIN)
    .find((piece) => piece.kind === 'number' && !isWordOne(piece));
  return number?.value === undefined
    ? { kind: 'withdraw' }
    : { kind: 'withdraw', question: number.value };
}

/** Whether nothing but courtesy stands beside a phrase in its clause. */
function isWhole(all: readonly Piece[], { start, end }: Found<StageKind>, reader: Reader): boolean {
  let to = end;
  while (to < all.length && all[to]?.kind !== 'break') to++;
  const outside = [...all.slice(0, start), ...all.slice(end, to)];
  return outside.every((piece) => !counts(piece) || reader.is('fillers', piece.word));
}

const APPLAUSE =
  /[\u{1F44D}\u{1F44F}\u{1F64C}\u{2764}\u{1F525}\u{2B06}\u{1F44C}\u{2705}\u{1F4AF}]/u;

/** "I like 7", "same as 5, want that one answered", "👍 14": one number, and nothing but approval beside it. */
function votedFor(
  all: readonly Piece[],
  said: readonly Piece[],
  reader: Reader,
  { approving, beside }: Pick<Prepared, 'approving' | 'beside'>,
): number | undefined {
  const numbers = said.filter((piece) => piece.kind === 'number' && !isWordOne(piece));
  // "+1 on 6", "plus one for question 15": the one adds itself to the other.
  const meant = numbers.length === 2 && numbers[0]?.value === 1 ? numbers.slice(1) : numbers;
  const [number, other] = meant;
  if (number?.value === undefined || other !== undefined || said.length > MOST_IN_A_VOTE)
    return undefined;
  const others = said.filter((piece) => !numbers.includes(piece));
  const plain = others.every(
    ({ word }) => approving.has(word) || beside.has(word) || reader.is('fillers', word),
  );
  if (!plain) return undefined;
  const approves =
    others.some(({ word }) => approving.has(word)) ||
    all.some(({ kind, word }) => kind === 'emoji' && APPLAUSE.test(word)) ||
    (others.length > 0 && others.length <= 3);
  return approves ? number.value : undefined;
}

/** Where a text asks for the name to be kept back; `undefined` when it does not, or says the contrary. */
export function unnamedIn({ all }: Scanned, reader: Reader): Unnamed | undefined {
  const signs = signsIn(all, preparedFor(reader).book, reader);
  if (signs.some(({ kind }) => kind === 'named')) return undefined;
  return signs.find(({ kind, start, end }) => {
    if (kind !== 'unnamed') return false;
    const quiet = (piece: Piece): boolean => !counts(piece) || reader.is('fillers', piece.word);
    const [first] = all.filter(counts);
    // "Is it anonymous when I vote?"; behind a break it is said of the question: "Why so late? (anonymous)".
    const isApart = all[start - 1]?.kind === 'break' || reader.is('polite', all[end]?.word ?? '');
    const asks = first !== undefined && start > 0 && !isApart && reader.is('questions', first.word);
    const edge = all.slice(0, start).every(quiet) || all.slice(end).every(quiet);
    return (edge && !asks) || end - start > 1;
  });
}
