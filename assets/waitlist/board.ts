import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import { parseBroadcast, type Broadcast } from '../../src/messaging/broadcast-record';
import { waitlistObjects } from '../../src/waitlist/objects';
import { isOpen, type DoneParty, type Party } from '../../src/waitlist/party';
import {
  EMPTY_LINE,
  follow,
  readSnapshot,
  refOf,
  type LineEntry,
  type LineSnapshot,
} from '../../src/waitlist/rules/line';
import { readOrder, readParty } from '../../src/waitlist/stored';
import { watchDocument, watchList, watchMap, type Stop } from '../live/objects';
import { isAtLeast } from '../live/service-clock';
import { readDone, readLineEvent } from './reading';

/** A party with its key; `place` counts from 1 and is 0 for one that is not in line. */
export interface Row {
  readonly key: string;
  readonly party: Party;
  readonly place: number;
}

/** A finished visit; `party` is there while it can still be taken back. */
export interface DoneRow {
  readonly id: string;
  readonly key: string;
  readonly visit: string;
  readonly done: DoneParty;
  readonly party: Party | undefined;
}

/** What one wait list's page knows, live. */
export interface Board {
  /** False until everything has been read once. */
  readonly loaded: ReadonlySignal<boolean>;
  readonly waiting: ReadonlySignal<readonly Row[]>;
  readonly called: ReadonlySignal<readonly Row[]>;
  readonly done: ReadonlySignal<readonly DoneRow[]>;
  /** Everybody, the finished ones for as long as they can be taken back. */
  readonly parties: ReadonlySignal<ReadonlyMap<string, Party>>;
  /** What was last said to everybody who waits, and how far it has gone. */
  readonly broadcast: ReadonlySignal<Broadcast | undefined>;
  find(key: string): Party | undefined;
  /** How often news of this party has come, to tell an answer that is older than what is shown. */
  newsOf(key: string): number;
  /** Shows the party as an answer gave it, unless news has come since `newsBefore`. */
  take(key: string, party: Party, newsBefore: number): void;
  /** Reads everything and follows it, anew each time it is called. */
  follow(client: Client, list: string): Promise<void>;
}

export function createBoard(): Board {
  const loaded = signal(false);
  const parties = signal<ReadonlyMap<string, Party>>(new Map());
  const snapshot = signal<LineSnapshot>(EMPTY_LINE);
  const entries = signal<readonly LineEntry[]>([]);
  const finished = signal<ReadonlyMap<string, DoneParty>>(new Map());
  const broadcast = signal<Broadcast | undefined>(undefined);
  const news = new Map<string, number>();
  let stops: Stop[] = [];

  const waiting = computed(() =>
    inOrder(parties.value, follow(readSnapshot(snapshot.value), entries.value).order),
  );
  const called = computed(() =>
    [...parties.value]
      .filter(([, party]) => party.status === 'called')
      .map(([key, party]) => ({ key, party, place: 0 }))
      .sort((one, other) => (one.party.calledAt ?? 0) - (other.party.calledAt ?? 0)),
  );
  const done = computed(() => doneRows(parties.value, finished.value));

  const tookParties = (next: ReadonlyMap<string, Party>): void => {
    const before = parties.value;
    for (const [key, party] of next)
      if (before.get(key) !== party) {
        news.set(key, (news.get(key) ?? 0) + 1);
        isAtLeast(lastMoment(party));
      }
    parties.value = next;
  };

  return {
    loaded,
    waiting,
    called,
    done,
    parties,
    broadcast,
    find: (key) => parties.value.get(key),
    newsOf: (key) => news.get(key) ?? 0,
    take(key, party, newsBefore) {
      isAtLeast(lastMoment(party));
      if ((news.get(key) ?? 0) === newsBefore)
        parties.value = new Map(parties.value).set(key, party);
    },
    async follow(client, list) {
      stops.forEach((stop) => stop());
      stops = [];
      const names = waitlistObjects(list);
      const order = async (): Promise<Stop[]> => {
        // The order first: its log is read from where it ends.
        const ofOrder = await watchDocument(client, names.order, readOrder, (content) => {
          snapshot.value = content;
        });
        const ofLine = await watchList(
          client,
          names.line,
          snapshot.value.upTo + 1,
          readLineEvent,
          (items) => {
            entries.value = items.map(({ index, data }) => ({ index, event: data }));
          },
        );
        return [ofOrder, ofLine];
      };
      // An account that was set up before this was built does not have it; its board works all the same.
      const ofBroadcast = watchDocument(client, names.broadcast, readSaid, ({ said }) => {
        isAtLeast(said?.startedAt);
        broadcast.value = said;
      }).catch(() => {
        broadcast.value = undefined;
        return () => undefined;
      });
      const [ofParties, ofDone, ofOrder, ofSaid] = await Promise.all([
        watchMap(client, names.parties, readParty, tookParties),
        watchMap(client, names.done, readDone, (next) => {
          finished.value = next;
        }),
        order(),
        ofBroadcast,
      ]);
      stops = [ofParties, ofDone, ...ofOrder, ofSaid];
      loaded.value = true;
    },
  };
}

/** Nothing said yet is news as well: another list may have been shown before. */
const readSaid = (data: unknown) => ({ said: parseBroadcast(data) });

/** The latest time a record speaks of: the service's clock is at least there. */
const lastMoment = (party: Party): number =>
  Math.max(
    party.joinedAt,
    party.calledAt ?? 0,
    party.finishedAt ?? 0,
    party.undo?.at ?? 0,
    party.texts.at(-1)?.at ?? 0,
  );

/** Waiting parties in the line's order; who is not in it yet (or no longer) comes last, by when they joined. */
function inOrder(parties: ReadonlyMap<string, Party>, order: readonly string[]): Row[] {
  const place = new Map(order.map((ref, index) => [ref, index]));
  const rows = [...parties]
    .filter(([, party]) => party.status === 'waiting')
    .map(([key, party]) => ({ key, party, at: place.get(refOf(key)) ?? Infinity }))
    .sort((one, other) =>
      one.at === other.at ? one.party.joinedAt - other.party.joinedAt : one.at - other.at,
    );
  return rows.map(({ key, party }, index) => ({ key, party, place: index + 1 }));
}

/** Finished visits, newest first: those of the day's list and those that are only just finished. */
function doneRows(
  parties: ReadonlyMap<string, Party>,
  finished: ReadonlyMap<string, DoneParty>,
): DoneRow[] {
  const rows = new Map<string, DoneRow>();
  for (const [id, done] of finished) {
    const dot = id.lastIndexOf('.');
    const key = id.slice(0, dot);
    const visit = id.slice(dot + 1);
    const party = parties.get(key);
    const same = party?.visit === visit ? party : undefined;
    // Taken back, and the day's list does not know it yet.
    if (same && isOpen(same)) continue;
    rows.set(id, { id, key, visit, done, party: same });
  }
  for (const [key, party] of parties) {
    const id = `${key}.${party.visit}`;
    if (isOpen(party) || rows.has(id)) continue;
    const { v, name, size, status, joinedAt, finishedAt = joinedAt } = party;
    rows.set(id, {
      id,
      key,
      visit: party.visit,
      done: { v, name, size, status, joinedAt, finishedAt },
      party,
    });
  }
  return [...rows.values()].sort((one, other) => other.done.finishedAt - one.done.finishedAt);
}
