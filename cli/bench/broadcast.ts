import type { SentText } from '../../src/messaging/delivery';
import { readBroadcast, type Broadcast } from '../../src/messaging/broadcast-record';
import { waitlistObjects } from '../../src/waitlist/objects';
import { readParty } from '../../src/waitlist/stored';
import { WAITLIST_NUMBER } from '../provision/demo-house';
import { nameOf } from './crowd';
import {
  guestNumber,
  reachableNumber,
  type Laptop,
  type LoggedRequest,
  type Staff,
} from './laptop';
import { pause, until, untilDone } from './patience';
import { stand } from './standing';

/** What became of a text to everybody that was cut off on the way. */
export interface BroadcastOutcome {
  readonly people: number;
  /** Phones that got it once, more than once, and not at all. */
  readonly once: number;
  readonly twice: number;
  readonly never: number;
  /** What staff are shown at the end. */
  readonly progress: Pick<Broadcast, 'done' | 'failed' | 'total' | 'state'>;
  /** How far it was when the page was closed and every process had been killed. */
  readonly cutOffAt: number;
  /** Minutes of the account from the press until everybody had been seen to. */
  readonly minutes: number;
  /** Guests who joined or asked for their place meanwhile, and the slowest answer to any of them (ms). */
  readonly wrote: number;
  readonly answered: number;
  readonly slowestMs: number;
  /** News about these texts from the carrier, how often it was called with, and how many arrivals are noted. */
  readonly news: number;
  readonly newsAttempts: number;
  readonly noted: number;
}

/** Where something is said to everybody, and what those who write meanwhile say and are told. */
export interface Scene {
  /** The staff function, and what each of its requests names. */
  readonly path: string;
  readonly place: Readonly<Record<string, string>>;
  /** What is texted, where the words are kept, and the records of those they go to. */
  readonly number: string;
  readonly document: string;
  readonly map: string;
  /** The texts in a record; none in one that cannot be read. */
  readonly textsIn: (data: unknown) => readonly SentText[];
  readonly prepare: (laptop: Laptop, numbers: readonly string[]) => Promise<unknown>;
  /** Somebody new, and somebody who is there already: what they write, and what the answer is like. */
  readonly arrival: (nth: number) => readonly [words: string, expected: RegExp];
  readonly question: readonly [words: string, expected: RegExp];
}

const LIST = 'main';

export const AT_THE_LIST: Scene = {
  path: '/staff/waitlist',
  place: { list: LIST },
  number: WAITLIST_NUMBER,
  document: waitlistObjects(LIST).broadcast,
  map: waitlistObjects(LIST).parties,
  textsIn: (data) => readParty(data)?.texts ?? [],
  prepare: (laptop, numbers) => stand(laptop, LIST, numbers),
  arrival: (nth) => [`Table for 2, ${nameOf(nth)}`, /on the list.*number \d+/s],
  question: ['where am i', /number \d+/],
};

const WORDS = 'The kitchen is half an hour behind. We are sorry and keep your place.';
const ID = 'bMidway';
/** Of the texts that are in a record while their process dies, so many leave all the same; the others never do. */
const LEFT = 1;
/** A tenth of the pace, for a machine that is busy elsewhere. */
const PATIENCE_MS = 2_000;
/** So long a send hangs while its process is killed. */
const HANGS_MS = 6_000;
/**
 * Staff say something to everybody. Half way every process is killed, with texts in records that never leave, and the page
 * is closed; due work finishes it, and its processes are killed once, too. Guests go on writing all the while.
 */
