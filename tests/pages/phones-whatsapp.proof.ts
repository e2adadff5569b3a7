import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { approved, makeContent, MENU } from '../emulator/support-content';
import { VendorsBench, WAIT_LIST } from '../emulator/support-vendors';
import { barriers } from './support-board';

const PAGES = path.resolve('dist/phones');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const GUEST = '+12025550121';
const HIDDEN = 'US.13491208655302741918';

let bench: VendorsBench;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  if (!existsSync(path.join(PAGES, 'index.html')))
    throw new Error('dist/phones is missing: run the build first');
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGS,
  });
});

afterAll(async () => browser?.close());

beforeEach(async () => {
  bench = await VendorsBench.start({
    pages: PAGES,
    board: async () => `${bench.deskUrl}/board.html`,
  });
  bench.answers.set('/board.html', {
    status: 200,
    type: 'text/html',
    body: '<!doctype html><html lang="en"><title>Board</title><h1>Board</h1></html>',
  });
  await bench.connect();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(bench.vendors.url);
  await page.getByRole('button', { name: 'More' }).click();
});

afterEach(async () => {
  await page.close();
  await bench.stop();
  expect(complaints.splice(0)).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const phone = (name: string) => page.getByRole('region', { name });
const openWhatsapp = (name = 'A guest') =>
  phone(name).getByRole('tab', { name: 'WhatsApp' }).click();
const send = (more: Record<string, unknown>, person = GUEST) =>
  bench
    .client()
    .messages.create({ from: `whatsapp:${WAIT_LIST}`, to: `whatsapp:${person}`, ...more });
const inbound = () => bench.calls.filter(({ path: at }) => at === '/message');
const newest = (name = 'A guest') => phone(name).getByRole('listitem').last();

it('answers a template by a button under it', async () => {
  await openWhatsapp();
  await send({ contentSid: await approved(bench) });
  await newest().getByText('template').waitFor();
  await newest().getByRole('button', { name: 'Five more minutes' }).click();
  await phone('A guest').locator('.mine', { hasText: 'Five more minutes' }).waitFor();
  await newest().getByText('✓ delivered').waitFor();
  expect(inbound().at(-1)?.form).toMatchObject({
    ButtonPayload: 'later',
    ButtonText: 'Five more minutes',
    MessageType: 'button',
  });
});

it('opens a list and picks from it', async () => {
  await bench.text('menu', { from: GUEST, channel: 'whatsapp' });
  await openWhatsapp();
  await send({ contentSid: await makeContent(bench, MENU) });
  await newest().getByText('Drinks').click();
  await newest().getByRole('button', { name: /Latte/ }).click();
  await phone('A guest').locator('.mine', { hasText: 'Latte' }).waitFor();
  expect(inbound().at(-1)?.form).toMatchObject({ ListId: 'latte', ListTitle: 'Latte' });
});

it('reads what stands on the screen, and not what does not', async () => {
  await bench.text('hello', { from: GUEST, channel: 'whatsapp' });
  const { sid } = await send({ body: 'Your table is ready.' });
  const status = async () => (await bench.client().messages(sid).fetch()).status;
  await bench.vendors.clock.advance(1000);
  expect(await status()).toBe('delivered');
  await openWhatsapp();
  await newest().getByText('✓✓ read').waitFor();
  expect(await status()).toBe('read');
  const next = await send({ body: 'Are you coming?' });
  await newest().getByText('Are you coming?').waitFor();
  await bench.vendors.clock.advance(1000);
  await newest().getByText('✓✓ read').waitFor();
  expect((await bench.client().messages(next.sid).fetch()).status).toBe('read');
});

it('says why a message never came', async () => {
  await openWhatsapp();
  await send({ body: 'Your table is ready.' });
  await newest().getByText('not sent: the WhatsApp window is closed, 63016').waitFor();
  expect(await newest().getByRole('button').count()).toBe(0);
});

it('lets somebody who hides the number write, by WhatsApp only', async () => {
  await page.getByLabel('Another phone').selectOption(HIDDEN);
  await page.getByRole('button', { name: 'Add phone' }).click();
  const hidden = phone('Guest on WhatsApp');
  expect(await hidden.getByRole('tab').count()).toBe(0);
  await hidden.getByRole('textbox').fill('Table for 2');
  await hidden.getByRole('button', { name: 'Send' }).click();
  await newest('Guest on WhatsApp').getByText('✓ delivered').waitFor();
  expect(inbound().at(-1)?.form).toMatchObject({ From: `whatsapp:${HIDDEN}`, Body: 'Table for 2' });
});

it.each(['light', 'dark'] as const)('can be used by everybody: %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await bench.text('menu', { from: GUEST, channel: 'whatsapp' });
  await openWhatsapp();
  await send({ contentSid: await approved(bench) });
  await send({ contentSid: await makeContent(bench, MENU) });
  await newest().getByText('Drinks').click();
  await newest().getByText('✓✓ read').waitFor();
  // The checker would ask the board's frame as well, which is another origin's.
  await page.locator('iframe').evaluate((frame) => frame.remove());
  expect(await barriers(page)).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  if (process.env.PICTURES) {
    await phone('A guest').screenshot({ path: `${process.env.PICTURES}/${colorScheme}.png` });
  }
});
