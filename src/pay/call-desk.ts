import { FactsChanged } from '../ports/facts-changed';
import type { CallScript } from '../ports/call-script';
import { Changed, isConflict } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { happen, MAX_TRIES, type SeenConsole } from './console-store';
import { serveLine, whoWaits } from './line-desk';
import type { PayParts } from './parts';
import { noteEnd } from './payment-steps';
import {
  agentsFor,
  callAt,
  CALL_OPTIONS,
  choose,
  hasCall,
  keptCall,
  ring,
  seeAll,
  waitingAt,
  type SeenAgent,
} from './ring';
import { goodbyeScript, nobodyScript, ringScript, testScript } from './scripts';
import { readCall, type PayCall } from './stored';
import { callWatch } from './watch-items';

/** A call as the platform tells of it. */
export interface IncomingCall {
  readonly sid: string;
  readonly from: string;
  /** A phone that the number's own address names: it is the only agent. */
  readonly forward?: string;
}

/** Nobody waits in the line for longer. */
export const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * A call comes in: it rings the agent who has had none for longest, in two steps. Said again it is answered as the first
 * time. Throws Unavailable.
 */
export async function takeCall(call: IncomingCall, parts: PayParts): Promise<CallScript> {
  if (parts.testMode) return testScript(parts);
  return ringNext(call.sid, await look(call, parts), parts);
}

interface Looked {
  readonly call: PayCall;
  readonly revision: string | undefined;
  readonly agents: readonly SeenAgent[];
}

/** The call and every console, in one step. */
async function look(call: IncomingCall, parts: PayParts): Promise<Looked> {
  const [kept, agents, confirmed] = await together([
    parts.records.read(callAt(call.sid)),
    seeAll(call.forward, parts),
    parts.confirmed,
  ]);
  if (!confirmed) throw new FactsChanged();
  const known = readCall(kept?.data);
  return {
    // A call that was let go without an agent is kept without its number.
    call: known
      ? { ...known, from: known.from || call.from }
      : {
          v: 1,
          from: call.from,
          at: parts.now(),
          language: parts.houseLanguage ?? 'en',
          tried: [],
          state: 'nobody',
          ...(call.forward === undefined ? {} : { forward: call.forward }),
        },
    revision: kept?.revision,
    agents,
  };
}

/** Rings the next agent of a call that has none, or says that there is nobody. */
async function ringNext(sid: string, first: Looked, parts: PayParts): Promise<CallScript> {
  let looked = first;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const { call, revision } = looked;
    // The platform asks again: the same phone, or the same end.
    if (call.agent !== undefined || call.state === 'over') return again(sid, call, parts);
    const chosen = choose(looked.agents, call);
    const waits = !chosen && parts.settings.whenNobody === 'line' && call.forward === undefined;
    const next: PayCall = chosen
      ? { ...call, agent: chosen.agent.key, state: 'ringing' }
      : { ...call, state: waits ? 'waiting' : 'nobody' };
    try {
      await allDone(
        [
          chosen ? ring(sid, next, chosen, parts) : undefined,
          keepCall(sid, next, revision, parts),
          chosen ? parts.agenda.put([callWatch(sid, chosen.agent.key, parts.now())]) : undefined,
          waits ? parts.records.put(waitingAt(sid, next), { v: 1, sid }, CALL_OPTIONS) : undefined,
          chosen && call.state === 'waiting'
            ? parts.records.remove(waitingAt(sid, next))
            : undefined,
        ],
        isConflict,
      );
      return chosen ? ringScript(sid, chosen.agent, next, parts) : nobodyScript(sid, next, parts);
    } catch (error) {
      if (!isConflict(error)) throw error;
      looked = await lookAgain(sid, call, parts);
    }
  }
  throw new Changed();
}

/** Another caller was quicker to the same agent, or the platform asked twice at once. */
async function lookAgain(sid: string, call: PayCall, parts: PayParts): Promise<Looked> {
  const { forward } = call;
  const given = { sid, from: call.from, ...(forward === undefined ? {} : { forward }) };
  const looked = await look(given, parts);
  const mine = looked.agents.find(({ seen }) => hasCall(seen, sid));
  if (mine) return { ...looked, call: { ...call, agent: mine.agent.key, state: 'ringing' } };
  // What this call noted of an agent whom it did not get is worth nothing.
  const { agent: _lost, ...without } = looked.call;
  return { ...looked, call: { ...without, tried: call.tried, state: call.state } };
}

async function keepCall(
  sid: string,
  call: PayCall,
  revision: string | undefined,
  { records }: PayParts,
): Promise<void> {
  const kept = keptCall(call);
  if (revision === undefined) await records.create(callAt(sid), kept, CALL_OPTIONS);
  else await records.replace(callAt(sid), kept, revision, CALL_OPTIONS);
}

