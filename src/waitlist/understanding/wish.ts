import type { Language } from '../../languages/languages';
import type { Intent, Understood } from '../intents';

/** What a text may ask for: what the wait list does, or to be written to in a language. */
export type Wish = Intent | { readonly kind: 'language'; readonly language: Language };

/** What a text asks for: the main wish first, further wishes after it. Never empty. */
export type Wishes = readonly [Wish, ...Wish[]];

function isIntent(wish: Wish): wish is Intent {
  return wish.kind !== 'language';
}

/** What a text asks of the wait list, the wish for a language left out; "unknown" when that was all. */
export function intentsOf(wishes: Wishes): Understood {
  const [main, ...also] = wishes.filter(isIntent);
  return main === undefined ? [{ kind: 'unknown' }] : [main, ...also];
}
