import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type axeCore from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { TrelloApi, waitlistBoard } from './support-trello';
import { VendorsBench } from './support-vendors';

const PAGES = path.resolve('dist/phones');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let bench: VendorsBench;
let browser: Browser;
let page: Page;
let complaints: string[];
const api = new TrelloApi(() => bench.vendors);

beforeAll(async () => {
  if (!existsSync(path.join(PAGES, 'index.html')))
    throw new Error('dist/phones is missing: run the build first');
  bench = await VendorsBench.start({ pages: PAGES, board: async () => 'about:blank' });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
});
afterAll(async () => {
  await browser?.close();
  await bench.stop();
});

beforeEach(async () => {
  await bench.local('POST', 'reset', { seed: 'bare' });
  await waitlistBoard(api);
  bench.answers.set('/table-is-ready', json(200, '{"message":"Ana was called"}'));
  bench.answers.set('/table-reminder', json(401, '{"code":"wrong-secret"}'));
  const post = (to: string) => ({ post: to, payload: '{"name":"{{%name}}"}' });
  const rules = [
    { when: { movedInto: 'Table is Ready' }, actions: [post('/table-is-ready')] },
    { when: { button: 'Table Reminder', closesCard: true }, actions: [post('/table-reminder')] },
  ];
  await bench.local('POST', 'trello/butler', { board: 'Harbour', rules });
  for (const name of ['Ana', 'Ben', 'Cleo']) await byHand(name);
  page = await open();
});
afterEach(async () => {
  await page.context().close();
  expect([complaints, bench.mistakes]).toEqual([[], []]);
});

const json = (status: number, body: string) => ({ status, type: 'application/json', body });

const byHand = (name: string) =>
  bench.local('POST', 'trello/cards', {
    ...{ board: 'Harbour', list: 'Waitlist', name: `${name}: 4` },
    fields: { name, phone_number: '+12025550123' },
  });

/** The page with the board open, as a person finds it behind "More". */
async function open(options: BrowserContextOptions = {}): Promise<Page> {
  complaints = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const opened = await context.newPage();
  opened.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  await opened.goto(`${bench.vendors.url}/#more`);
  await opened.getByRole('tab', { name: 'Trello' }).click();
  await opened.getByRole('button', { name: 'Cleo: 4' }).waitFor();
  return opened;
}

const column = (name: string) => page.locator('.column', { hasText: name });
const cards = (name: string) => column(name).locator('[data-card]').allInnerTexts();
const card = (name: string) => page.getByRole('button', { name: `${name}: 4`, exact: true });

it('drags a card to another list, and shows what Butler was told', async () => {
  await card('Ana').dragTo(column('Table is Ready'));
  await column('Table is Ready').getByText('Ana: 4').waitFor();
  expect(await cards('Waitlist')).toEqual(['Ben: 4', 'Cleo: 4']);
  await card('Ana').click();
  await column('Table is Ready').getByText('Ana was called').waitFor();
  expect(bench.calls.at(-1)).toMatchObject({ path: '/table-is-ready' });
});

it('drops a card before another one', async () => {
  await card('Cleo').dragTo(card('Ana'));
  await page.waitForFunction(
    () => document.querySelector('[data-card]')?.textContent === 'Cleo: 4',
  );
  expect(await cards('Waitlist')).toEqual(['Cleo: 4', 'Ana: 4', 'Ben: 4']);
});

it('moves a card by keyboard, which stays on it', async () => {
  await card('Ana').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('Ana: 4 is in Waitlist.').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[data-card]')?.textContent === 'Ben: 4');
  await page.keyboard.press('Shift+ArrowRight');
  await column('Table is Ready').getByText('Ana: 4').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Ana: 4');
  expect(await cards('Waitlist')).toEqual(['Ben: 4', 'Cleo: 4']);
});

it('presses a card button, closes the card and says what went wrong', async () => {
  await card('Ben').click();
  await page.getByText('+12025550123').waitFor();
  await page.getByRole('button', { name: 'Table Reminder' }).click();
  await column('Waitlist').getByText('/table-reminder answered 401').waitFor();
  expect(await card('Ben').getAttribute('aria-expanded')).toBe('false');
});

it('archives a card and sends it back', async () => {
  await card('Ben').click();
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByText('Archived cards: 1').click();
  expect(await cards('Waitlist')).toEqual(['Ana: 4', 'Cleo: 4']);
  await page.getByRole('button', { name: 'Send Ben: 4 back to the board' }).click();
  await card('Ben').waitFor();
});

it('makes a card by hand, with its fields', async () => {
  await page.getByLabel('New card in Waitlist').fill('Walk-in: 2');
  await page.getByLabel('phone_number').fill('+12025550150');
  await page.getByRole('button', { name: 'Add card' }).click();
  await page.getByRole('button', { name: 'Walk-in: 2' }).click();
  await page.getByText('+12025550150').waitFor();
});

it('shows at once what the API does', async () => {
  const { body } = await api.ask('GET', 'members/me/boards');
  const [{ id = '' } = {}] = body as { id: string }[];
  const lists = (await api.ask('GET', `boards/${id}/lists`)).body as { id: string }[];
  await api.make('cards', { idList: lists[1]?.id, name: 'Dora: 2' });
  await column('Table is Ready').getByText('Dora: 2').waitFor();
});

it.each([
  ['wide and light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['phone and dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
] as const)('can be used by everybody: %s', async (name, options) => {
  await page.context().close();
  page = await open(options);
  await card('Ana').click();
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as Window & { axe?: typeof axeCore };
    const found = await axe?.run(document, { iframes: false });
    return found?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  if (process.env.PICTURES)
    await page
      .locator('.drawers')
      .screenshot({ path: path.join(process.env.PICTURES, `trello ${name}.png`) });
});
