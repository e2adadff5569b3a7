import type { Language } from '../../languages/languages';
import { findingsEnglish } from './english';
import type { FindingWords } from './finding-words';
import { findingsSpanish } from './spanish';

/** The words for a look at the account, in every language. */
export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = {
  en: findingsEnglish,
  es: findingsSpanish,
};
