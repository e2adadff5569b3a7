import type { Language } from '../../languages/languages';
import type { Understood, UnderstandContext } from '../intents';
import { read } from './engine';
import { couldBe, languageOf, leaning } from './language-of';
import type { KnownLanguage } from './language-of';
import { reader } from './readers';

/** A text as it was read. */
export interface Heard {
  /** What the text asks for: the main wish first, at least one. */
  readonly wishes: Understood;
  /** The language to answer in and to remember; `undefined` when nobody could tell ("Ana", "4"). */
  readonly language: Language | undefined;
}

const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' };

function saysNothing([main]: Understood): boolean {
  return main.kind === 'unknown';
}

/** The language a text asks for, if it does. */
function askedFor(wishes: Understood): Language | undefined {
  return wishes.flatMap((wish) => (wish.kind === 'language' ? [wish.language] : []))[0];
}

/**
 * Reads a guest's text in the language it is written in, and in the other one when that says nothing.
 * Never throws, and never reads a wish to leave, to give a table up or to be forgotten out of anything but clear words.
 */
export function understand(text: string, context: UnderstandContext & KnownLanguage): Heard {
  const language = languageOf(text, context);
  const first = leaning(text) ?? language ?? 'en';
  const wishes = read(text, context, reader(first));
  if (!saysNothing(wishes)) return { wishes, language: askedFor(wishes) ?? language };
  if (!couldBe(OTHER[first], text)) return { wishes, language };
  const other = read(text, context, reader(OTHER[first]));
  if (saysNothing(other)) return { wishes, language };
  return { wishes: other, language: askedFor(other) ?? OTHER[first] };
}
