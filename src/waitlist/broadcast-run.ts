import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { MINUTE_MS, nextBeat } from '../agenda/rules';
import type { ListSettings } from '../config';
import type { SentText } from '../messaging/delivery';
import { isConflict } from '../ports/records';
import { together } from '../ports/settled';
import { BROADCAST_TTL_SECONDS, readBroadcast, type Broadcast } from './broadcast-record';
import { waitlistObjects } from './objects';
import type { Prices } from '../ports/prices';
import type { Party } from './party';
import { partyTexts } from './party-texts';
import type { StaffDeskParts } from './staff-desk';
import { partyTtl, readParty } from './stored';

/** The kind of due work that goes on with what staff say to everybody. */
export const BROADCAST = 'waitlist.broadcast';

/** What carrying on with one needs: how long there is, besides what the staff side has. */
export interface BroadcastParts extends StaffDeskParts {
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
  /** Texts of the last day against the house's limit; undefined = there is none. */
  readonly dailyUse: () => Promise<{ readonly used: number; readonly cap: number } | undefined>;
  readonly prices: () => Prices;
}

/** One slice a second: five people are five writes, and ten more when their texts are sent and delivered; a map takes 20. */
const SLICE = 5;
const SLICE_MS = 1_000;
/** A slice and what is written after it fit into this. */
const LAST_SLICE_MS = 2_500;
const MAX_TRIES = 4;

/** A party as it was read, with the revision that guards what is done with it. */
export interface Row {
  readonly key: string;
  readonly party: Party;
  readonly revision: string;
}

export function readRow(row: {
  readonly key: string;
  readonly data: unknown;
  readonly revision: string;
}): Row[] {
  const party = readParty(row.data);
  return party ? [{ key: row.key, party, revision: row.revision }] : [];
}

/** What goes on with it when no page does. */
export const goingOn = (list: ListSettings, { id, startedAt }: Broadcast): NewItem => ({
  id: [BROADCAST, list.id, id].join('.'),
  kind: BROADCAST,
  at: nextBeat(startedAt, MINUTE_MS),
  data: { list: list.id, id },
});

/** How far it has got, and whether somebody else is carrying on with it at this moment. */
export interface Carried {
  readonly broadcast: Broadcast | undefined;
  readonly byOthers: boolean;
}

/**
 * Texts the next people, a few a second, for as long as there is time. Who has been texted stands in each party's own
 * record before the text goes, so that two who carry on at once, or one after a crash, text nobody twice. The pace is
 * kept by when the broadcast last went on, whoever did that: several who carry on are no faster than one.
 */
export async function carryOn(
  list: ListSettings,
  id: string,
  parts: BroadcastParts,
): Promise<Carried> {
  let byOthers = false;
  let waitedFor: number | undefined;
  for (;;) {
    const kept = await readBroadcast(parts.records, list.id);
    const current = kept?.broadcast;
    const isRunning = current?.id === id && current.state === 'running';
    if (!kept || !isRunning || parts.left() <= LAST_SLICE_MS)
      return { broadcast: current, byOthers };
    const { movedAt } = current;
    const early = movedAt === undefined ? 0 : SLICE_MS - (parts.now() - movedAt);
    if (early > 0 && movedAt !== waitedFor) {
      byOthers = waitedFor !== undefined;
      waitedFor = movedAt;
      await parts.pause(Math.min(early, SLICE_MS));
      continue;
    }
    byOthers = false;
    waitedFor = undefined;
    await note(list, current, await slice(list, current, parts), kept.revision, parts);
  }
}

/** Writes down how far a slice has got, unless somebody else has done the same one. */
async function note(
  list: ListSettings,
  before: Broadcast,
  after: Broadcast,
  revision: string,
  parts: BroadcastParts,
): Promise<void> {
  let next = { broadcast: after, revision };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      await parts.records.replace(
        { document: waitlistObjects(list.id).broadcast },
        next.broadcast,
        next.revision,
        { ttl: BROADCAST_TTL_SECONDS },
      );
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
      const kept = await readBroadcast(parts.records, list.id);
      const found = kept?.broadcast;
      const isStopped = found?.id === before.id && found.state === 'stopped';
      // Stopped meanwhile: whoever has been texted counts all the same.
      if (!isStopped || found.cursor !== before.cursor) return;
      next = { broadcast: { ...after, state: 'stopped' }, revision: kept?.revision ?? '' };
    }
  }
}

