import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type axeCore from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ACCOUNT } from '../../emulator/core/account';
import { readBody } from '../../emulator/core/http';
import { startVendors } from '../../emulator/vendors-server';
import type { Vendors } from '../../emulator/vendors-server';
import { atRest, LOOKS } from './support-board';

const PAGES = path.resolve('dist/phones');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const DESK = '+12025550101';
const GUEST = '+12025550121';
const READY = 'Ana, your table is ready.';

/** A desk of a few lines: answers every text, and has a board with one button that calls the guest. */
class SmallDesk {
  readonly heard: { from: string; body: string }[] = [];
  vendors = '';
  private readonly server = http.createServer((request, response) => {
    void this.answer(request).then(({ type, body }) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async vendor(resource: string, params: Record<string, string>): Promise<void> {
    const login = Buffer.from(`${ACCOUNT.accountSid}:${ACCOUNT.authToken}`).toString('base64');
    const base = `${this.vendors}/api.twilio.com/2010-04-01/Accounts/${ACCOUNT.accountSid}`;
    const answer = await fetch(`${base}/${resource}.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${login}` },
      body: new URLSearchParams(params),
    });
    if (!answer.ok) throw new Error(`${resource}: ${answer.status} ${await answer.text()}`);
  }

  send(to: string, body: string): Promise<void> {
    return this.vendor('Messages', { From: DESK, To: to, Body: body });
  }

  private async answer(request: http.IncomingMessage): Promise<{ type: string; body: string }> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/message') {
      const form = new URLSearchParams((await readBody(request)).toString());
      this.heard.push({ from: form.get('From') ?? '', body: form.get('Body') ?? '' });
      return {
        type: 'text/xml',
        body: '<Response><Message>You are number 7.</Message></Response>',
      };
    }
    if (url.pathname === '/call') {
      await this.send(GUEST, READY);
      return { type: 'application/json', body: '{}' };
    }
    if (url.pathname === '/board.js')
      return {
        type: 'text/javascript',
        body: "document.querySelector('button').onclick = () => fetch('/call', { method: 'POST' })",
      };
    return {
      type: 'text/html',
      body: `<!doctype html><html lang="en"><title>Board</title><h1>Board ${url.search}</h1>
        <button>Call</button><script src="/board.js"></script></html>`,
    };
  }
}

const desk = new SmallDesk();
let vendors: Vendors;
let browser: Browser;
let openings = 0;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  if (!existsSync(path.join(PAGES, 'index.html')))
    throw new Error('dist/phones is missing: run the build first');
  const edge = await desk.start();
  vendors = await startVendors({
    port: 0,
    edge,
    pages: PAGES,
    board: async () => `${edge}/board.html?opening=${++openings}`,
    seed: async () => {
      const number = await numberSid();
      await desk.vendor(`IncomingPhoneNumbers/${number}`, { SmsUrl: `${edge}/message` });
    },
  });
  desk.vendors = vendors.url;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGS,
  });
});

afterAll(async () => {
  await browser?.close();
  await vendors?.stop();
  await desk.stop();
});

