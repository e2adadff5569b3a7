import { openHouse } from '../support/house';
import { EVENTS, eventsFor, STAND } from '../support/events';
import { barriers, PHONE, staffDevices, WIDE, type Look } from './support-board';
import { does, numbersIn, orderBoard, ticketOf } from './support-events';

const house = openHouse();
const devices = staffDevices(house);
const stand = eventsFor(house);
const to = { to: EVENTS };

it('shows a new order within a second of the text, with what goes with it', async () => {
  const page = await orderBoard(devices);
  await page.getByText('No orders.').waitFor();
  // The first text finds everything cold; a busy machine may be slow once, but not each time.
  await house.phone('+12025550149').says('tea, Tom', /^Thanks, Tom/, to);
  const shownAfter: number[] = [];
  const names = ['Ana', 'Wei', 'Luz', 'Noor'];
  for (const [at, name] of names.entries()) {
    const guest = house.phone(`+1202555014${at + 1}`);
    const sent = performance.now();
    const text = guest.texts(`oat flat white, extra shot, ${name}`, to);
    await page.getByRole('listitem', { name: new RegExp(`^\\d+, ${name}, Flat White`) }).waitFor();
    shownAfter.push(performance.now() - sent);
    await text;
    await guest.gets(/^Thanks/);
  }
  console.log(`on the board after ${shownAfter.map(Math.round).join(', ')} ms`);
  const [, slowButOne] = shownAfter.toSorted((one, other) => other - one);
  expect(slowButOne).toBeLessThan(1_000);
  const ticket = page.getByRole('listitem', { name: /^\d+, Noor, Flat White/ });
  await ticket.getByText('+ Oat milk').waitFor();
  await ticket.getByText('+ Extra shot').waitFor();
  await ticket.getByText('by SMS').waitFor();
  const said = page.locator('[data-announcer]');
  await said.filter({ hasText: 'Flat White, Oat milk, Extra shot' }).waitFor();
});

it('takes an order from the queue to the guest’s hand, and back again', async () => {
  const ana = house.phone('+12025550141');
  await ana.says('latte, Ana', /Order 1/, to);
  const page = await orderBoard(devices);
  const ticket = ticketOf(page, 1);

  await does(page, 'ready', () => ticket.getByRole('button', { name: 'Ready' }).click());
  await page.locator('#panel-ready').getByText('1', { exact: true }).first().waitFor();
  await house.rests();
  await ana.gets(/^Order 1 is ready/);
  expect(await numbersIn(page, 'queue')).toEqual([]);
  await ticket.getByText('“it is ready” delivered').waitFor();

  await does(page, 'undo', () => page.getByRole('button', { name: 'Undo', exact: true }).click());
  await does(page, 'ready', () =>
    page.locator('#panel-queue').getByRole('button', { name: 'Ready' }).click(),
  );
  await page.locator('#panel-ready').getByText('1', { exact: true }).first().waitFor();
  await house.rests();
  await ana.gets(/not ready/i);
  await ana.gets(/^Order 1 is ready/);

  const remind = ticket.getByRole('button', { name: 'Remind' });
  expect(await remind.getAttribute('aria-disabled')).toBe('true');
  await remind.getByText(/again in [0-3]:\d\d/).waitFor();
  await house.later('PT3M');
  await ticket.getByRole('button', { name: 'Collected' }).waitFor();
  await page.reload();
  await does(page, 'remind', () => ticket.getByRole('button', { name: 'Remind' }).click());
  await ticket.getByText('reminded once').waitFor();
  await house.rests();
  await ana.gets(/Order 1/);

  await ticket.getByRole('button', { name: 'Collected' }).click();
  await page.locator('#panel-done').getByText('collected', { exact: false }).first().waitFor();
  expect(await numbersIn(page, 'done')).toEqual([1]);
});

it('says what a guest will read before an order is cancelled', async () => {
  const ana = house.phone('+12025550141');
  await ana.says('latte, Ana', /Order 1/, to);
  const page = await orderBoard(devices);
  await ticketOf(page, 1).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Cancel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel order 1?' });
  await dialog.getByRole('button', { name: 'Sold out' }).click();
  const preview = await dialog.locator('.says').innerText();
  await does(page, 'cancel', () =>
    dialog.getByRole('button', { name: 'Cancel the order' }).click(),
  );
  await page.getByText('cancelled by staff').waitFor();
  await house.rests();
  expect(await ana.gets(/Sold out/)).toBe(preview);
});

