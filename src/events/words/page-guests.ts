import type { Language } from '../../languages/languages';
import { guestPagesEnglish } from './page-guests-en';
import { guestPagesSpanish } from './page-guests-es';
import type { GuestPagesWords } from './page-guests-words';

export const GUEST_PAGES_WORDS: Readonly<Record<Language, GuestPagesWords>> = {
  en: guestPagesEnglish,
  es: guestPagesSpanish,
};
