import type { Outcome } from '../agenda/do-item';
import type { NewItem } from '../agenda/item';
import { MINUTE_MS, nextBeat } from '../agenda/rules';
import { isConflict, type Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone, together } from '../ports/settled';
import type { Cost } from './cost';
import { BROADCAST_TTL_SECONDS, readBroadcast, type Broadcast } from './broadcast-record';
import type { SentText } from './delivery';
import { isWhatsApp } from './incoming';
import type { PlannedText, TextedRecord } from './record-texts';
import { countSms } from './segments';

/** What carrying on with a text to everybody needs. */
export interface BroadcastParts {
  readonly records: Records;
  readonly agenda: { put(items: readonly NewItem[]): Promise<unknown> };
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
  /** Texts of the last day against the house's limit; undefined = there is none. */
  readonly dailyUse: () => Promise<{ readonly used: number; readonly cap: number } | undefined>;
  /** What one text of so many SMS parts costs to each of these phones; only for whoever asks what it would mean. */
  readonly cost?: (phones: readonly string[], segments: number) => Promise<Cost | undefined>;
}

/** What a desk says about a text to everybody of one list or event. */
export interface BroadcastOf<R extends TextedRecord> {
  /** The kind of due work that goes on with it, and the list or event. */
  readonly kind: string;
  readonly list: string;
  /** Where it is kept, and the map of those it goes to. */
  readonly document: string;
  readonly map: string;
  readonly read: (data: unknown) => R | undefined;
  /** Seconds. */
  readonly ttl: (record: R) => number;
  /** Whether it goes to this one, whoever can be texted or not. */
  readonly isMeant: (record: R, broadcast: Pick<Broadcast, 'startedAt'>) => boolean;
  /** Writes the text into the record; its id begins with the broadcast's. */
  readonly plan: (
    record: R,
    id: string,
  ) => { readonly record: R; readonly text?: PlannedText<string> };
  readonly send: (
    key: string,
    record: R,
    revision: string,
    text: PlannedText<string>,
    said: Broadcast,
  ) => Promise<R>;
}

/** One slice a second: five people are five writes, and ten more when their texts are sent and delivered; a map takes 20. */
const SLICE = 5;
const SLICE_MS = 1_000;
/** A slice and what is written after it fit into this. */
const LAST_SLICE_MS = 2_500;
const MAX_TRIES = 4;
const PAGE = 1_000;
/** A crowd is counted up to here before a text to it begins. */
const MOST_COUNTED = 10_000;

/** A record as it was read, with the revision that guards what is done with it. */
interface Row<R> {
  readonly key: string;
  readonly record: R;
  readonly revision: string;
}

/** How far it has got, and whether somebody else is carrying on with it at this moment. */
export interface Carried {
  readonly broadcast: Broadcast | undefined;
  readonly byOthers: boolean;
}

/** What a text would mean before it goes out. */
export interface Preview {
  readonly people: number;
  readonly whatsApp: number;
  readonly without: number;
  readonly parts: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** What the SMS cost by the carrier's prices; absent when none goes out. */
  readonly cost?: Cost;
  readonly today?: { readonly used: number; readonly cap: number };
  readonly sms: number;
}

