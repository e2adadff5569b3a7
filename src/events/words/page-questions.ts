import type { Language } from '../../languages/languages';
import { questionsEnglish } from './page-questions-en';
import { questionsSpanish } from './page-questions-es';
import type { QuestionsWords } from './page-questions-words';

export const QUESTIONS_WORDS: Readonly<Record<Language, QuestionsWords>> = {
  en: questionsEnglish,
  es: questionsSpanish,
};
