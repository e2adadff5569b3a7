import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { VendorsBench, WAIT_LIST } from '../emulator/support-vendors';
import { barriers } from './support-board';

const PAGES = path.resolve('dist/phones');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const BEN = '+12025550191';

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
  await bench
    .client()
    .incomingPhoneNumbers(await bench.sidOf(WAIT_LIST))
    .update({ voiceUrl: `${bench.deskUrl}/voice` });
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

const answer = (at: string, verbs: string): void =>
  void bench.answers.set(at, `<Response>${verbs}</Response>`);
const phone = (name: string) => page.getByRole('region', { name });
const button = (name: string, label: string | RegExp) =>
  phone(name).getByRole('button', { name: label, exact: true });
const heard = (name: string, words: string) =>
  phone(name).getByRole('log').getByText(words).waitFor();
const state = (name: string, words: string) =>
  phone(name).getByRole('status').getByText(words).waitFor();

it('calls a desk, presses a key, rings another phone, and the two talk until one hangs up', async () => {
  answer('/voice', '<Gather action="/keyed" numDigits="1"><Say>Press 1 for Ben</Say></Gather>');
  answer('/keyed', `<Dial>${BEN}</Dial>`);
  await button('A guest', 'Call from A guest').click();
  await heard('A guest', 'Press 1 for Ben');
  // The checker would ask the board's frame as well, which is another origin's.
  await page.locator('iframe').evaluate((frame) => frame.remove());
  expect(await barriers(page)).toEqual([]);
  await button('A guest', '1').click();
  await state('A guest', 'Rings somebody');
  await state('Ben, staff', 'is calling');
  await button('Ben, staff', 'Answer').click();
  await state('Ben, staff', 'Connected');
  await phone('Ben, staff').getByRole('textbox', { name: 'Say something' }).fill('Ben speaking');
  await button('Ben, staff', 'Say').click();
  await heard('A guest', 'Ben speaking');
  await button('A guest', 'Hang up').click();
  await state('Ben, staff', 'The call is over');
  await button('Ben, staff', 'Back to the texts').click();
  await button('Ben, staff', 'Call from Ben, staff').waitFor();
  expect(bench.calls.map(({ path: at }) => at)).toEqual(
    expect.arrayContaining(['/voice', '/keyed']),
  );
});

it('leaves a message in words after the beep', async () => {
  answer('/voice', '<Say>Leave a message</Say><Record transcribe="true" action="/done"/>');
  answer('/done', '<Say>Thank you</Say>');
  await button('A guest', 'Call from A guest').click();
  await heard('A guest', 'beep');
  await phone('A guest').getByRole('textbox', { name: 'Leave a message' }).fill('Please call me');
  await button('A guest', 'Say').click();
  await button('A guest', 'Hash').click();
  await heard('A guest', 'Thank you');
  await state('A guest', 'The call is over');
  const { body } = await bench.local('GET', 'calls');
  expect(body).toMatchObject([{ recordings: [{ seconds: 1 }] }]);
});

it('rejects a call, and the other side hears so', async () => {
  answer('/voice', `<Dial action="/dialled">${BEN}</Dial>`);
  answer('/dialled', '<Say>Nobody is there</Say>');
  await button('A guest', 'Call from A guest').click();
  await button('Ben, staff', 'Reject').click();
  await state('Ben, staff', 'Not answered');
  await heard('A guest', 'Nobody is there');
});

it('says in words why a call did not work', async () => {
  answer('/voice', '<Pay/>');
  await button('A guest', 'Call from A guest').click();
  await phone('A guest').getByRole('alert').getByText('not emulated: <Pay>').waitFor();
  expect(complaints.splice(0)).toEqual([expect.stringContaining('501')]);
});
