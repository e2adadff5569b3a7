import { allDone } from '../ports/settled';
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

/** A map takes twenty writes a second. */
const ASKED_AT_ONCE = 20;
/** A look is short: the rest is for the next one, a minute later. */
const MOST_LOST = 3 * ASKED_AT_ONCE;

/**
 * Asks after the texts of which nobody knows what became of them, those first who may never have been told: after trouble
 * they must not wait behind everybody of whom only the last news is missing.
 */
export async function settleTexts<Row>(
  rows: readonly Row[],
  textsOf: (row: Row) => readonly SentText[],
  now: number,
  settle: (row: Row) => Promise<unknown>,
): Promise<void> {
  const unsettled = rows.filter((row) => textsOf(row).some((text) => isUnsettled(text, now)));
  const hasLost = (row: Row): boolean => textsOf(row).some((text) => isLost(text, now));
  const lost = unsettled.filter(hasLost).slice(0, MOST_LOST);
  const others = unsettled.filter((row) => !hasLost(row));
  const asked = [...lost, ...others.slice(0, Math.max(0, ASKED_AT_ONCE - lost.length))];
  for (let at = 0; at < asked.length; at += ASKED_AT_ONCE)
    await allDone(asked.slice(at, at + ASKED_AT_ONCE).map(settle));
}
