import type { Language } from '../../languages/languages';
import { englishLists } from './lists-english';
import { spanishLists } from './lists-spanish';
import type { EventLists } from './stage-language';

/** Read when called, so that a desk which reads no text carries none of them. */
const LISTS: Readonly<Record<Language, () => EventLists>> = { en: englishLists, es: spanishLists };

const ready = new Map<Language, EventLists>();

/** The lists of a language, read with the first text that needs them. */
export function listsOf(code: Language): EventLists {
  const lists = ready.get(code) ?? LISTS[code]();
  ready.set(code, lists);
  return lists;
}
