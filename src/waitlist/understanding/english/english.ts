import type { Language } from '../language';
import { englishClasses, englishPhrases } from './phrases';
import { englishWords } from './words';

/** English as guests write it. */
export const english: Language = {
  code: 'en',
  reviewed: false,
  ...englishWords,
  classes: englishClasses,
  phrases: englishPhrases,
};
