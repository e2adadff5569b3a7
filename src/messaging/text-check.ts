import { DEFAULT_LANGUAGE, type Language } from '../languages/languages';
import { countSms, type SmsCount } from './segments';
import { FINDING_SENTENCES, type FindingCode } from './text-check-words';
import {
  fillIn,
  MAX_TEXT_CHARACTERS,
  readText,
  type EditableText,
  type Placeholder,
} from './texts';

/** Something about a text that its owner should know. An error must not be saved. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
  /** Where in the text as it was typed; absent when it is about the whole. */
  readonly at?: { readonly from: number; readonly to: number };
  /** What could stand there instead. */
  readonly instead?: string;
}

export interface CheckedText {
  /** With the examples filled in, as a phone would show it. */
  readonly preview: string;
  readonly count: SmsCount;
  /** In the order of the text; what is about the whole comes first. */
  readonly findings: readonly Finding[];
}

export interface TextChecks {
  readonly channel: 'sms' | 'whatsapp' | 'voice' | 'mail';
  readonly placeholders: readonly Pick<Placeholder, 'name' | 'sample' | 'needed'>[];
  /** The language of whoever reads the findings. */
  readonly language?: Language;
}

/** How people get a text of a desk. */
export const channelOf = ({ channel }: Pick<EditableText, 'channel'>): TextChecks['channel'] =>
  channel ?? 'sms';

/** From so many parts on, an SMS is worth a second look. */
const MANY_SEGMENTS = 3;

/** An unhurried voice reads about so many letters in a second: 150 words of five letters and a space in a minute. */
const SPOKEN_LETTERS = 15;
/** Somebody who hears a machine for longer than so many seconds hangs up, or forgets what it began with. */
const LONG_SPEECH_SECONDS = 25;

/** About how many seconds it takes to read a text aloud. */
export const secondsToRead = (text: string): number => Math.ceil(text.length / SPOKEN_LETTERS);

/** Signs that word processors put in, and the plain ones that say the same. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2026': '...',
  '\u00a0': ' ',
  '\u2022': '-',
};

/** Public shorteners, which carriers filter. https://www.twilio.com/docs/messaging/features/link-shortening */
const SHORTENERS =
  /(?<![\w.-])(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|t\.ly|tiny\.cc|rb\.gy|shorturl\.at|bl\.ink|lnkd\.in|s\.id|v\.gd)(?:\/[^\s{}[\]]*)?(?![\w.-])/gi;
const PLAIN_HTTP = /\bhttp:\/\/[^\s{}[\]]+/gi;

/**
 * Words that are no longer ours when they are all an SMS says: one asked for as an answer never arrives as one.
 * https://help.twilio.com/articles/223134027
 */
const RESERVED = 'STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPTOUT|START|UNSTOP|YES|INFO';
const CARRIERS_OWN = 'STOP|HELP';
const ASKS =
  'text|reply|respond|send|write|answer|type|escriba|escribe|responda|responde|conteste|contesta|mande|manda|env[ií]e|env[ií]a';

/** "Reply YES", "text 'CANCEL'", and the same words in capitals anywhere: that is how a text asks for an answer. */
const askedFor = (words: string): readonly RegExp[] => [
  new RegExp(`\\b(?:${ASKS})\\s+(?:with\\s+|con\\s+)?["'“‘]?(${words})\\b`, 'gid'),
  new RegExp(`(?<![\\w{])(${words})(?![\\w}])`, 'gd'),
];
const RESERVED_PATTERNS = askedFor(RESERVED);
const CARRIERS_PATTERNS = askedFor(CARRIERS_OWN);

/** Fewer letters than this in one run of capitals are words to reply with, however many there are, and no shouting. */
const LEAST_SHOUTED = 12;
const IN_CAPITALS = /\p{Lu}+(?:[,.!?]? \p{Lu}+)*/gu;

