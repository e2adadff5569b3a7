import type { Language } from '../../languages/languages';
import { tellApart, type KnownLanguage } from '../../understanding/language-of';
import type { TeamWish } from '../intents';
import { readerOf } from './compiled';
import { readWish, type ReadingContext } from './read';
import { scan } from './scan';

/** A text as it was read. */
export interface TeamHeard {
  readonly wish: TeamWish;
  /** The language to answer in; undefined when nobody could tell ("A3 ok"). */
  readonly language: Language | undefined;
}

const { languageOf, leaning, couldBe } = tellApart((language, word) =>
  readerOf(language).knows(word) ? 1 : 0,
);

const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' };

/**
 * Reads a member's text in the language it is written in, and in the other one when that says nothing. Never throws, and
 * never takes for done what nobody said is done.
 */
export function understandMember(text: string, context: ReadingContext & KnownLanguage): TeamHeard {
  const language = languageOf(text, context);
  const first = leaning(text) ?? language ?? 'en';
  const wish = readIn(first, text, context);
  if (wish.kind !== 'unknown' || !couldBe(OTHER[first], text)) return { wish, language };
  const other = readIn(OTHER[first], text, context);
  return other.kind === 'unknown' ? { wish, language } : { wish: other, language: OTHER[first] };
}

function readIn(language: Language, text: string, context: ReadingContext): TeamWish {
  const reader = readerOf(language);
  return readWish(scan(text, reader), context, reader);
}
