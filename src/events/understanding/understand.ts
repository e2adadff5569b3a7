import type { Language } from '../../languages/languages';
import { tellApart, type KnownLanguage } from '../../understanding/language-of';
import { folded } from '../../understanding/tokens';
import type { Category, Menu } from '../event';
import type { EventWishes, ReadingContext } from '../intents';
import { readAsking } from './asking';
import { answerTo } from './answers';
import { readerOf } from './compiled';
import { lexiconOf, wordsOf, type Lexicon } from './lexicon';
import { readOrdering } from './read';
import { scan } from './scan';

/** A text as it was read. */
export interface EventHeard {
  /** What the text asks for: the main wish first, at least one. */
  readonly wishes: EventWishes;
  /** The language to answer in; `undefined` when nobody could tell ("latte", "Ana"). */
  readonly language: Language | undefined;
}

/** What an event can be asked for. */
export interface Offer {
  readonly menu: Menu;
  readonly categories: readonly Category[];
}

const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' };

/** Prepared menus, so that a warm process prepares each once. */
const lexicons = new WeakMap<Menu, Readonly<Record<Language, Lexicon>>>();

function lexiconFor(menu: Menu, language: Language): Lexicon {
  let ready = lexicons.get(menu);
  if (!ready) {
    ready = {
      en: lexiconOf(menu, 'en', readerOf('en')),
      es: lexiconOf(menu, 'es', readerOf('es')),
    };
    lexicons.set(menu, ready);
  }
  return ready[language];
}

/** Words of the menu that are written in one language only tell that language as well. */
function namesIn(menu: Menu, language: Language): ReadonlySet<string> {
  return new Set(
    [...menu.items, ...menu.modifiers].flatMap(({ names }) => wordsOf(names[language] ?? '')),
  );
}

const tellers = new WeakMap<Menu, ReturnType<typeof tellApart>>();

function tellerFor(menu: Menu): ReturnType<typeof tellApart> {
  let ready = tellers.get(menu);
  if (!ready) {
    const names = { en: namesIn(menu, 'en'), es: namesIn(menu, 'es') };
    ready = tellApart((language, word) => {
      if (names[language].has(word)) return names[OTHER[language]].has(word) ? 0 : 1;
      return readerOf(language).knows(word) ? 1 : 0;
    });
    tellers.set(menu, ready);
  }
  return ready;
}

/**
 * Reads a guest's text to an event in the language it is written in, and in the other one when that says nothing. Never
 * throws; never makes an order of unknown words, and never a cancellation of anything but clear ones.
 */
export function understandEvent(
  text: string,
  context: ReadingContext & KnownLanguage,
  offer: Offer,
): EventHeard {
  const { languageOf, leaning, couldBe } = tellerFor(offer.menu);
  const language = languageOf(text, context);
  const first = leaning(text) ?? language ?? 'en';
  const wishes = readIn(first, text, context, offer);
  if (isCertain(wishes)) return { wishes, language: askedFor(wishes) ?? language };
  if (!couldBe(OTHER[first], text)) return { wishes, language };
  const other = readIn(OTHER[first], text, context, offer);
  if (!isCertain(other)) return { wishes, language };
  return { wishes: other, language: askedFor(other) ?? OTHER[first] };
}

function readIn(
  language: Language,
  text: string,
  context: ReadingContext,
  { menu, categories }: Offer,
): EventWishes {
  const reader = readerOf(language);
  const lexicon = lexiconFor(menu, language);
  const scanned = scan(text, reader, lexicon);
  if (context.mode === 'orders') return readOrdering(scanned, context, reader, lexicon);
  const answer = answerTo(context, scanned, reader);
  return answer ? [answer] : readAsking(scanned, reader, categories);
}

/** To a stage whatever nobody understands is a question, and may be more in the other language. */
const isCertain = ([main]: EventWishes): boolean => main.kind !== 'unknown' && main.kind !== 'ask';

const askedFor = (wishes: EventWishes): Language | undefined =>
  wishes.flatMap((wish) => (wish.kind === 'language' ? [wish.language] : []))[0];

/** A name as it is compared: of an event, of a category. */
export const plainly = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
