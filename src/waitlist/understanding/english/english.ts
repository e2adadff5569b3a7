import type { Language } from '../language';
import { englishClasses, englishPhrases } from './phrases';
import { englishWords } from './words';

/** English as guests write it. */
export function english(): Language {
  return {
    code: 'en',
    reviewed: false,
    ...englishWords,
    classes: englishClasses,
    phrases: englishPhrases(),
  };
}
