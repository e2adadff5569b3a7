import type { Language } from '../../src/languages/languages';
import { language } from '../components/language';
import type { AdminWords } from './admin-words';
import { adminEnglish } from './words-en';
import { adminSpanish } from './words-es';

export const ADMIN_WORDS: Readonly<Record<Language, AdminWords>> = {
  en: adminEnglish,
  es: adminSpanish,
};

/** The admin page's words in the language of whoever looks at it. */
export const words = (): AdminWords => ADMIN_WORDS[language()];
