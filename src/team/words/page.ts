import type { Language } from '../../languages/languages';
import { teamPageEnglish } from './page-en';
import { teamPageSpanish } from './page-es';
import { manageEnglish } from './page-manage-en';
import { manageSpanish } from './page-manage-es';
import type { TeamManageWords } from './page-manage-words';
import type { TeamPageWords } from './page-words';

export const TEAM_PAGE_WORDS: Readonly<Record<Language, TeamPageWords & TeamManageWords>> = {
  en: { ...teamPageEnglish, ...manageEnglish },
  es: { ...teamPageSpanish, ...manageSpanish },
};
