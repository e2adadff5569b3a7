import { FactsChanged } from '../ports/facts-changed';
import { isConflict, Unavailable, type Kept } from '../ports/records';
import { allDone, together } from '../ports/settled';
import type { CallParts } from './call-parts';
import { claimPhones, elsewhereOf, leftOver, onCall } from './call-store';
import { claimsIn, type SeenClaim } from './claims';
import type { LiveCall } from './live-call';
import { lineObjects } from './objects';
import type { SeenRoster } from './roster';
import { claimedBy } from './rules/plan';
import type { OnCall } from './rules/plan-batch';

/** A batch that others took phones from is made up anew this often. */
const MAX_TRIES = 6;

export const seenRoster = (parts: CallParts, anew = false): Promise<SeenRoster> =>
  parts.rosters.see(parts.records, parts.group, anew);

/** In test mode nobody is rung: as if nobody were on. */
export const quiet = (seen: SeenRoster, { testMode }: CallParts): SeenRoster =>
  testMode ? { ...seen, rota: undefined } : seen;

/** What is known before a call moves on. */
export interface Before {
  readonly seen: SeenRoster;
  readonly claims: readonly SeenClaim[];
  readonly lastRung: ReadonlyMap<string, number>;
  /** Of the call's record; undefined = there is none yet. */
  readonly revision: string | undefined;
}

interface Advance {
  readonly decide: (on: OnCall) => LiveCall;
  readonly write: (live: LiveCall, revision: string | undefined) => Promise<Kept | undefined>;
  /** What else is written the first time, at the same moment. */
  readonly alongside?: (live: LiveCall) => readonly Promise<unknown>[];
}

/**
 * Moves a call on: its record is written and the phones it rings are claimed at the same time. Whoever turns out to ring
 * for somebody else is left out and the same is decided again. Throws Taken or Changed when the record was, Unavailable.
 */
export async function advance(
  call: string,
  before: Before,
  { decide, write, alongside }: Advance,
  parts: CallParts,
): Promise<{ readonly live: LiveCall; readonly seen: SeenRoster }> {
  let { seen, revision, claims } = before;
  const lost = new Set<string>();
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const elsewhere = elsewhereOf(seen, claims, call, parts.personKey);
    for (const member of lost) elsewhere.add(member);
    const live = decide(onCall(seen, elsewhere, before.lastRung, parts.now()));
    const [kept, taken, factsHold, rosterHolds] = await together([
      write(live, revision),
      claimPhones(call, live, seen, parts),
      parts.confirmed,
      seen.confirmed,
      allDone(
        [
          ...claimsIn(parts.records).free(leftOver(call, live, claims, seen, parts.personKey)),
          noteRung(live, parts),
          ...(tries === 0 ? (alongside?.(live) ?? []) : []),
        ],
        isConflict,
      ).catch(ignoreConflict),
    ]);
    if (!factsHold) throw new FactsChanged();
    if (taken.length === 0 && rosterHolds) return { live, seen };
    for (const member of taken) lost.add(member);
    revision = kept?.revision ?? revision;
    [seen, claims] = await together([
      rosterHolds ? seen : seenRoster(parts, true).then((anew) => quiet(anew, parts)),
      claimsIn(parts.records).all(),
    ]);
  }
  throw new Unavailable('others are taking these phones');
}

/** What was freed or changed by somebody else meanwhile needs no freeing. */
export const ignoreConflict = (error: unknown): void => {
  if (!isConflict(error)) throw error;
};

/** Remembers whose phones have rung, where that decides who is next. */
const noteRung = (live: LiveCall, { group, records, now }: CallParts): Promise<unknown> =>
  group.strategy === 'fair'
    ? allDone(
        claimedBy(live.plan).map((member) =>
          records.put({ map: lineObjects(group.id).rung, key: member }, { v: 1, at: now() }),
        ),
      )
    : Promise.resolve();