it('takes an order at the stand, keeps what was chosen over a reload, and finds it again', async () => {
  const page = await orderBoard(devices);
  await page.getByRole('button', { name: 'Add order' }).click();
  await page.getByRole('radio', { name: 'Flat White' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Oat milk' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Soy milk' }).check({ force: true });
  expect(await page.getByRole('checkbox', { name: 'Oat milk' }).isChecked()).toBe(false);
  await page.getByLabel('Name').fill('Zoë');
  await page.reload();
  await page.getByRole('button', { name: 'Add order' }).click();
  expect(await page.getByRole('radio', { name: 'Flat White' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Add the order' }).click();
  await ticketOf(page, 1).getByText('+ Soy milk').waitFor();
  await stand.takes({ item: 'tea', name: 'Tom' });
  await page.getByRole('heading', { name: 'Queue 2' }).waitFor();

  await page.getByRole('searchbox', { name: 'Search' }).fill('zoe');
  expect(await numbersIn(page, 'queue')).toEqual([1]);
  await page.getByRole('searchbox', { name: 'Search' }).fill('nobody');
  await page.locator('#panel-queue').getByText('No order matches “nobody”.').waitFor();
});

it('pauses the event for everybody, and opens it again', async () => {
  const page = await orderBoard(devices);
  const other = await orderBoard(devices, { viewport: PHONE });
  await page.getByRole('button', { name: 'Pause' }).click();
  await other.locator('.state-band.paused').waitFor();
  await house.unattended('PT10S');
  await house.phone('+12025550141').says('latte', /./, to);
  expect(await stand.numbers()).toEqual([]);
  await other.getByRole('button', { name: 'Open again' }).click();
  await page.locator('.state-band').waitFor({ state: 'detached' });
});

it('divides the queue among screens, and leaves no order without one when a screen closes', async () => {
  for (const name of ['Ana', 'Tom', 'Wei', 'Sam', 'Noor', 'Luz'])
    await stand.takes({ item: 'latte', name });
  const all = (await stand.numbers()).toSorted((one, other) => one - other);
  const first = await orderBoard(devices, {}, '1-of-2');
  const second = await orderBoard(devices, {}, '2-of-2');
  const share = (page: typeof first) => numbersIn(page, 'queue');
  await first.locator('.terminal-chip:not(.stands-in)').waitFor();
  await second.locator('.terminal-chip:not(.stands-in)').waitFor();
  const shown = [...(await share(first)), ...(await share(second))];
  expect(shown.toSorted((one, other) => one - other)).toEqual(all);
  expect((await share(first)).every((number) => number % 2 === 1)).toBe(true);
  await first.getByRole('button', { name: '1 of 2' }).waitFor();

  await second.goto('about:blank');
  await first.locator('.terminal-chip.stands-in').waitFor();
  expect(await share(first)).toEqual(all);
  await first.getByText('Screen 2 is not open. Its orders are shared out.').waitFor({
    state: 'attached',
  });
});

const LOOKS: Readonly<Record<string, Look>> = {
  'a phone': { viewport: PHONE },
  'a wide screen': { viewport: WIDE },
  'a wide screen in the dark': { viewport: WIDE, colorScheme: 'dark' },
  'a phone in Spanish': { viewport: PHONE, locale: 'es-ES' },
};

it.each(Object.keys(LOOKS))('stands in nobody’s way on %s', async (name) => {
  await stand.takes({ item: 'latte', name: 'Ana' });
  await stand.takes({ item: 'tea', name: '' });
  const [number = 0] = await stand.numbers();
  await stand.does('ready', number);
  const page = await orderBoard(devices, LOOKS[name]);
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.1);
  const language = LOOKS[name]?.locale === undefined ? 'en' : 'es';
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  await page.goto(`${house.edgeUrl}/event.html#${STAND}/codes`);
  await page.locator('.codes .qr').first().waitFor();
  expect(await barriers(page)).toEqual([]);
});
