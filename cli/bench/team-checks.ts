import { MINUTE_MS, nextMinute } from '../../src/agenda/rules';
import { personKey } from '../../src/people/person';
import { at, TEAM_MAPS } from '../../src/team/objects';
import { DEFAULT_POLICIES } from '../../src/team/rules/policy';
import { planStages } from '../../src/team/rules/stages';
import { STORE_OPENING } from '../../src/team/rules/starters';
import { watched } from '../../src/team/rules/watch';
import { dayAfter, dayOf } from '../../src/team/rules/clock';
import { readTask, type Store, type Task } from '../../src/team/stored';
import type { Member, Worker } from '../../src/team/stored-people';
import { lookAt } from '../../src/team/task-changes';
import { putDueWork } from '../provision/due-work';
import { localClient } from '../provision/local-client';
import { reachableNumber, type Laptop, type LoggedRequest } from './laptop';
import { untilDone } from './patience';

/** What became of the team's automatic checks when so many of its open tasks were due at once. */
export interface ChecksOutcome {
  readonly stores: number;
  /** Open tasks in all, and how many of them were due. */
  readonly open: number;
  readonly due: number;
  /** Members who were told of their task once, more than once, not at all. */
  readonly once: number;
  readonly twice: number;
  readonly never: number;
  /** Runs of due work that had something to do, and how long the longest of them took (ms). */
  readonly slices: number;
  readonly longestMs: number;
  /** Vendor requests about tasks in those runs, for each due task. */
  readonly requestsEach: number;
  /** Of the account's clock, from the time they were due until the last of them was looked at. */
  readonly seconds: number;
}

export interface Checks {
  readonly stores: number;
  readonly open: number;
  readonly due: number;
}

const ZONE = 'Europe/London';
const UNLIMITED = { apiLatencyMs: 0, syncPerSecond: 10_000, syncBurst: 100_000 };
const AT_ONCE = 16;
const AHEAD_MINUTES = 3;
const LOOK_EVERY_MS = 1_500;
const FAR_MS = 20 * 24 * 60 * MINUTE_MS;
const TOLD = /was due .* Is it done\?/;

/** One open task with who has it. */
interface Made {
  readonly task: Task;
  readonly phone: string;
}

/**
 * Fills stores with open tasks as if managers had made them, some of them due at one moment and the others in weeks, and
 * lets the account's own timers ring. Nothing looks for what is due: each task's look stands on the agenda at its time.
 */
export async function checksFallDue(laptop: Laptop, size: Checks): Promise<ChecksOutcome> {
  const first = nextMinute(laptop.local.target().now) + AHEAD_MINUTES * MINUTE_MS;
  const before = await laptop.control<Readonly<Record<string, unknown>>>('limits');
  await laptop.limits(UNLIMITED);
  const made = await fill(laptop, size, first);
  await laptop.limits(before);
  const due = made.slice(0, size.due);

  await laptop.control('clock', { to: new Date(first - 2_000).toISOString() });
  const since = Date.now();
  const lines = laptop.local.lines.length;
  await untilDone(laptop, LOOK_EVERY_MS, async () => {
    const looked = await lookedAt(laptop, due);
    return { far: looked.length, done: looked.length === due.length };
  });
  const looked = await lookedAt(laptop, due);
  // What the last texts still have to report is no part of the checks.
  await laptop.control('clock', { advance: 'PT1S' });
  const [texts, requests] = await Promise.all([
    laptop.control<readonly { readonly to: string; readonly body: string }[]>('texts'),
    laptop.control<LoggedRequest[]>(`requests?since=${since}`),
  ]);
  const told = new Map<string, number>();
  for (const { to, body } of texts) if (TOLD.test(body)) told.set(to, (told.get(to) ?? 0) + 1);
  const counts = due.map(({ phone }) => told.get(phone) ?? 0);
  const runs = laptop.local.lines
    .slice(lines)
    .flatMap((line) => (/"\/(tick|alarm)"/.test(line) ? [JSON.parse(line) as { ms: number }] : []));
  // Looking into the agenda is eight requests a run whatever there is; the house's own rounds are none of the team's.
  const ofTasks = requests.filter(
    ({ function: by, path, method }) =>
      (by === '/tick' || by === '/alarm') &&
      (/\/team-|team\./.test(path) || (method === 'POST' && path.endsWith('/Messages.json'))),
  );
  return {
    stores: size.stores,
    open: made.length,
    due: due.length,
    once: counts.filter((count) => count === 1).length,
    twice: counts.filter((count) => count > 1).length,
    never: counts.filter((count) => count === 0).length,
    slices: runs.length,
    longestMs: Math.max(0, ...runs.map(({ ms }) => ms)),
    requestsEach: Math.round((10 * ofTasks.length) / Math.max(1, due.length)) / 10,
    seconds: Math.round((Math.max(...looked) - first) / 1_000),
  };
}

