import type { Language } from '../../languages/languages';
import type { OrderLanguage } from './language';
import { englishLists } from './lists-english';
import { spanishLists } from './lists-spanish';
import type { StageLanguage } from './stage-language';

/** How one language is written to events: plain data, which the build keeps beside the desk (decision 008). */
export interface EventLists {
  readonly orders: OrderLanguage;
  readonly stage: StageLanguage;
}

/** Read when called, so that a desk which reads no text carries none of them. */
const LISTS: Readonly<Record<Language, () => EventLists>> = { en: englishLists, es: spanishLists };

const ready = new Map<Language, EventLists>();

/** The lists of a language, read with the first text that needs them. */
export function listsOf(code: Language): EventLists {
  const lists = ready.get(code) ?? LISTS[code]();
  ready.set(code, lists);
  return lists;
}
