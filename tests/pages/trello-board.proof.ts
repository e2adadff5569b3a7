import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type axeCore from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { signInAsAda } from '../../cli/bench/sign-in';
import { boardLink } from '../../cli/provision/board-link';
import { seedAccount } from '../../cli/provision/seed';
import { demoBoard } from '../../cli/trello/laptop-board';
import { startLocal, type Local } from '../../emulator/local';
import { control, type HandsetText } from '../support/control';
import { atRest } from './support-board';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ANA = '+12025550120';
jest.setTimeout(120_000);

let local: Local;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  local = await startLocal({
    seed: seedAccount,
    kind: 'demo',
    pages: path.resolve('dist/phones'),
    board: (target) => Promise.resolve(boardLink(target)),
    connectTrello: demoBoard,
  });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await local?.stop();
  expect(complaints).toEqual([]);
  expect(local.problems).toEqual([]);
});

const column = (name: string) =>
  page
    .locator('.column')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
const card = (title: string) => page.getByRole('button', { name: title, exact: true });
const titles = (name: string) => column(name).locator('[data-card]').allInnerTexts();
const staffBoard = () => page.frameLocator('iframe[title^="Staff board"]');
const advance = (by: string) => control(local.vendors.url, 'clock', { advance: by });
const textsTo = async (person: string): Promise<readonly string[]> => {
  const thread = await control<readonly HandsetText[]>(
    local.vendors.url,
    `texts?person=${encodeURIComponent(person)}`,
  );
  return thread.filter(({ direction }) => direction === 'out').map(({ body }) => body);
};
const picture = async (name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};

test('one click gives the wait list a board with everybody on it', async () => {
  await page.goto(`${local.vendors.url}/#more`);
  await page.getByRole('tab', { name: 'Trello' }).click();
  await page.getByRole('button', { name: 'Connect a board to the wait list' }).click();
  await card('Kofi: 1').waitFor();
  expect(await titles('Waitlist')).toEqual([
    ...['Noor: 3', 'Tomás: 2', 'Grace: 5', 'Wei: 2', 'Aoife: 6', 'Kofi: 1'],
  ]);
  expect(await titles('Table is Ready')).toEqual(['Priya: 4', 'Sam: 2']);
  await picture('trello connected');
});

test('a card that is dragged calls the guest, and the staff board shows it', async () => {
  await page.locator('.trello').scrollIntoViewIfNeeded();
  await card('Noor: 3').dragTo(column('Table is Ready').getByRole('heading'));
  await column('Table is Ready').getByText('Noor: 3').waitFor();
  await staffBoard()
    .getByRole('region', { name: /called/i })
    .getByText('Noor')
    .first()
    .waitFor();
  await until(async () =>
    (await textsTo('+12025550133')).some((text) => /^Noor, your table is ready/.test(text)),
  );
  // The label and the comment follow within seconds, without anybody pushing the clock.
  await column('Table is Ready').locator('[data-card]', { hasText: 'Noor' }).click();
  await column('Table is Ready')
    .getByText(/Called: the table is ready/)
    .waitFor();
  await picture('trello called');
  await column('Table is Ready').locator('[data-card]', { hasText: 'Noor' }).click();
});

test('a button on the card reminds, and the page says what came back', async () => {
  await card('Noor: 3').click();
  await page.getByRole('button', { name: 'Table Reminder' }).click();
  await until(async () =>
    (await textsTo('+12025550133')).some((text) => /still waiting/.test(text)),
  );
});

test('a guest who texts has a card within a minute, and leaves it when they leave', async () => {
  await control(local.vendors.url, 'texts', {
    ...{ from: ANA, to: '+12025550101', body: 'Table for 4, Ana, one high chair' },
  });
  await advance('PT2M');
  await card('Ana: 4').waitFor();
  await card('Ana: 4').click();
  await page.getByText('Wishes: one high chair').waitFor();
  await picture('trello guest');
  for (const body of ['LEAVE', '1'])
    await control(local.vendors.url, 'texts', { from: ANA, to: '+12025550101', body });
  await advance('PT2M');
  await column('Cancellations').getByText('Ana: 4').waitFor();
});

test('a card made by hand joins the list when its phone is confirmed', async () => {
  await page.getByLabel('New card in Waitlist').fill('Dory: 2');
  await page.getByLabel('name', { exact: true }).fill('Dory');
  await page.getByLabel('phone_number').fill('+12025550121');
  await page.getByRole('button', { name: 'Add card' }).click();
  await card('Dory: 2').click();
  await page.getByRole('button', { name: 'Confirm Phone' }).click();
  await staffBoard().getByText('Dory').first().waitFor();
  await until(async () => (await textsTo('+12025550121')).length === 1);
});

test('the admin page says how far the board has come', async () => {
  const admin = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const [name = '', ...value] = (await signInAsAda(local)).split('=');
  await admin.context().addCookies([{ name, value: value.join('='), url: local.edge.url }]);
  await admin.goto(`${local.edge.url}/admin.html#account`);
  await admin.getByRole('heading', { name: 'Trello boards' }).waitFor();
  const row = admin.locator('[data-board]');
  await row.getByText('Harbour Café: Harbour Café').waitFor();
  await row.getByText(/^Last compared with the list: /).waitFor();
  await row.getByText('Every card shows what the list says.').waitFor();
  expect(await row.getByRole('link').getAttribute('href')).toMatch(/^https?:\/\//);
  const folder = process.env.PICTURES;
  if (folder) await row.screenshot({ path: path.join(folder, 'trello admin.png') });
  await admin.close();
});

test.each([
  ['wide and light', { width: 1280, height: 800 }, 'light'],
  ['phone and dark', { width: 390, height: 844 }, 'dark'],
] as const)('can be used by everybody: %s', async (name, viewport, colorScheme) => {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await atRest(page);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as Window & { axe?: typeof axeCore };
    const found = await axe?.run(document, { iframes: false });
    return found?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);
  await picture(`trello ${name}`);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not happen within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
