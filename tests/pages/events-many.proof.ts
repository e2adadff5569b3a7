import { eventObjects } from '../../src/events/objects';
import { NOTHING_TAKEN, type Order } from '../../src/events/order';
import { openHouse } from '../support/house';
import { EVENTS, STAND } from '../support/events';
import { staffDevices } from './support-board';
import { numbersIn, orderBoard } from './support-events';

const house = openHouse();
const devices = staffDevices(house);

const ORDERS = 3_000;
const AT_ONCE = 100;
/** A task that takes longer than this is felt. */
const LONG_TASK_MS = 100;

declare global {
  interface Window {
    longest: number;
  }
}

async function queueOf(count: number): Promise<void> {
  await house.limits({ syncPerSecond: 100_000, syncBurst: 100_000 });
  const names = eventObjects(STAND);
  const placedAt = house.local.target().now;
  const order = (at: number): Order => ({
    v: 1,
    id: `many${String(at).padStart(4, '0')}`,
    ticket: at,
    number: at + 1,
    lines: [{ item: at % 2 ? 'latte' : 'flat-white', modifiers: at % 3 ? [] : ['oat'], count: 1 }],
    name: `Guest ${at + 1}`,
    channel: 'staff',
    status: 'queued',
    placedAt,
    reminders: 0,
    taken: NOTHING_TAKEN,
    texts: [],
  });
  const records = house.records();
  for (let at = 0; at < count; at += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, more) =>
        records.create({ map: names.orders, key: `wmany${at + more}` }, order(at + more)),
      ),
    );
}

it(`stays quick with ${ORDERS} orders, of which only those in sight are on the page`, async () => {
  await queueOf(ORDERS);
  const page = await orderBoard(devices);
  await page.getByRole('heading', { name: `Queue ${ORDERS}` }).waitFor({ timeout: 60_000 });
  const shown = await numbersIn(page, 'queue');
  expect(shown[0]).toBe(1);
  expect(shown.length).toBeLessThan(60);

  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await page.locator('#panel-queue .column-body').hover();
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 900);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
  const further = await numbersIn(page, 'queue');
  expect(further[0]).toBeGreaterThan(100);
  expect(further.length).toBeLessThan(60);
  const longest = await page.evaluate(() => window.longest);
  console.log(`longest task while scrolling: ${longest} ms, ${further.length} tickets on the page`);
  expect(longest).toBeLessThan(LONG_TASK_MS);

  await page.locator('#panel-queue .column-body').evaluate((body) => {
    body.scrollTop = body.scrollHeight;
  });
  await page.getByRole('listitem', { name: new RegExp(`^${ORDERS},`) }).waitFor();
  await house.phone('+12025550141').says('latte, Ana', /Ana/, { to: EVENTS });
  await page.getByRole('heading', { name: `Queue ${ORDERS + 1}` }).waitFor();
}, 240_000);