export async function tellEverybody(
  laptop: Laptop,
  people: number,
  scene: Scene = AT_THE_LIST,
): Promise<BroadcastOutcome> {
  const numbers = Array.from({ length: people }, (_, nth) => reachableNumber(nth));
  await scene.prepare(laptop, numbers);
  const staff = await laptop.staff();
  const startedAt = laptop.local.target().now;
  await pressed(staff, scene, { action: 'broadcast', text: WORDS });
  const guests = guestsWhoWrite(laptop, people, scene);

  const page = openPage(staff, scene);
  await until(async () => (await progress(laptop, scene)).done >= people / 2, people * PATIENCE_MS);
  await dieMidway(laptop);
  await page.closes();
  const cutOffAt = (await progress(laptop, scene)).done;

  await laptop.control('clock', { advance: 'PT1M' });
  await untilItIs(laptop, scene, ({ done }) => done >= people * 0.75);
  await killProcesses(laptop);
  await untilItIs(laptop, scene, ({ state }) => state !== 'running');
  const minutes = (laptop.local.target().now - startedAt) / 60_000;
  const { wrote, answered } = await guests.stop();
  // What a process took with it is found by the rounds; when they died too, by the second bell of an alarm.
  await laptop.control('clock', { advance: 'PT12M' });
  return {
    people,
    ...(await onPhones(laptop, numbers, scene)),
    progress: await progress(laptop, scene),
    cutOffAt,
    minutes,
    wrote,
    answered,
    ...(await webhooks(laptop)),
    noted: await noted(laptop, scene),
  };
}

/** Two pages carry on with the same words at once: the most people who were texted within so many milliseconds. */
export async function busiestMoment(
  laptop: Laptop,
  people: number,
  withinMs: number,
): Promise<number> {
  await stand(
    laptop,
    LIST,
    Array.from({ length: people }, (_, nth) => reachableNumber(nth)),
  );
  const staff = await laptop.staff();
  const scene = AT_THE_LIST;
  await pressed(staff, scene, { action: 'broadcast', text: WORDS });
  const page = async (): Promise<void> => {
    while ((await progress(laptop, scene)).state === 'running')
      await pressed(staff, scene, { action: 'carryOnBroadcast' });
  };
  await Promise.all([page(), page()]);
  const requests = await laptop.control<LoggedRequest[]>('requests');
  const times = requests.flatMap(({ method, path, startedAt }) =>
    method === 'POST' && path.startsWith(sendsOf(laptop)) ? [startedAt] : [],
  );
  return Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + withinMs).length),
  );
}

async function pressed(staff: Staff, { path, place }: Scene, request: object): Promise<void> {
  const { status, body } = await staff.act({ ...place, id: ID, ...request }, path);
  if (status !== 200) throw new Error(`the page was refused: ${JSON.stringify(body)}`);
}

async function progress(
  laptop: Laptop,
  { document }: Scene,
): Promise<BroadcastOutcome['progress']> {
  const broadcast = (await readBroadcast(laptop.records(), document))?.broadcast;
  if (!broadcast) throw new Error('nothing has been said to everybody');
  const { done, failed, total, state } = broadcast;
  return { done, failed, total, state };
}

/** The account's texts by API. */
const sendsOf = (laptop: Laptop): string =>
  `/2010-04-01/Accounts/${laptop.local.target().account.accountSid}/Messages.json`;

/** The page carries on for as long as it is open and is answered. */
function openPage(staff: Staff, scene: Scene): { closes(): Promise<void> } {
  let isOpen = true;
  const carryingOn = (async () => {
    while (isOpen) await pressed(staff, scene, { action: 'carryOnBroadcast' });
  })().catch(() => undefined);
  return {
    async closes() {
      isOpen = false;
      await carryingOn;
    },
  };
}

/** Everything dies while texts are written down and about to leave. */
async function dieMidway(laptop: Laptop): Promise<void> {
  const sends = {
    host: 'api.twilio.com',
    path: sendsOf(laptop),
    method: 'POST',
    delayMs: HANGS_MS,
  };
  await laptop.control('faults', { ...sends, times: LEFT });
  await laptop.control('faults', { ...sends, status: 503 });
  const hanging = async (): Promise<number> => {
    const all = await laptop.control<LoggedRequest[]>('requests');
    return all.filter((one) => one.path.startsWith(sends.path) && one.endedAt === null).length;
  };
  // Those who are texted together hang together; how many of them there are is not always the same.
  let before = 0;
  await until(async () => {
    const now = await hanging();
    const areAllThere = now > LEFT && now === before;
    before = now;
    return areAllThere;
  });
  await killProcesses(laptop);
  await laptop.control('faults', undefined, 'DELETE');
  // The text that leaves all the same does so now, and not a pushed minute later.
  await until(async () => (await hanging()) === 0);
}