function again(sid: string, call: PayCall, parts: PayParts): CallScript {
  const agent = agentsFor(call.forward, parts).find(({ key }) => key === call.agent);
  if (!agent || call.state === 'over') return [{ do: 'hangUp' }];
  return ringScript(sid, agent, call, parts);
}

/** The agent has picked up: the two are connected whatever becomes of the note. */
export async function answered(sid: string, agent: string, parts: PayParts): Promise<CallScript> {
  await happen(
    agent,
    { is: 'answered' },
    { ...parts, applies: (console) => console.call?.sid === sid },
  );
  return [];
}

/** How a phone's ringing, a talk or the waiting in the line ended. */
export interface CallEnd extends IncomingCall {
  /** Whether a phone was rung; otherwise the caller stood in the line. */
  readonly rang: boolean;
  readonly connected: boolean;
  /** The caller's own side is over. */
  readonly over: boolean;
}

/** A phone was not picked up, or the talk is over: the next agent, or the end. */
export async function finished(end: CallEnd, parts: PayParts): Promise<CallScript> {
  const looked = await look(end, parts);
  const { call } = looked;
  if (end.over || end.connected || call.state === 'over') {
    await endCall(end.sid, call, parts, looked);
    return [{ do: 'hangUp' }];
  }
  if (!end.rang) {
    if (parts.now() - call.at < LONGEST_WAIT_MS) return ringNext(end.sid, looked, parts);
    await endCall(end.sid, call, parts, looked);
    return goodbyeScript(call, parts);
  }
  return passOn(end.sid, looked, parts);
}

/** The caller or the agent has hung up; `looked` saves reading what was read a moment ago. */
export async function endCall(
  sid: string,
  call: PayCall,
  parts: PayParts,
  looked: Partial<Pick<Looked, 'agents' | 'revision'>> = {},
): Promise<void> {
  const { agent } = call;
  const { agents = [], revision } = looked;
  const [waiting] = await together([
    agent === undefined ? undefined : whoWaits(parts),
    agent === undefined ? undefined : endFor(agent, sid, parts, seenOf(agents, agent)),
    noteOver(sid, call, revision, parts),
    call.state === 'waiting' ? parts.records.remove(waitingAt(sid, call)) : undefined,
  ]);
  // Whoever came to the line just now is found by the line itself, within the minute.
  if (waiting) await serveLine(parts, waiting);
}

/** Whatever was noted of a call meanwhile, it is over. */
async function noteOver(
  sid: string,
  call: PayCall,
  revision: string | undefined,
  parts: PayParts,
): Promise<void> {
  const over: PayCall = { ...call, state: 'over' };
  try {
    await keepCall(sid, over, revision, parts);
  } catch (error) {
    if (!isConflict(error)) throw error;
    await parts.records.put(callAt(sid), keptCall(over), CALL_OPTIONS);
  }
}

const seenOf = (agents: readonly SeenAgent[], key: string): SeenConsole | undefined =>
  agents.find(({ agent }) => agent.key === key)?.seen;

async function endFor(
  agent: string,
  sid: string,
  parts: PayParts,
  seen?: SeenConsole,
): Promise<void> {
  const happened = await happen(
    agent,
    { is: 'ended' },
    {
      ...parts,
      ...(seen ? { seen } : {}),
      applies: (console) => console.call?.sid === sid,
    },
  );
  const { payment, stage } = happened.console;
  // A payment that had ended before has its row.
  if (stage === happened.before.stage) return;
  const known = parts.agents.find(({ key }) => key === agent) ?? { key: agent, name: '' };
  if (payment) await noteEnd({ agent: known, payment: payment.id }, happened, parts, 'house');
}

/** The agent did not pick up: their console is free again, and at the same time the next one rings. */
async function passOn(sid: string, looked: Looked, parts: PayParts): Promise<CallScript> {
  const { call } = looked;
  const { agent: missed, ...without } = call;
  const next: PayCall = {
    ...without,
    tried: missed === undefined ? call.tried : [...call.tried, missed],
    state: 'nobody',
  };
  const seen = missed === undefined ? undefined : seenOf(looked.agents, missed);
  const [, script] = await together([
    missed === undefined
      ? undefined
      : happen(
          missed,
          { is: 'ended' },
          {
            ...parts,
            ...(seen ? { seen } : {}),
            applies: (console) => console.call?.sid === sid && console.stage === 'ringing',
          },
        ),
    ringNext(sid, { ...looked, call: next }, parts),
  ]);
  return script;
}
