import { longestAt, type Found, type Surroundings } from '../../understanding/phrases';
import { readable, tokens, type Token } from '../../understanding/tokens';
import type { Reader } from './compiled';
import type { TeamSign } from './language';

/** One piece of a text: a word, a task's code, a time of day or a length of time. */
export interface Piece extends Token {
  /** `A3` */
  readonly code?: string;
  /** `17:00` */
  readonly clock?: string;
}

export type Sign = Found<TeamSign>;

export interface Scanned {
  readonly text: string;
  readonly all: readonly Piece[];
  readonly signs: readonly Sign[];
  /** The text has a question mark, or begins like a question. */
  readonly asks: boolean;
}

const SENTENCE_ENDS = new Set(['.', '!', '?', '¿', '¡', ';', '\n', '…']);

/** Finds tasks, times and phrases in a text. */
export function scan(text: string, reader: Reader): Scanned {
  const clean = readable(text);
  const coded = withCodes(tokens(clean), clean);
  const spelt = coded.map((piece): Piece => {
    if (piece.kind !== 'word' || piece.code !== undefined) return piece;
    return { ...piece, word: reader.spell(piece.word) };
  });
  const spanned = withSpans(withNumbers(spelt, reader), reader, clean);
  const all = withClocks(spanned, reader);
  const sight = new Sight(all, reader);
  const signs: Sign[] = [];
  for (let i = 0; i < all.length;) {
    const found = longestAt(reader.book, all, i, sight, () => true);
    if (found) signs.push(found);
    i = found ? Math.max(found.end, i + 1) : i + 1;
  }
  const first = all.find(({ kind, word }) => kind === 'word' && !reader.is('fillers', word));
  const asks = clean.includes('?') || (first !== undefined && reader.is('questions', first.word));
  return { text: clean, all, signs, asks };
}

/** A letter with a number right after it is a task; with a gap between them only when the letter is a capital one. */
function withCodes(all: readonly Token[], text: string): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < all.length; i++) {
    const [letter, number] = [all[i], all[i + 1]];
    if (!letter) break;
    const between = number ? text.slice(letter.end, number.start) : '';
    const isTask =
      letter.kind === 'word' &&
      /^[a-t]$/.test(letter.word) &&
      number?.kind === 'number' &&
      number.word.length <= 3 &&
      (between === '' || (letter.capital === true && /^[ -]$/.test(between)));
    if (isTask) {
      const code = `${letter.word.toUpperCase()}${String(number.value ?? 0)}`;
      out.push({ kind: 'word', word: 'CODE', code, start: letter.start, end: number.end });
      i++;
    } else out.push(letter);
  }
  return out;
}

const withNumbers = (all: readonly Piece[], reader: Reader): Piece[] =>
  all.map((piece) => {
    const value = piece.kind === 'word' ? reader.numbers.get(piece.word) : undefined;
    return value === undefined ? piece : { ...piece, kind: 'number', value };
  });

/** "10 minutes", "half an hour": one piece, in minutes; without a value when nobody knows how long. */
function withSpans(all: readonly Piece[], reader: Reader, text: string): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < all.length;) {
    const piece = all[i];
    if (!piece) break;
    const span = spanAt(all, i, reader, text);
    if (span) {
      const last = all[span.end - 1] ?? piece;
      out.push({
        kind: 'time',
        word: '~',
        start: piece.start,
        end: last.end,
        ...(span.minutes === undefined ? {} : { value: span.minutes }),
      });
      i = span.end;
    } else {
      out.push(piece);
      i++;
    }
  }
  return out;
}

function spanAt(
  all: readonly Piece[],
  at: number,
  reader: Reader,
  text: string,
): { readonly end: number; readonly minutes: number | undefined } | undefined {
  const spoken = reader.spans.find(({ words }) =>
    words.every((word, offset) => {
      const piece = all[at + offset];
      return piece !== undefined && (piece.word === word || isNumberWord(piece, word, reader));
    }),
  );
  if (spoken) return { end: at + spoken.words.length, minutes: spoken.minutes };
  const number = all[at];
  if (number?.kind !== 'number' || number.value === undefined) return undefined;
  if (/^['’′]/.test(text.slice(number.end, number.end + 1)))
    return { end: at + 1, minutes: number.value };
  // "15 more minutes", "a couple of hours".
  const of = reader.is('between', all[at + 1]?.word ?? '') ? 1 : 0;
  const unit = all[at + 1 + of]?.word ?? '';
  if (reader.is('minutes', unit)) return { end: at + 2 + of, minutes: number.value };
  if (!reader.is('hours', unit)) return undefined;
  const [and, part] = [all[at + 2 + of]?.word ?? '', all[at + 3 + of]?.word ?? ''];
  const half = reader.is('timeAnd', and) && reader.is('half', part);
  return { end: at + 2 + of + (half ? 2 : 0), minutes: number.value * 60 + (half ? 30 : 0) };
}

const isNumberWord = (piece: Piece, word: string, reader: Reader): boolean =>
  piece.kind === 'number' && piece.value === reader.numbers.get(word);

/** "17:00", "5pm", "until 5", "a las cinco y media": one piece. Without a word for it, 1 to 7 are in the afternoon. */
function withClocks(all: readonly Piece[], reader: Reader): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < all.length;) {
    const piece = all[i];
    if (!piece) break;
    const clock = clockAt(all, i, reader);
    if (clock) {
      const last = all[clock.end - 1] ?? piece;
      out.push({
        kind: 'word',
        word: 'CLOCK',
        clock: clock.time,
        start: piece.start,
        end: last.end,
      });
      i = clock.end;
    } else {
      out.push(piece);
      i++;
    }
  }
  return out;
}

