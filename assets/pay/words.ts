import { decimalsOf } from '../../src/pay/rules/money';
import { withheld } from '../../src/pay/rules/caller';
import { PAY_PAGE_WORDS } from '../../src/pay/words/page';
import type { PayPageWords } from '../../src/pay/words/page-words';
import { firstLanguage } from '../../src/languages/languages';
import { language } from '../components/language';

/** The console's words in the language of whoever looks at it. */
export const words = (): PayPageWords => PAY_PAGE_WORDS[language()];

/** What to say to a caller, in the caller's language. */
export const callerWords = (spoken: string): PayPageWords => PAY_PAGE_WORDS[firstLanguage(spoken)];

/** An amount as it is written in the language of the page: `£12.50`. */
export const money = (minor: number, currency: string): string =>
  new Intl.NumberFormat(language() === 'en' ? 'en-GB' : language(), {
    style: 'currency',
    currency,
  }).format(minor / 10 ** decimalsOf(currency));

/** Who calls: the number, or what its absence means. */
export function callerName(from: string): string {
  const none = withheld(from);
  return none ? words().withheld[none] : from;
}

/** `2:05` */
export const clockOf = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
