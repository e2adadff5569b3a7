import { firstLanguage, type Language } from '../../languages/languages';
import { callEnglish } from './calls-en';
import { callSpanish } from './calls-es';
import type { CallWords } from './calls-words';

export type { CallWords } from './calls-words';

export const CALL_WORDS: Readonly<Record<Language, CallWords>> = {
  en: callEnglish,
  es: callSpanish,
};

export const callWords = (language: string | undefined): CallWords =>
  CALL_WORDS[firstLanguage(language)];
