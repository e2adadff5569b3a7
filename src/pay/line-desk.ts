import type { CallScript } from '../ports/call-script';
import { isConflict } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { happen } from './console-store';
import { CALL_BACKS_MAP, WAITING_MAP } from './objects';
import type { PayParts } from './parts';
import { callAt, CALL_OPTIONS, choose, keptCall, ring, seeAll, waitingAt } from './ring';
import { withheld } from './rules/caller';
import { callBackScript, waitScript } from './scripts';
import { readCall, readCallBack, type CallBack, type PayCall } from './stored';
import { callWatch } from './watch-items';

/** Callers who are looked at in one go when an agent comes free; the others are looked at the next time. */
const LOOKED_AT = 5;

const CALL_BACK_OPTIONS = { ttl: 7 * 24 * 3600 };

/** Somebody who waits, with the call as it was read. */
interface Waiting {
  readonly sid: string;
  readonly call: PayCall;
  readonly revision: string;
}

type WhoWaits = Awaited<ReturnType<typeof whoWaits>>;

/** Those who have waited longest. */
export const whoWaits = ({ records }: Pick<PayParts, 'records'>) =>
  records.page(WAITING_MAP, { limit: LOOKED_AT });

/**
 * An agent has come free: whoever has waited longest rings there. Whatever goes wrong, the caller stays in the line, and
 * the line itself looks for a free agent each time its music begins again.
 */
export async function serveLine(parts: PayParts, seen?: WhoWaits): Promise<void> {
  const page = seen ?? (await whoWaits(parts));
  for (const { key } of page) {
    const sid = sidOf(key);
    const [kept, agents] = await together([
      parts.records.read(callAt(sid)),
      seeAll(undefined, parts),
    ]);
    const call = readCall(kept?.data);
    if (!kept || !call || call.state !== 'waiting') {
      await parts.records.remove({ map: WAITING_MAP, key });
      continue;
    }
    const chosen = choose(agents, call);
    if (!chosen) return;
    if (await connect({ sid, call, revision: kept.revision }, chosen, parts)) return;
  }
}

const sidOf = (key: string): string => key.slice(key.indexOf('-') + 1);

/** Answers false when this caller is not to be had any more. */
async function connect(
  { sid, call, revision }: Waiting,
  chosen: NonNullable<ReturnType<typeof choose>>,
  parts: PayParts,
): Promise<boolean> {
  const next: PayCall = { ...call, agent: chosen.agent.key, state: 'ringing' };
  try {
    await ring(sid, next, chosen, parts);
  } catch (error) {
    // Another call was quicker to this agent.
    if (isConflict(error)) return true;
    throw error;
  }
  const release = (): Promise<unknown> =>
    happen(
      chosen.agent.key,
      { is: 'ended' },
      { ...parts, applies: (console) => console.call?.sid === sid && console.stage === 'ringing' },
    );
  try {
    await parts.records.replace(callAt(sid), next, revision, CALL_OPTIONS);
  } catch (error) {
    await release();
    if (isConflict(error)) return false;
    throw error;
  }
  await allDone([
    parts.records.remove(waitingAt(sid, call)),
    parts.agenda.put([callWatch(sid, chosen.agent.key, parts.now())]),
  ]);
  if ((await parts.calls.redirect(sid, parts.address('/pay/forward'))) === 'done') return true;
  await allDone([
    release(),
    parts.records.put(callAt(sid), keptCall({ ...next, state: 'over' }), CALL_OPTIONS),
  ]);
  return false;
}

/** What somebody who waits hears; the first of the line is taken out of it as soon as an agent is free. */
export async function whileWaiting(
  sid: string,
  position: number,
  parts: PayParts,
): Promise<CallScript> {
  const [kept, agents] = await together([
    parts.records.read(callAt(sid)),
    seeAll(undefined, parts),
  ]);
  const call = readCall(kept?.data);
  const isServed = call !== undefined && position <= 1 && choose(agents, call) !== undefined;
  return isServed ? [{ do: 'leaveLine' }] : waitScript(call, position, parts);
}

/** Somebody pressed the key for a call back. */
export async function wantCallBack(
  call: { readonly sid: string; readonly from: string; readonly key: string },
  parts: PayParts,
): Promise<CallScript> {
  if (call.key !== '1' || withheld(call.from) !== undefined) return [{ do: 'hangUp' }];
  const key = parts.personKey(call.from);
  const where = { map: CALL_BACKS_MAP, key };
  const before = readCallBack((await parts.records.read(where))?.data);
  const wanted: CallBack = {
    v: 1,
    from: call.from,
    at: before?.at ?? parts.now(),
    language: parts.houseLanguage ?? 'en',
    times: (before?.times ?? 0) + 1,
  };
  await parts.records.put(where, wanted, CALL_BACK_OPTIONS);
  return callBackScript(parts);
}

/** Who wants to be called back, longest first, and how many wait in the line. */
export async function callBacks(parts: PayParts): Promise<{
  readonly callBacks: readonly (CallBack & { readonly key: string })[];
  readonly waiting: number;
}> {
  const [rows, waiting] = await together([
    parts.records.page(CALL_BACKS_MAP),
    parts.records.page(WAITING_MAP),
  ]);
  const wanted = rows.flatMap(({ key, data }) => {
    const read = readCallBack(data);
    return read ? [{ ...read, key }] : [];
  });
  return { callBacks: wanted.sort((one, other) => one.at - other.at), waiting: waiting.length };
}

/** Somebody was called back, or asked to be forgotten. */
export const calledBack = (key: string, parts: Pick<PayParts, 'records'>): Promise<void> =>
  parts.records.remove({ map: CALL_BACKS_MAP, key });
