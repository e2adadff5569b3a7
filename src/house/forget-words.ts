import * as v from 'valibot';
import type { DueItem, NewItem } from '../agenda/item';
import type { Outcome } from '../agenda/do-item';
import { MINUTE_MS, nextBeat, nextMinute } from '../agenda/rules';
import type { Bellhop } from '../bellhop';
import { addressesOf } from '../people/person';
import { sealed, unsealed } from '../people/sealed';
import { reading } from '../ports/reading';

/** The kind of due work that empties the words of somebody's messages in the account's own list. */
export const FORGET_WORDS = 'house.forgetWords';

/** The net for lost texts looks back ten minutes, and a text that has no words any more would be one to answer. */
const WAIT_MS = 15 * MINUTE_MS;
/** What was said until then goes: the answer to the wish is on its way when it is noted. */
const FAREWELL_MS = MINUTE_MS;
const AGAIN_MS = 60 * MINUTE_MS;
/** A message is under way for ten hours at most: https://www.twilio.com/docs/messaging/api/message-resource */
const GIVEN_UP_AFTER_MS = 24 * 60 * MINUTE_MS;
/** Work left behind is taken up at once; its time has to follow from the clock. */
const STEP_MS = 1_000;

const dataSchema = v.object({
  /** See src/people/sealed.ts. */
  address: v.string(),
  /** When they wished it, epoch ms. */
  wished: v.number(),
  /** Which of the person's addresses is in hand, and how far back (epoch ms) it has been looked through. */
  nth: v.exactOptional(v.number(), 0),
  until: v.exactOptional(v.number()),
  /** A message that was under way keeps its words for now. */
  underWay: v.exactOptional(v.boolean(), false),
});
const readData = reading<v.InferOutput<typeof dataSchema>>(dataSchema);

/** The work that a wish to be forgotten leaves for later; a second one, for a repeat of the text, finds nothing to do. */
export function wordsToForget(
  text: { readonly sid: string; readonly from: string },
  { now, config }: Pick<Bellhop, 'now' | 'config'>,
): NewItem {
  const wished = now();
  return {
    id: [FORGET_WORDS, text.sid].join('.'),
    kind: FORGET_WORDS,
    at: nextMinute(wished + WAIT_MS),
    data: { address: sealed(text.from, config.secret), wished },
  };
}

/** Empties a few of them at a time, over both channels; those that were under way are looked at again, for a day. */
export async function forgetWords(
  { data }: DueItem,
  { config, messageLog, now }: Bellhop,
): Promise<Outcome> {
  const known = readData(data);
  const address = known && unsealed(known.address, config.secret);
  if (!known || address === undefined) return 'done';
  const { address: whose, wished, nth } = known;
  const theirs = addressesOf(address)[nth];
  if (theirs === undefined) {
    const isGivenUp = !known.underWay || now() - wished > GIVEN_UP_AFTER_MS;
    return isGivenUp
      ? 'done'
      : { again: nextBeat(now(), AGAIN_MS), data: { address: whose, wished } };
  }
  const { next, underWay } = await messageLog().emptyOf(theirs, wished + FAREWELL_MS, known.until);
  const rest = { address: whose, wished, underWay: known.underWay || underWay };
  return {
    again: Math.floor(now() / STEP_MS) * STEP_MS,
    data: next ? { ...rest, nth, ...next } : { ...rest, nth: nth + 1 },
  };
}