/** Every process of the functions is killed, and others are there in their place. */
async function killProcesses(laptop: Laptop): Promise<void> {
  const before = laptop.local.runtime.pids();
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await until(() => {
    const now = laptop.local.runtime.pids();
    return now.length === before.length && now.every((pid) => !before.includes(pid));
  });
  const { problems } = laptop.local;
  const others = problems.filter(({ kind }) => kind !== 'death');
  problems.splice(0, problems.length, ...others);
}

/** Due work goes on with it. */
const untilItIs = (
  laptop: Laptop,
  scene: Scene,
  isSo: (now: BroadcastOutcome['progress']) => boolean,
): Promise<void> =>
  untilDone(laptop, 300, async () => {
    const now = await progress(laptop, scene);
    return { far: now.done, done: isSo(now) };
  });

/** Somebody new joins and somebody who waits asks for the place, again and again. */
function guestsWhoWrite(
  laptop: Laptop,
  people: number,
  { number: to, arrival, question }: Scene,
): { stop(): Promise<Pick<BroadcastOutcome, 'wrote' | 'answered'>> } {
  let isOver = false;
  let wrote = 0;
  let answered = 0;
  const asks = async (
    number: string,
    [words, expected]: readonly [string, RegExp],
  ): Promise<void> => {
    wrote++;
    const { replies } = await laptop.text(number, words, { to });
    if (replies.length === 1 && expected.test(replies[0]?.body ?? '')) answered++;
  };
  const writing = (async () => {
    for (let nth = 0; !isOver; nth++) {
      await asks(guestNumber(5_000 + nth), arrival(nth));
      await asks(reachableNumber((nth * 7) % people), question);
      await pause(500);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await writing;
      return { wrote, answered };
    },
  };
}

async function onPhones(
  laptop: Laptop,
  numbers: readonly string[],
  scene: Scene,
): Promise<Pick<BroadcastOutcome, 'once' | 'twice' | 'never'>> {
  const texts =
    await laptop.control<
      readonly { readonly to: string; readonly from: string; readonly body: string }[]
    >('texts');
  const counts = new Map(numbers.map((number) => [number, 0]));
  for (const { to, from, body } of texts)
    if (from === scene.number && body === WORDS) counts.set(to, (counts.get(to) ?? 0) + 1);
  const all = [...counts.values()];
  return {
    once: all.filter((count) => count === 1).length,
    twice: all.filter((count) => count > 1).length,
    never: all.filter((count) => count === 0).length,
  };
}

interface Webhook {
  readonly path: string;
  readonly attempts: readonly {
    readonly status: number;
    readonly startedAt: number;
    readonly endedAt: number;
  }[];
}

async function webhooks(
  laptop: Laptop,
): Promise<Pick<BroadcastOutcome, 'slowestMs' | 'news' | 'newsAttempts'>> {
  const all = await laptop.control<readonly Webhook[]>('webhooks');
  const to = (path: string) => all.filter((webhook) => webhook.path === path);
  const answers = to('/message').flatMap(({ attempts }) =>
    attempts.filter(({ status }) => status === 200),
  );
  const news = to('/message-status');
  return {
    slowestMs: Math.max(0, ...answers.map(({ startedAt, endedAt }) => endedAt - startedAt)),
    news: news.length,
    newsAttempts: news.reduce((sum, { attempts }) => sum + attempts.length, 0),
  };
}

/** Records that say that the words have arrived. */
async function noted(laptop: Laptop, { map, textsIn }: Scene): Promise<number> {
  const rows = await laptop.records().page(map, { limit: 2_000 });
  return rows.filter(({ data }) =>
    textsIn(data).some(({ kind, state }) => kind === 'broadcast' && state === 'delivered'),
  ).length;
}
