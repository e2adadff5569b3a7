import { twilioAlarms } from '../../src/adapters/twilio/alarms';
import { FAILED_MAP } from '../../src/agenda/failed';
import { AGENDA_MAPS, readKey } from '../../src/agenda/item';
import { MINUTE_MS, nextMinute } from '../../src/agenda/rules';
import { SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { waitlistObjects } from '../../src/waitlist/objects';
import { nextReminder, REMIND, reminderItems } from '../../src/waitlist/rules/hold';
import { readParty } from '../../src/waitlist/stored';
import { DEMO_NUMBERS, DEMO_SETTINGS, ADA, BEN } from '../provision/demo-house';
import { putDueWork } from '../provision/due-work';
import { localClient } from '../provision/local-client';
import { provision } from '../provision/provision';
import { reachableNumber, type Laptop } from './laptop';
import { untilDone } from './patience';
import { stand, type Standing } from './standing';

/** What became of reminders that were due together. */
export interface AlarmsOutcome {
  readonly reminders: number;
  /** Guests reminded once, more than once, and not at all: by their phones. */
  readonly once: number;
  readonly twice: number;
  readonly never: number;
  /** Guests whose own record says one reminder. */
  readonly noted: number;
  /** Seconds of the account from the time it was due to the first and the last reminder, as written down. */
  readonly firstAfter: number;
  readonly lastAfter: number;
  /** Minutes until the last text had left, those included whose answer was lost. */
  readonly lastTextAfter: number;
  /** How often the account's timers rang, and how many of those calls were answered. */
  readonly bells: number;
  readonly bellsAnswered: number;
  /** Runs that were called by runs that had left work. */
  readonly runs: number;
  /** Reminders still on the agenda that were due, and work that was given up. */
  readonly left: number;
  readonly givenUp: number;
}

export interface Due {
  readonly reminders: number;
  /** Over so many lists. */
  readonly lists?: number;
  /** At so many full minutes, one after the other; all at one when not given. */
  readonly minutes?: number;
  /** Share of all API calls that fail, half of them before and half after they were carried out. */
  readonly failing?: number;
  readonly seed?: number;
  /** A second timer rings at the same moment as the first. */
  readonly race?: boolean;
  /** The bell that rings when the first of them are due is lost on its way, with nobody at a page and no cron. */
  readonly lost?: boolean;
}

const HOLD = { holdMinutes: DEMO_SETTINGS.desks.waitlist?.holdMinutes ?? 0 };
/** Somebody who is to be reminded, and when. */
interface Reminded {
  readonly list: string;
  readonly dueAt: number;
  readonly who: Standing;
}

/** Before the first of them is due there is time for a timer to be set. */
const AHEAD_MINUTES = 3;
/** The second reminder comes a little later than this. */
const SECOND_AFTER_MINUTES = 6;
/** Looking takes of what a map can be read, so it is done seldom. */
const LOOK_EVERY_MS = 1_500;
const REMINDER = /still waiting for you/;

/**
 * So many called parties whose first reminder is due at the same minute. Nobody calls the functions but the account's own
 * timers, over HTTP and signed; from the moment they are due the clock runs in real time while anything moves.
 */
export async function remindersFallDue(laptop: Laptop, due: Due): Promise<AlarmsOutcome> {
  const lists = await openLists(laptop, due.lists ?? 1);
  const linesBefore = laptop.local.lines.length;
  const first = nextMinute(laptop.local.target().now) + AHEAD_MINUTES * MINUTE_MS;
  const minutes = due.minutes ?? 1;
  const groups = lists.flatMap((list) =>
    Array.from({ length: minutes }, (_, minute) => ({ list, minute })),
  );
  const each = Math.ceil(due.reminders / groups.length);
  const people: Reminded[] = [];
  for (const { list, minute } of groups) {
    const numbers = Array.from(
      { length: Math.min(each, due.reminders - people.length) },
      (_, nth) => reachableNumber(people.length + nth),
    );
    const dueAt = first + minute * MINUTE_MS;
    for (const who of await stand(laptop, list, numbers, calledFor(dueAt)))
      people.push({ list, dueAt, who });
  }
  await putOnAgenda(laptop, people, due.race === true ? first : undefined);
  if (due.failing !== undefined) await makeFail(laptop, due.failing, due.seed ?? 1);

  await laptop.control('clock', { to: new Date(first - 2_000).toISOString() });
  if (due.lost === true)
    await laptop.control('faults', { webhook: 'drop', path: '/alarm', times: 1 });
  for (let minute = 0; minute < minutes; minute++) {
    const at = first + minute * MINUTE_MS;
    if (laptop.local.target().now < at - 2_000)
      await laptop.control('clock', { to: new Date(at - 2_000).toISOString() });
    await untilReminded(
      laptop,
      people.filter(({ dueAt }) => dueAt === at),
    );
  }
  await laptop.control('faults', undefined, 'DELETE');
  const bells = await bellsOf(laptop, linesBefore);
  // What the rounds find out about texts whose answer was lost; the second reminder is not due yet.
  const before = first + SECOND_AFTER_MINUTES * MINUTE_MS;
  if (laptop.local.target().now < before)
    await laptop.control('clock', { to: new Date(before).toISOString() });
  return { reminders: people.length, ...(await outcomeOf(laptop, people)), ...bells };
}

/** When somebody was called whose first reminder is due at a time. */
function calledFor(dueAt: number): number {
  const called = { status: 'called', calledAt: 0, reminders: 0 } as Standing['party'];
  return dueAt - (nextReminder(called, HOLD.holdMinutes)?.at ?? 0);
}

/** The house with so many lists, set up by its own set-up. */
async function openLists(laptop: Laptop, count: number): Promise<readonly string[]> {
  const desk = DEMO_SETTINGS.desks.waitlist;
  const [main] = desk?.lists ?? [];
  if (!desk || !main) throw new Error('the demo house has no wait list');
  const lists = Array.from({ length: count }, (_, nth) =>
    nth === 0
      ? main
      : { id: `list${nth}`, name: `List ${nth}`, number: DEMO_NUMBERS[nth] ?? main.number },
  );
  if (count === 1) return [main.id];
  const { vendorsUrl, edgeUrl, secret, account } = laptop.local.target();
  const settings: Settings = { ...DEMO_SETTINGS, desks: { waitlist: { ...desk, lists } } };
  await provision(localClient({ vendorsUrl, ...account }), {
    prefix: 'bellhop',
    baseUrl: edgeUrl,
    secret,
    settings,
    staff: [ADA, BEN],
    numbers: DEMO_NUMBERS,
  });
  await laptop.records().put({ document: SETTINGS_DOCUMENT }, settings);
  return lists.map(({ id }) => id);
}

async function putOnAgenda(
  laptop: Laptop,
  people: readonly { readonly list: string; readonly who: Standing }[],
  secondBellAt: number | undefined,
): Promise<void> {
  const { vendorsUrl, account, now } = laptop.local.target();
  const client = localClient({ vendorsUrl, ...account });
  const before = await laptop.control<Readonly<Record<string, unknown>>>('limits');
  await laptop.limits({ apiLatencyMs: 0, syncPerSecond: 10_000, syncBurst: 100_000 });
  const items = people.flatMap(({ list, who }) => reminderItems(list, who.key, who.party, HOLD));
  for (let at = 0; at < items.length; at += 50)
    await putDueWork(client, account, now, items.slice(at, at + 50));
  if (secondBellAt !== undefined) {
    const clock = { now: () => now };
    const patient = { left: () => 60_000 };
    const alarms = twilioAlarms(client, account.conversationsServiceSid, patient, clock);
    await alarms.set({ name: 'second', at: secondBellAt });
  }
  await laptop.limits(before);
}

async function makeFail(laptop: Laptop, share: number, seed: number): Promise<void> {
  const failing = { status: 503, rate: share / 2 };
  await laptop.control('faults', { ...failing, seed });
  await laptop.control('faults', { ...failing, seed: seed + 1, when: 'after' });
}

/** Waits until everybody's record says so. */
const untilReminded = (laptop: Laptop, people: readonly Reminded[]): Promise<void> =>
  untilDone(laptop, LOOK_EVERY_MS, async () => {
    const now = await readAll(laptop, people);
    const far = people.filter(({ who }) => (now.get(who.key)?.reminders ?? 0) > 0).length;
    return { far, done: far === people.length };
  });

async function readAll(
  laptop: Laptop,
  people: readonly Reminded[],
): Promise<ReadonlyMap<string, Standing['party']>> {
  const lists = [...new Set(people.map(({ list }) => list))];
  const pages = await Promise.all(
    lists.map((list) => laptop.records().page(waitlistObjects(list).parties, { limit: 2_000 })),
  );
  return new Map(
    pages.flat().flatMap(({ key, data }) => {
      const party = readParty(data);
      return party ? [[key, party] as const] : [];
    }),
  );
}

async function outcomeOf(
  laptop: Laptop,
  people: readonly Reminded[],
): Promise<Omit<AlarmsOutcome, 'reminders' | 'bells' | 'bellsAnswered' | 'runs'>> {
  const [now, texts, agenda, givenUp] = await Promise.all([
    readAll(laptop, people),
    laptop.control<readonly { readonly to: string; readonly body: string; readonly at: string }[]>(
      'texts',
    ),
    Promise.all(AGENDA_MAPS.map((map) => laptop.records().page(map, { limit: 1_000 }))),
    laptop.records().page(FAILED_MAP, { limit: 1_000 }),
  ]);
  const reminded = new Map<string, { readonly at: string }[]>();
  for (const { to, body, at } of texts)
    if (REMINDER.test(body)) reminded.set(to, [...(reminded.get(to) ?? []), { at }]);
  const counts = people.map(({ who }) => reminded.get(who.party.address ?? '')?.length ?? 0);
  const after = people.flatMap(({ who, dueAt }) => {
    const undo = now.get(who.key)?.undo;
    return undo?.action === 'remind' ? [undo.at - dueAt] : [];
  });
  const textAfter = people.flatMap(({ who, dueAt }) =>
    (reminded.get(who.party.address ?? '') ?? []).map(({ at }) => Date.parse(at) - dueAt),
  );
  const keys = agenda.flat().flatMap(({ key }) => readKey(key) ?? []);
  return {
    once: counts.filter((count) => count === 1).length,
    twice: counts.filter((count) => count > 1).length,
    never: counts.filter((count) => count === 0).length,
    noted: people.filter(({ who }) => now.get(who.key)?.reminders === 1).length,
    firstAfter: Math.min(...after) / 1_000,
    lastAfter: Math.max(...after) / 1_000,
    lastTextAfter: Math.max(...textAfter) / MINUTE_MS,
    left: keys.filter(({ id }) => id.startsWith(REMIND) && id.endsWith('.1')).length,
    givenUp: givenUp.length,
  };
}

interface Webhook {
  readonly path: string;
  readonly attempts: readonly { readonly status: number }[];
}

async function bellsOf(
  laptop: Laptop,
  linesBefore: number,
): Promise<Pick<AlarmsOutcome, 'bells' | 'bellsAnswered' | 'runs'>> {
  const all = await laptop.control<readonly Webhook[]>('webhooks');
  const bells = all.filter(({ path }) => path === '/alarm');
  return {
    bells: bells.length,
    bellsAnswered: bells.filter(({ attempts }) => attempts.some(({ status }) => status === 200))
      .length,
    runs: laptop.local.lines.slice(linesBefore).filter((line) => line.includes('"/tick"')).length,
  };
}
