import type { SentText } from './delivery';

/** A text whose answer was lost is looked up after this long, when its callback should have come. */
const SETTLE_AFTER_MS = 15_000;
/**
 * So long after a text went, one without a last word about it is asked after. Some carriers never say more than that it
 * was sent, so there is an end to it; several times, because a round can be late or lost as well as the news.
 */
const ASKED_AFTER_MS = [2, 5, 15].map((minutes) => minutes * 60_000);
/** Longer than from one round to the next, however late that comes. */
const ASKED_FOR_MS = 90_000;

/** Whether the answer to a send was lost, so that it may have to be sent again. */
export const isLost = ({ state, at }: SentText, now: number): boolean =>
  (state === 'unknown' || state === 'sending') && now - at >= SETTLE_AFTER_MS;

/** Whether the last news about a text may have been lost, and now is a time to look. */
const lacksNews = ({ state, at }: SentText, now: number): boolean =>
  (state === 'queued' || state === 'sent') &&
  ASKED_AFTER_MS.some((after) => now - at >= after && now - at < after + ASKED_FOR_MS);

/** Whether it is worth asking the carrier what became of a text. */
export const isUnsettled = (text: SentText, now: number): boolean =>
  isLost(text, now) || lacksNews(text, now);

/** At the same time, once a minute; a map takes twenty writes a second. */
const MOST_ASKED_AFTER = 20;

/**
 * Whose texts it is worth asking after, those first who may never have been told: after trouble they must not wait behind
 * everybody of whom only the last news is missing.
 */
export function unsettledFirst<Row>(
  rows: readonly Row[],
  textsOf: (row: Row) => readonly SentText[],
  now: number,
): readonly Row[] {
  const unsettled = rows.filter((row) => textsOf(row).some((text) => isUnsettled(text, now)));
  const hasLost = (row: Row): boolean => textsOf(row).some((text) => isLost(text, now));
  const inOrder = [...unsettled.filter(hasLost), ...unsettled.filter((row) => !hasLost(row))];
  return inOrder.slice(0, MOST_ASKED_AFTER);
}
