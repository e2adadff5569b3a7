import * as v from 'valibot';
import { LANGUAGES, type Language } from '../languages/languages';

/**
 * Texts that the owner of a house can put into other words. Each has a key and is written with placeholders: `{name}` is
 * filled in, `{Name}` as well and begins with a capital. What stands in square brackets is left out when one of its
 * placeholders has nothing to say: `[, table {table}]`.
 */

/** Something that is filled in, with an example for previews and for counting how long a text gets. */
export interface Placeholder {
  readonly name: string;
  /** What it stands for, in a few words for the owner. */
  readonly means: string;
  readonly sample: string;
  /** A text without it would leave out what people need to know. */
  readonly needed: boolean;
}

/** Everything a form for one text in one language needs. */
export interface EditableText {
  readonly key: string;
  /** When people get it, in one sentence for the owner. */
  readonly purpose: string;
  /** A text of its own, or a piece that others fill in. */
  readonly kind: 'text' | 'piece';
  /** It is read aloud or mailed, so that what only matters to an SMS does not matter; absent = it is a text. */
  readonly channel?: 'voice' | 'mail';
  readonly placeholders: readonly Placeholder[];
  /** Our own words, which people get as long as there are no others. */
  readonly ours: string;
}

/** The owner's own words by language and key; whatever is not there is ours. */
export type TextOverrides = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;

/** A placeholder of a text, where it stands, and whether the text goes on without it. */
export interface Slot {
  readonly name: string;
  readonly at: number;
  readonly optional: boolean;
}

export interface BrokenMark {
  /** The bracket or brace that has no partner, or what stands in one that nobody can read. */
  readonly mark: string;
  readonly at: number;
}

type Part =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'slot'; readonly name: string; readonly capital: boolean }
  | { readonly kind: 'optional'; readonly parts: readonly Part[] };

/** A text taken apart. With anything broken it must not be used. */
export interface ReadText {
  readonly parts: readonly Part[];
  readonly slots: readonly Slot[];
  readonly broken: readonly BrokenMark[];
}

/** The longest text the carriers take: error 21617. https://www.twilio.com/docs/api/errors/21617 */
export const MAX_TEXT_CHARACTERS = 1_600;

const MARKS = /\{([a-zA-Z][a-zA-Z0-9]*)\}|[{}[\]]/g;

/** Takes a text with placeholders apart. Never throws: what cannot be read is listed as broken. */
export function readText(text: string): ReadText {
  const whole: Part[] = [];
  const slots: Slot[] = [];
  const broken: BrokenMark[] = [];
  let optional: { readonly parts: Part[]; readonly at: number } | undefined;
  let done = 0;
  for (const match of text.matchAll(MARKS)) {
    const into = optional?.parts ?? whole;
    if (match.index > done) into.push({ kind: 'words', words: text.slice(done, match.index) });
    done = match.index + match[0].length;
    const written = match[1];
    if (written !== undefined) {
      const name = written.charAt(0).toLowerCase() + written.slice(1);
      into.push({ kind: 'slot', name, capital: name !== written });
      slots.push({ name, at: match.index, optional: optional !== undefined });
    } else if (match[0] === '[' && !optional) optional = { parts: [], at: match.index };
    else if (match[0] === ']' && optional) {
      whole.push({ kind: 'optional', parts: optional.parts });
      optional = undefined;
    } else broken.push({ mark: match[0], at: match.index });
  }
  if (optional) broken.push({ mark: '[', at: optional.at });
  if (done < text.length) whole.push({ kind: 'words', words: text.slice(done) });
  return { parts: whole, slots, broken };
}

/** What is filled into a text, by placeholder. Empty = there is nothing to say, absent = nobody knows. */
export type Values = Readonly<Record<string, string | undefined>>;

/** The text that people get. */
export function fillIn({ parts }: Pick<ReadText, 'parts'>, values: Values): string {
  return parts.map((part) => filledPart(part, values)).join('');
}

function filledPart(part: Part, values: Values): string {
  switch (part.kind) {
    case 'words':
      return part.words;
    case 'slot': {
      const value = values[part.name] ?? '';
      return part.capital ? value.charAt(0).toUpperCase() + value.slice(1) : value;
    }
    case 'optional': {
      const says = part.parts.every((inner) => inner.kind !== 'slot' || values[inner.name]);
      return says ? fillIn(part, values) : '';
    }
  }
}

/**
 * Whether a text can be said as it stands: whole, not too long, and everything it does not leave out is known. What is
 * known may be empty.
 */
export function canBeSaid({ parts, slots, broken }: ReadText, values: Values): boolean {
  if (broken.length > 0) return false;
  if (slots.some(({ name, optional }) => !optional && values[name] === undefined)) return false;
  const text = fillIn({ parts }, values);
  return text.trim() !== '' && text.length <= MAX_TEXT_CHARACTERS;
}

const document = v.object({
  v: v.literal(1),
  texts: v.record(v.string(), v.record(v.string(), v.string())),
});

/** The document of a desk's texts. */
export const textsDocument = (desk: string): string => `texts-${desk}`;

/** Reads a desk's document; one that is missing, broken or in languages of a newer build leaves our own words. */
export function parseTexts(data: unknown): TextOverrides {
  const parsed = v.safeParse(document, data);
  if (!parsed.success) return {};
  const { texts } = parsed.output;
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const own = texts[language];
      return own === undefined ? [] : [[language, own]];
    }),
  );
}
