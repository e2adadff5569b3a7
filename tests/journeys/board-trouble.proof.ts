import type { Health } from '../../src/house/admin/api';
import type { Received, Trouble } from '../support/control';
import { openHouse } from '../support/house';
import { BoardOnTrello } from '../support/trello';

const house = openHouse({}, { processes: 2 });
const board = new BoardOnTrello(house);
const { ada } = house;
const nemo = house.phone('+12025550120');
const dory = house.phone('+12025550121');
const gill = house.phone('+12025550122');

/** So many who join at once; `npm run proof` sends the published number. */
const CROWD = Number(process.env['BOARD_CROWD'] ?? 12);
/** As many as come in a second of a rush. */
const AT_ONCE = 20;
/** So long Trello refuses everything; `npm run proof` takes the published time. */
const OUTAGE = `PT${Number(process.env['BOARD_OUTAGE'] ?? 1)}M`;
const PUBLISHED = process.env['BOARD_OUTAGE'] !== undefined;
jest.setTimeout(300_000);

beforeEach(async () => {
  await board.isConnected();
  await house.later('PT2M');
});

/** What the admin page is told of the board. */
const health = async (): Promise<Health['boards']> =>
  (await ada.acts<Health>('/staff/admin', { action: 'health' })).boards;

const everybody = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.values(lists).flat();

describe('a crowd that joins while the list has a board', () => {
  const guests = Array.from({ length: CROWD }, (_, nth) =>
    house.phone(`+1${202 + Math.floor(nth / 60)}55501${String(20 + (nth % 60)).padStart(2, '0')}`),
  );

  test('is answered as without one, and the board is complete and in order afterwards, within its limits', async () => {
    // With so many at once the platform is refused now and then, and asks again.
    house.announce('busy');
    const sent: Received[] = [];
    for (let at = 0; at < CROWD; at += AT_ONCE)
      sent.push(
        ...(await Promise.all(
          guests.slice(at, at + AT_ONCE).map((guest) => guest.texts('Table for 2, Bruce')),
        )),
      );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
    const told = await Promise.all(guests.map((guest) => guest.reads()));
    const places = told.map(([text = '', ...more]) => [
      /number (\d+)/.exec(text)?.[1],
      more.length,
    ]);
    expect(places.map(([place]) => Number(place)).sort((one, other) => one - other)).toEqual(
      guests.map((_guest, nth) => nth + 1),
    );
    expect(places.every(([, more]) => more === 0)).toBe(true);
    for (const { webhook } of sent)
      expect((await house.requestsOf(webhook)).map(({ host }) => host)).not.toContain(
        'api.trello.com',
      );

    // Until nothing is left to do; each look calls the next one by itself.
    await house.unattended('PT1M');
    await house.settles(
      async () => (await board.lists())['Waitlist']?.length ?? 0,
      (cards) => cards === CROWD,
      120_000,
    );
    await house.unattended('PT1M');
    const { lists } = await board.shown();
    const cards = lists.find(({ name }) => name === 'Waitlist')?.cards ?? [];
    const phones = cards.map(({ fields }) => fields.find(({ name }) => name === 'phone_number'));
    const inLine = await house.phonesInLine();
    expect(phones.map((field) => field?.value)).toEqual(inLine);
    expect(new Set(inLine).size).toBe(CROWD);

    const trello = (await house.requests()).filter(
      ({ host, by }) => host === 'api.trello.com' && by === 'function',
    );
    expect(trello.filter(({ status }) => status === 429)).toEqual([]);
    const made = trello.filter(({ method, path }) => `${method} ${path}` === 'POST /1/cards');
    const filled = trello.filter(({ path }) => path.endsWith('/customFields'));
    expect([made.length, filled.length]).toEqual([CROWD, CROWD]);
  });
});

