import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { eventsFor, EVENTS, STAND } from '../support/events';
import { openHouse } from '../support/house';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const stand = eventsFor(house);
const ana = house.phone('+12025550120');
const lucia = house.phone('+34600555011');
const to = { to: EVENTS };

/** The lines of a file that a button has the browser keep. */
async function fileOf(page: Page, button: string): Promise<readonly string[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8')
    .replace(/\r\n$/, '')
    .split('\r\n');
}

/** Three orders that were collected, one that its guest cancelled, and something that was said. */
async function aBusyMorning(): Promise<void> {
  await stand.becomes((event) => ({
    ...event,
    lead: { name: true, email: true, code: false, skippable: true },
  }));
  await ana.says('oat latte', /What is your name/, to);
  await ana.says('Ana', /e-mail/, to);
  await ana.says('ana@example.com', /Order \d+: Latte/, to);
  await stand.does('ready', await stand.newest());
  await ana.gets(/is ready/);
  await stand.does('collected', await stand.newest());
  await ana.says('the best latte of my life', /passed that on/, to);
  for (const name of ['Grace', 'Noor']) {
    const { number } = await stand.takes({ item: 'tea', name });
    await stand.does('ready', number);
    await stand.does('collected', number);
  }
  await lucia.says('un té', /A nombre de quién/, to);
  await lucia.says('Lucía', /correo/i, to);
  await lucia.says('omitir', /Pedido \d+/, to);
  await lucia.says('cancela mi pedido', /Responda 1/, to);
  await lucia.says('1', /cancelado/, to);
}

it('shows what an event came to, and hands it over as files', async () => {
  await aBusyMorning();
  const page = await devices.opens(`/event.html#${STAND}/statistics`, { viewport: WIDE });
  await page.getByText('finished orders').waitFor();
  const figures = await page.locator('.figures dd').allInnerTexts();
  expect(figures.slice(0, 3)).toEqual(['4', '3', '1']);
  await page.getByText('“the best latte of my life”').waitFor();
  for (const plot of ['What was ordered', 'By hour', 'By channel', 'By country'])
    await page.getByText(plot, { exact: true }).first().waitFor();
  expect(await barriers(page)).toEqual([]);

  const [head, ...orders] = await fileOf(page, 'Orders as CSV');
  expect(head).toBe('\ufeffplaced,ready,finished,status,cancelled_by,order,channel,country,nth');
  expect(orders).toHaveLength(4);
  expect(orders.filter((line) => line.includes('cancelled,guest,Tea,sms,ES'))).toHaveLength(1);
  expect(orders.filter((line) => /Latte.*Oat milk.*,sms,US,1$/.test(line))).toHaveLength(1);
  expect(orders.join()).not.toMatch(/Ana|Grace|2025550120/);

  const guests = await fileOf(page, 'Guests as CSV');
  expect(guests[0]).toContain('name,email,verified,address,country,stage,orders');
  const own = guests.find((line) => line.includes('ana@example.com')) ?? '';
  // What a spreadsheet would run as a formula is only a text.
  expect(own).toMatch(/^Ana,ana@example\.com,no,'\+12025550120,US,ordered,1,/);
  await page.getByText('ordered once').waitFor();
});

it('is found from the admin page, and works on a phone', async () => {
  const admin = await devices.opens('/admin.html', { viewport: WIDE });
  await admin.getByRole('navigation').getByRole('link', { name: 'Events' }).click();
  await admin.getByRole('heading', { name: 'Events' }).waitFor();
  await admin.getByText('Harbour Coffee').first().waitFor();
  expect(await barriers(admin)).toEqual([]);

  const codes = await devices.opens(`/event.html#${STAND}/codes`, {
    viewport: PHONE,
    colorScheme: 'dark',
  });
  await codes.getByText('WhatsApp', { exact: false }).first().waitFor();
  expect(await codes.locator('svg').count()).toBeGreaterThan(1);
  expect(await barriers(codes)).toEqual([]);
});

it('takes a new thing on the menu with what else it is called, and guests are understood', async () => {
  const page = await devices.opens(`/event.html#${STAND}/settings`, { viewport: WIDE });
  const menu = page.getByRole('region', { name: 'Menu' });
  await menu.getByRole('button', { name: 'Add something to the menu' }).click();
  const added = menu.locator('.menu-things').first().getByRole('listitem').last();
  await added.locator('input[lang=en]').fill('Iced Lemonade');
  await added.getByPlaceholder('Also called').fill('squash, limonada ,');
  await added.locator('input[lang=es]').fill('Limonada Fría');
  expect(await added.getByPlaceholder('Also called').inputValue()).toBe('squash, limonada');
  expect(await barriers(page)).toEqual([]);
  await menu.getByRole('button', { name: 'Save the menu' }).click();
  await page.getByText('The menu of Harbour Coffee was changed.').first().waitFor();

  await house.unattended('PT10S');
  await ana.says('a squash please', /Order \d+: Iced Lemonade\./, to);
  await lucia.says('una limonada', /Limonada Fría/, to);
});
