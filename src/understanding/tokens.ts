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

/** Words that are written with a digit for its sound, and ordinals: whole words, so that their digits count nobody. */
const SOUNDED: Readonly<Record<string, string>> = {
  b4: 'before',
  gr8: 'great',
  l8: 'late',
  l8r: 'later',
  m8: 'mate',
  w8: 'wait',
  w8ing: 'waiting',
  '2day': 'today',
  '2nite': 'tonight',
  '2night': 'tonight',
  '2moro': 'tomorrow',
  any1: 'anyone',
  every1: 'everyone',
  some1: 'someone',
  no1: 'nobody',
  salu2: 'saludos',
  to2: 'todos',
  '100pre': 'siempre',
};
const CHAT =
  /(?<![\p{L}\p{N}])(?:(?:b4|gr8|l8r?|m8|w8(?:ing)?|2day|2nite|2night|2moro|any1|every1|some1|no1|salu2|to2|100pre)|\d{1,2}(?:st|nd|rd|th|er|ro|ra|do|da|to|ta))(?![\p{L}\p{N}])/giu;

/** Where such words stand in a text, each with where it ends and the word that is meant. */
function sounded(text: string): ReadonlyMap<number, readonly [end: number, word: string]> {
  return new Map(
    [...text.matchAll(CHAT)].map(({ 0: said, index }) => [
      index,
      [index + said.length, SOUNDED[said.toLowerCase()] ?? said.toLowerCase()],
    ]),
  );
}

const PIECE =
  /(?<clock>\d{1,2}[:.]\d{2}(?!\d))|(?<digits>[0-9\uFF10-\uFF19]+)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’‘`´]\p{L}[\p{L}\p{M}]*)*)|(?<emoji>\p{Extended_Pictographic})|(?<plus>[+&])|(?<break>\.(?!\p{L})|[,;!?¿¡\n()…—–"“”]|(?<=\p{L}{2})\/|\/(?=\p{L}{2})|\s\/\s|\s-\s)/gu;

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
 * `chat`: "b4" and "2nd" are words, for readers to whom they name nothing else.
 */
export function tokens(text: string, { chat = false }: { readonly chat?: boolean } = {}): Token[] {
  const found: Token[] = [];
  const words = chat ? sounded(text) : new Map<number, never>();
  let over = 0;
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    if (start < over) continue;
    const word = words.get(start);
    if (word !== undefined) {
      over = word[0];
      found.push({ kind: 'word', word: word[1], start, end: over });
      continue;
    }
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