/** A text to everybody of one list or event: begun, gone on with a few a second, stopped. */
export function broadcaster<R extends TextedRecord>(of: BroadcastOf<R>, parts: BroadcastParts) {
  const where = { document: of.document };
  const options = { ttl: BROADCAST_TTL_SECONDS };

  const readRow = (row: { key: string; data: unknown; revision: string }): Row<R>[] => {
    const record = of.read(row.data);
    return record ? [{ key: row.key, record, revision: row.revision }] : [];
  };

  /** What goes on with it when no page does. */
  const goingOn = ({ id, startedAt }: Broadcast): NewItem => ({
    id: [of.kind, of.list, id].join('.'),
    kind: of.kind,
    at: nextBeat(startedAt, MINUTE_MS),
    data: { list: of.list, id },
  });

  async function everybody(): Promise<readonly R[]> {
    const found: R[] = [];
    let from: string | undefined;
    while (found.length < MOST_COUNTED) {
      const rows = await parts.records.page(of.map, {
        limit: PAGE,
        ...(from === undefined ? {} : { from }),
      });
      const next = rows.filter(({ key }) => key !== from);
      found.push(...next.flatMap(readRow).map(({ record }) => record));
      from = rows.at(-1)?.key;
      if (rows.length < PAGE) break;
    }
    const startedAt = parts.now();
    return found.filter((record) => of.isMeant(record, { startedAt }));
  }

  const reachable = (all: readonly R[]): number =>
    all.filter(({ address }) => address !== undefined).length;

  /** What the text would mean before it goes out. */
  async function preview(text: string): Promise<Preview> {
    const [all, use] = await together([everybody(), parts.dailyUse()]);
    const { segments, encoding } = countSms(text);
    const people = reachable(all);
    const whatsApp = all.filter(({ address }) => isWhatsApp(address ?? '')).length;
    const phones = all.flatMap(({ address = '' }) =>
      address === '' || isWhatsApp(address) ? [] : [address],
    );
    const cost = await parts.cost?.(phones, segments);
    return {
      people,
      whatsApp,
      without: all.length - people,
      parts: segments,
      encoding,
      ...(cost ? { cost } : {}),
      ...(use ? { today: use } : {}),
      sms: (people - whatsApp) * segments,
    };
  }

  /** The same id pressed twice is one; while one is running no other begins. */
  async function start(id: string, text: string): Promise<Broadcast> {
    const [kept, all, use] = await together([
      readBroadcast(parts.records, of.document),
      everybody(),
      parts.dailyUse(),
    ]);
    const before = kept?.broadcast;
    if (before?.id === id) {
      // Pressed again because the first time was cut off, perhaps before it stood on the agenda.
      if (before.state === 'running') await parts.agenda.put([goingOn(before)]);
      return before;
    }
    if (before?.state === 'running') throw new Refusal('broadcast-running');
    const total = reachable(all);
    if (use && use.used + total > use.cap)
      throw new Refusal('daily-cap', { used: use.used, cap: use.cap });
    const broadcast: Broadcast = {
      v: 1,
      id,
      text,
      startedAt: parts.now(),
      total,
      done: 0,
      failed: 0,
      state: total === 0 ? 'finished' : 'running',
    };
    try {
      await allDone([
        kept
          ? parts.records.replace(where, broadcast, kept.revision, options)
          : parts.records.create(where, broadcast, options),
        // Whoever closes the page has said it all the same.
        parts.agenda.put([goingOn(broadcast)]),
      ]);
    } catch (error) {
      if (isConflict(error)) throw new Refusal('broadcast-running');
      throw error;
    }
    return broadcast;
  }

  async function stop(id: string): Promise<Broadcast | undefined> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const kept = await readBroadcast(parts.records, of.document);
      const current = kept?.broadcast;
      if (!kept || current?.id !== id || current.state !== 'running') return current;
      const stopped: Broadcast = { ...current, state: 'stopped' };
      try {
        await parts.records.replace(where, stopped, kept.revision, options);
        return stopped;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
    throw new Refusal('busy');
  }

  /**
   * Texts the next people, a few a second, for as long as there is time. Who has been texted stands in each one's own
   * record before the text goes, so that two who carry on at once, or one after a crash, text nobody twice. The pace is
   * kept by when the broadcast last went on, whoever did that: several who carry on are no faster than one.
   */
  async function carryOn(id: string): Promise<Carried> {
    let byOthers = false;
    let waitedFor: number | undefined;
    for (;;) {
      const kept = await readBroadcast(parts.records, of.document);
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
      await note(current, await slice(current), kept.revision);
    }
  }

  /** Writes down how far a slice has got, unless somebody else has done the same one. */
  async function note(before: Broadcast, after: Broadcast, revision: string): Promise<void> {
    let next = { broadcast: after, revision };
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      try {
        await parts.records.replace(where, next.broadcast, next.revision, options);
        return;
      } catch (error) {
        if (!isConflict(error)) throw error;
        const kept = await readBroadcast(parts.records, of.document);
        const found = kept?.broadcast;
        const isStopped = found?.id === before.id && found.state === 'stopped';
        // Stopped meanwhile: whoever has been texted counts all the same.
        if (!isStopped || found.cursor !== before.cursor) return;
        next = { broadcast: { ...after, state: 'stopped' }, revision: kept?.revision ?? '' };
      }
    }
  }

  async function slice(broadcast: Broadcast): Promise<Broadcast> {
    const { cursor } = broadcast;
    // The first of a page may be the one that the cursor names.
    const rows = await parts.records.page(of.map, {
      ...(cursor === undefined ? {} : { from: cursor }),
      limit: SLICE + 1,
    });
    const next = rows.filter(({ key }) => cursor === undefined || key > cursor);
    const last = next.at(-1)?.key;
    const meant = next
      .flatMap(readRow)
      .filter(({ record }) => isMeant(record, broadcast) || textOf(record, broadcast));
    const outcomes = await together(meant.map((row) => textOne(row, broadcast)));
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

  const isMeant = (record: R, broadcast: Broadcast): boolean =>
    record.address !== undefined && of.isMeant(record, broadcast);

  /** What has been sent of it to somebody already; another try of it has its id as the beginning of its own. */
  const textOf = (record: R, { id: broadcast }: Broadcast): SentText | undefined =>
    record.texts.findLast(({ id }) => id.startsWith(broadcast));

  async function textOne(row: Row<R>, broadcast: Broadcast): Promise<'sent' | 'failed' | 'gone'> {
    const where = { map: of.map, key: row.key };
    let current: Row<R> | undefined = row;
    for (let tries = 0; tries < MAX_TRIES && current; tries++) {
      const { record, revision } = current;
      const before = textOf(record, broadcast);
      if (before) return before.state === 'failed' ? 'failed' : 'sent';
      if (!isMeant(record, broadcast)) return 'gone';
      const planned = of.plan(record, broadcast.id);
      try {
        const written = await parts.records.replace(where, planned.record, revision, {
          ttl: of.ttl(planned.record),
        });
        if (!planned.text) return 'failed';
        const sent = await of.send(
          row.key,
          planned.record,
          written.revision,
          planned.text,
          broadcast,
        );
        return textOf(sent, broadcast)?.state === 'failed' ? 'failed' : 'sent';
      } catch (error) {
        if (!isConflict(error)) throw error;
        const kept = await parts.records.read(where);
        [current] = kept ? readRow({ key: row.key, ...kept }) : [];
      }
    }
    // Somebody is at work on this one all the time: the next slice begins after it, so it is said to have failed.
    return current ? 'failed' : 'gone';
  }

  /** The same from the agenda, when nobody has the page open. */
  async function inTime(id: unknown): Promise<Outcome> {
    if (typeof id !== 'string') return 'done';
    const { broadcast, byOthers } = await carryOn(id);
    if (broadcast?.id !== id || broadcast.state !== 'running') return 'done';
    // A page has it in hand: should it be closed, the next minute goes on from there.
    if (byOthers) return { again: nextBeat(parts.now(), MINUTE_MS) };
    // Due already, so that the next run, which begins at once, goes on with it.
    return { again: Math.floor(parts.now() / SLICE_MS) * SLICE_MS };
  }

  return { preview, start, stop, carryOn, inTime };
}