describe('Trello refuses everything for minutes', () => {
  const refusals: readonly (readonly [string, Trouble])[] = [
    ['with 429', { status: 429 }],
    ['by not answering', { delayMs: 6_000 }],
    ...(PUBLISHED ? [['with 503', { status: 503 }] as const] : []),
  ];
  test.each(refusals)(
    '%s: the desk goes on, and afterwards the board is right and nobody was texted twice',
    async (_how, trouble) => {
      house.announce('busy');
      await nemo.says('Table for 4, Nemo', /number 1/);
      await dory.says('Table for 2, Dory', /number 2/);
      await house.later('PT1M');
      await board.comesToRest();
      await house.trouble({ host: 'api.trello.com', ...trouble });
      await gill.says('Table for 3, Gill', /number 3/);
      await ada.calls('Nemo', '7');
      await nemo.gets(/ready/);
      await nemo.says('1', /hold your table/);
      await house.later(OUTAGE);
      await dory.gets(/nearly your turn/);
      await dory.says('LEAVE', /give up/);
      await dory.says('1', /off the list/);
      expect((await board.lists())['Waitlist']).toEqual(['Nemo: 4', 'Dory: 2']);
      expect(await health()).toMatchObject([
        { known: { name: 'Harbour' }, access: true, behind: 3, failingSince: expect.any(Number) },
      ]);
      await house.troubleOver();
      await house.later('PT2M');
      await board.comesToRest();
      expect(await board.lists()).toEqual({
        Waitlist: ['Gill: 3'],
        'Table is Ready': ['Nemo: 4'],
        Completed: [],
        Cancellations: ['Dory: 2'],
        'No Show': [],
      });
      expect(await board.labels('Nemo: 4')).toEqual(['FirstNudge']);
      expect(await board.comments('Nemo: 4')).toHaveLength(1);
      const [now] = await health();
      expect(now).toMatchObject({ behind: 0, missing: [] });
      expect(now).not.toHaveProperty('failingSince');
      await house.later('PT1M');
      await gill.reads();
      for (const guest of [nemo, dory]) await guest.getsNothing();
    },
  );

  test('a whole visit that the board has missed does not leave its card among those who wait', async () => {
    house.announce('busy');
    await nemo.says('Table for 4, Nemo', /number 1/);
    await house.later('PT1M');
    await house.trouble({ host: 'api.trello.com', status: 429 });
    await ada.seats('Nemo');
    await house.later('PT17M');
    await house.ada.phone.gets(/Trello board of "Harbour Café"/);
    await house.troubleOver();
    await house.later('PT2M');
    expect((await board.card('Nemo: 4')).list).toBe('Completed');
  });

  test('by saying nothing: the owner hears of it after a quarter of an hour, once', async () => {
    house.announce('busy');
    const told = async (): Promise<number> =>
      (await ada.phone.reads()).filter(
        (text) =>
          text ===
          'Bellhop, Harbour Café: the Trello board of "Harbour Café" has not been brought up to date for a while (unreachable). The list itself goes on. See docs/guide-trello.md.',
      ).length;
    await nemo.says('Table for 4, Nemo', /number 1/);
    await house.later('PT1M');
    await house.trouble({ host: 'api.trello.com', cut: true });
    await ada.seats('Nemo');
    await house.later('PT14M');
    expect(await told()).toBe(0);
    await house.later('PT4M');
    expect(await told()).toBe(1);
    await house.later('PT3M');
    expect(await told()).toBe(0);
    await house.troubleOver();
    await house.later('PT2M');
    expect((await board.card('Nemo: 4')).list).toBe('Completed');
  });

  test('whoever wants to be forgotten meanwhile is deleted when it is back', async () => {
    house.announce('busy');
    await nemo.says('Table for 4, Nemo', /number 1/);
    await house.later('PT1M');
    await house.trouble({ host: 'api.trello.com', status: 429 });
    await nemo.says('FORGET ME', /erase/i);
    await house.later('PT3M');
    expect(everybody(await board.lists())).toEqual(['Nemo: 4']);
    await house.troubleOver();
    await house.later('PT3M');
    expect(JSON.stringify(await board.shown())).not.toContain(nemo.number);
  });
});

describe('answers of Trello that are lost', () => {
  test.each([
    ['with an error', {}],
    ['cut off', { cut: true }],
  ])('make no second card and no second comment: %s', async (_how, trouble) => {
    house.announce('busy');
    const how = { path: '/1/cards', when: 'after' as const, ...trouble };
    const lost = { status: 503, ...how, rate: 0.5, seed: 7 };
    await house.trouble({ host: 'api.trello.com', ...lost });
    await nemo.says('Table for 4, Nemo', /number 1/);
    await dory.says('Table for 2, Dory', /number 2/);
    await house.later('PT3M');
    await ada.calls('Nemo');
    await nemo.gets(/ready/);
    await house.later('PT3M');
    await house.troubleOver();
    await house.later('PT2M');
    expect([...everybody(await board.lists())].sort()).toEqual(['Dory: 2', 'Nemo: 4']);
    const comments = await board.comments('Nemo: 4');
    expect(new Set(comments).size).toBe(comments.length);
    await nemo.reads();
    await dory.reads();
  });
});

describe('a board that was edited while it was disconnected', () => {
  beforeEach(async () => {
    await nemo.says('Table for 4, Nemo', /number 1/);
    await dory.says('Table for 2, Dory', /number 2/);
    await gill.says('Table for 3, Gill', /number 3/);
    await house.later('PT1M');
    await board.losesItsRules();
    await house.trouble({ host: 'api.trello.com', status: 429 });
  });
  const isBack = async () => {
    await house.troubleOver();
    await house.later('PT2M');
  };

  test('is obeyed where the desk had no news', async () => {
    await board.drags('Nemo: 4', 'Table is Ready');
    await board.drags('Gill: 3', 'Cancellations');
    await board.drags('Dory: 2', 'Waitlist', 'top');
    await house.later('PT3M');
    await nemo.getsNothing();
    await isBack();
    await nemo.gets(/ready/);
    await gill.gets(/taken off/);
    expect(await house.inLine()).toEqual(['Dory']);
    await dory.reads();
  });

  test('is overruled where it had, and the card says so', async () => {
    await board.drags('Nemo: 4', 'Completed');
    await nemo.says('LEAVE', /give up/);
    await nemo.says('1', /off the list/);
    await isBack();
    expect((await board.card('Nemo: 4')).list).toBe('Cancellations');
    expect((await board.comments('Nemo: 4')).join()).toMatch(
      /let the place go.*Moved to Completed meanwhile/s,
    );
    expect(await house.finished()).toEqual(['Nemo left']);
    await dory.reads();
    await gill.reads();
  });
});
