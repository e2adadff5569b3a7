import { SyncClient } from 'twilio-sync';
import { waitlistObjects } from '../../src/waitlist/objects';
import { TimerNet } from '../emulator/support-sync-pages';
import { openHouse } from '../support/house';
import { cookieFrom } from '../support/staff';

const house = openHouse();
const names = waitlistObjects('main');
const timers = new TimerNet();
// After the house has closed: until then some of them are the account's own.
afterAll(() => timers.clear());

/** A page's own view of the account: the token of '/staff/token' in the unmodified SDK. */
async function aPage(cookie?: string): Promise<SyncClient> {
  const answer = await fetch(`${house.edgeUrl}/staff/token?desk=waitlist`, {
    headers: { cookie: cookie ?? (await house.ben.cookie()) },
  });
  const { token } = (await answer.json()) as { token: string };
  const { port } = new URL(house.vendorsUrl);
  const options = { Twilsock: { uri: `ws://127.0.0.1:${port}/v3/wsconnect` } };
  return new SyncClient(token, options);
}

describe('what the token of a wait-list page can do', () => {
  let page: SyncClient;
  beforeEach(async () => {
    await house.phone('+12025550120').says('Table for 4, Ana', /number 1/);
    page = await aPage();
  });
  afterEach(() => page.shutdown());

  test('it reads the board', async () => {
    const parties = await page.map({ id: names.parties, mode: 'open_existing' });
    const { items } = await parties.getItems();
    expect(items.map((item) => (item.data as { name: string }).name)).toEqual(['Ana']);
    for (const open of [
      page.map({ id: names.done, mode: 'open_existing' }),
      page.list({ id: names.line, mode: 'open_existing' }),
      page.document({ id: names.order, mode: 'open_existing' }),
    ])
      expect((await open).uniqueName).toMatch(/^waitlist-main-/);
  });

  test('it changes nothing', async () => {
    const parties = await page.map({ id: names.parties, mode: 'open_existing' });
    const [item] = (await parties.getItems()).items;
    await expect(parties.set(item?.key ?? '', { v: 1, name: 'Mallory' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(parties.remove(item?.key ?? '')).rejects.toMatchObject({ status: 403 });
    await expect(page.map({ id: 'mine', mode: 'create_new' })).rejects.toMatchObject({
      status: 403,
    });
    expect((await house.party('Ana')).name).toBe('Ana');
  });

  test.each([
    'people-0',
    'people-7',
    'used-links',
    'agenda-0',
    'agenda-failed',
    'incidents',
    'recovered',
    names.past,
  ])('it cannot read the map %s', async (map) => {
    await expect(page.map({ id: map, mode: 'open_existing' })).rejects.toMatchObject({
      status: 403,
    });
  });

  test.each(['settings', 'staff', 'texts-waitlist', 'templates', 'agenda-pulse'])(
    'it cannot read the document %s',
    async (document) => {
      await expect(page.document({ id: document, mode: 'open_existing' })).rejects.toMatchObject({
        status: 403,
      });
    },
  );

  test.each(['held', 'admin-changes'])('it cannot read the list %s', async (list) => {
    await expect(page.list({ id: list, mode: 'open_existing' })).rejects.toMatchObject({
      status: 403,
    });
  });
});

/** Everything the account keeps in Sync, by kind. */
async function everything() {
  const service = house.client().sync.v1.services(house.local.target().account.syncServiceSid);
  const [documents, maps, lists] = await Promise.all([
    service.documents.list(),
    service.syncMaps.list(),
    service.syncLists.list(),
  ]);
  const named = (kind: 'document' | 'map' | 'list') => (one: { readonly uniqueName: string }) => ({
    kind,
    name: one.uniqueName,
  });
  return [
    ...documents.map(named('document')),
    ...maps.map(named('map')),
    ...lists.map(named('list')),
  ];
}

describe('what each token can really read', () => {
  const readable = async (page: SyncClient): Promise<readonly string[]> => {
    const opened = await Promise.all(
      (await everything()).map(async ({ kind, name }) => {
        const wanted = { id: name, mode: 'open_existing' } as const;
        return page[kind](wanted).then(
          () => [name],
          () => [],
        );
      }),
    );
    return opened.flat().toSorted();
  };
  const boards = [names.broadcast, names.done, names.line, names.order, names.parties];

  test.each([
    ['staff', () => house.ben],
    ['an admin', () => house.ada],
  ])('the board of %s: the desk’s live objects and nothing else', async (_who, member) => {
    const page = await aPage(await member().cookie());
    expect(await readable(page)).toEqual(boards.toSorted());
    await page.shutdown();
  });

  test('a paired tablet: its own desk’s, too', async () => {
    const { ada } = house;
    const pair = { name: 'Door', desk: 'waitlist' };
    const paired = await ada.asks('/staff/sign-in', { pair }, await ada.cookie());
    const session = await ada.asks('/staff/sign-in', { device: paired.json()['device'] });
    const page = await aPage(cookieFrom(session));
    expect(await readable(page)).toEqual(boards.toSorted());
    await page.shutdown();
  });

  test('the admin page: it gets no token at all', async () => {
    for (const desk of ['', '?desk=admin', '?desk=staff']) {
      const answer = await fetch(`${house.edgeUrl}/staff/token${desk}`, {
        headers: { cookie: await house.ada.cookie() },
      });
      expect(await answer.json()).not.toHaveProperty('token');
    }
  });
});
