import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import { nextMinute } from '../agenda/rules';
import type { ListSettings } from '../config';
import { countSms } from '../messaging/segments';
import { isWhatsApp } from '../messaging/incoming';
import { isConflict } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone, together } from '../ports/settled';
import {
  MAX_BROADCAST_LENGTH,
  type BroadcastAnswer,
  type BroadcastPreview,
  type BroadcastRequest,
  type BroadcastView,
} from './broadcast-api';
import { BROADCAST_TTL_SECONDS, readBroadcast, type Broadcast } from './broadcast-record';
import { waitlistObjects } from './objects';
import { MAX_OPEN_PARTIES, type Party } from './party';
import { partyTexts } from './party-texts';
import { tidy } from './rules/party';
import type { StaffDeskParts } from './staff-desk';
import { partyTtl, readParty } from './stored';
import { staffWordsFor } from './words/staff';

/** The kind of due work that goes on with what staff say to everybody. */
export const BROADCAST = 'waitlist.broadcast';

/** What carrying on with one needs: how long there is, besides what the staff side has. */
export interface BroadcastParts extends StaffDeskParts {
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
}

/** One slice a second: five people are five writes, and ten more when their texts are sent and delivered; a map takes 20. */
const SLICE = 5;
const SLICE_MS = 1_000;
/** A slice and what is written after it fit into this. */
const LAST_SLICE_MS = 2_500;
const MAX_TRIES = 4;

interface Row {
  readonly key: string;
  readonly party: Party;
  readonly revision: string;
}

/** What staff do about a text to everybody who waits. Throws Refusal with a sentence for staff. */
export async function actOnBroadcast(
  request: BroadcastRequest,
  parts: BroadcastParts,
): Promise<BroadcastAnswer | BroadcastPreview> {
  const list = parts.settings.lists.find((known) => known.id === request.list);
  if (!list) throw new Refusal('not-found', { what: 'list' });
  switch (request.action) {
    case 'previewBroadcast':
      return preview(list, textOf(request.text), parts);
    case 'broadcast':
      return start(list, request.id, textOf(request.text), parts);
    case 'carryOnBroadcast':
      return answer(await carryOn(list, request.id, parts), parts);
    case 'stopBroadcast':
      return answer(await stop(list, request.id, parts), parts);
  }
}

function textOf(typed: string): string {
  const text = tidy(typed, MAX_BROADCAST_LENGTH + 1);
  if (!text || text.length > MAX_BROADCAST_LENGTH)
    throw new Refusal('bad-text', { max: MAX_BROADCAST_LENGTH });
  return text;
}

async function preview(
  list: ListSettings,
  text: string,
  parts: BroadcastParts,
): Promise<BroadcastPreview> {
  const waiting = await whoWaits(list, parts);
  const { segments, encoding } = countSms(text);
  const reachable = waiting.filter(({ party }) => party.address !== undefined);
  const whatsApp = reachable.filter(({ party }) => isWhatsApp(party.address ?? '')).length;
  return {
    ok: true,
    people: reachable.length,
    whatsApp,
    without: waiting.length - reachable.length,
    parts: segments,
    encoding,
    sms: (reachable.length - whatsApp) * segments,
  };
}

async function whoWaits(list: ListSettings, parts: BroadcastParts): Promise<readonly Row[]> {
  const rows = await parts.records.page(waitlistObjects(list.id).parties, {
    limit: 2 * MAX_OPEN_PARTIES,
  });
  return rows.flatMap(readRow).filter(({ party }) => party.status === 'waiting');
}

function readRow(row: {
  readonly key: string;
  readonly data: unknown;
  readonly revision: string;
}): Row[] {
  const party = readParty(row.data);
  return party ? [{ key: row.key, party, revision: row.revision }] : [];
}

/** The same id pressed twice is one; while one is running no other begins. */
async function start(
  list: ListSettings,
  id: string,
  text: string,
  parts: BroadcastParts,
): Promise<BroadcastAnswer> {
  const [kept, waiting] = await together([
    readBroadcast(parts.records, list.id),
    whoWaits(list, parts),
  ]);
  const before = kept?.broadcast;
  if (before?.id === id) return answer(before, parts);
  if (before?.state === 'running') throw new Refusal('broadcast-running');
  const now = parts.now();
  const total = waiting.filter(({ party }) => party.address !== undefined).length;
  const broadcast: Broadcast = {
    v: 1,
    id,
    text,
    startedAt: now,
    total,
    done: 0,
    failed: 0,
    state: total === 0 ? 'finished' : 'running',
  };
  const where = { document: waitlistObjects(list.id).broadcast };
  const options = { ttl: BROADCAST_TTL_SECONDS };
  try {
    await allDone([
      kept
        ? parts.records.replace(where, broadcast, kept.revision, options)
        : parts.records.create(where, broadcast, options),
      // Whoever closes the page has said it all the same.
      parts.agenda.put([
        {
          id: [BROADCAST, list.id, id].join('.'),
          kind: BROADCAST,
          at: nextMinute(now + 1),
          data: { list: list.id, id },
        },
      ]),
    ]);
  } catch (error) {
    if (isConflict(error)) throw new Refusal('broadcast-running');
    throw error;
  }
  return answer(broadcast, parts);
}

