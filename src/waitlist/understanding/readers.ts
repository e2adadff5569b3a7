import type { Language as Code } from '../../languages/languages';
import { compile } from './compiled';
import type { Compiled } from './compiled';
import { particlesOf, type Particles } from '../../understanding/particles';
import { english } from './english/english';
import type { Language, WaitParticle } from './language';
import { spanish } from './spanish/spanish';

/** Made when called, so that a function which reads no texts carries none of them. */
const LANGUAGES: Readonly<Record<Code, () => Language>> = { en: english, es: spanish };

const compiled = new Map<Code, Compiled>();
let particles: Particles<WaitParticle> | undefined;

/** A language ready for reading. Prepared with the first text that needs it, so that loading the function costs nothing. */
export function reader(code: Code): Compiled {
  particles ??= particlesOf([LANGUAGES.en().particles, LANGUAGES.es().particles]);
  const ready = compiled.get(code) ?? compile(LANGUAGES[code](), particles);
  compiled.set(code, ready);
  return ready;
}
