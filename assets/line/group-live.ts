import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import { readAsk, type Ask } from '../../src/line/ask';
import { readLiveCall, type LiveCall } from '../../src/line/live-call';
import { readMember, type Member } from '../../src/line/member';
import { lineObjects } from '../../src/line/objects';
import type { Rota } from '../../src/line/rules/rota';
import { joinRota, ROTA_KEY, versionOf } from '../../src/line/stored';
import { readVoicemail, type Voicemail } from '../../src/line/voicemail';
import { watchMap, watchMapNews, type Stop } from '../live/objects';
import { isAtLeast } from '../live/service-clock';

/** What the page knows of one group, live. */
export interface GroupLive {
  /** False until everything has been read once. */
  readonly loaded: ReadonlySignal<boolean>;
  /** Empty while nobody has made one; undefined until it has been read. */
  readonly rota: ReadonlySignal<Rota | undefined>;
  /** Of the weekly plan; 0 = there is none. */
  readonly version: ReadonlySignal<number>;
  readonly members: ReadonlySignal<ReadonlyMap<string, Member>>;
  /** Calls that go on, the longest first. */
  readonly calls: ReadonlySignal<readonly (LiveCall & { readonly call: string })[]>;
  /** Newest first, without the deleted ones. */
  readonly voicemails: ReadonlySignal<readonly Voicemail[]>;
  readonly asks: ReadonlySignal<ReadonlyMap<string, Ask>>;
  /** Goes up whenever the log of calls has something new. */
  readonly logNews: ReadonlySignal<number>;
  /** Reads everything and follows it, anew each time it is called. */
  follow(client: Client, group: string, zone: string): Promise<void>;
}

/** Anything that is an object: what it means is decided when all parts are put together. */
const asObject = (data: unknown): object | undefined =>
  typeof data === 'object' && data !== null ? data : undefined;

export function createGroupLive(): GroupLive {
  const loaded = signal(false);
  const items = signal<ReadonlyMap<string, object>>(new Map());
  const members = signal<ReadonlyMap<string, Member>>(new Map());
  const allCalls = signal<ReadonlyMap<string, LiveCall>>(new Map());
  const allVoicemails = signal<ReadonlyMap<string, Voicemail>>(new Map());
  const asks = signal<ReadonlyMap<string, Ask>>(new Map());
  const logNews = signal(0);
  let last: Rota | undefined;
  let zone = 'UTC';
  let stops: Stop[] = [];

  // Items of a new plan come one by one; until all are there the plan before it is shown.
  const rota = computed(() => {
    if (!loaded.value) return undefined;
    if (!items.value.has(ROTA_KEY)) return emptyRota(zone, [...members.value.keys()]);
    return (last = joinRota(items.value) ?? last);
  });

  return {
    loaded,
    rota,
    version: computed(() => versionOf(items.value)),
    members,
    calls: computed(() =>
      [...allCalls.value]
        .filter(([, call]) => call.endedAt === undefined && call.plan.step.do !== 'end')
        .map(([call, live]) => ({ ...live, call }))
        .sort((one, other) => one.plan.startedAt - other.plan.startedAt),
    ),
    voicemails: computed(() =>
      [...allVoicemails.value.values()]
        .filter(({ deletedAt }) => deletedAt === undefined)
        .sort((one, other) => other.at - one.at),
    ),
    asks,
    logNews,
    async follow(client, group, zoneOfGroup) {
      zone = zoneOfGroup;
      stops.forEach((stop) => stop());
      stops = [];
      last = undefined;
      const names = lineObjects(group);
      stops = await Promise.all([
        watchMap(client, names.rota, asObject, (next) => (items.value = next)),
        watchMap(client, names.members, readMember, (next) => (members.value = next)),
        watchMap(client, names.calls, readLiveCall, (next) => {
          for (const { plan } of next.values()) isAtLeast(plan.startedAt);
          allCalls.value = next;
        }),
        watchMap(client, names.voicemails, readVoicemail, (next) => {
          for (const { at } of next.values()) isAtLeast(at);
          allVoicemails.value = next;
        }),
        watchMap(client, names.asks, readAsk, (next) => (asks.value = next)),
        watchMapNews(client, names.log, () => (logNews.value += 1)),
      ]);
      loaded.value = true;
    },
  };
}

/** What a group begins with. */
const emptyRota = (zone: string, members: readonly string[]): Rota => ({
  zone,
  members,
  rotations: {},
  shifts: [],
  weeks: [],
  holidays: [],
  exchanges: [],
  overrides: [],
});
