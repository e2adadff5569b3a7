import type { Understood, UnderstandContext } from '../intents';
import { compile } from './compiled';
import type { Compiled } from './compiled';
import { read } from './engine';
import { englishClasses, englishPhrases } from './english/phrases';
import { englishWords } from './english/words';
import type { Language } from './language';

/** English as guests write it. */
export const english: Language = {
  code: 'en',
  reviewed: false,
  ...englishWords,
  classes: englishClasses,
  phrases: englishPhrases,
};

let compiled: Compiled | undefined;

/**
 * Reads a guest's text in English: the main wish first, at least one.
 * Never throws, and never reads a wish to leave, to give a table up or to be forgotten out of anything but clear words.
 */
export function understand(text: string, context: UnderstandContext): Understood {
  // Prepared with the first text, so that loading the function costs nothing.
  compiled ??= compile(english);
  return read(text, context, compiled);
}
