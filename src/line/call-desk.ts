import type { CallScript } from '../ports/call-script';
import { isConflict, Taken, Unavailable, type Records } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { advance, ignoreConflict, quiet, seenRoster, type Before } from './call-advance';
import { logKey } from './call-log';
import type { CallParts } from './call-parts';
import { callTtl, changeCall, leftOver, readCall, readRung, type SeenCall } from './call-store';
import { sweepItem } from './call-sweep';
import { claimsIn } from './claims';
import { callSettings } from './group';
import type { LiveCall } from './live-call';
import { lineObjects } from './objects';
import type { SeenRoster } from './roster';
import * as plan from './rules/plan';
import { finished, withPlan } from './rules/progress';
import { callerScript, isWithheld, speaker } from './scripts';
import { callWords } from './words/calls';

/** A call as the platform tells of it. */
export interface IncomingCall {
  readonly sid: string;
  /** As the platform spells it, also when there is none. */
  readonly from: string;
}

const DAY_SECONDS = 24 * 3600;

/**
 * Answers a call to the group: records it and claims the phones it rings, in one step when this process knows the roster.
 * A repeated request is answered as the first one was. Throws Unavailable.
 */
export async function beginCall(call: IncomingCall, parts: CallParts): Promise<CallScript> {
  const { group, records } = parts;
  const where = { map: lineObjects(group.id).calls, key: call.sid };
  const before = await lookAround(parts);
  const person = isWithheld(call.from) ? undefined : parts.personKey(call.from);
  const startedAt = parts.now();
  const settings = callSettings(group);
  const blocked = isBlocked(records, group.id, person);
  try {
    const { live, seen } = await advance(
      call.sid,
      before,
      {
        decide: (on) =>
          firstStep(call, person, parts, plan.beginCall(settings, { ...on, now: startedAt })),
        write: (next, revision) =>
          revision === undefined
            ? records.create(where, next, { ttl: callTtl(next) })
            : records.replace(where, next, revision, { ttl: callTtl(next) }),
        alongside: () => [
          parts.agenda.put([sweepItem(call.sid, startedAt, parts)]),
          noteCaller(call.sid, person, startedAt, parts),
          blocked,
        ],
      },
      parts,
    );
    if (await blocked) return await refuse(call, parts);
    return callerScript(live, seen.members, {
      ...parts,
      call: call.sid,
      from: call.from,
      first: true,
    });
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    return answerAgain(call, before.seen, parts);
  }
}

/** What a new call needs to know; nothing has to be read when this process knows who is on. */
async function lookAround(parts: CallParts): Promise<Before> {
  const { group, records } = parts;
  const isFair = group.strategy === 'fair';
  const looks = isFair || !parts.rosters.knows(group.id);
  const [seen, claims, lastRung] = await together([
    seenRoster(parts),
    looks ? claimsIn(records).all() : [],
    isFair ? readRung(records, group.id) : new Map<string, number>(),
  ]);
  return { seen: quiet(seen, parts), claims, lastRung, revision: undefined };
}

function firstStep(
  { from }: IncomingCall,
  person: string | undefined,
  { group, now }: CallParts,
  first: plan.Call,
): LiveCall {
  const blank: LiveCall = {
    v: 1,
    group: group.id,
    caller:
      person === undefined
        ? { unknown: 'withheld' }
        : group.caller === 'shown'
          ? { number: from }
          : { unknown: 'hidden' },
    ...(person === undefined ? {} : { person }),
    plan: first,
    attempts: [],
  };
  return withPlan(blank, first, now());
}

/** So that everything kept of a caller can be found and erased. */
const noteCaller = (
  call: string,
  person: string | undefined,
  startedAt: number,
  { group, records }: CallParts,
): Promise<void> =>
  person === undefined
    ? Promise.resolve()
    : records.put(
        { map: lineObjects(group.id).callers, key: `${person}-${logKey(startedAt, call)}` },
        { v: 1, call },
        { ttl: group.keepDays * DAY_SECONDS },
      );

const isBlocked = async (
  records: Records,
  group: string,
  person: string | undefined,
): Promise<boolean> =>
  person !== undefined &&
  (await records.read({ map: lineObjects(group).blocked, key: person })) !== undefined;

/** Somebody on the block list hears that nobody can take the call, and no phone rings. */
async function refuse({ sid }: IncomingCall, parts: CallParts): Promise<CallScript> {
  await changeCall(sid, parts, (live, now) => finished(live, 'blocked', now));
  const say = speaker(parts.group);
  return [say(callWords(parts.group.language, parts.group.texts).blocked), { do: 'hangUp' }];
}

/** The platform asks again for a call that has begun already: it is told what it was told. */
async function answerAgain(
  call: IncomingCall,
  seen: SeenRoster,
  parts: CallParts,
): Promise<CallScript> {
  const known = await readCall(call.sid, parts);
  if (!known) throw new Unavailable('the call is gone');
  const extra = leftOver(call.sid, known.live, known.claims, seen, parts.personKey);
  await allDone(claimsIn(parts.records).free(extra), isConflict).catch(ignoreConflict);
  return repeatedScript(call, known, seen, parts, true);
}

/** What the caller's side was told last; only phones that are this call's are rung. */
export function repeatedScript(
  call: IncomingCall,
  { live, claims }: SeenCall,
  { members }: SeenRoster,
  parts: CallParts,
  first: boolean,
): CallScript {
  const mine = new Set(claims.filter((claim) => claim.call === call.sid).map(({ key }) => key));
  const people = new Map([...members].filter(([, { phone }]) => mine.has(parts.personKey(phone))));
  return callerScript(live, people, { ...parts, call: call.sid, from: call.from, first });
}
