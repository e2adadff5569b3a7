import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { House } from '../support/house';
import { size } from '../support/sizes';
import type { StaffMember } from '../support/staff';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 800 };

export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** What the browser is set to. */
  readonly locale?: string;
  /** Who is signed in; Ada when nobody else is named. */
  readonly as?: StaffMember;
  /** Nobody is signed in on this device. */
  readonly signedOut?: boolean;
}

const LOOKS_OF_ALL = [
  { screen: 'a phone', scheme: 'dark', viewport: PHONE },
  { screen: 'a wide screen', scheme: 'light', viewport: WIDE },
  { screen: 'a phone', scheme: 'light', viewport: PHONE },
  { screen: 'a wide screen', scheme: 'dark', viewport: WIDE },
] as const;

/** Both widths and both schemes, each once; `npm run proof` looks at every pair of them. */
export const LOOKS = LOOKS_OF_ALL.slice(0, size(2, LOOKS_OF_ALL.length));

/** How far things moved by themselves while the page came up; kept by the page itself. */
declare global {
  interface Window {
    shifted: number;
  }
}

/** Browsers of members of staff. Everything a page complains about is kept, and a test must end without any. */
export class Devices {
  private browser: Browser | undefined;
  private contexts: BrowserContext[] = [];
  readonly complaints: string[] = [];
  /** Complaints with one of these words in them belong to the test. */
  expected: readonly string[] = [];

  constructor(private readonly house: House) {}

  async starts(): Promise<void> {
    this.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ARGS,
    });
  }

  async stops(): Promise<void> {
    await this.browser?.close();
  }

  /** A page of ours on a device of its own, signed in as Ada unless it says otherwise. */
  async opens(path: string, look: Look = {}): Promise<Page> {
    const page = await this.blank(look);
    await page.goto(`${this.house.edgeUrl}${path}`);
    return page;
  }

  /** The same before any page is open on it. */
  async blank({
    as = this.house.ada,
    signedOut,
    viewport = WIDE,
    colorScheme = 'light',
    locale = 'en-GB',
  }: Look = {}): Promise<Page> {
    if (!this.browser) throw new Error('not started');
    const options: BrowserContextOptions = {
      viewport,
      colorScheme,
      locale,
      reducedMotion: 'reduce',
    };
    const context = await this.browser.newContext(options);
    this.contexts.push(context);
    if (!signedOut) {
      const [name = '', ...value] = (await as.cookie()).split('=');
      await context.addCookies([{ name, value: value.join('='), url: this.house.edgeUrl }]);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complains(message.text());
    });
    page.on('pageerror', (error) => this.complains(error.message));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost')
        this.complains(`asked another host: ${request.url()}`);
    });
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
            window.shifted += Number(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return page;
  }

  private complains(words: string): void {
    if (!this.expected.some((word) => words.includes(word))) this.complaints.push(words);
  }

  async closesAll(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    this.expected = [];
  }
}

/** The devices of a test file; every test begins with none and must end without a complaint. */
export function staffDevices(house: House): Devices {
  const devices = new Devices(house);
  beforeAll(() => devices.starts(), 60_000);
  afterAll(() => devices.stops());
  afterEach(async () => {
    const complaints = devices.complaints.splice(0);
    await devices.closesAll();
    expect(complaints).toEqual([]);
  });
  return devices;
}

/** Until nothing moves or changes colour any more, but what does so for ever. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });

/** What the accessibility checker calls serious or critical, with where it is. */
export async function barriers(page: Page): Promise<string[]> {
  await atRest(page);
  // Evaluated rather than added as a script, which the page's own policy rightly forbids.
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A party's row on the board. */
export const rowOf = (page: Page, name: string) =>
  page.getByRole('listitem', { name: new RegExp(`^${name},`) });

/** The names in one of the board's columns, top to bottom. */
export const namesIn = (page: Page, column: 'waiting' | 'called' | 'done'): Promise<string[]> =>
  page.locator(`#panel-${column} .party-name`).allInnerTexts();

/** The board with everything read and live. */
export async function board(devices: Devices, look?: Look): Promise<Page> {
  const page = await devices.opens('/waitlist.html', look);
  await page.locator('[role=status].live').waitFor();
  await page.locator('#panel-done:not([aria-busy])').waitFor({ state: 'attached' });
  return page;
}
