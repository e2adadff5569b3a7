import { firstLanguage, type Language } from '../../languages/languages';
import { staffEnglish } from './staff-en';
import { staffSpanish } from './staff-es';
import type { LineStaffWords } from './staff-words';

export type { LineStaffWords } from './staff-words';

export const LINE_STAFF_WORDS: Readonly<Record<Language, LineStaffWords>> = {
  en: staffEnglish,
  es: staffSpanish,
};

export const lineStaffWords = (language: string | undefined): LineStaffWords =>
  LINE_STAFF_WORDS[firstLanguage(language)];
