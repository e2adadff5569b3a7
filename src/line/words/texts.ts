import { firstLanguage, type Language } from '../../languages/languages';
import { textEnglish } from './texts-en';
import { textSpanish } from './texts-es';
import type { LineTextWords } from './texts-words';

export type { LineTextWords } from './texts-words';

export const LINE_TEXT_WORDS: Readonly<Record<Language, LineTextWords>> = {
  en: textEnglish,
  es: textSpanish,
};

export const lineTextWords = (language: string | undefined): LineTextWords =>
  LINE_TEXT_WORDS[firstLanguage(language)];
