import type { Language } from '../../languages/languages';
import { payEnglish } from './page-en';
import { paySpanish } from './page-es';
import type { PayPageWords } from './page-words';

export const PAY_PAGE_WORDS: Readonly<Record<Language, PayPageWords>> = {
  en: payEnglish,
  es: paySpanish,
};
