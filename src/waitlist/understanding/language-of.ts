import { tellApart } from '../../understanding/language-of';
import { reader } from './readers';

export type { KnownLanguage } from '../../understanding/language-of';

/** Tells the languages of guests' texts by the words that the wait list knows. */
export const { leaning, couldBe, languageOf } = tellApart((language, word) =>
  reader(language).familiarity(word),
);
