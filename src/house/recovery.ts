import type { Bellhop } from '../bellhop';
import { RECOVERED_MAP } from '../messaging/recovered';
import type { ArrivedText } from '../ports/messenger';
import { isConflict } from '../ports/records';
import type { HouseFacts } from './facts';
import { deskOf, threadedNumbers } from './numbers';
import { answerText } from './texts';
import { messengerFor } from './threaded';

interface TakenUp {
  readonly v: 1;
  readonly at: number;
  /** When the answer was handed over, noted before it is. */
  readonly answerAt?: number;
  readonly done?: boolean;
}

/**
 * The platform tries a webhook again for about half a minute; what is older will not come by itself any more. With rounds
 * that follow each other by up to 75 s everybody is answered within two minutes.
 */
const LOST_AFTER_MS = 40_000;
/** Whoever wrote longer ago than this has asked somebody else by now. */
const LOOKED_BACK_MS = 10 * 60_000;
/** A take-up that was cut off is taken over after this. */
const CUT_OFF_AFTER_MS = 60_000;
const KEPT_SECONDS = 3600;
/** Around the time it was handed over, a text to this person is that answer. */
const ANSWER_WINDOW_MS = 20_000;
/** One round is short; the next one comes a minute later. */
const MOST_AT_ONCE = 10;

/**
 * The last net: texts that the account has and no desk has answered are answered now. A desk knows a text it has dealt
 * with by its sid, so one that was merely answered with silence changes nothing.
 */
export async function answerLostTexts(bellhop: Bellhop, facts: HouseFacts): Promise<void> {
  const now = bellhop.now();
  const arrived = await bellhop.messenger.arrived(
    now - LOOKED_BACK_MS,
    threadedNumbers(facts.settings),
  );
  const lost = arrived.filter(
    ({ answered, at, to }) =>
      !answered && now - at >= LOST_AFTER_MS && deskOf(facts.settings, to) !== undefined,
  );
  for (const text of lost.slice(0, MOST_AT_ONCE)) await answerLost(text, bellhop, facts);
}

async function answerLost(text: ArrivedText, bellhop: Bellhop, facts: HouseFacts): Promise<void> {
  const where = { map: RECOVERED_MAP, key: text.sid };
  const note = (what: Omit<TakenUp, 'v' | 'at'>) =>
    bellhop.records.put(where, { v: 1, at: bellhop.now(), ...what }, { ttl: KEPT_SECONDS });
  const before = await takeUp(where, bellhop);
  if (before === undefined) return;
  const to = { to: text.from, from: text.to.replace(/^whatsapp:/, '') };
  const at = before.answerAt;
  const hasGone =
    at !== undefined &&
    (await bellhop.messenger.find({ ...to, at, withinMs: ANSWER_WINDOW_MS })) !== undefined;
  if (!hasGone) {
    const reply = await answerText(bellhop, text);
    if (reply !== undefined) {
      await note({ answerAt: bellhop.now() });
      const outcome = await messengerFor(bellhop, facts).send({
        ...to,
        body: reply,
        reference: '',
      });
      // Whoever takes it up next looks whether it has gone.
      if (outcome.state === 'unknown') return;
    }
  }
  await note({ done: true });
}

/**
 * What has been done about this text, when it is ours to answer: nobody else has taken it up, or whoever did was cut off
 * before it was done. Undefined = it is not.
 */
async function takeUp(
  where: { readonly map: string; readonly key: string },
  bellhop: Bellhop,
): Promise<TakenUp | undefined> {
  const now = bellhop.now();
  try {
    const kept = await bellhop.records.read(where);
    if (!kept) {
      const taken: TakenUp = { v: 1, at: now };
      await bellhop.records.create(where, taken, { ttl: KEPT_SECONDS });
      return taken;
    }
    const before = kept.data as TakenUp;
    if (before.done || now - before.at < CUT_OFF_AFTER_MS) return undefined;
    const taken: TakenUp = { ...before, at: now };
    await bellhop.records.replace(where, taken, kept.revision, { ttl: KEPT_SECONDS });
    return taken;
  } catch (error) {
    if (isConflict(error)) return undefined;
    throw error;
  }
}
