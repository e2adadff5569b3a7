import type { Language } from '../language';
import { spanishClasses, spanishPhrases } from './phrases';
import { spanishSpellings } from './spellings';
import { spanishWords } from './words';

/** Spanish as guests write it on both sides of the Atlantic. */
export const spanish: Language = {
  code: 'es',
  reviewed: false,
  ...spanishSpellings,
  ...spanishWords,
  classes: spanishClasses,
  phrases: spanishPhrases,
};
