import type { Records } from '../ports/records';
import { allDone } from '../ports/settled';
import { waitlistObjects } from './objects';
import type { Party } from './party';
import { DONE_TTL_SECONDS, doneParty, PAST_TTL_SECONDS, pastKey, pastVisit } from './stored';

const doneKey = (key: string, party: Party): string => `${key}.${party.visit}`;

/** Puts a finished visit on the day's list (with its name, for a day) and into the history (without, for eight weeks). */
export async function archive(
  records: Records,
  list: string,
  key: string,
  party: Party,
  now: number,
): Promise<void> {
  const names = waitlistObjects(list);
  const at = party.finishedAt ?? now;
  await allDone([
    records.put({ map: names.done, key: doneKey(key, party) }, doneParty(party, at), {
      ttl: DONE_TTL_SECONDS,
    }),
    records.put({ map: names.past, key: pastKey(party) }, pastVisit(party, at), {
      ttl: PAST_TTL_SECONDS,
    }),
  ]);
}

/** The visit is open again: it is on neither of the two. */
export async function unarchive(
  records: Records,
  list: string,
  key: string,
  party: Party,
): Promise<void> {
  const names = waitlistObjects(list);
  await allDone([
    records.remove({ map: names.done, key: doneKey(key, party) }),
    records.remove({ map: names.past, key: pastKey(party) }),
  ]);
}
