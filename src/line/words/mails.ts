import { firstLanguage, type Language } from '../../languages/languages';
import { mailEnglish } from './mails-en';
import { mailSpanish } from './mails-es';
import type { MailWords } from './mails-words';

export type { MailWords, NoTranscript } from './mails-words';

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  en: mailEnglish,
  es: mailSpanish,
};

export const mailWords = (language: string | undefined): MailWords =>
  MAIL_WORDS[firstLanguage(language)];
