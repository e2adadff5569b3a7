import type { Trouble } from '../support/control';
import type { Handset } from '../support/handsets';
import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;

const sync = (rest: string): string =>
  `/v1/Services/${house.local.target().account.syncServiceSid}/${rest}`;

/** Everything in Sync that a text or a staff action goes through. */
const targets = (): readonly Trouble[] => [
  { path: sync('Maps/waitlist-main-parties'), method: 'GET' },
  { path: sync('Maps/waitlist-main-parties'), method: 'POST' },
  { path: sync('Maps/people-'), method: 'GET' },
  { path: sync('Maps/people-'), method: 'POST' },
  { path: sync('Lists/waitlist-main-line'), method: 'GET' },
  { path: sync('Lists/waitlist-main-line'), method: 'POST' },
  { path: sync('Documents/waitlist-main-order'), method: 'GET' },
  { path: sync('Maps/waitlist-main-done'), method: 'POST' },
  { path: sync('Maps/waitlist-main-past'), method: 'POST' },
];

let visitors = 0;
/** Somebody who has never been here. */
const somebody = (): { readonly name: string; readonly phone: Handset } => {
  const n = visitors++;
  const letters = String.fromCharCode(97 + (Math.floor(n / 26) % 26), 97 + (n % 26));
  return {
    name: `Zo${letters}o`,
    phone: house.phone(`+1${300 + Math.floor(n / 80)}55501${String(n % 80).padStart(2, '0')}`),
  };
};

/** Orders the trouble for each way into Sync, lets one thing happen in it, and takes the trouble away. */
async function during<T>(trouble: Trouble, happening: () => Promise<T>): Promise<T> {
  for (const target of targets()) await house.trouble({ ...target, ...trouble });
  const result = await happening();
  await house.troubleOver();
  return result;
}

/** Two guests and a member of staff, with the same trouble in every step; nobody may notice. */
async function story(trouble: Trouble): Promise<void> {
  const [ana, luis] = [somebody(), somebody()];
  await luis.phone.says(`Table for 2, ${luis.name}`, /number 1/);
  await during(trouble, () => ana.phone.says(`Table for 4, ${ana.name}`, /party of 4.*number 2/));
  await during(trouble, () => ana.phone.says('we are 5', /Changed: party of 5/));
  await during(trouble, () => ana.phone.says('WHERE', /number 2/));
  await during(trouble, () => ada.calls(luis.name, '7'));
  await luis.phone.gets(/your table is ready/);
  await luis.phone.getsNothing();
  await house.rests();
  expect(await house.inLine()).toEqual([ana.name]);
  await during(trouble, () => luis.phone.says('1', /we hold your table/));
  await during(trouble, () => ada.seats(luis.name));
  await during(trouble, () => ada.undoes(luis.name));
  await during(trouble, () => ana.phone.says('LEAVE', /give up your place/));
  await during(trouble, () => ana.phone.says('1', /You're off the list/));
  await ana.phone.getsNothing();
  expect(await house.inLine()).toEqual([]);
  expect((await house.party(ana.name)).status).toBe('left');
  expect((await house.party(luis.name)).status).toBe('called');
  await during(trouble, () => ada.cancels(luis.name));
  await luis.phone.gets(/taken off the list/);
  await luis.phone.getsNothing();
  expect(await house.finished()).toEqual(
    expect.arrayContaining([`${ana.name} left`, `${luis.name} cancelled`]),
  );
}

test.each([
  ['is refused twice by the rate limit', { status: 429, times: 2 }],
  ['fails before it was done', { status: 500, times: 1 }],
  ['fails after it was done', { status: 500, when: 'after', times: 1 }],
  ['is cut off before it was done', { cut: true, times: 1 }],
  ['is cut off after it was done', { cut: true, when: 'after', times: 1 }],
] satisfies [string, Trouble][])(
  'in every step each first request to each part of Sync %s: nobody notices',
  async (_what, trouble) => {
    await ada.cookie();
    await story(trouble);
  },
  60_000,
);

test('each request of a join answered three seconds late: the guest waits, and is on the list once', async () => {
  // The first try runs out of time, and the platform tries again.
  house.announce('busy');
  const late = targets().slice(0, 6);
  for (const target of late) await house.trouble({ ...target, delayMs: 3_000, times: 1 });
  const { name, phone } = somebody();
  await phone.says(`Table for 4, ${name}`, /number 1/);
  await phone.getsNothing();
  expect(await house.inLine()).toEqual([name]);
}, 30_000);

test('a goodbye that is cut off half way is made whole by the platform’s next try', async () => {
  house.announce('busy');
  const [ana, luis] = [somebody(), somebody()];
  await ana.phone.says(`Table for 4, ${ana.name}`, /number 1/);
  await luis.phone.says(`Table for 2, ${luis.name}`, /number 2/);
  await ana.phone.says('LEAVE', /give up/);
  const line = { path: sync('Lists/waitlist-main-line'), method: 'POST' } as const;
  await house.trouble({ ...line, status: 500, times: 14 });
  await ana.phone.says('1', /You're off the list/);
  expect(await house.inLine()).toEqual([luis.name]);
  await luis.phone.says('WHERE', /number 1, next in line/);
  expect(await house.finished()).toEqual([`${ana.name} left`]);
}, 30_000);

test('one request in ten fails, ten guests come and staff work on: all are served once', async () => {
  house.announce('busy');
  await ada.cookie();
  const guests = Array.from({ length: 10 }, somebody);
  await house.limits({ retrySpacing: 'immediate' });
  await house.trouble({ host: 'sync.twilio.com', status: 503, rate: 0.1, seed: 7 });
  await house.trouble({ host: 'sync.twilio.com', cut: true, when: 'after', rate: 0.1, seed: 8 });
  await Promise.all(guests.map(({ name, phone }) => phone.texts(`Table for 2, ${name}`)));
  for (const { phone } of guests) await phone.gets(/on the list/);
  const line = await house.inLine();
  expect([...line].sort()).toEqual(guests.map(({ name }) => name).sort());
  const asked = guests.slice(0, 5);
  await Promise.all(
    asked.flatMap(({ name, phone }) => [ada.calls(name), phone.texts('10 minutes late')]),
  );
  await house.troubleOver();
  for (const { name, phone } of asked) {
    const read = await phone.reads();
    expect(read.filter((text) => text.includes('your table is ready'))).toHaveLength(1);
    expect(await house.party(name)).toMatchObject({ status: 'called', late: 10 });
  }
  expect(await house.inLine()).toHaveLength(5);
}, 60_000);
