import type { Asked, Intent } from '../intents';
import type { Compiled } from './compiled';
import {
  cleanName,
  cleanNotes,
  introduced,
  nameLength,
  nameWord,
  segments,
  substance,
  written,
} from './leftovers';
import { numberIn } from './marks';
import { has, isWish, leftToSay, looseCount } from './reading';
import type { Reading } from './reading';
import type { Token } from '../../understanding/tokens';

/** Longer answers to "what name?" are sentences, not names. Words. */
const NAME_WORDS_AT_MOST = 6;

/** What a digit by itself means under an open question. */
const DIGITS: Readonly<Record<'ready' | 'leave' | 'forget', readonly Intent[]>> = {
  ready: [{ kind: 'coming' }, { kind: 'moreTime' }, { kind: 'letGo' }],
  leave: [{ kind: 'leave' }, { kind: 'stay' }],
  forget: [{ kind: 'forget' }, { kind: 'stay' }],
};

/** What a digit by itself answers. */
export function numbered(asked: Asked, value: number): Intent {
  if (asked === 'size') return { kind: 'size', size: value };
  if (asked === 'name' || asked === 'notes') return { kind: 'unknown' };
  return DIGITS[asked][value - 1] ?? { kind: 'unknown' };
}

/** An answer that is one bare number, with or without courtesy; `null` when the text says anything else. */
export function bareNumber(reading: Reading): Intent | null {
  const { scanned, asked, language } = reading;
  if (scanned.marks.some((mark) => isWish(mark) || mark.kind === 'no')) return null;
  const left = leftToSay(reading).flat();
  const [token] = left;
  const strict = asked === 'ready' || asked === 'leave' || asked === 'forget';
  const plain = scanned.unclaimed.every((i) => {
    const each = scanned.all[i];
    return each === token || each === undefined || language.is('beside', each.word);
  });
  if (strict && !plain) return null;
  if (left.length !== 1 || token?.kind !== 'number' || token.party === true) return null;
  if (token.value === undefined) return null;
  if (asked !== null) return numbered(asked, token.value);
  // "Two please" asks for a table; "2 please" may answer a question that is over.
  const spelt = /^\p{L}/u.test(scanned.text.slice(token.start));
  const polite = scanned.all.some(({ word }) => word !== token.word && language.is('beside', word));
  return spelt && polite ? { kind: 'join', size: token.value } : { kind: 'unknown' };
}

/** The answer in "2 please, we're parking": a number alone in its clause at the start; `null` when none begins the text. */
export function leadingNumber({ scanned, asked, language }: Reading): Intent | null {
  const [first] = scanned.all;
  if (asked !== 'ready' || first?.kind !== 'number' || first.party === true) return null;
  if (first.value === undefined || scanned.unclaimed[0] !== 0) return null;
  const end = scanned.all.findIndex(({ kind }) => kind === 'break');
  const clause = scanned.all.slice(1, Math.max(1, end));
  const alone = end > 0 && clause.every(({ word }) => language.is('beside', word));
  return alone ? numbered(asked, first.value) : null;
}

/** Whether a number in the text says something else than its words: "2, leave". */
export function numberContradicts({ scanned, asked }: Reading, intent: Intent): boolean {
  if (asked === null) return false;
  return scanned.unclaimed.some((i) => {
    const token = scanned.all[i];
    if (token?.kind !== 'number' || token.party === true || token.value === undefined) return false;
    return numbered(asked, token.value).kind !== intent.kind;
  });
}

/** "Ana, spelled A N A", "Ana with an A": what stands before the letters. */
function beforeLetters(said: readonly Token[], language: Compiled): readonly Token[] {
  const letter = (token: Token | undefined): boolean =>
    token?.kind === 'word' && (token.word.length === 1 || language.is('spelt', token.word));
  const letters = said.findIndex((token, i) => letter(token) && letter(said[i + 1]));
  const spelt = said.findIndex(({ word }) => language.is('spelt', word));
  const withLetter = said.findIndex(
    ({ word }, i) =>
      language.is('with', word) &&
      letter(said[language.is('articles', said[i + 1]?.word ?? '') ? i + 2 : i + 1]),
  );
  const ends = [letters, spelt, withLetter].filter((i) => i > 0);
  return ends.length === 0 ? said : said.slice(0, Math.min(...ends));
}

/** "Del Río", "Van Dyke": a name that begins with a word that ties names; "" when it is none. */
function surname({ scanned, language }: Reading): string {
  const said = scanned.all.filter(({ kind }) => kind !== 'break' && kind !== 'emoji');
  const ties = said.findIndex(({ word }) => !language.is('insideName', word));
  const rest = said.slice(ties);
  if (ties <= 0 || rest.length > 2) return '';
  const plain = rest.every((token) => nameWord(token, language) || token.capital === true);
  return plain ? cleanName(written(scanned.text, said)) : '';
}

