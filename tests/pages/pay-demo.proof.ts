import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { signInAsBen } from '../../cli/bench/sign-in';
import { boardLink } from '../../cli/provision/board-link';
import { seedAccount } from '../../cli/provision/seed';
import { startLocal, type Local } from '../../emulator/local';
import { control, type LoggedRequest } from '../support/control';
import { DECLINED_CARD, GOOD_CARD, type Booking } from '../support/pay';

let local: Local;
let browser: Browser;
/** The phones on the table, and Ben's console beside them. */
let phones: Page;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  local = await startLocal({
    seed: seedAccount,
    kind: 'empty',
    pages: path.resolve('dist/phones'),
    board: (target) => Promise.resolve(boardLink(target)),
  });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const opens = async (): Promise<Page> => {
    const opened = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    opened.setDefaultTimeout(15_000);
    opened.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(error.message));
    return opened;
  };
  [phones, page] = [await opens(), await opens()];
  const [name = '', ...value] = (await signInAsBen(local)).split('=');
  await page.context().addCookies([{ name, value: value.join('='), url: local.edge.url }]);
  await Promise.all([
    phones.goto(`${local.vendors.url}/#more`),
    page.goto(`${local.edge.url}/pay.html`),
  ]);
  await page
    .getByRole('status')
    .filter({ hasText: /^live$/ })
    .waitFor();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await local?.stop();
  expect(complaints).toEqual([]);
  expect(local.problems).toEqual([]);
});

const phone = (name: string) => phones.getByRole('region', { name });
const presses = async (name: string, label: string) =>
  phone(name).getByRole('button', { name: label, exact: true }).click();
/** The caller's own fingers. */
const keys = async (digits: string): Promise<void> => {
  for (const digit of digits) await presses('Second guest', digit);
};
/** Requests to a session so far. */
let asked = 0;
/** Nobody presses what is not asked for yet; a person would not be so quick. */
const provider = async (): Promise<void> => {
  const until = performance.now() + 10_000;
  for (;;) {
    const all = await control<readonly LoggedRequest[]>(local.vendors.url, 'requests');
    const seen = all.filter(
      ({ method, path: at, endedAt }) =>
        method === 'POST' && /\/Payments\/PK/.test(at) && endedAt !== null,
    ).length;
    if (seen > asked) {
      asked = seen;
      return;
    }
    if (performance.now() > until) throw new Error(`the provider was asked ${seen} times`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const field = async (digits: string): Promise<void> => {
  await provider();
  await keys(digits);
};
const card = async (number: string): Promise<void> => {
  await field(number);
  await field('1230');
  await field('123');
};
const stage = (words: string) => page.locator('.big-state').filter({ hasText: words }).waitFor();
const rung = (name: string) =>
  page.getByRole('listitem').filter({ hasText: new RegExp(`^${name}`) });
const gatewayAnswers = () => control(local.vendors.url, 'clock', { advance: 'PT2S' });
const books = async (): Promise<readonly Booking[]> =>
  (await control<{ bookings: Booking[] }>(local.vendors.url, 'payments')).bookings;

/** Pictures for whoever wants to look at the pages: `PICTURES=<folder>`. */
async function picture(of: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await of.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** The demo script of the project that the desk comes from, step by step, with two phones and a console. */
test('a caller pays with the keypad of a phone: the demo script from its first step to its tenth', async () => {
  await phones.getByRole('combobox', { name: 'Another phone' }).selectOption('+12025550122');
  await phones.getByRole('button', { name: 'Add phone' }).click();
  await phone('Second guest').getByRole('combobox', { name: 'To' }).selectOption('+12025550104');

  // 1. A call: the page shows who is calling.
  await presses('Second guest', 'Call from Second guest');
  await stage('Your phone rings');
  await page.getByRole('listitem').filter({ hasText: '+12025550122' }).waitFor();
  // 2. Answered.
  await presses('Ben, staff', 'Answer');
  await stage('On the call');
  // 3. Amount and tip; Clear empties them.
  await page.getByLabel('Amount').fill('99');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByLabel('Amount').fill('12.50');
  await page.getByLabel('Tip').fill('1');
  await page.getByText('Total £13.50').waitFor();
  // 4. The card is asked for: the page says what to say.
  await page.getByRole('button', { name: 'Ask for the card' }).click();
  await stage('Card number');
  await page.getByText('Please key in the long number on your card').waitFor();
  // 5. What is wrong is said and asked for again.
  await field('4242424242424241');
  await page.getByText('try 2').waitFor();
  await field('4242');
  await rung('Card').filter({ hasText: '••••' }).waitFor();
  await picture(phones, 'pay-demo-phones');
  await picture(page, 'pay-demo-console');
  await keys(GOOD_CARD.slice(4));
  await rung('Card').filter({ hasText: 'Visa •••• •••• •••• 4242' }).waitFor();
  await field('1230');
  await field('123');
  // 6. Charged: the confirmation code, with a link to the provider.
  await stage('Ready to charge');
  await page.getByRole('button', { name: 'Charge £13.50' }).click();
  await stage('Waiting for the bank');
  await provider();
  await gatewayAnswers();
  await stage('Paid');
  const [booking] = await books();
  expect(booking).toMatchObject({ amount: 13.5, currency: 'gbp', lastFour: '4242' });
  await page.getByRole('link', { name: booking?.code ?? '' }).waitFor();
  await picture(page, 'pay-demo-paid');
  // 8. Another payment on the same call, 7. with a card that is declined.
  await page.getByRole('button', { name: 'New payment' }).click();
  await stage('On the call');
  await page.getByLabel('Amount').fill('5');
  await page.keyboard.press('Enter');
  await stage('Card number');
  await card(DECLINED_CARD);
  await stage('Ready to charge');
  await page.getByRole('button', { name: 'Charge £5.00' }).click();
  await provider();
  await gatewayAnswers();
  await stage('Not charged');
  await page.getByText('The card was declined. Ask for another card.').waitFor();
  // 9. Amount zero: a token.
  await page.getByRole('button', { name: 'New payment' }).click();
  await page.getByLabel('Amount').fill('0');
  await page.getByText('Nothing to charge').waitFor();
  await page.keyboard.press('Enter');
  await stage('Card number');
  await card(GOOD_CARD);
  await stage('Ready to charge');
  await page.getByRole('button', { name: 'Keep the card' }).click();
  await provider();
  await gatewayAnswers();
  await page.getByText('Token card_').waitFor();
  // 10. Hung up.
  await presses('Second guest', 'Hang up');
  await page.getByText('The call is over.').waitFor();
  expect((await books()).map(({ what }) => what)).toEqual(['charge', 'token']);
}, 120_000);
