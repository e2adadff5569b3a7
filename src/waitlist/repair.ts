import type { Records } from '../ports/records';
import { together } from '../ports/settled';
import { lineStore, type LineStore, type SeenLine } from './line-store';
import { waitlistObjects } from './objects';
import { MAX_OPEN_PARTIES } from './party';
import { placeOf, refOf } from './rules/line';
import { readParty } from './stored';

/** Longer than any webhook and its repeats take: what is younger may still be in the making. */
const SETTLED_AFTER_MS = 2 * 60_000;

/**
 * Brings line and parties of a list into agreement again, should a write have been cut off between the two: whoever
 * waits is in line, and nobody is in line who does not wait. Run when a staff page opens and when staff ask for the
 * list; does nothing, in one step, when all is well.
 */
export async function repairLine(records: Records, list: string, now: () => number): Promise<void> {
  await mendLine(await readWhole(records, list, now), lineStore(records, list, now), now);
}

/** A whole list as one reading saw it. */
export interface WholeList {
  readonly rows: Awaited<ReturnType<Records['page']>>;
  readonly seen: SeenLine;
}

export async function readWhole(
  records: Records,
  list: string,
  now: () => number,
): Promise<WholeList> {
  const [rows, seen] = await together([
    records.page(waitlistObjects(list).parties, { limit: 2 * MAX_OPEN_PARTIES }),
    lineStore(records, list, now).read(),
  ]);
  return { rows, seen };
}

/** Brings line and parties into agreement, as far as one reading shows that they are not. */
export async function mendLine(
  { rows, seen }: WholeList,
  line: LineStore,
  now: () => number,
): Promise<void> {
  const settled = now() - SETTLED_AFTER_MS;
  const young = new Set(
    seen.entries.filter(({ at }) => (at ?? 0) > settled).map(({ event }) => event.who),
  );
  const snapshotIsYoung = (seen.writtenAt ?? 0) > settled;
  const waiting = rows.flatMap(({ key, data }) => {
    const party = readParty(data);
    return party?.status === 'waiting' ? [{ who: refOf(key), joinedAt: party.joinedAt }] : [];
  });
  const known = new Set(waiting.map(({ who }) => who));

  const ghosts = seen.line.order.filter(
    (who) =>
      !known.has(who) &&
      !young.has(who) &&
      !(snapshotIsYoung && placeOf(seen.snapshot, who) !== -1),
  );
  const missing = waiting
    .filter(
      ({ who, joinedAt }) =>
        joinedAt < settled && !young.has(who) && placeOf(seen.line, who) === -1,
    )
    .sort((one, other) => one.joinedAt - other.joinedAt);
  for (const who of ghosts) await line.append({ e: 'gone', who });
  for (const { who } of missing) await line.append({ e: 'join', who });
}