/**
 * Texts the next people, a few a second, for as long as there is time. Who has been texted stands in each party's own
 * record before the text goes, so that two who carry on at once, or one after a crash, text nobody twice.
 */
async function carryOn(
  list: ListSettings,
  id: string,
  parts: BroadcastParts,
): Promise<Broadcast | undefined> {
  let current: Broadcast | undefined;
  do {
    const began = parts.now();
    const kept = await readBroadcast(parts.records, list.id);
    current = kept?.broadcast;
    if (!kept || current?.id !== id || current.state !== 'running') return current;
    const { broadcast, texted } = await slice(list, current, parts);
    current = broadcast;
    try {
      await parts.records.replace(
        { document: waitlistObjects(list.id).broadcast },
        current,
        kept.revision,
        { ttl: BROADCAST_TTL_SECONDS },
      );
    } catch (error) {
      // Somebody else carries on as well, or staff have stopped it: theirs is the count that holds.
      if (!isConflict(error)) throw error;
    }
    const took = parts.now() - began;
    if (current.state === 'running' && texted > 0 && took < SLICE_MS)
      await parts.pause(SLICE_MS - took);
  } while (current.state === 'running' && parts.left() > LAST_SLICE_MS);
  return current;
}

async function slice(
  list: ListSettings,
  broadcast: Broadcast,
  parts: BroadcastParts,
): Promise<{ readonly broadcast: Broadcast; readonly texted: number }> {
  const { cursor } = broadcast;
  // The first of a page may be the one that the cursor names.
  const rows = await parts.records.page(waitlistObjects(list.id).parties, {
    ...(cursor === undefined ? {} : { from: cursor }),
    limit: SLICE + 1,
  });
  const next = rows.filter(({ key }) => cursor === undefined || key > cursor);
  const last = next.at(-1)?.key;
  const meant = next.flatMap(readRow).filter(({ party }) => isMeant(party, broadcast));
  const outcomes = await Promise.all(meant.map((row) => textOne(list, row, broadcast, parts)));
  const finished = rows.length <= SLICE;
  return {
    texted: meant.length,
    broadcast: {
      ...broadcast,
      ...(last === undefined ? {} : { cursor: last }),
      done: broadcast.done + meant.length,
      failed: broadcast.failed + outcomes.filter((outcome) => outcome === 'failed').length,
      state: finished ? 'finished' : 'running',
    },
  };
}

const isMeant = (party: Party, { startedAt }: Broadcast): boolean =>
  party.status === 'waiting' && party.address !== undefined && party.joinedAt <= startedAt;

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
    const before = party.texts.findLast(({ id }) => id.startsWith(broadcast.id));
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
      const state = sent.texts.findLast(({ id }) => id.startsWith(broadcast.id))?.state;
      return state === 'failed' ? 'failed' : 'sent';
    } catch (error) {
      if (!isConflict(error)) throw error;
      const kept = await parts.records.read(where);
      [current] = kept ? readRow({ key: row.key, ...kept }) : [];
    }
  }
  // Somebody is at work on this party all the time: the next slice begins after it, so it is said to have failed.
  return current ? 'failed' : 'gone';
}

async function stop(
  list: ListSettings,
  id: string,
  parts: BroadcastParts,
): Promise<Broadcast | undefined> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await readBroadcast(parts.records, list.id);
    const current = kept?.broadcast;
    if (!kept || current?.id !== id || current.state !== 'running') return current;
    const stopped: Broadcast = { ...current, state: 'stopped' };
    try {
      await parts.records.replace(
        { document: waitlistObjects(list.id).broadcast },
        stopped,
        kept.revision,
        { ttl: BROADCAST_TTL_SECONDS },
      );
      return stopped;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Refusal('busy');
}

function answer(broadcast: Broadcast | undefined, parts: BroadcastParts): BroadcastAnswer {
  if (!broadcast) throw new Refusal('not-found', { what: 'broadcast' });
  const { text: _text, cursor: _cursor, v: _v, ...view } = broadcast;
  const said: BroadcastView = view;
  return { ok: true, broadcast: said, said: staffWordsFor(parts.language).broadcast(said) };
}

/** The same from the agenda, when nobody has the page open. */
export async function broadcastInTime(item: DueItem, parts: BroadcastParts): Promise<Outcome> {
  const list = parts.settings.lists.find(({ id }) => id === item.data['list']);
  const id = item.data['id'];
  if (!list || typeof id !== 'string') return 'done';
  const broadcast = await carryOn(list, id, parts);
  if (broadcast?.id !== id || broadcast.state !== 'running') return 'done';
  // Due already, so that the next run, which begins at once, goes on with it.
  return { again: Math.floor(parts.now() / SLICE_MS) * SLICE_MS };
}