beforeEach(async () => {
  await vendors.reset('demo');
  desk.heard.length = 0;
  page = await open();
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function numberSid(): Promise<string> {
  const login = Buffer.from(`${ACCOUNT.accountSid}:${ACCOUNT.authToken}`).toString('base64');
  const base = `${vendors.url}/api.twilio.com/2010-04-01/Accounts/${ACCOUNT.accountSid}`;
  const answer = await fetch(
    `${base}/IncomingPhoneNumbers.json?PhoneNumber=${encodeURIComponent(DESK)}`,
    { headers: { authorization: `Basic ${login}` } },
  );
  const { incoming_phone_numbers: [number] = [] } = (await answer.json()) as {
    incoming_phone_numbers?: { sid: string }[];
  };
  if (!number) throw new Error(`nobody owns ${DESK}`);
  return number.sid;
}

/** Opens the page as a person would; whatever the console complains about fails the test. */
async function open(options: BrowserContextOptions = {}): Promise<Page> {
  complaints = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const opened = await context.newPage();
  opened.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  await opened.goto(vendors.url);
  await opened.getByText('Running, nothing leaves this machine').waitFor();
  return opened;
}

const phone = (name: string) => page.getByRole('region', { name });
const guest = () => phone('A guest');
const bubbles = async (name: string) => phone(name).getByRole('listitem').allInnerTexts();
const board = () => page.frameLocator('iframe[title^="Staff board"]');
const step = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const openMore = () => page.getByRole('button', { name: 'More' }).click();
const openDrawer = (name: string) => page.getByRole('tab', { name }).click();

it('leads from the first text to the call in three steps', async () => {
  const box = guest().getByRole('textbox', { name: 'Text from A guest' });
  expect(await box.inputValue()).toBe('Table for 4, Ana, one high chair');
  expect(await step('Send the text').getAttribute('aria-current')).toBe('step');

  await guest().getByRole('button', { name: 'Send' }).click();
  await guest().getByText('You are number 7.').waitFor();
  expect(await box.inputValue()).toBe('');
  expect(desk.heard).toEqual([{ from: GUEST, body: 'Table for 4, Ana, one high chair' }]);
  await page.locator('[aria-current="step"]', { hasText: 'Watch her appear' }).waitFor();

  await page.locator('[aria-current="step"]', { hasText: 'Press Call' }).waitFor();
  await page.evaluate(() =>
    document.addEventListener('animationstart', ({ animationName }) => {
      document.body.dataset['moved'] = animationName;
    }),
  );
  await board().getByRole('button', { name: 'Call' }).click();
  await guest().getByText(READY).waitFor();
  await page.locator('[data-moved="buzz"]').waitFor();
  await page.getByText('Next: send 1 to say you are coming').waitFor();
  expect(await page.getByRole('log').innerText()).toBe(`New text on +1 202 555 0121: ${READY}`);
  await guest().getByText('✓ delivered').nth(2).waitFor();
});

it('is worked by keyboard alone: Enter sends, Shift and Enter begins a new line', async () => {
  const box = guest().getByRole('textbox');
  await box.focus();
  await box.press('Shift+Enter');
  await box.pressSequentially('By the window');
  await box.press('Enter');
  await guest().getByText('You are number 7.').waitFor();
  expect(desk.heard.map(({ body }) => body)).toEqual([
    'Table for 4, Ana, one high chair\nBy the window',
  ]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send');
});

it('keeps the text and says so when the account is out of reach', async () => {
  await page.context().setOffline(true);
  await guest().getByRole('button', { name: 'Send' }).click();
  await guest().getByRole('alert').waitFor();
  expect(await guest().getByRole('alert').innerText()).toContain('does not answer');
  expect(await guest().getByRole('textbox').inputValue()).toBe('Table for 4, Ana, one high chair');
  await page.context().setOffline(false);
  await guest().getByRole('button', { name: 'Send' }).click();
  await guest().getByText('You are number 7.').waitFor();
  complaints = complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
});

it('keeps what was typed through a reload', async () => {
  await guest().getByRole('textbox').fill('Table for 2, Sam');
  await page.reload();
  await guest().getByText('No texts yet.').waitFor();
  expect(await guest().getByRole('textbox').inputValue()).toBe('Table for 2, Sam');
});

it('moves to the host name of the staff pages, where their sign-in is kept', async () => {
  await page.goto(vendors.url.replace('localhost', '127.0.0.1'));
  await page.waitForURL((url) => url.origin === vendors.url);
  await guest().getByText('No texts yet.').waitFor();
});

it('says under a text why it never came', async () => {
  await openMore();
  await page.getByLabel('Another phone').selectOption('+12025550180');
  await page.getByRole('button', { name: 'Add phone' }).click();
  await desk.send('+12025550180', 'Hello');
  await phone('A landline').getByText('not delivered: a landline, 30006').waitFor();
  await phone('A landline').getByRole('button', { name: 'Put away' }).click();
  expect(await phone('A landline').count()).toBe(0);
});

it('lets staff text from their own phones, over SMS and WhatsApp apart', async () => {
  await openMore();
  await phone('Ada, admin').getByRole('textbox').fill('LIST');
  await phone('Ada, admin').getByRole('button', { name: 'Send' }).click();
  await phone('Ada, admin').getByText('You are number 7.').waitFor();
  await phone('Ada, admin').getByRole('tab', { name: 'WhatsApp' }).click();
  expect(await bubbles('Ada, admin')).toEqual([]);
  await phone('Ada, admin').getByRole('textbox').fill('NEXT');
  await phone('Ada, admin').getByRole('button', { name: 'Send' }).click();
  await phone('Ada, admin').getByText('You are number 7.').waitFor();
  expect(desk.heard).toEqual([
    { from: '+12025550190', body: 'LIST' },
    { from: 'whatsapp:+12025550190', body: 'NEXT' },
  ]);
});

it('stops the clock and pushes it forward', async () => {
  await openMore();
  const clock = page.getByRole('region', { name: 'Clock' });
  await clock.getByRole('button', { name: 'Stop' }).click();
  await clock.getByText('stopped').waitFor();
  const before = vendors.clock.now();
  await clock.getByRole('button', { name: '+20 min' }).click();
  await clock.getByRole('button', { name: '+1 min' }).click();
  await clock.getByRole('button', { name: 'Run' }).click();
  await clock.getByRole('button', { name: 'Stop' }).waitFor();
  expect(vendors.clock.now() - before).toBeGreaterThanOrEqual(21 * 60_000);
  expect(vendors.clock.running).toBe(true);
});

it('shows what a text made the desk ask of the vendors', async () => {
  await openMore();
  await guest().getByRole('button', { name: 'Send' }).click();
  const row = page.getByRole('row').filter({ hasText: '/message' });
  await row.waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    '/message',
    '200',
    '0',
    '0',
    expect.stringMatching(/^\d+ ms$/),
  ]);
});

it('makes texts arrive twice on request, and takes that back', async () => {
  await openMore();
  await openDrawer('Faults');
  const fault = page.getByRole('button', { name: 'Texts and callbacks arrive twice' });
  await fault.click();
  await page.getByText('On. The platform delivers each of them again.').waitFor();
  await guest().getByRole('button', { name: 'Send' }).click();
  await guest().getByText('You are number 7.').first().waitFor();
  expect(desk.heard.length).toBe(2);

  await page.getByRole('button', { name: 'Clear all faults' }).click();
  await page.getByText('On. The platform').waitFor({ state: 'detached' });
  await guest().getByRole('textbox').fill('again');
  await guest().getByRole('textbox').press('Enter');
  await guest().getByText('You are number 7.').last().waitFor();
  await guest().locator('.mine', { hasText: 'again' }).getByText('✓ delivered').waitFor();
  expect(desk.heard.filter(({ body }) => body === 'again').length).toBe(1);
});

it('starts over with a fresh account, a full box and the board opened anew', async () => {
  await guest().getByRole('button', { name: 'Send' }).click();
  await guest().getByText('You are number 7.').waitFor();
  const before = openings;
  await openMore();
  await openDrawer('Start over');
  await page.getByRole('button', { name: 'Empty account' }).click();
  await guest().getByText('No texts yet.').waitFor();
  expect(await guest().getByRole('textbox').inputValue()).toBe('Table for 4, Ana, one high chair');
  expect(await step('Send the text').getAttribute('aria-current')).toBe('step');
  await board()
    .getByText(`opening=${before + 1}`)
    .waitFor();
});

it('asks for the board once when it opens, because its link signs in only once', async () => {
  const before = openings;
  const second = await open();
  await second
    .frameLocator('iframe')
    .getByText(`opening=${before + 1}`)
    .waitFor();
  await second.getByRole('button', { name: 'More' }).click();
  await second.getByText('Nothing ran yet').waitFor();
  expect(openings).toBe(before + 1);
  await second.context().close();
});

it.each(LOOKS)('can be used by everybody: $screen, $scheme', async ({ scheme, viewport }) => {
  await page.context().close();
  page = await open({ viewport, colorScheme: scheme });
  await guest().getByRole('button', { name: 'Send' }).click();
  await guest().getByText('You are number 7.').waitFor();
  await openMore();
  for (const drawer of ['Requests', 'Mail', 'Faults', 'Start over']) {
    await openDrawer(drawer);
    await atRest(page);
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { axe } = window as Window & { axe?: typeof axeCore };
      const found = await axe?.run(document, { iframes: false, resultTypes: ['violations'] });
      return found?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});
