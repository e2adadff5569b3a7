import { isConflict } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { isOnCall } from './console';
import { history } from './history';
import { serveLine } from './line-desk';
import { OUTCOME } from './outcome-work';
import type { PayParts } from './parts';
import { seeAll } from './ring';
import { watchCall, watchOutcome } from './watch';
import { CALL_LOOK_MS, CALL_WATCH } from './watch-items';

/** Payments that began so long ago are looked at, for half an hour. */
const SWEEP = { after: 15 * 60_000, for: 30 * 60_000 } as const;

/**
 * Once a minute: whoever waits while an agent is free, calls that may have ended without a word, and payments that are
 * still open though nobody works on them. Each of these has work of its own in the agenda; this is for the day on which
 * the note of that work was lost.
 */
export async function lookAfter(parts: PayParts): Promise<void> {
  const now = parts.now();
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  const [agents, begun] = await together([
    seeAll(undefined, parts),
    rows.between(now - SWEEP.after - SWEEP.for, now - SWEEP.after),
  ]);
  const item = (kind: string, data: Readonly<Record<string, string>>) => ({
    id: kind,
    kind,
    at: now,
    tries: 0,
    data,
  });
  await allDone(
    [
      serveLine(parts),
      ...agents.flatMap(({ agent, seen: { console } }) =>
        isOnCall(console) && console.call && now - console.call.at >= CALL_LOOK_MS
          ? [watchCall(item(CALL_WATCH, { call: console.call.sid, agent: agent.key }), parts)]
          : [],
      ),
      ...begun
        .filter(({ state }) => state === 'open')
        .map(({ id, agent }) => watchOutcome(item(OUTCOME, { agent, payment: id }), parts)),
    ],
    isConflict,
  );
}