/**
 * Checks a text before an owner saves it: what would not arrive, cost more than it should, or ask guests for a word that
 * never reaches us. Pure, and independent of any vendor's code.
 */
export function checkText(text: string, checks: TextChecks): CheckedText {
  const read = readText(text);
  const samples = Object.fromEntries(checks.placeholders.map(({ name, sample }) => [name, sample]));
  const preview = fillIn(read, samples);
  const count = countSms(preview);
  const findings: Finding[] = [];
  const sentences = FINDING_SENTENCES[checks.language ?? DEFAULT_LANGUAGE];
  const found = (
    code: FindingCode,
    severity: Finding['severity'],
    word: string,
    more: Pick<Finding, 'at' | 'instead'> = {},
  ): void => {
    findings.push({ code, severity, sentence: sentences[code](word), ...more });
  };
  const span = (from: number, length: number) => ({ at: { from, to: from + length } });

  if (text.trim() === '') found('empty', 'error', '');
  if (preview.length > MAX_TEXT_CHARACTERS) found('too-long', 'error', '');

  for (const { mark, at } of read.broken)
    found('broken-mark', 'error', mark, span(at, mark.length));
  for (const { name, at } of read.slots)
    if (!(name in samples)) found('unknown-placeholder', 'error', name, span(at, name.length + 2));
  for (const { name, needed } of checks.placeholders)
    if (needed && !read.slots.some((slot) => slot.name === name))
      found('missing-placeholder', 'error', name);

  for (const match of text.matchAll(SHORTENERS))
    found('shortener', 'error', match[0], span(match.index, match[0].length));
  for (const match of text.matchAll(PLAIN_HTTP))
    found('plain-http', 'warning', match[0], {
      ...span(match.index, match[0].length),
      instead: match[0].replace(/^http:/i, 'https:'),
    });

  const bare = withoutSlots(text);
  if (isShouted(bare)) found('shouting', 'warning', '');
  for (const match of bare.matchAll(/[!¡]+/g))
    found('exclamation-mark', 'warning', match[0], span(match.index, match[0].length));

  if (checks.channel === 'voice' && secondsToRead(preview) > LONG_SPEECH_SECONDS)
    found('long-speech', 'warning', `${secondsToRead(preview)}`);
  if (checks.channel === 'sms') {
    if (count.segments >= MANY_SEGMENTS) found('many-segments', 'warning', `${count.segments}`);
    for (const letter of countSms(bare).costly)
      found('costly-letter', 'warning', letter, {
        ...span(text.indexOf(letter), letter.length),
        ...(PLAIN[letter] === undefined ? {} : { instead: PLAIN[letter] }),
      });
    for (const { word, at } of wordsAskedFor(bare, RESERVED_PATTERNS))
      found('reserved-word', 'error', word.toUpperCase(), span(at, word.length));
    for (const { word, at } of wordsAskedFor(bare, CARRIERS_PATTERNS))
      found('carrier-answers', 'warning', word.toUpperCase(), span(at, word.length));
  }
  findings.sort((one, other) => (one.at?.from ?? -1) - (other.at?.from ?? -1));
  return { preview, count, findings };
}

/** The owner's own letters, at their own places: what is filled in later is blank. */
const withoutSlots = (text: string): string =>
  text.replace(/\{[a-zA-Z][a-zA-Z0-9]*\}|[{}[\]]/g, (slot) => ' '.repeat(slot.length));

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const runs = text.match(IN_CAPITALS) ?? [];
  return capitals.length > letters.length / 2 && runs.some((run) => run.length >= LEAST_SHOUTED);
}

function wordsAskedFor(
  text: string,
  patterns: readonly RegExp[],
): readonly { readonly word: string; readonly at: number }[] {
  const words = new Map<number, string>();
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const [word, at] = [match[1], match.indices?.[1]?.[0]];
      if (word !== undefined && at !== undefined) words.set(at, word);
    }
  return [...words].map(([at, word]) => ({ word, at }));
}
