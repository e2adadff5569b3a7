import { isConflict, Unavailable, type Kept, type Records } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { claimsIn, ringingTtl, type SeenClaim } from './claims';
import type { CallParts } from './call-parts';
import { logKey } from './call-log';
import { callSettings } from './group';
import { readLiveCall, ENDED_CALL_TTL_SECONDS, LIVE_CALL_TTL_SECONDS } from './live-call';
import type { LiveCall } from './live-call';
import { lineObjects } from './objects';
import { claimedBy } from './rules/plan';
import type { OnCall } from './rules/plan-batch';
import { entryOf } from './rules/progress';
import { onAt } from './rules/rota-now';
import type { Roster } from './roster';

/** Tries to write over somebody else's change this often; a call's phones rarely have more news at once. */
const MAX_TRIES = 8;
const DAY_SECONDS = 24 * 3600;

export const callTtl = (live: LiveCall): number =>
  live.plan.step.do === 'end' ? ENDED_CALL_TTL_SECONDS : LIVE_CALL_TTL_SECONDS;

/** Who could be rung now. `elsewhere`: members whose phones are somebody else's. */
export function onCall(
  { rota, members }: Roster,
  elsewhere: ReadonlySet<string>,
  lastRung: ReadonlyMap<string, number>,
  now: number,
): OnCall {
  const on = rota ? onAt(rota, now) : { open: true, tiers: [] };
  const tiers = on.tiers
    .map((tier) => tier.filter((member) => members.has(member)))
    .filter((tier) => tier.length > 0);
  return { now, open: on.open, tiers, elsewhere, lastRung };
}

/** Members whose phones ring or talk for other calls. */
export const elsewhereOf = (
  { members }: Roster,
  claims: readonly SeenClaim[],
  call: string,
  personKey: (address: string) => string,
): Set<string> => {
  const taken = new Set(claims.filter((claim) => claim.call !== call).map(({ key }) => key));
  return new Set(
    [...members].filter(([, { phone }]) => taken.has(personKey(phone))).map(([id]) => id),
  );
};

/** When each member was last rung. */
export async function readRung(
  records: Records,
  group: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await records.page(lineObjects(group).rung);
  return new Map(
    rows.map(({ key, data }) => [key, Number((data as { readonly at?: number }).at ?? 0)]),
  );
}

/** What a change of a call is decided on. */
export interface SeenCall {
  readonly live: LiveCall;
  readonly revision: string;
  readonly claims: readonly SeenClaim[];
}

/** Reads a call and the claims, in one step. Undefined = there is no such call. */
export async function readCall(call: string, parts: CallParts): Promise<SeenCall | undefined> {
  const [kept, claims] = await together([
    parts.records.read({ map: lineObjects(parts.group.id).calls, key: call }),
    claimsIn(parts.records).all(),
  ]);
  const live = readLiveCall(kept?.data);
  return kept && live ? { live, revision: kept.revision, claims } : undefined;
}

/** Claims the phones a call wants to ring; answers the members whose phones are somebody else's by now. */
export async function claimPhones(
  call: string,
  live: LiveCall,
  { members }: Roster,
  parts: CallParts,
): Promise<readonly string[]> {
  const claims = claimsIn(parts.records);
  const ttl = ringingTtl(callSettings(parts.group));
  const claim = { v: 1, call, group: parts.group.id } as const;
  const asked = await together(
    claimedBy(live.plan).map(async (member) => {
      const phone = members.get(member)?.phone;
      const mine = phone !== undefined && (await claims.take(parts.personKey(phone), claim, ttl));
      return mine ? [] : [member];
    }),
  );
  return asked.flat();
}

/** The claims of a call that its present step does not need. */
export function leftOver(
  call: string,
  live: LiveCall,
  claims: readonly SeenClaim[],
  { members }: Pick<Roster, 'members'>,
  personKey: (address: string) => string,
): readonly SeenClaim[] {
  const needed = new Set(
    claimedBy(live.plan).flatMap((member) => {
      const phone = members.get(member)?.phone;
      return phone === undefined ? [] : [personKey(phone)];
    }),
  );
  return claims.filter((claim) => claim.call === call && !needed.has(claim.key));
}

/** Writes a changed call and, when it is over, its entry in the log. Throws Changed. */
export async function writeCall(
  call: string,
  live: LiveCall,
  revision: string,
  parts: CallParts,
): Promise<Kept> {
  const names = lineObjects(parts.group.id);
  const { startedAt, step } = live.plan;
  const writing = parts.records.replace({ map: names.calls, key: call }, live, revision, {
    ttl: callTtl(live),
  });
  const entry = { map: names.log, key: logKey(startedAt, call) };
  const ttl = parts.group.keepDays * DAY_SECONDS;
  await allDone(
    [
      writing,
      step.do === 'end' ? parts.records.put(entry, entryOf(call, live), { ttl }) : undefined,
    ],
    isConflict,
  );
  return writing;
}

/**
 * Changes a call by news that rings nobody: read in one step, decided, written in the next; decided anew when somebody
 * was faster. Answers the call as it is then; undefined = there is no such call.
 */
export async function changeCall(
  call: string,
  parts: CallParts,
  decide: (live: LiveCall, now: number) => LiveCall,
  more: (live: LiveCall, claims: readonly SeenClaim[]) => readonly Promise<unknown>[] = () => [],
): Promise<LiveCall | undefined> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const seen = await readCall(call, parts);
    if (!seen) return undefined;
    const next = decide(seen.live, parts.now());
    if (next === seen.live) return next;
    const over = next.plan.step.do === 'end';
    const free = over ? seen.claims.filter((claim) => claim.call === call) : [];
    try {
      await allDone(
        [
          writeCall(call, next, seen.revision, parts),
          ...claimsIn(parts.records).free(free),
          ...more(next, seen.claims),
        ],
        isConflict,
      );
      return next;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing this call');
}
