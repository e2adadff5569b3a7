import { chromium, type Browser, type Page } from 'playwright-core';
import type * as TwilioSync from 'twilio-sync';
import { ACCOUNT } from '../../emulator/core/account';
import { SyncBench, type TokenOptions } from './support-sync';

declare global {
  interface Window {
    Twilio: { Sync: { Client: typeof TwilioSync.SyncClient } };
    client: TwilioSync.SyncClient;
    map: TwilioSync.SyncMap;
    /** What the page heard, oldest first. */
    heard: string[];
  }
}

let browser: Browser;
let bench: SyncBench;
const failures: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  failures.length = 0;
  bench = await SyncBench.start();
  await bench.rest().services.create();
  await service().syncMaps.create({ uniqueName: 'board' });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await bench.stop();
  expect([...bench.complaints, ...failures]).toEqual([]);
});

const service = () => bench.rest().services('default');
const items = () => service().syncMaps('board').syncMapItems;

/** A page with the SDK, connecting. */
async function openPage(options: TokenOptions = {}): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  await page.goto(`http://127.0.0.1:${bench.port}/page`);
  const uri = `ws://127.0.0.1:${bench.port}/v3/wsconnect`;
  await page.evaluate(
    ([token, uri]) => {
      const options = { Twilsock: { uri, retryPolicy: { min: 50, max: 200 } } };
      window.client = new window.Twilio.Sync.Client(token, options);
      window.heard = [];
      window.client.on('connectionStateChanged', (state) => window.heard.push(state));
      window.client.on('tokenExpired', () => window.heard.push('token expired'));
    },
    [bench.token(options), uri] as const,
  );
  return page;
}

/** Opens the board and listens; answers how that went. */
function openBoard(page: Page): Promise<string> {
  return page.evaluate(async () => {
    try {
      window.map = await window.client.map({ id: 'board', mode: 'open_existing' });
    } catch (error) {
      return JSON.stringify(error, ['status', 'code']);
    }
    window.map.on('itemAdded', ({ item }) => window.heard.push(`added ${item.key}`));
    window.map.on('itemUpdated', ({ item }) => window.heard.push(`updated ${item.key}`));
    window.map.on('itemRemoved', ({ key }) => window.heard.push(`removed ${key}`));
    return 'open';
  });
}

async function heard(page: Page, what: string): Promise<void> {
  await page.waitForFunction((wanted) => window.heard.includes(wanted), what);
}

it('a page in Chromium opens a map, reads it in pages and hears changes', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e']) await items().create({ key, data: { key } });
  const page = await openPage();
  expect(await openBoard(page)).toBe('open');
  const keys = await page.evaluate(async () => {
    const all: string[] = [];
    let part = await window.map.getItems({ pageSize: 2 });
    for (;;) {
      all.push(...part.items.map((item) => item.key));
      if (!part.hasNextPage) return all;
      part = await part.nextPage();
    }
  });
  expect(keys).toEqual(['a', 'b', 'c', 'd', 'e']);
  await items()('a').update({ data: { n: 1 } });
  await heard(page, 'updated a');
  await items().create({ key: 'f', data: {} });
  await heard(page, 'added f');
  await items()('f').remove();
  await heard(page, 'removed f');
});

it('two pages in Chromium count right when they change one item at once', async () => {
  await items().create({ key: 'count', data: { n: 1 } });
  const pages = await Promise.all([openPage({ identity: 'one' }), openPage({ identity: 'two' })]);
  await Promise.all(pages.map(openBoard));
  const count = (page: Page) =>
    page.evaluate(async () => {
      const add = (data: object) => ({ n: { n: 0, ...data }.n + 1 });
      const changes = [1, 2, 3, 4, 5].map(() => window.map.mutate('count', add));
      await Promise.all(changes);
    });
  await Promise.all(pages.map(count));
  expect((await items()('count').fetch()).data).toEqual({ n: 11 });
});

it('a page in Chromium hears what it missed while its connection was away', async () => {
  const page = await openPage();
  await openBoard(page);
  await items().create({ key: 'early', data: {} });
  await heard(page, 'added early');
  bench.dropConnections();
  await items().create({ key: 'missed', data: {} });
  await heard(page, 'added missed');
  const story = await page.evaluate(() => window.heard);
  expect(story.filter((one) => one === 'added missed')).toHaveLength(1);
  expect(story.indexOf('connecting')).toBeLessThan(story.lastIndexOf('added missed'));
});

it('a page in Chromium whose token ran out comes back with a new one', async () => {
  const page = await openPage({ ttl: 120 });
  await openBoard(page);
  await page.waitForFunction(() => window.heard.includes('connected'));
  await bench.clock.advance(120_000);
  await heard(page, 'token expired');
  // The SDK takes a new token only once it has let go of the old connection.
  await heard(page, 'disconnected');
  await items().create({ key: 'meanwhile', data: {} });
  await page.evaluate((token) => window.client.updateToken(token), bench.token());
  await heard(page, 'added meanwhile');
});

it('a page in Chromium without a permission is refused', async () => {
  await bench.rest().services(ACCOUNT.syncServiceSid).update({ aclEnabled: true });
  const page = await openPage({ identity: 'nobody' });
  expect(await openBoard(page)).toBe('{"status":403,"code":54007}');
});
