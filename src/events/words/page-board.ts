import type { Language } from '../../languages/languages';
import { boardEnglish } from './page-board-en';
import { boardSpanish } from './page-board-es';
import type { BoardWords } from './page-board-words';

export const BOARD_WORDS: Readonly<Record<Language, BoardWords>> = {
  en: boardEnglish,
  es: boardSpanish,
};
