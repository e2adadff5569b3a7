import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openHouse } from '../support/house';
import { GOOD_CARD, PayDesk } from '../support/pay';
import { barriers, PHONE, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const desk = new PayDesk(house);
const { ada, ben } = house;
const CALLER = '+14155550120';
/** Found nowhere else by chance. */
const CODE = '987';

/** Tones that a page has played, in Hz. */
declare global {
  interface Window {
    tones: number[];
  }
}

/** Pictures for whoever wants to look at the pages: `PICTURES=<folder>`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** The console of Ben, with what his page says and plays. */
async function console_(look = {}): Promise<Page> {
  const page = await devices.blank({ as: ben, ...look });
  await page.addInitScript(() => {
    window.tones = [];
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (...when) {
      window.tones.push(this.frequency.value);
      start.apply(this, when);
    };
  });
  await page.goto(`${house.edgeUrl}/pay.html`);
  await page
    .getByRole('status')
    .filter({ hasText: /^(live|en directo|en vivo)$/ })
    .waitFor();
  return page;
}

const stage = (page: Page, words: string) =>
  page.locator('.big-state').filter({ hasText: words }).waitFor();
const rung = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ hasText: new RegExp(`^${name}`) });
const tones = (page: Page): Promise<number[]> => page.evaluate(() => window.tones.splice(0));

/** Everything that a page has kept on its device, and what it shows. */
const storedBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases.map(({ name }) => name),
      document.cookie,
      await caches.keys(),
      location.href,
      document.documentElement.outerHTML,
    ]);
  });

it('needs the keyboard alone from the first ring to the receipt, and leaves nothing of a card on the device', async () => {
  const page = await console_();
  const { keyboard } = page;
  await stage(page, 'No call');
  await picture(page, 'pay-idle');
  // The caller's number is on the page as soon as it rings.
  const caller = await desk.calls(CALLER);
  await stage(page, 'Your phone rings');
  await page.getByRole('listitem').filter({ hasText: CALLER }).waitFor();
  // Answered on the agent's own phone.
  await desk.answer(ben.phone.number);
  await stage(page, 'On the call');
  // Amount and tip; Clear empties both.
  await keyboard.type('99');
  for (const _field of ['tip', 'reference', 'ask', 'clear']) await keyboard.press('Tab');
  await keyboard.press('Enter');
  expect(await page.getByLabel('Amount').inputValue()).toBe('');
  for (const _field of ['ask', 'reference', 'tip', 'amount']) await keyboard.press('Shift+Tab');
  await keyboard.type('12.50');
  await keyboard.press('Tab');
  await keyboard.type('10%');
  await page.getByText('Total £13.75').waitFor();
  await picture(page, 'pay-amount');
  // Enter asks for the card.
  await keyboard.press('Enter');
  await stage(page, 'Card number');
  await page.getByText('Please key in the long number on your card').waitFor();
  // What is wrong is said and asked for again.
  await desk.press(caller, '4242424242424241');
  await page.getByText('try 2').waitFor();
  await desk.press(caller, '42424242');
  await rung(page, 'Card').filter({ hasText: '•••• ••••' }).waitFor();
  await picture(page, 'pay-card');
  await desk.press(caller, '42424242');
  await rung(page, 'Card').filter({ hasText: 'Visa •••• •••• •••• 4242' }).waitFor();
  await desk.press(caller, '1220');
  await page.getByText('try 2').nth(1).waitFor();
  await desk.press(caller, '1230');
  await desk.press(caller, CODE);
  await stage(page, 'Ready to charge');
  await picture(page, 'pay-ready');
  // Enter charges; the provider's code comes back, with a link to it.
  await keyboard.press('Enter');
  await stage(page, 'Waiting for the bank');
  await desk.waits();
  await stage(page, 'Paid');
  const [booking] = await desk.books();
  expect(booking).toMatchObject({ amount: 13.75, currency: 'gbp', lastFour: '4242' });
  const link = page.getByRole('link', { name: booking?.code ?? '' });
  expect(await link.getAttribute('href')).toContain(`/payments/${booking?.code ?? ''}`);
  await picture(page, 'pay-paid');
  await keyboard.press('r');
  await page.getByText('Receipt: delivered').waitFor();
  await house.phone(CALLER).gets(/we received GBP 13\.75 .* Card ending 4242\. Confirmation ch_/);
  await keyboard.press('Shift+R');
  await page.getByLabel('Mail address for the receipt').waitFor();
  await keyboard.type('ana@example.org');
  await picture(page, 'pay-mail');
  await keyboard.press('Enter');
  await page.getByText('Receipt: sent').waitFor();
  expect((await desk.mails()).map(({ to }) => to)).toEqual([['ana@example.org']]);
  // The caller hangs up.
  await desk.hangUp(caller);
  await page.getByText('The call is over.').waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByText('Ben: 1 payment, £13.75, tips £1.25').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await picture(page, 'pay-history');
  await page.getByRole('button', { name: 'Mark as refunded' }).click();
  await page.getByText('paid, refunded').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^payments-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(head).toContain('Time,Agent,Caller,Amount,Currency,Tip,Reference,State,Card');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`,Ben,0120,13.75,GBP,1.25,,paid,visa 4242,${booking?.code},20`);
  // Nothing of a card stays on the device.
  const kept = await storedBy(page);
  for (const part of [GOOD_CARD, GOOD_CARD.slice(0, 8)]) expect(kept).not.toContain(part);
  expect(kept).not.toMatch(new RegExp(`(?<![\\d.])${CODE}(?![\\d.])`));
}, 90_000);

