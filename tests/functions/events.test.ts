import { EVENTS_IDENTITY, EVENTS_PUBLIC_IDENTITY, eventObjects } from '../../src/events/objects';
import { eventsFor, EVENTS, STAND } from '../support/events';
import { openHouse } from '../support/house';
import { ask, fromPage } from '../support/requests';

const house = openHouse();
const stand = eventsFor(house);
const ana = house.phone('+12025550120');

const staff = (body: unknown, cookie?: string) =>
  fromPage(`${house.edgeUrl}/staff/events`, body, { cookie });

describe('/staff/events', () => {
  test('is for whoever is signed in', async () => {
    const answer = await staff({ action: 'setState', event: STAND, state: 'paused' });
    expect([answer.status, answer.json()['code']]).toEqual([401, 'signed-out']);
  });

  test('refuses what it cannot read', async () => {
    const answer = await staff({ action: 'explode', event: STAND }, await house.ada.cookie());
    expect([answer.status, answer.json()['code']]).toEqual([400, 'bad-request']);
  });

  test('the same press sent twice is one order', async () => {
    const order = {
      action: 'order',
      event: STAND,
      id: 'pressed1',
      lines: [{ item: 'latte', modifiers: ['oat'], count: 1 }],
      name: 'Grace',
    };
    const cookie = await house.ada.cookie();
    const answers = [await staff(order, cookie), await staff(order, cookie)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await stand.numbers()).toHaveLength(1);
  });

  test('only admins end an event, and an admin makes one that works at once', async () => {
    const form = {
      name: 'Tea Party',
      mode: 'orders',
      numbers: [EVENTS],
      languages: ['en'],
      welcome: {},
      pickup: '',
      limit: { per: 'none', most: 1 },
      perOrder: 1,
      categories: [],
      mostQuestions: 5,
    };
    const menu = {
      v: 1,
      items: [{ id: 'mint', names: { en: 'Mint tea', es: 'Té de menta' } }],
      modifiers: [],
    };
    const ben = await staff({ action: 'createEvent', form, menu }, await house.ben.cookie());
    expect([ben.status, ben.json()['code']]).toEqual([403, 'wrong-role']);
    const cookie = await house.ada.cookie();
    const bad = await staff({ action: 'createEvent', form: { ...form, name: '' }, menu }, cookie);
    expect(bad.json()['fields']).toEqual([{ field: 'name', rule: 'missing' }]);
    expect((await staff({ action: 'createEvent', form, menu }, cookie)).status).toBe(200);
    await stand.asks({ action: 'setState', event: STAND, state: 'ended' });
    await stand.asks({ action: 'setState', event: 'tea-party', state: 'open' });
    await ana.says('a mint tea please', /^Thanks\. Order 1: Mint tea\. You're next\./, {
      to: EVENTS,
    });
    expect((await staff({ action: 'reset', event: 'tea-party' }, cookie)).status).toBe(200);
    await ana.says('mint tea', /^Thanks\. Order \d+: Mint tea\. You're next\./, { to: EVENTS });
  });
});

describe('/events/public', () => {
  test('tells everybody what the event is, and nothing about anybody', async () => {
    await ana.says('latte, Ana', /Order 1/, { to: EVENTS });
    const answer = await ask(`${house.edgeUrl}/events/public?event=${STAND}`);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ event: { id: STAND, state: 'open' } });
    expect(answer.text).not.toContain(ana.number);
    const unknown = await ask(`${house.edgeUrl}/events/public?event=nowhere`);
    expect(unknown.status).toBe(404);
  });

  test('a token of the wall, the kiosk and the public page can read no record about a person', async () => {
    const service = house.client().sync.v1.services(house.local.target().account.syncServiceSid);
    const names = eventObjects(STAND);
    const readers = async (list: () => Promise<readonly { identity: string }[]>) =>
      (await list()).map(({ identity }) => identity).sort();
    const map = (name: string) => readers(() => service.syncMaps(name).syncMapPermissions.list());
    for (const open of [names.wall, names.asked])
      expect(await map(open)).toEqual([EVENTS_IDENTITY, EVENTS_PUBLIC_IDENTITY]);
    for (const closed of [names.orders, names.done, names.past, names.feedback, names.questions])
      expect(await map(closed)).toEqual([EVENTS_IDENTITY]);
    for (const hidden of [names.guests, names.votes]) expect(await map(hidden)).toEqual([]);
    await ana.says('latte, Ana', /Order 1/, { to: EVENTS });
    const wall = await house.records().page(names.wall);
    expect(wall.map(({ data }) => Object.keys(data as object).sort())).toEqual([
      ['at', 'number', 'state', 'v'],
    ]);
  });
});
