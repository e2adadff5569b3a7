import * as v from 'valibot';
import type { Handler } from '../agenda/do-item';
import { endCall } from './call-desk';
import { isOnCall, type Stage } from './console';
import { happen, seeConsole } from './console-store';
import { history } from './history';
import { BEGUN_MS, OUTCOME_MS } from './outcome-work';
import type { PayParts } from './parts';
import { isOf, noteEnd } from './payment-steps';
import { callAt } from './ring';
import { readCall } from './stored';
import { CALL_LOOK_MS } from './watch-items';

const callData = v.object({ call: v.string(), agent: v.string() });
const paymentData = v.object({ agent: v.string(), payment: v.string() });

const isEnded = (stage: Stage): boolean =>
  stage === 'paid' || stage === 'failed' || stage === 'unknown';

/** Words of the platform's for a call that goes on. */
const RUNNING = ['queued', 'ringing', 'in-progress'];

/** Looks whether a call that a console shows is still there; the news of its end may have been lost. */
export const watchCall: Handler<PayParts> = async (item, parts) => {
  const data = v.safeParse(callData, item.data);
  if (!data.success) return 'done';
  const { call: sid, agent } = data.output;
  const { console } = await seeConsole(parts.records, agent);
  if (console.call?.sid !== sid || !isOnCall(console)) return 'done';
  const known = await parts.calls.find(sid);
  if (known && RUNNING.includes(known.status)) return { again: parts.now() + CALL_LOOK_MS };
  const kept = readCall((await parts.records.read(callAt(sid)))?.data);
  await endCall(
    sid,
    kept
      ? { ...kept, agent }
      : {
          v: 1,
          from: console.call.from,
          at: console.call.at,
          language: console.call.language,
          agent,
          tried: [],
          state: 'talking',
        },
    parts,
  );
  return 'done';
};

/**
 * The time for the provider's word on a payment is over. A card that was sent may have been charged: that is marked as
 * unknown, so that nobody charges again, and an agent looks in the provider's own books. One that was never sent is over.
 */
export const watchOutcome: Handler<PayParts> = async (item, parts) => {
  const data = v.safeParse(paymentData, item.data);
  if (!data.success) return 'done';
  const { agent: key, payment } = data.output;
  const agent = parts.agents.find((known) => known.key === key) ?? { key, name: '' };
  const { console } = await seeConsole(parts.records, key);
  if (console.payment?.id === payment) {
    const { doing } = console.payment;
    const isAwaited = console.stage === 'submitting' || console.stage === 'cancelling';
    const until = (doing?.at ?? 0) + OUTCOME_MS;
    if (isAwaited && parts.now() < until) return { again: until };
    const happened = await happen(key, { is: 'late' }, { ...parts, applies: isOf(payment) });
    // Also where the end was noted and its row was not: a process may have died in between.
    await noteEnd({ agent, payment }, { ...happened, news: true }, parts, 'house');
    return isEnded(happened.console.stage) ? 'done' : { again: parts.now() + BEGUN_MS };
  }
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  await rows.change(payment, (row) =>
    row.state === 'open'
      ? { ...row, state: 'unknown', audit: [...row.audit, [parts.now(), 'house', 'unknown']] }
      : row,
  );
  return 'done';
};
