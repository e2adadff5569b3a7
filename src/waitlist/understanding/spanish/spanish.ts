import type { Language } from '../language';
import { spanishClasses, spanishPhrases } from './phrases';
import { spanishSpellings } from './spellings';
import { spanishWords } from './words';

/** Spanish as guests write it on both sides of the Atlantic. */
export function spanish(): Language {
  return {
    code: 'es',
    reviewed: false,
    ...spanishSpellings,
    ...spanishWords,
    classes: spanishClasses,
    phrases: spanishPhrases(),
  };
}
