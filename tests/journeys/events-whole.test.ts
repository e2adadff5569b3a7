import { nameOf } from '../../cli/bench/crowd';
import { reachableNumber } from '../../cli/bench/laptop';
import { EMPTY_MENU, type Menu } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import { isOpenOrder, type Order, type PastOrder } from '../../src/events/order';
import { queueStore } from '../../src/events/queue-store';
import { waiting } from '../../src/events/rules/queue';
import { isMine, type Terminal } from '../../src/events/rules/terminals';
import { readPast } from '../../src/events/stored';
import { adminCalls } from '../support/admin';
import { eventsFor, EVENTS, STAND } from '../support/events';
import type { Handset } from '../support/handsets';
import { openHouse } from '../support/house';
import { size } from '../support/sizes';
import { Refused, type StaffMember } from '../support/staff';

const GUESTS = size(20, 200);
const AT_ONCE = 6;
jest.setTimeout(60_000 + GUESTS * 3_000);

const TALKS = 'harbour-talks';
const TEA = 'tea-party';
const MENU: Menu = {
  ...EMPTY_MENU,
  items: [
    { id: 'mint', names: { en: 'Mint tea', es: 'Té de menta' } },
    { id: 'black', names: { en: 'Black tea', es: 'Té negro' } },
  ],
};
/** Whoever is served before a second text is read has not ordered twice. */
const ONE_EACH = { per: 'event', most: 1 } as const;
const CHOICE = /Reply 1 = Harbour Coffee, 2 = Harbour Talks or 3 = Tea Party\./;

const house = openHouse({}, { processes: 2 });
const admin = adminCalls(house);
const coffee = eventsFor(house, STAND);
const tea = eventsFor(house, TEA);
const talks = eventsFor(house, TALKS);
const to = { to: EVENTS };

/** What became of one guest, as the guest was told it. */
interface Told {
  readonly guest: Handset;
  readonly event: string;
  readonly number: number;
  readonly as: 'placed' | 'cancelled' | 'asked';
}

async function doorsOpen(): Promise<readonly StaffMember[]> {
  const colleagues = ['+12025550192', '+12025550193', '+12025550194'].map((phone) =>
    house.member(phone),
  );
  for (const [nth, { phone }] of colleagues.entries()) {
    const member = { name: ['Cleo', 'Dora', 'Eli'][nth], phone: phone.number, language: null };
    await admin.done(
      admin.asAda({ action: 'addMember', member: { ...member, admin: false, desks: ['events'] } }),
    );
  }
  await house.unattended('PT10S');
  await coffee.asks({
    action: 'createEvent',
    form: {
      name: 'Tea Party',
      mode: 'orders',
      numbers: [EVENTS],
      languages: ['en', 'es'],
      welcome: {},
      pickup: '',
      limit: ONE_EACH,
      perOrder: 1,
      categories: [],
      mostQuestions: 5,
    },
    menu: MENU,
  });
  await tea.asks({ action: 'setState', event: TEA, state: 'open' });
  await coffee.limit(ONE_EACH);
  await talks.becomes((event) => ({ ...event, state: 'open', numbers: [EVENTS] }));
  return [house.ben, ...colleagues];
}

const numberIn = (text: string): number => Number(/(?:Order|number) (\d+)/.exec(text)?.[1] ?? 0);

/** One answer to one text; what staff say meanwhile is read at the end. */
async function answered(guest: Handset, words: string): Promise<string> {
  const { replies, status } = await guest.texts(words, to);
  if (status !== 200 || replies.length !== 1) throw new Error(`${words}: ${status}`);
  return replies[0]?.body ?? '';
}

async function visit(guest: Handset, nth: number): Promise<Told> {
  const role = nth % 10;
  const placed = (event: string, text: string): Told => {
    expect(text).toMatch(/Order \d+: /);
    return { guest, event, number: numberIn(text), as: 'placed' };
  };
  if (role === 9) {
    expect(await answered(guest, `how old is the harbour, and who built pier ${nth}?`)).toMatch(
      CHOICE,
    );
    const text = await answered(guest, '2');
    expect(text).toMatch(/your question is number \d+/);
    return { guest, event: TALKS, number: numberIn(text), as: 'asked' };
  }
  if (role === 8) {
    // Two at the same instant are one order and one kind answer.
    const both = await Promise.all(
      ['mint tea', 'black tea'].map((item) =>
        answered(guest, `Tea Party: ${item}, ${nameOf(nth)}`),
      ),
    );
    const taken = both.filter((text) => text.startsWith('Thanks'));
    expect(taken).toHaveLength(1);
    return placed(TEA, taken[0] ?? '');
  }
  if (role >= 6) return placed(TEA, await answered(guest, `Tea Party: mint tea, ${nameOf(nth)}`));
  expect(await answered(guest, `oat latte, ${nameOf(nth)}`)).toMatch(CHOICE);
  const told = placed(STAND, await answered(guest, '1'));
  if (role === 4)
    expect(await answered(guest, 'make it a cappuccino')).toMatch(
      /is now Cappuccino|is ready|made already|can order/,
    );
  if (role !== 5) return told;
  const asked = await answered(guest, 'cancel my order');
  if (!asked.startsWith('Cancel order')) return told;
  const gone = (await answered(guest, '1')).includes('is cancelled');
  return gone ? { ...told, as: 'cancelled' } : told;
}

