import type { Language } from '../../languages/languages';
import { pageEnglish } from './page-en';
import { pageSpanish } from './page-es';
import type { PageWords } from './page-words';

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: pageEnglish,
  es: pageSpanish,
};
