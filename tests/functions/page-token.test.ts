import { SyncClient } from 'twilio-sync';
import { waitlistObjects } from '../../src/waitlist/objects';
import { openHouse } from '../support/house';

const house = openHouse();
const names = waitlistObjects('main');

/** A page's own view of the account: the token of '/staff/token' in the unmodified SDK. */
async function aPage(): Promise<SyncClient> {
  const answer = await fetch(`${house.edgeUrl}/staff/token?desk=waitlist`, {
    headers: { cookie: await house.ben.cookie() },
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

  test.each(['people-0', 'people-7', 'used-links', names.past])(
    'it cannot read the map %s',
    async (map) => {
      await expect(page.map({ id: map, mode: 'open_existing' })).rejects.toMatchObject({
        status: 403,
      });
    },
  );

  test.each(['settings', 'staff'])('it cannot read the document %s', async (document) => {
    await expect(page.document({ id: document, mode: 'open_existing' })).rejects.toMatchObject({
      status: 403,
    });
  });

  test('it cannot read what test mode held back', async () => {
    await expect(page.list({ id: 'held', mode: 'open_existing' })).rejects.toMatchObject({
      status: 403,
    });
  });
});
