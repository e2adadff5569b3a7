import { firstLanguage, type Language } from '../../languages/languages';
import { boardEnglish } from './board-en';
import { boardSpanish } from './board-es';
import type { BoardWords } from './board-words';

export const BOARD_WORDS: Readonly<Record<Language, BoardWords>> = {
  en: boardEnglish,
  es: boardSpanish,
};

/** A language's words for a board; English where nobody said which. */
export const boardWordsFor = (language: string | undefined): BoardWords =>
  BOARD_WORDS[firstLanguage(language)];
