import { Changed } from '../ports/records';
import { together } from '../ports/settled';
import { isFree, isOnCall, type ConsoleCall } from './console';
import { seeConsole, writeConsole, type SeenConsole } from './console-store';
import { CALLS_MAP, WAITING_MAP } from './objects';
import type { PayAgent, PayParts } from './parts';
import { timeKey } from './history';
import { decide } from './rules/machine';
import type { PayCall } from './stored';

/** How long what is kept of a call stays. */
export const CALL_OPTIONS = { ttl: 24 * 3600 };

export const callAt = (sid: string) => ({ map: CALLS_MAP, key: sid });

/** What is kept of a call: the number only as long as somebody is on the line with it. */
export const keptCall = (call: PayCall): PayCall =>
  call.state === 'nobody' || call.state === 'over' ? { ...call, from: '' } : call;

/** Callers stand in the line in the order in which they came. */
export const waitingAt = (sid: string, { at }: Pick<PayCall, 'at'>) => ({
  map: WAITING_MAP,
  key: `${timeKey(at)}-${sid}`,
});

/** An agent with the console as it was read. */
export interface SeenAgent {
  readonly agent: PayAgent;
  readonly seen: SeenConsole;
}

/** Everybody who takes payments, or the one phone that the number names. */
export function agentsFor(forward: string | undefined, parts: PayParts): readonly PayAgent[] {
  if (forward === undefined) return parts.agents;
  const key = parts.personKey(forward);
  const known = parts.agents.find((agent) => agent.key === key);
  return [known ?? { key, name: '', phone: forward, admin: false }];
}

/** Reads every console at once. */
export const seeAll = (
  forward: string | undefined,
  parts: PayParts,
): Promise<readonly SeenAgent[]> =>
  together(
    agentsFor(forward, parts).map(async (agent) => ({
      agent,
      seen: await seeConsole(parts.records, agent.key),
    })),
  );

export const hasCall = ({ console }: SeenConsole, sid: string): boolean =>
  console.call?.sid === sid && isOnCall(console);

/** The agent who is free, was not tried, and has had no call for longest; a named phone is always meant to be rung. */
export function choose(
  agents: readonly SeenAgent[],
  { tried, forward }: Pick<PayCall, 'tried' | 'forward'>,
): SeenAgent | undefined {
  const free = agents.filter(
    ({ agent, seen: { console } }) =>
      !tried.includes(agent.key) &&
      isFree(forward === undefined ? console : { ...console, available: true }),
  );
  return free.sort(
    (one, other) => (one.seen.console.rangAt ?? 0) - (other.seen.console.rangAt ?? 0),
  )[0];
}

/** Puts a call on an agent's console: that it rings, and that no other call does. Throws Changed when somebody was faster. */
export async function ring(
  sid: string,
  { from, at, language }: PayCall,
  { agent, seen }: SeenAgent,
  parts: PayParts,
): Promise<void> {
  const call: ConsoleCall = { sid, from, at, language };
  const decision = decide(seen.console, { is: 'signaled', call }, parts.now());
  if (!('console' in decision)) throw new Changed();
  await writeConsole(parts.records, agent.key, decision.console, seen.revision);
}
