import type { Language } from '../../languages/languages';
import { sayer } from '../../messaging/say';
import type { TextOverrides } from '../../messaging/texts';
import { PAY_WORDS_IN } from './ours';

/** The answer to a text to the number that takes cards: never by text. */
export const textWords =
  (language: Language, own: TextOverrides = {}) =>
  (business: string): string =>
    sayer(PAY_WORDS_IN[language].texts, own[language])('noCards', { business });