it('is heard, unless it is muted, and tells its events in a drawer', async () => {
  const page = await console_();
  const { keyboard } = page;
  const caller = await desk.calls(CALLER);
  await stage(page, 'Your phone rings');
  expect(await tones(page)).toEqual([700, 560, 700]);
  await desk.answer(ben.phone.number);
  await stage(page, 'On the call');
  await keyboard.type('5');
  await keyboard.press('Enter');
  await stage(page, 'Card number');
  await desk.press(caller, '4');
  await rung(page, 'Card').filter({ hasText: '•' }).waitFor();
  expect(await tones(page)).toEqual([880]);
  await desk.press(caller, '242424242424241');
  await page.getByText('try 2').waitFor();
  expect((await tones(page)).slice(-2)).toEqual([330, 247]);
  await desk.press(caller, GOOD_CARD);
  await stage(page, 'Expiry date');
  expect(await tones(page)).toEqual(expect.arrayContaining([660, 880]));
  await keyboard.press('m');
  await page.getByRole('button', { name: 'Mute sounds', pressed: true }).waitFor();
  await desk.press(caller, '1230');
  await stage(page, 'Security code');
  expect(await tones(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Mute sounds', pressed: true }).waitFor();
  await keyboard.press('m');
  await desk.press(caller, CODE);
  await stage(page, 'Ready to charge');
  await keyboard.press('Enter');
  await desk.waits();
  await stage(page, 'Paid');
  expect((await tones(page)).slice(-3)).toEqual([523, 659, 784]);

  const events = page.getByRole('list', { name: 'Events' });
  expect(await events.isVisible()).toBe(false);
  await keyboard.press('e');
  const told = (await events.getByRole('listitem').allInnerTexts()).map((line) =>
    line.replace(/^\d+:\d\d /, ''),
  );
  expect(told).toEqual([
    ...['payment began', 'provider is ready', 'asked for: Card'],
    expect.stringMatching(/^not right: /),
    ...['asked again for: Card', 'keyed in: Card', 'asked for: Expiry', 'keyed in: Expiry'],
    ...['asked for: Code', 'keyed in: Code', 'card sent', 'paid'],
  ]);
  await picture(page, 'pay-events');
  await keyboard.press('?');
  await page.getByRole('dialog').getByText('text a receipt').waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await stage(page, 'Paid');
  await desk.hangUp(caller);
});

it('is found as it is after a reload, and cancelled by Escape', async () => {
  const page = await console_();
  const caller = await desk.talk(CALLER, ben);
  await desk.starts(ben, caller, { reference: 'order 7' });
  await desk.press(caller, '4242');
  await page.reload();
  await stage(page, 'Card number');
  await rung(page, 'Card').filter({ hasText: '••••' }).waitFor();
  await page.getByText('order 7').waitFor();
  await page.keyboard.press('Escape');
  await stage(page, 'Not charged');
  await page.getByText('Cancelled. Nothing was charged.', { exact: true }).waitFor();
});

it('says in a full-width band that an outcome is unknown, and takes the agent’s word for it', async () => {
  const page = await console_({ viewport: PHONE, colorScheme: 'dark' });
  const caller = await desk.talk(CALLER, ben);
  await desk.starts(ben, caller);
  await desk.keysIn(caller);
  await house.trouble({ webhook: 'drop', path: '/pay/payresult', times: 1 });
  await desk.submits(ben);
  await house.unattended('PT2M');
  await page
    .getByRole('alert')
    .filter({ hasText: 'Outcome unknown - do not charge again' })
    .waitFor();
  await picture(page, 'pay-unknown-phone-dark');
  expect(await barriers(page)).toEqual([]);
  // The same from the history.
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Note what became of it' }).click();
  await picture(page, 'pay-settle-phone-dark');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Confirmation code').fill('ch_seen');
  await page.getByRole('button', { name: 'It was charged' }).click();
  await page.getByRole('row').filter({ hasText: 'ch_seen' }).getByText('paid').waitFor();
  await page.getByRole('tab', { name: 'Console' }).click();
  await stage(page, 'Paid');
  await picture(page, 'pay-paid-phone-dark');
  expect((await desk.history(ben)).rows).toMatchObject([
    { state: 'paid', outcome: { by: 'agent', confirmation: 'ch_seen' } },
  ]);
});

it.each([
  ['on a phone', { viewport: PHONE }],
  ['in Spanish and dark', { colorScheme: 'dark', locale: 'es-ES' }],
] as const)('is readable by everybody %s', async (name, look) => {
  const page = await console_(look);
  const caller = await desk.talk('anonymous', ben);
  await page.locator('form.amount').waitFor();
  expect(await barriers(page)).toEqual([]);
  await desk.starts(ben, caller);
  await desk.press(caller, '4242');
  await page.locator('.rung.now').waitFor();
  await picture(page, `pay-${name.replace(/ /g, '-')}`);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('tab').nth(1).click();
  await page.getByRole('table').waitFor();
  expect(await barriers(page)).toEqual([]);
  await desk.hangUp(caller);
});

it('has its settings on the admin page, with what is wrong beside each field', async () => {
  devices.expected = ['400'];
  const page = await devices.opens('/admin.html#pay', { as: ada, viewport: PHONE });
  await page.locator('main:not([aria-busy])').waitFor();
  await page.getByLabel('Most that an agent may charge').fill('a lot');
  await page.getByLabel('Currency').fill('EURO');
  await page.getByLabel('Seconds an agent is rung').fill('90');
  await page.getByLabel("Where the provider's own page").fill('provider.example');
  for (const card of ['Visa', 'Mastercard', 'American Express'])
    await page.getByLabel(card, { exact: true }).uncheck();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('main').getByText('5 fields need a look').waitFor();
  const said = (field: string) =>
    page.locator(`[data-field="pay.${field}"] :is(.error, .field-error)`).innerText();
  expect(await said('limit')).toBe('Write an amount like 500 or 12.50.');
  expect(await said('currency')).toBe('Write the three letters of a currency, like GBP.');
  expect(await said('ringSeconds')).toBe('Write a whole number from 5 to 60.');
  expect(await said('dashboard')).toBe('Write an address that begins with https://.');
  expect(await said('cardTypes')).toBe('Choose at least one.');
  expect(await barriers(page)).toEqual([]);
  await picture(page, 'admin-pay-phone');
  await page.getByLabel('Most that an agent may charge').fill('300');
  await page.getByLabel('Currency').fill('EUR');
  await page.getByLabel('Seconds an agent is rung').fill('25');
  await page.getByLabel("Where the provider's own page").fill('https://provider.example/{code}');
  await page.getByLabel('Visa', { exact: true }).check();
  await page.getByLabel('When no agent is free').selectOption('line');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();
  const kept = await house.records().read({ document: 'settings' });
  expect(kept?.data).toMatchObject({
    desks: {
      pay: {
        ...{ currency: 'EUR', limit: 30_000, confirmAbove: 20_000, ringSeconds: 25 },
        ...{ cardTypes: ['visa'], whenNobody: 'line' },
        dashboard: 'https://provider.example/{code}',
      },
    },
  });
  await page.goto(`${house.edgeUrl}/admin.html#changes`);
  await page.getByText(/Ada: .*Pay: Currency/).waitFor();
});
