import type { Language } from '../../languages/languages';
import { payEnglish } from './pay-en';
import { paySpanish } from './pay-es';
import type { PayWords } from './pay-texts';

/** Our own words, by language. */
export const PAY_WORDS_IN: Readonly<Record<Language, PayWords>> = {
  en: payEnglish,
  es: paySpanish,
};