/** When each due task was told of, by its own history; those not yet are left out. */
async function lookedAt(laptop: Laptop, due: readonly Made[]): Promise<readonly number[]> {
  const wanted = new Set(due.map(({ task }) => task.id));
  const pages = await Promise.all(
    TEAM_MAPS.tasks.map((map) => laptop.records().page(map, { limit: 10_000 })),
  );
  return pages.flat().flatMap(({ data }) => {
    const task = readTask(data);
    const told = task?.history.find(({ what }) => what === 'followUp.message');
    return task && told && wanted.has(task.id) ? [told.at] : [];
  });
}

async function fill(laptop: Laptop, size: Checks, dueAt: number): Promise<readonly Made[]> {
  const { vendorsUrl, account, now, secret } = laptop.local.target();
  const records = laptop.records();
  const stores = Array.from({ length: size.stores }, (_, nth) => storeOf(nth, now));
  const made: Made[] = Array.from({ length: size.open }, (_, nth) => {
    const store = stores[nth % stores.length];
    if (!store) throw new Error('no store');
    const phone = reachableNumber(nth);
    const isDue = nth < size.due;
    return {
      phone,
      task: taskOf(nth, store, personKey(phone, secret), isDue ? dueAt : now + FAR_MS, now),
    };
  });
  await inBatches(stores, (store) => records.create(at('stores', store.id), store));
  await inBatches(made, async ({ task, phone }) => {
    await Promise.all([
      records.create(at('tasks', task.store, task.id), task),
      join(laptop, task.store, phone, personKey(phone, secret), task),
    ]);
  });
  const client = localClient({ vendorsUrl, ...account });
  const items = made.map(({ task }) => lookAt(task, task.dueAt ?? 0));
  for (let begin = 0; begin < items.length; begin += 50)
    await putDueWork(client, account, now, items.slice(begin, begin + 50));
  return made;
}

function storeOf(nth: number, now: number): Store {
  const openingOn = dayAfter(dayOf(ZONE, now), 60);
  return {
    v: 1,
    id: `many${String(nth).padStart(4, '0')}`,
    name: `Store ${nth + 1}`,
    timeZone: ZONE,
    openingOn,
    createdAt: now,
    state: 'opening',
    stages: planStages(STORE_OPENING.en, openingOn, now),
    numbers: {},
  };
}

const taskOf = (nth: number, store: Store, who: string, dueAt: number, now: number): Task =>
  watched(
    {
      v: 1,
      id: `many${String(nth).padStart(6, '0')}`,
      store: store.id,
      code: `T${nth + 1}`,
      title: `Task ${nth + 1}`,
      priority: 'medium',
      dueAt,
      mode: 'anyone',
      assignees: [{ who, name: `Member T${nth + 1}`, state: 'asked', at: now }],
      state: 'open',
      createdAt: now,
      history: [],
      deeds: [],
    },
    DEFAULT_POLICIES.medium,
    now,
  );

async function inBatches<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let begin = 0; begin < all.length; begin += AT_ONCE)
    await Promise.all(all.slice(begin, begin + AT_ONCE).map(work));
}

/** A store that so many people work in, with nothing to do in its first stage. */
export async function crew(
  laptop: Laptop,
  members: number,
): Promise<{ readonly store: string; readonly phones: readonly string[] }> {
  const { now, secret } = laptop.local.target();
  const records = laptop.records();
  const store = storeOf(0, now);
  const phones = Array.from({ length: members }, (_, nth) => reachableNumber(nth));
  const before = await laptop.control<Readonly<Record<string, unknown>>>('limits');
  await laptop.limits(UNLIMITED);
  await records.create(at('stores', store.id), store);
  await inBatches(phones, (phone) => join(laptop, store.id, phone, personKey(phone, secret)));
  await laptop.limits(before);
  return { store: store.id, phones };
}

/** Somebody works in a store, with the task they have if they have one. */
async function join(
  laptop: Laptop,
  store: string,
  phone: string,
  who: string,
  task?: Task,
): Promise<void> {
  const records = laptop.records();
  const name = `Member ${phone.slice(-4)}`;
  const since = laptop.local.target().now;
  const member: Member = { v: 1, store, who, name, role: 'member', since };
  const worker: Worker = {
    v: 1,
    name,
    address: phone,
    stores: [{ id: store, name: store, role: 'member' }],
    tasks: task ? [{ store, id: task.id, code: task.code }] : [],
    recent: {},
  };
  await Promise.all([
    records.create(at('members', store, who), member),
    records.create(at('workers', who), worker),
  ]);
}
