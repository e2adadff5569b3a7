import type { ListSettings } from '../config';
import { countSms } from '../messaging/segments';
import { isWhatsApp } from '../messaging/incoming';
import { countriesOf } from '../people/phone';
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
import { carryOn, goingOn, readRow, type BroadcastParts, type Row } from './broadcast-run';
import { waitlistObjects } from './objects';
import { MAX_OPEN_PARTIES } from './party';
import { costOf, type Cost } from './rules/cost';
import { tidy } from './rules/party';
import { staffWordsFor } from './words/staff';

const MAX_TRIES = 4;

/** What staff do about a text to everybody who waits. Throws Refusal with a sentence for staff. */
export async function actOnBroadcast(
  request: BroadcastRequest,
  parts: BroadcastParts,
): Promise<BroadcastAnswer | BroadcastPreview> {
  const list = parts.settings.lists.find((known) => known.id === request.list);
  if (!list) throw new Refusal('not-found', { what: 'list' });
  switch (request.action) {
    case 'previewBroadcast':
      return preview(list, checked(request.text), parts);
    case 'broadcast':
      return start(list, request.id, checked(request.text), parts);
    case 'carryOnBroadcast':
      return answer((await carryOn(list, request.id, parts)).broadcast, parts);
    case 'stopBroadcast':
      return answer(await stop(list, request.id, parts), parts);
  }
}

function checked(typed: string): string {
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
  const [waiting, use] = await together([whoWaits(list, parts), parts.dailyUse()]);
  const { segments, encoding } = countSms(text);
  const reachable = waiting.filter(({ party }) => party.address !== undefined);
  const whatsApp = reachable.filter(({ party }) => isWhatsApp(party.address ?? '')).length;
  const phones = reachable.flatMap(({ party: { address = '' } }) =>
    isWhatsApp(address) ? [] : [address],
  );
  const cost = await costOfTexts(phones, segments, parts);
  return {
    ok: true,
    people: reachable.length,
    whatsApp,
    without: waiting.length - reachable.length,
    parts: segments,
    encoding,
    ...(cost ? { cost } : {}),
    ...(use ? { today: use } : {}),
    sms: (reachable.length - whatsApp) * segments,
  };
}

/** What one text of so many parts costs to each of these phones. */
async function costOfTexts(
  phones: readonly string[],
  segments: number,
  { prices }: BroadcastParts,
): Promise<Cost | undefined> {
  const people = new Map<string, number>();
  for (const phone of phones) {
    const [country = ''] = countriesOf([phone]);
    people.set(country, (people.get(country) ?? 0) + 1);
  }
  const sent = await together(
    [...people].map(async ([country, count]) => ({
      country,
      parts: count * segments,
      price: country === '' ? undefined : await prices().toText(country),
    })),
  );
  return costOf(sent);
}

const reachable = (rows: readonly Row[]): number =>
  rows.filter(({ party }) => party.address !== undefined).length;

async function whoWaits(list: ListSettings, parts: BroadcastParts): Promise<readonly Row[]> {
  const rows = await parts.records.page(waitlistObjects(list.id).parties, {
    limit: 2 * MAX_OPEN_PARTIES,
  });
  return rows.flatMap(readRow).filter(({ party }) => party.status === 'waiting');
}

/** The same id pressed twice is one; while one is running no other begins. */
async function start(
  list: ListSettings,
  id: string,
  text: string,
  parts: BroadcastParts,
): Promise<BroadcastAnswer> {
  const [kept, waiting, use] = await together([
    readBroadcast(parts.records, list.id),
    whoWaits(list, parts),
    parts.dailyUse(),
  ]);
  const before = kept?.broadcast;
  if (before?.id === id) {
    // Pressed again because the first time was cut off, perhaps before it stood on the agenda.
    if (before.state === 'running') await parts.agenda.put([goingOn(list, before)]);
    return answer(before, parts);
  }
  if (before?.state === 'running') throw new Refusal('broadcast-running');
  const now = parts.now();
  const total = reachable(waiting);
  if (use && use.used + total > use.cap)
    throw new Refusal('daily-cap', { used: use.used, cap: use.cap });
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
      parts.agenda.put([goingOn(list, broadcast)]),
    ]);
  } catch (error) {
    if (isConflict(error)) throw new Refusal('broadcast-running');
    throw error;
  }
  return answer(broadcast, parts);
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
  const { text: _text, cursor: _cursor, movedAt: _movedAt, v: _v, ...view } = broadcast;
  const said: BroadcastView = view;
  return { ok: true, broadcast: said, said: staffWordsFor(parts.language).broadcast(said) };
}
