import type { Bellhop } from '../bellhop';
import { RECOVERED_MAP } from '../messaging/recovered';
import type { ArrivedText } from '../ports/messenger';
import { isConflict } from '../ports/records';
import type { HouseFacts } from './facts';
import { answerText } from './texts';

interface TakenUp {
  readonly v: 1;
  readonly at: number;
  readonly done?: boolean;
}

/** The platform tries a webhook again for about half a minute; what is older will not come by itself any more. */
const LOST_AFTER_MS = 60_000;
/** Whoever wrote longer ago than this has asked somebody else by now. */
const LOOKED_BACK_MS = 10 * 60_000;
/** A take-up that was cut off is taken over after this. */
const CUT_OFF_AFTER_MS = 60_000;
const KEPT_SECONDS = 3600;
/** One round is short; the next one comes a minute later. */
const MOST_AT_ONCE = 10;

/**
 * The last net: texts that the account has and no desk has answered are answered now. A desk knows a text it has dealt
 * with by its sid, so one that was merely answered with silence changes nothing.
 */
export async function answerLostTexts(bellhop: Bellhop, facts: HouseFacts): Promise<void> {
  const now = bellhop.now();
  const numbers = (facts.settings.desks.waitlist?.lists ?? []).map(({ number }) => number);
  const arrived = await bellhop.messenger.arrived(now - LOOKED_BACK_MS);
  const lost = arrived.filter(
    ({ answered, at, to }) =>
      !answered && now - at >= LOST_AFTER_MS && numbers.includes(to.replace(/^whatsapp:/, '')),
  );
  for (const text of lost.slice(0, MOST_AT_ONCE)) await answerLost(text, bellhop);
}

async function answerLost(text: ArrivedText, bellhop: Bellhop): Promise<void> {
  if (!(await takeUp(text.sid, bellhop))) return;
  const reply = await answerText(bellhop, text);
  if (reply !== undefined) {
    const from = text.to.replace(/^whatsapp:/, '');
    await bellhop.messenger.send({ to: text.from, from, body: reply, reference: '' });
  }
  const done: TakenUp = { v: 1, at: bellhop.now(), done: true };
  await bellhop.records.put(whereabouts(text.sid), done, { ttl: KEPT_SECONDS });
}

const whereabouts = (sid: string) => ({ map: RECOVERED_MAP, key: sid });

/** Whether this text is ours to answer: nobody else has taken it up, or whoever did was cut off before answering. */
async function takeUp(sid: string, bellhop: Bellhop): Promise<boolean> {
  const where = whereabouts(sid);
  const taken: TakenUp = { v: 1, at: bellhop.now() };
  try {
    const kept = await bellhop.records.read(where);
    if (!kept) await bellhop.records.create(where, taken, { ttl: KEPT_SECONDS });
    else {
      const before = kept.data as TakenUp;
      if (before.done || taken.at - before.at < CUT_OFF_AFTER_MS) return false;
      await bellhop.records.replace(where, taken, kept.revision, { ttl: KEPT_SECONDS });
    }
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
