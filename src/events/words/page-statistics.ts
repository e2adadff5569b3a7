import type { Language } from '../../languages/languages';
import { statisticsEnglish } from './page-statistics-en';
import { statisticsSpanish } from './page-statistics-es';
import type { StatisticsWords } from './page-statistics-words';

export const STATISTICS_WORDS: Readonly<Record<Language, StatisticsWords>> = {
  en: statisticsEnglish,
  es: statisticsSpanish,
};
