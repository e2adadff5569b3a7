import type { Language } from '../../languages/languages';
import { tellApart, type KnownLanguage } from '../../understanding/language-of';
import type { TeamWish } from '../intents';
import { readerOf } from './compiled';
import { readWish, type ReadingContext } from './read';
import { reasonOf } from './reason';
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

/** What a text says that answers the question why; as it is when it says nothing else. */
export function reasonIn(text: string, language: Language): string {
  const reader = readerOf(language);
  return reasonOf(scan(text, reader), reader, { asked: true }) || text.trim();
}

const GREETING = /^\s*(?:hi|hey|hello|hola)[\s,!.]+/iu;
const THANKS =
  /[\s,.!]+(?:(?:many |muchas |mil )?(?:thanks|thx|ty|cheers|gracias|grax)|thank (?:you|u))[\s.!]*$/iu;
/** So many words that nobody understands are no thanks, whatever stands beside them. */
const STRANGE_WORDS = 3;

/** What stands between a greeting and thanks is read as if it stood alone. */
function readIn(language: Language, text: string, context: ReadingContext): TeamWish {
  const whole = readText(language, text, context);
  const rest = text.replace(GREETING, '').replace(THANKS, '').trim();
  if (rest === '' || rest === text.trim()) return whole;
  const wish = readText(language, rest, context);
  if (wish.kind !== 'unknown') return wish;
  return whole.kind === 'thanks' && rest.split(/\s+/).length >= STRANGE_WORDS ? wish : whole;
}

function readText(language: Language, text: string, context: ReadingContext): TeamWish {
  const reader = readerOf(language);
  return readWish(scan(text, reader), context, reader);
}
