/** Texts are read up to here; nobody's wish is further in. Characters. */
export const READ_AT_MOST = 2000;

/** One piece of a text. `start` and `end` are offsets into the text that was cut. */
export interface Token {
  readonly kind: 'word' | 'number' | 'time' | 'break' | 'emoji';
  /** Folded and, for known spellings, replaced: what patterns compare. */
  readonly word: string;
  /** A number's value, or minutes; absent for "a few minutes". */
  readonly value?: number;
  /** A number that came with people: "4 of us", "me and my wife". */
  readonly party?: boolean;
  /** A party that whoever writes is part of: "me and my wife". */
  readonly self?: boolean;
  /** A word written with a capital letter at its start. */
  readonly capital?: boolean;
  readonly start: number;
  readonly end: number;
}

/** The text as the engine reads it: composed characters, control characters gone, cut. */
export function readable(text: string): string {
  const cut = text.slice(0, READ_AT_MOST).normalize('NFC').slice(0, READ_AT_MOST);
  // A cut through the middle of a pair leaves half a character.
  return cut.replace(/[\uD800-\uDBFF]$/, '').replace(/[^\P{Cc}\n]/gu, ' ');
}

const PIECE =
  /(?<clock>\d{1,2}[:.]\d{2}(?!\d))|(?<digits>[0-9\uFF10-\uFF19]+)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’‘`´]\p{L}[\p{L}\p{M}]*)*)|(?<emoji>\p{Extended_Pictographic})|(?<plus>[+&])|(?<break>\.(?!\p{L})|[,;!?¿¡\n()…—–"“”]|(?<=\p{L}{2})\/|\/(?=\p{L}{2})|\s-\s)/gu;

/** Lower case without accents and apostrophes: the form in which words are compared. */
export function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase();
}

/**
 * Cuts a text into words, digits, emoji and breaks (punctuation).
 * Digits that cannot be a count of people or minutes (a clock time, a phone number, "-3") become words.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    const end = start + match[0].length;
    const groups = match.groups ?? {};
    if (groups['word'] !== undefined) {
      const capital = /^\p{Lu}/u.test(match[0]);
      found.push({ kind: 'word', word: folded(match[0]), start, end, ...(capital && { capital }) });
    } else if (groups['digits'] !== undefined) {
      const negative = /(^|\s)[-−]$/.test(text.slice(Math.max(0, start - 2), start));
      const digits = match[0].normalize('NFKC');
      if (digits.length > 4 || negative) found.push({ kind: 'word', word: digits, start, end });
      else found.push({ kind: 'number', word: digits, value: Number(digits), start, end });
    } else if (groups['break'] !== undefined) {
      found.push({ kind: 'break', word: match[0].trim() || '\n', start, end });
    } else if (groups['emoji'] !== undefined) {
      found.push({ kind: 'emoji', word: match[0], start, end });
    } else {
      found.push({ kind: 'word', word: match[0], start, end });
    }
  }
  return found;
}
