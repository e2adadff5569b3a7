import type { Understood, UnderstandContext } from '../intents';
import { compile } from './compiled';
import type { Compiled } from './compiled';
import { read } from './engine';
import { english } from './english/english';
import { intentsOf } from './wish';

let compiled: Compiled | undefined;

/**
 * Reads a guest's text in English alone: the main wish first, at least one.
 * Never throws, and never reads a wish to leave, to give a table up or to be forgotten out of anything but clear words.
 */
export function understand(text: string, context: UnderstandContext): Understood {
  // Prepared with the first text, so that loading the function costs nothing.
  compiled ??= compile(english);
  return intentsOf(read(text, context, compiled));
}
