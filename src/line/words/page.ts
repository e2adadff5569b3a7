import type { Language } from '../../languages/languages';
import { pageEnglish } from './page-en';
import { pageSpanish } from './page-es';
import type { LinePageWords } from './page-words';

export const LINE_PAGE_WORDS: Readonly<Record<Language, LinePageWords>> = {
  en: pageEnglish,
  es: pageSpanish,
};
