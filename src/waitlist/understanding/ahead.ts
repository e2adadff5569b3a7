import { folded, type Token } from '../../understanding/tokens';
import type { Intent } from '../intents';
import type { Compiled } from './compiled';
import { looseCount } from './reading';
import type { Reading } from './reading';

/** What may be read beside a wish for another time; everything else is answered as it is. */
const BESIDE: ReadonlySet<Intent['kind']> = new Set(['join', 'position', 'help', 'smalltalk']);

/**
 * "A table for tomorrow at 8", "reservation at 7pm", "do you take reservations?": a place for another time. "Reserve a table
 * for 4" alone means now.
 */
export function isAhead(reading: Reading, found: readonly Intent[]): boolean {
  const { scanned, language } = reading;
  if (!found.every(({ kind }) => BESIDE.has(kind))) return false;
  const { all, text } = scanned;
  const books = all.some(({ kind, start, end, word }) =>
    kind === 'word' ? isBooking(text.slice(start, end), word, language) : false,
  );
  const joins = found.filter((wish) => wish.kind === 'join');
  // By the words as they were written: "el" and "la" are read as one.
  const written = (at: number): string => {
    const token = all[at];
    return token === undefined ? '' : folded(text.slice(token.start, token.end));
  };
  const isOtherDay = all.some(
    ({ word }, at) => language.is('otherDay', word) && !language.is('notADay', written(at - 1)),
  );
  if (isOtherDay) return books || joins.length > 0;
  // What is left of a time of day: a number that counts nobody; "2nd" and phone numbers are none.
  const isClock = ({ kind, word }: Token): boolean =>
    kind === 'word' && /^\d{1,2}(?:[:.]\d{2})?$/.test(word);
  // "A table for 9:15".
  const isFor = all.some((token, at) => isClock(token) && language.is('for', written(at - 1)));
  if (!books) return isFor && joins.length > 0;
  const hasClock = all.some(isClock);
  const isCounted = looseCount(reading, true) >= 0 || joins.some(({ size }) => size !== undefined);
  return hasClock || (text.includes('?') && !isCounted);
}

/** By the word as it was written as well: a language may read it as one for the place in line. */
const isBooking = (written: string, read: string, language: Compiled): boolean =>
  language.is('booking', read) || language.is('booking', folded(written));
