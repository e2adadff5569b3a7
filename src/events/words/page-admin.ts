import type { Language } from '../../languages/languages';
import { eventAdminEnglish } from './page-admin-en';
import { eventAdminSpanish } from './page-admin-es';
import type { EventAdminWords } from './page-admin-words';

export const EVENT_ADMIN_WORDS: Readonly<Record<Language, EventAdminWords>> = {
  en: eventAdminEnglish,
  es: eventAdminSpanish,
};