async function slice(
  list: ListSettings,
  broadcast: Broadcast,
  parts: BroadcastParts,
): Promise<Broadcast> {
  const { cursor } = broadcast;
  // The first of a page may be the one that the cursor names.
  const rows = await parts.records.page(waitlistObjects(list.id).parties, {
    ...(cursor === undefined ? {} : { from: cursor }),
    limit: SLICE + 1,
  });
  const next = rows.filter(({ key }) => cursor === undefined || key > cursor);
  const last = next.at(-1)?.key;
  const meant = next
    .flatMap(readRow)
    .filter(({ party }) => isMeant(party, broadcast) || textOf(party, broadcast));
  const outcomes = await together(meant.map((row) => textOne(list, row, broadcast, parts)));
  const told = outcomes.filter((outcome) => outcome !== 'gone');
  return {
    ...broadcast,
    ...(last === undefined ? {} : { cursor: last }),
    done: broadcast.done + told.length,
    failed: broadcast.failed + told.filter((outcome) => outcome === 'failed').length,
    ...(told.length > 0 ? { movedAt: parts.now() } : {}),
    state: rows.length <= SLICE ? 'finished' : 'running',
  };
}

const isMeant = (party: Party, { startedAt }: Broadcast): boolean =>
  party.status === 'waiting' && party.address !== undefined && party.joinedAt <= startedAt;

/** What has been sent of it to a party already; another try of it has its id as the beginning of its own. */
const textOf = (party: Party, { id: broadcast }: Broadcast): SentText | undefined =>
  party.texts.findLast(({ id }) => id.startsWith(broadcast));

async function textOne(
  list: ListSettings,
  row: Row,
  broadcast: Broadcast,
  parts: BroadcastParts,
): Promise<'sent' | 'failed' | 'gone'> {
  const texts = partyTexts(list, parts);
  const where = { map: waitlistObjects(list.id).parties, key: row.key };
  let current: Row | undefined = row;
  for (let tries = 0; tries < MAX_TRIES && current; tries++) {
    const { party, revision } = current;
    const before = textOf(party, broadcast);
    if (before) return before.state === 'failed' ? 'failed' : 'sent';
    if (!isMeant(party, broadcast)) return 'gone';
    const planned = texts.plan(party, 'broadcast', broadcast.id);
    try {
      const written = await parts.records.replace(where, planned.party, revision, {
        ttl: partyTtl(planned.party),
      });
      if (!planned.text) return 'failed';
      const sent = await texts.send(row.key, planned.party, written.revision, planned.text, {
        said: broadcast,
      });
      return textOf(sent, broadcast)?.state === 'failed' ? 'failed' : 'sent';
    } catch (error) {
      if (!isConflict(error)) throw error;
      const kept = await parts.records.read(where);
      [current] = kept ? readRow({ key: row.key, ...kept }) : [];
    }
  }
  // Somebody is at work on this party all the time: the next slice begins after it, so it is said to have failed.
  return current ? 'failed' : 'gone';
}

/** The same from the agenda, when nobody has the page open. */
export async function broadcastInTime(item: DueItem, parts: BroadcastParts): Promise<Outcome> {
  const list = parts.settings.lists.find(({ id }) => id === item.data['list']);
  const id = item.data['id'];
  if (!list || typeof id !== 'string') return 'done';
  const { broadcast, byOthers } = await carryOn(list, id, parts);
  if (broadcast?.id !== id || broadcast.state !== 'running') return 'done';
  // A page has it in hand: should it be closed, the next minute goes on from there.
  if (byOthers) return { again: nextBeat(parts.now(), MINUTE_MS) };
  // Due already, so that the next run, which begins at once, goes on with it.
  return { again: Math.floor(parts.now() / SLICE_MS) * SLICE_MS };
}