/** "Dr. Patel": who puts the title before the name wants it there. */
const TITLED = /^\s*(?:dra?|sra?|srta|mrs?|ms|mx|prof|do[nñ]a?)\.?\s+\p{Lu}[\p{L}'’-]+[\s.!]*$/iu;

/** The name in an answer to "what name?"; "" when the text is something else. */
export function answeredName(reading: Reading): string {
  const { scanned, language } = reading;
  if (TITLED.test(scanned.text)) return cleanName(scanned.text);
  const runs = segments(scanned);
  for (const run of runs) {
    let cut = introduced(run, language);
    // "My name is Stop, just kidding, it's Ben".
    for (let next = cut; next !== null; next = introduced(next.after, language, false)) cut = next;
    if (cut !== null) return cleanName(written(scanned.text, cut.name));
  }
  // "What do you need my name for".
  if (scanned.marks[0]?.kind === 'help' && scanned.marks[0].start === 0) return '';
  const whole = surname(reading);
  if (whole !== '') return whole;
  const left = leftToSay(reading);
  if (scanned.marks.some(isWish)) {
    const run = left.find((each) => nameLength(each, language) === each.length);
    return run === undefined ? '' : cleanName(written(scanned.text, run));
  }
  if (has(scanned, 'no')) return '';
  const said = substance(beforeLetters(left.flat(), language), language);
  const words = said.filter(({ party }) => party !== true);
  const [first, , third] = words;
  // "Why do you need my name".
  const asks = scanned.text.includes('?') || third !== undefined;
  const doubts = first !== undefined && language.is('doubts', first.word);
  if (asks && doubts && !language.is('evenName', first.word)) return '';
  if (words.length > NAME_WORDS_AT_MOST) return '';
  if (words.some(({ kind }) => kind === 'word')) return cleanName(written(scanned.text, words));
  // "So" and "An" are names too when they are all that was answered.
  const [alone, second] = runs.flat();
  if (alone?.kind !== 'word' || second !== undefined || scanned.marks.length > 0) return '';
  return language.is('passing', alone.word) ? '' : cleanName(written(scanned.text, [alone]));
}

/** The notes in an answer to "anything we should know?", "" for none; `null` when the text is something else. */
export function answeredNotes(reading: Reading): string | null {
  const { scanned } = reading;
  const left = leftToSay(reading).flat();
  if (left.length === 0) {
    if (scanned.marks.some((mark) => isWish(mark) && mark.kind !== 'handBack')) return null;
    return has(scanned, 'no', 'nothing', 'fine', 'handBack') ? '' : null;
  }
  return noteText(reading);
}

/** The whole text as a note, without the courtesy at its ends. */
export function noteText({ scanned, language }: Reading): string {
  const says = scanned.all.map(
    ({ kind, word }) =>
      kind !== 'break' && kind !== 'emoji' && !language.is('edges', word) && word !== 'yes',
  );
  const notes = scanned.all.slice(says.indexOf(true), says.lastIndexOf(true) + 1);
  return cleanNotes(written(scanned.text, notes));
}

/** "Seven, no, eight": the last of several plain numbers. */
function lastPlain({ scanned }: Reading): number | undefined {
  const plain = scanned.unclaimed.flatMap((i) => {
    const token = scanned.all[i];
    return token?.kind === 'number' && token.party !== true ? (token.value ?? []) : [];
  });
  return plain.length > 1 ? plain.at(-1) : undefined;
}

/**
 * The size in an answer; `undefined` when the text gives none.
 * A plain number counts when the question was how many.
 */
export function answeredSize(reading: Reading, plainToo: boolean): number | undefined {
  const { scanned, language } = reading;
  const marks = scanned.marks.filter(({ kind }) => kind === 'resize' || kind === 'join');
  const stated = marks.flatMap((mark) => numberIn(scanned, mark) ?? []).at(-1);
  const corrected = plainToo && has(scanned, 'no', 'corrects') ? lastPlain(reading) : undefined;
  const count = stated ?? corrected ?? scanned.all[looseCount(reading, plainToo)]?.value;
  if (count !== undefined || !plainToo) return count;
  const [only, second] = scanned.unclaimed
    .map((i) => scanned.all[i]?.word ?? '')
    .filter((word) => !language.is('only', word));
  if (only === undefined || second !== undefined) return undefined;
  // "Una".
  const one = language.is('one', only) && language.is('articles', only);
  return one || language.is('self', only) ? 1 : undefined;
}

const YES = /[\u{1F44D}\u{1F44C}\u{2705}\u{1F64C}\u{2714}\u{1F197}]/u;
const FRIENDLY =
  /[\u{1F44D}\u{1F44C}\u{2705}\u{1F64C}\u{2714}\u{1F197}\u{1F600}-\u{1F60E}\u{1F64F}\u{2764}\u{1F44B}\u{1F389}\u{1F642}\u{1F970}\u{1F917}\u{263A}\u{1F495}-\u{1F49C}]/u;

/** A text without any word or number: emoji, punctuation or nothing. */
export function wordless(text: string, asked: Asked | null): Intent {
  if (asked === 'ready' && YES.test(text)) return { kind: 'coming' };
  if (FRIENDLY.test(text)) return { kind: 'smalltalk' };
  return { kind: text.includes('?') ? 'help' : 'unknown' };
}