function clockAt(
  all: readonly Piece[],
  at: number,
  reader: Reader,
): { readonly end: number; readonly time: string } | undefined {
  const piece = all[at];
  if (!piece) return undefined;
  if (piece.kind === 'word' && reader.is('noon', piece.word)) return { end: at + 1, time: '12:00' };
  const written = /^(\d{1,2})[:.](\d{2})$/.exec(piece.word);
  const hour = written ? Number(written[1]) : piece.kind === 'number' ? piece.value : undefined;
  if (hour === undefined || hour > 23) return undefined;
  let minutes = written ? Number(written[2]) : 0;
  let end = at + 1;
  if (minutes > 59) return undefined;
  if (!written && reader.is('timeAnd', all[end]?.word ?? '')) {
    const { word = '', value } = all[end + 1] ?? {};
    const past = reader.is('half', word) ? 30 : reader.is('quarter', word) ? 15 : value;
    if (past !== undefined && past < 60) {
      minutes = past;
      end += 2;
    }
  }
  const half = half12(all, end, reader);
  end = half.end;
  const before = all[at - 1]?.word ?? '';
  // "Half past four", "half 4".
  const isHalfPast =
    reader.is('halfPast', before) ||
    (reader.is('past', before) && reader.is('half', all[at - 2]?.word ?? ''));
  const isMeant =
    written !== null || half.said || minutes > 0 || isHalfPast || reader.is('at', before);
  if (!isMeant || (hour === 0 && !written)) return undefined;
  if (isHalfPast) minutes = 30;
  return { end, time: timeOf(hour, minutes, half) };
}

/** What follows an hour: "pm", "o'clock", "de la tarde". */
function half12(all: readonly Piece[], from: number, reader: Reader) {
  let end = from;
  if (reader.is('oclock', all[end]?.word ?? '')) end++;
  const said = end > from;
  const [of, the] = [all[end]?.word ?? '', all[end + 1]?.word ?? ''];
  const linked = reader.is('of', of) && reader.is('the', the) ? 2 : 0;
  const word = all[end + linked]?.word ?? '';
  if (reader.is('afternoon', word)) return { end: end + linked + 1, said: true, pm: true };
  if (reader.is('morning', word)) return { end: end + linked + 1, said: true, pm: false };
  return { end, said };
}

/** Nobody is at work at three in the night. */
const FIRST_MORNING_HOUR = 8;

function timeOf(hour: number, minutes: number, { pm }: { readonly pm?: boolean }): string {
  const isAfternoon = pm ?? (hour > 0 && hour < FIRST_MORNING_HOUR);
  const shown = isAfternoon && hour < 12 ? hour + 12 : pm === false && hour === 12 ? 0 : hour;
  return `${String(shown).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** What stands about a piece. */
export class Sight implements Surroundings {
  constructor(
    private readonly all: readonly Piece[],
    private readonly reader: Reader,
  ) {}

  passable(index: number): boolean {
    const token = this.all[index];
    return token?.kind === 'word' && this.reader.is('passing', token.word);
  }
  clearBefore(index: number): boolean {
    return this.clear(index, -1);
  }
  clearAfter(index: number): boolean {
    return this.clear(index - 1, 1);
  }
  endsAt(index: number): boolean {
    const token = this.all[index];
    return token === undefined || token.kind === 'break';
  }
  private clear(from: number, by: 1 | -1): boolean {
    for (let i = from + by; ; i += by) {
      const token = this.all[i];
      if (token === undefined || token.kind === 'break') return true;
      if (token.code !== undefined || token.kind === 'emoji') continue;
      if (!this.reader.is('fillers', token.word)) return false;
    }
  }
}

/** Where the sentence or half-sentence around a piece begins: after a comma as well. */
export function clauseStart(all: readonly Piece[], index: number): number {
  let start = index;
  while (start > 0 && all[start - 1]?.kind !== 'break') start--;
  return start;
}

/** Whether a piece ends a sentence. */
export const endsSentence = (piece: Piece | undefined): boolean =>
  piece === undefined || (piece.kind === 'break' && SENTENCE_ENDS.has(piece.word));
