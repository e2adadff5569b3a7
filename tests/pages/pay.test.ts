import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openHouse } from '../support/house';
import { DECLINED_CARD, GOOD_CARD, PayDesk } from '../support/pay';
import { barriers, PHONE, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const desk = new PayDesk(house);
const { ben } = house;
const CALLER = '+14155550120';

/** Pictures for whoever wants to look at the pages: `PICTURES=<folder>`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** The console of Ben, with what his page says. */
async function console_(look = {}): Promise<Page> {
  const page = await devices.opens('/pay.html', { as: ben, ...look });
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

it('plays the demo from the first ring to the end of the call, by keyboard', async () => {
  const page = await console_();
  await stage(page, 'No call');
  await picture(page, 'pay-idle');
  // 1. The caller's number is on the page as soon as it rings.
  const caller = await desk.calls(CALLER);
  await stage(page, 'Your phone rings');
  await page.getByRole('listitem').filter({ hasText: CALLER }).waitFor();
  // 2. Answered on the agent's own phone.
  await desk.answer(ben.phone.number);
  await stage(page, 'On the call');
  // 3. Amount and tip; Clear empties both.
  await page.getByLabel('Amount').fill('99');
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await page.getByLabel('Amount').inputValue()).toBe('');
  await page.getByLabel('Amount').focus();
  await page.keyboard.type('12.50');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10%');
  await page.getByText('Total £13.75').waitFor();
  await picture(page, 'pay-amount');
  // 4. Enter asks for the card.
  await page.keyboard.press('Enter');
  await stage(page, 'Card number');
  await page.getByText('Please key in the long number on your card').waitFor();
  // 5. What is wrong is said and asked for again.
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
  await desk.press(caller, '123');
  await stage(page, 'Ready to charge');
  await picture(page, 'pay-ready');
  // 6. Enter charges; the provider's code comes back, with a link to it.
  await page.keyboard.press('Enter');
  await stage(page, 'Waiting for the bank');
  await desk.waits();
  await stage(page, 'Paid');
  const [booking] = await desk.books();
  expect(booking).toMatchObject({ amount: 13.75, currency: 'gbp', lastFour: '4242' });
  const link = page.getByRole('link', { name: booking?.code ?? '' });
  expect(await link.getAttribute('href')).toContain(`/payments/${booking?.code ?? ''}`);
  await picture(page, 'pay-paid');
  await page.keyboard.press('r');
  await page.getByText(/Receipt: (on its way|sent|delivered)/).waitFor();
  await house.rests();
  await house.phone(CALLER).gets(/we received GBP 13\.75 .* Card ending 4242\. Confirmation ch_/);
  // 8. A new payment on the same call.
  await page.keyboard.press('n');
  await stage(page, 'On the call');
  // 7. A card that is declined, in words.
  await page.getByLabel('Amount').fill('5');
  await page.keyboard.press('Enter');
  await stage(page, 'Card number');
  await desk.keysIn(caller, DECLINED_CARD);
  await stage(page, 'Ready to charge');
  await page.keyboard.press('Enter');
  await desk.waits();
  await stage(page, 'Not charged');
  await page.getByText('The card was declined. Ask for another card.').waitFor();
  await picture(page, 'pay-declined');
  await page.keyboard.press('Enter');
  await stage(page, 'On the call');
  // 9. Amount zero keeps the card.
  await page.getByLabel('Amount').fill('0');
  await page.getByText('Nothing to charge').waitFor();
  await page.keyboard.press('Enter');
  await stage(page, 'Card number');
  await desk.keysIn(caller, GOOD_CARD);
  await stage(page, 'Ready to charge');
  await page.keyboard.press('Enter');
  await desk.waits();
  await stage(page, 'Paid');
  await page.getByText('Token card_').waitFor();
  // 10. The caller hangs up.
  await desk.hangUp(caller);
  await page.getByText('The call is over.').waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByText('Ben: 1 payment, £13.75, tips £1.25').waitFor();
  expect(await page.getByRole('row').count()).toBe(4);
  await picture(page, 'pay-history');
  await page.getByRole('button', { name: 'Mark as refunded' }).click();
  await page.getByText('paid, refunded').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^payments-\d{4}-\d\d-\d\d\.csv$/);
}, 90_000);

it('is found as it is after a reload, and cancelled by Escape', async () => {
  const page = await console_();
  const caller = await desk.talk(CALLER, ben);
  await desk.starts(ben, caller, { reference: 'order 7' });
  await desk.press(caller, '4242');
  await page.reload();
  await stage(page, 'Card number');
  await rung(page, 'Card').filter({ hasText: '••••' }).waitFor();
  await page.getByText('order 7').waitFor();
  await page.getByText('Events').click();
  await page.getByText('payment began').waitFor();
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
  await page.getByLabel('Confirmation code').fill('ch_seen');
  await page.getByRole('button', { name: 'It was charged' }).click();
  await stage(page, 'Paid');
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
