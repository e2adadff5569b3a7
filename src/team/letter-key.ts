import { mapOf } from './objects';

/** Where letters are kept: a key begins with whom the letter went to, and goes on with what it was about. */

/** A person key is always so long. */
const PERSON_KEY_LENGTH = 22;

export const letterKey = (who: string, cause: string): string => `${who}_${cause}`;

export const whoseLetter = (key: string): string => key.slice(0, PERSON_KEY_LENGTH);

export const causeOf = (key: string): string => key.slice(PERSON_KEY_LENGTH + 1);

export const letterAt = (key: string): { readonly map: string; readonly key: string } => ({
  map: mapOf('letters', whoseLetter(key)),
  key,
});
