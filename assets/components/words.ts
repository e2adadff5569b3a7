import type { Language } from '../../src/languages/languages';
import { language } from './language';
import type { SharedWords } from './shared-words';
import { english } from './words-en';
import { spanish } from './words-es';

export const SHARED_WORDS: Readonly<Record<Language, SharedWords>> = { en: english, es: spanish };

/** The words in the language of whoever looks at the page. */
export const shared = (): SharedWords => SHARED_WORDS[language()];

/** Why a text did not arrive. https://www.twilio.com/docs/api/errors */
export function failureReason(code: number | undefined): string {
  const { reasons, noReason, otherReason } = shared();
  return code === undefined ? noReason : (reasons[code] ?? otherReason(code));
}
