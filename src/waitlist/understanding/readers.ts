import type { Language as Code } from '../../languages/languages';
import { compile } from './compiled';
import type { Compiled } from './compiled';
import { english } from './english/english';
import type { Language } from './language';
import { spanish } from './spanish/spanish';

/** Made when called, so that a function which reads no texts carries none of them. */
const LANGUAGES: Readonly<Record<Code, () => Language>> = { en: english, es: spanish };

const compiled = new Map<Code, Compiled>();

/** A language ready for reading. Prepared with the first text that needs it, so that loading the function costs nothing. */
export function reader(code: Code): Compiled {
  const ready = compiled.get(code) ?? compile(LANGUAGES[code]());
  compiled.set(code, ready);
  return ready;
}
