import { folded } from '../../understanding/tokens';
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
  const isOtherDay = all.some(
    ({ word }, at) =>
      language.is('otherDay', word) && !language.is('notADay', all[at - 1]?.word ?? ''),
  );
  if (isOtherDay) return books || joins.length > 0;
  if (!books) return false;
  // What is left of a time of day: a number that counts nobody.
  const hasClock = all.some(({ kind, word }) => kind === 'word' && /^\d/.test(word));
  const isCounted = looseCount(reading, true) >= 0 || joins.some(({ size }) => size !== undefined);
  return hasClock || (text.includes('?') && !isCounted);
}

/** By the word as it was written as well: a language may read it as one for the place in line. */
const isBooking = (written: string, read: string, language: Compiled): boolean =>
  language.is('booking', read) || language.is('booking', folded(written));
