import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { ADA } from '../../cli/provision/demo-house';
import { seedAccount } from '../../cli/provision/seed';
import { startLocal } from '../../emulator/local';
import type { Local, LocalTarget } from '../../emulator/local';
import { personKey } from '../../src/people/person';
import { signInLink } from '../../src/staff/session';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

let local: Local;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  local = await startLocal({
    seed: seedAccount,
    kind: 'demo',
    pages: path.resolve('dist/phones'),
    board: adasBoard,
  });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGS,
  });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Below the time of a whole test, so that a failure says what was waited for.
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await local?.stop();
});

/** As the start command makes it: Ada's link to the board, good once. */
async function adasBoard({ edgeUrl, secret, now }: LocalTarget): Promise<string> {
  const link = signInLink(personKey(ADA.phone, secret), randomUUID(), now, secret);
  return `${edgeUrl}/sign-in.html?to=/waitlist.html#link=${link}`;
}

const guest = () => page.getByRole('region', { name: 'A guest' });
const board = () => page.frameLocator('iframe[title^="Staff board"]');
const ana = () => board().getByRole('listitem', { name: /^Ana/ });

async function send(body: string): Promise<void> {
  await guest().getByRole('textbox').fill(body);
  await guest().getByRole('button', { name: 'Send' }).click();
}

it('shows the whole desk in three steps: the text, the board, the call', async () => {
  await page.goto(local.vendors.url);
  await board().getByRole('listitem', { name: /^Noor/ }).waitFor();
  expect(await ana().count()).toBe(0);

  await guest().getByRole('button', { name: 'Send' }).click();
  await ana().waitFor();
  expect(await ana().innerText()).toContain('high chair');
  await guest().locator('.theirs', { hasText: 'Ana' }).waitFor();

  await page.locator('[aria-current="step"]', { hasText: 'Press Call' }).waitFor();
  await ana().getByRole('button', { name: /^Call/ }).click();
  await guest()
    .locator('.theirs', { hasText: /table is ready/i })
    .waitFor();
  await page.getByText('Next: send 1 to say you are coming').waitFor();
  // The board puts the focus on the next row once its call is done; typing begins after that.
  await board().getByRole('button', { name: 'Undo' }).first().waitFor();
});

it('goes on as it promises: 1 says that the guest is coming', async () => {
  await send('1');
  await guest().locator('.theirs').nth(2).waitFor();
  await ana()
    .getByText(/coming/i)
    .first()
    .waitFor();
});

it('shows steps for the texts and for what staff did on the board', async () => {
  await page.getByRole('button', { name: 'More' }).click();
  const slow = page.getByRole('button', { name: 'Answers take 60 ms' });
  await slow.click();
  await page.getByRole('button', { name: 'Answers take 60 ms', pressed: true }).waitFor();
  await send('where');
  await guest().locator('.theirs').nth(3).waitFor();
  await page.getByRole('row').filter({ hasText: '/staff/waitlist' }).first().waitFor();
  const unfold = page.getByRole('button', { name: '/message', exact: true });
  const texts = page.getByRole('row').filter({ has: unfold });
  await texts.nth(2).getByText('200', { exact: true }).waitFor();
  await texts.first().getByText('200', { exact: true }).waitFor();
  const cells = await texts.first().getByRole('cell').allInnerTexts();
  expect(cells[1]).toBe('200');
  expect(Number(cells[2])).toBeGreaterThan(0);
  expect(cells[3]).toMatch(/^\d+$/);
  await slow.click();
});

it('opens the board again, signed in, after starting over', async () => {
  await page.getByRole('tab', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Fresh demo account' }).click();
  await guest().getByText('No texts yet.').waitFor();
  await board().getByRole('listitem', { name: /^Noor/ }).waitFor();
  expect(await ana().count()).toBe(0);
});

it('leaves no complaint behind, in the browser or in the functions', () => {
  expect(complaints).toEqual([]);
  expect(local.problems).toEqual([]);
});