/** Staff at a screen make whatever is theirs, until the doors are closed and nothing is left. */
async function works(
  member: StaffMember,
  stand: ReturnType<typeof eventsFor>,
  event: string,
  {
    mine,
    screens,
    closed,
  }: { mine: Terminal; screens: readonly Terminal[]; closed: () => boolean },
): Promise<void> {
  const press = async (action: string, key: string, order: Order): Promise<void> => {
    try {
      await member.acts('/staff/events', { action, event, key, order: order.id });
    } catch (error) {
      // The guest was faster: cancelled, or changed it this moment.
      if (!(error instanceof Refused) || error.status >= 500) throw error;
    }
  };
  for (;;) {
    const last = closed();
    const rows = (await stand.rows()).filter(
      ({ order }) => isOpenOrder(order) && isMine(order.number, mine, screens),
    );
    if (rows.length === 0 && last) return;
    for (const { key, order } of rows)
      await press(order.status === 'queued' ? 'ready' : 'collected', key, order);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function moderates(member: StaffMember, numbers: readonly number[]): Promise<void> {
  for (const question of numbers)
    for (const action of ['approve', 'next', 'live', 'answer'])
      await member.acts('/staff/events', { action, event: TALKS, question });
}

const pastOf = async (event: string): Promise<readonly PastOrder[]> =>
  (await house.records().page(eventObjects(event).past, { limit: 1_000 })).flatMap(
    ({ data }) => readPast(data) ?? [],
  );

test(`a whole day: three events, ${GUESTS} guests, five staff`, async () => {
  const [ben, cleo, dora, eli] = await doorsOpen();
  if (!ben || !cleo || !dora || !eli) throw new Error('nobody works here');
  const guests = Array.from({ length: GUESTS }, (_, nth) => house.phone(reachableNumber(nth)));

  let closed = false;
  const screens: Terminal[] = [1, 2].map((index) => ({ index, of: 2 }));
  const at = (index: number) => ({
    mine: { index, of: 2 },
    screens,
    closed: () => closed,
  });
  const alone = { mine: { index: 1, of: 1 }, screens: [], closed: () => closed };
  const working = Promise.all([
    works(ben, coffee, STAND, at(1)),
    works(cleo, coffee, STAND, at(2)),
    works(dora, tea, TEA, alone),
  ]);
  working.catch(() => undefined);
  const told: Told[] = [];
  for (let from = 0; from < GUESTS; from += AT_ONCE)
    told.push(
      ...(await Promise.all(
        guests.slice(from, from + AT_ONCE).map((guest, nth) => visit(guest, from + nth)),
      )),
    );
  const asked = told.filter(({ as }) => as === 'asked');
  await moderates(
    eli,
    asked.map(({ number }) => number),
  );

  // A break at the coffee stand: what is under way goes on, and nothing new is taken.
  await coffee.asks({ action: 'setState', event: STAND, state: 'paused' });
  const late = house.phone(reachableNumber(GUESTS));
  expect(await answered(late, 'latte')).toMatch(CHOICE);
  expect(await answered(late, '1')).toMatch(/^We are taking a break/);
  await coffee.asks({ action: 'setState', event: STAND, state: 'open' });
  const lateOrder = await answered(late, 'latte');
  expect(lateOrder).toMatch(/^Thanks\. Order \d+: Latte\./);
  told.push({ guest: late, event: STAND, number: numberIn(lateOrder), as: 'placed' });
  closed = true;
  await working;
  await house.rests();

  for (const event of [STAND, TEA]) {
    const here = told.filter((one) => one.event === event);
    const numbers = here.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(here.length);
    const past = await pastOf(event);
    expect(past).toHaveLength(here.length);
    const cancelled = past.filter(({ status }) => status === 'cancelled');
    expect(cancelled).toHaveLength(here.filter(({ as }) => as === 'cancelled').length);
    const seen = await queueStore(house.records(), event, () => house.local.target().now).read();
    expect(waiting(seen.queue)).toBe(0);
  }
  for (const { guest, number, as } of told) {
    const texts = await guest.reads();
    const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
    const placed = count(/^Thanks.* Order \d+: .*We text you when it is ready\.$/);
    expect([guest.number, placed]).toEqual([guest.number, as === 'asked' ? 0 : 1]);
    const ready = count(
      new RegExp(`^Order ${number} is ready, .*: .*|^Order ${number} is ready: `),
    );
    if (as === 'cancelled') expect([guest.number, ready]).toEqual([guest.number, 0]);
    if (as === 'asked')
      expect(texts.filter((text) => text.startsWith('Question'))).toEqual([
        `Question ${number} is coming up.`,
        `Question ${number} is being asked right now.`,
        `Question ${number} was answered.`,
      ]);
    if (as === 'placed') expect(ready).toBeGreaterThanOrEqual(1);
  }

  // The next day begins with nothing of this one.
  await coffee.asks({ action: 'reset', event: STAND });
  expect(await coffee.rows()).toEqual([]);
  expect(await pastOf(STAND)).toEqual([]);
  const again = await answered(late, 'Harbour Coffee: tea');
  expect(again).toMatch(/^Thanks\. Order \d+: Tea\. You're next\./);
  await late.reads();
  expect(await talks.shown()).toEqual(asked.map(({ number }) => number).sort((a, b) => a - b));
});
