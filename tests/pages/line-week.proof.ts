import type { Page } from 'playwright-core';
import type { Weekday } from '../../src/line/rules/rota';
import { openHouse } from '../support/house';
import { barriers, PHONE, staffDevices } from './support-board';
import {
  gapsOf,
  keptRota,
  keptShifts,
  lineBegins,
  linePage,
  putRota,
  shiftOn,
} from './support-line';

const house = openHouse();
const devices = staffDevices(house);

const EVERY_DAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS = { id: 'day', from: '08:00', to: '20:00', days: EVERY_DAY, tiers: [['maria']] };
const NIGHTS = { id: 'night', from: '20:00', to: '08:00', days: EVERY_DAY, tiers: [['tom']] };

const save = (page: Page, how: string) =>
  page.getByRole('button', { name: how, exact: true }).click();
const saved = (page: Page) =>
  page.getByRole('region', { name: /not saved$/ }).waitFor({ state: 'detached' });
const toast = (page: Page, words: string | RegExp) =>
  page.locator('.toast').filter({ hasText: words });

/** Takes hold of something in the middle, or near one of its edges, and lets go elsewhere. */
async function drags(
  page: Page,
  what: ReturnType<typeof shiftOn>,
  {
    grip = 'middle',
    hours = 0,
    days = 0,
  }: { grip?: 'middle' | 'end'; hours?: number; days?: number },
): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const column = await page.locator('[data-day]').first().boundingBox();
  const box = await what.boundingBox();
  if (!column || !box) throw new Error('not in sight');
  const x = box.x + box.width / 2;
  const y = grip === 'end' ? box.y + box.height - 3 : box.y + Math.min(box.height / 2, 60);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 2 });
  await page.mouse.move(x + days * column.width, y + (hours / 24) * column.height, { steps: 4 });
  await page.mouse.up();
}

it('shows who is on now, who is next, and how long a caller waits at most', async () => {
  await lineBegins(house, { shifts: [DAYS, NIGHTS] });
  const page = await linePage(devices);
  const band = page.getByRole('region', { name: 'Now' });
  await band.getByText('Maria until 20:00').waitFor();
  await band.getByText(/Next: Tom\./).waitFor();
  await band.getByText(/within \d+ (seconds|minutes)\.$/).waitFor();
  await page.getByText('No gaps', { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('a shift is made longer and moved with the mouse, undone, and saved for every week', async () => {
  const { day } = await lineBegins(house, { shifts: [{ ...DAYS, days: ['mon', 'wed'] }] });
  const page = await linePage(devices);
  await drags(page, shiftOn(page, 'Maria', day(0)), { grip: 'end', hours: 2 });
  await shiftOn(page, 'Maria', day(0)).getByText('08:00 to 22:00').waitFor();
  await shiftOn(page, 'Maria', day(2)).getByText('08:00 to 20:00').waitFor();
  await drags(page, shiftOn(page, 'Maria', day(2)), { days: 1, hours: -1 });
  const thursday = shiftOn(page, 'Maria', day(3));
  await thursday.getByText('07:00 to 19:00').waitFor();
  await save(page, 'Undo');
  await shiftOn(page, 'Maria', day(2)).getByText('08:00 to 20:00').waitFor();
  // Calls go by what is saved, and nothing is yet.
  expect(await keptShifts(house)).toEqual(['mon,wed 08:00-20:00 maria']);

  await save(page, 'Save for every week');
  await saved(page);
  expect((await keptShifts(house)).toSorted()).toEqual([
    'mon 08:00-22:00 maria',
    'wed 08:00-20:00 maria',
  ]);
  await toast(page, /.+/).getByRole('button', { name: 'Undo' }).click();
  await house.settles(
    () => keptShifts(house),
    (shifts) => shifts.join() === 'mon,wed 08:00-20:00 maria',
  );
});

it('a new shift is added and saved for this week only', async () => {
  const { day, date } = await lineBegins(house, { shifts: [{ ...DAYS, days: ['mon'] }] });
  const page = await linePage(devices);
  await page.getByRole('button', { name: 'Add shift' }).first().click();
  const form = page.getByRole('dialog', { name: 'New shift' });
  await form.getByLabel('Monday').uncheck();
  await form.getByLabel('Wednesday').check();
  await form.getByLabel('From').fill('22:00');
  await form.getByLabel('To').fill('02:30');
  await form.getByText('Ends on the next day.').waitFor();
  await form.getByLabel('Add somebody').selectOption('Tom');
  await form.getByRole('button', { name: 'Add shift' }).click();
  await shiftOn(page, 'Tom', day(2)).getByText('22:00 to 02:30').waitFor();
  await save(page, 'Save for this week only');
  await saved(page);
  await page.getByText('This week has shifts of its own.').waitFor();
  const { weeks, shifts } = await keptRota(house);
  expect([weeks.map(({ monday }) => monday), shifts.length]).toEqual([[date(0)], 1]);

  await page.getByRole('button', { name: 'Week after' }).click();
  await page.getByText('These shifts are the same every week.').waitFor();
  expect(await page.getByRole('button', { name: /^Tom/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Week before' }).click();
  await page.getByRole('button', { name: 'As every week again' }).click();
  await page.getByText('These shifts are the same every week.').waitFor();
  expect((await keptRota(house)).weeks).toEqual([]);
});

it('everything about a week can be done with the keyboard alone', async () => {
  const { day } = await lineBegins(house, {
    shifts: [
      { ...DAYS, days: ['mon'] },
      { ...NIGHTS, days: ['tue'] },
    ],
  });
  const page = await linePage(devices);
  await shiftOn(page, 'Maria', day(0)).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await shiftOn(page, 'Maria', day(1)).waitFor();
  // The focus goes with the shift.
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Tuesday'));
  for (let quarter = 0; quarter < 4; quarter++) await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await shiftOn(page, 'Maria', day(1)).getByText('09:00 to 20:45').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-from') !== null);
  await shiftOn(page, 'Tom', day(1)).focus();
  await page.keyboard.press('Delete');
  await shiftOn(page, 'Tom', day(1)).waitFor({ state: 'detached' });
  // A gap is a place to stand on as well, and Enter fills it.
  await gapsOf(page).first().focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'New shift' });
  await form.waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await save(page, 'Save for every week');
  await saved(page);
  expect(await keptShifts(house)).toEqual(['tue 09:00-20:45 maria']);
});

it('gaps are red at once, and the night on which clocks go back is marked', async () => {
  const { day } = await lineBegins(house, {
    shifts: [DAYS, { ...NIGHTS, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }],
    week: 'clocksGoBack',
  });
  const page = await linePage(devices);
  await page.getByText('2 gaps', { exact: true }).waitFor();
  expect(
    await gapsOf(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
  ).toEqual([
    `Nobody, ${day(0)} 00:00 to 08:00: add a shift`,
    `Nobody, ${day(6)} 20:00 to 00:00: add a shift`,
  ]);
  await page
    .getByRole('region', { name: day(6) })
    .getByText(/Clocks go back by 60 min/)
    .waitFor();
  await shiftOn(page, 'Maria', day(5)).focus();
  await page.keyboard.press('Delete');
  await page.getByText('3 gaps', { exact: true }).waitFor();
});

it('changes survive a reload, and a plan that somebody else saved first is not overwritten', async () => {
  const { day } = await lineBegins(house, { shifts: [DAYS, NIGHTS] });
  const page = await linePage(devices);
  await shiftOn(page, 'Maria', day(0)).focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await shiftOn(page, 'Maria', day(0)).getByText('08:00 to 20:15').waitFor();
  await page.reload();
  await shiftOn(page, 'Maria', day(0)).getByText('08:00 to 20:15').waitFor();
  await putRota(house, { shifts: [DAYS] }, 3);
  await page.getByText(/Somebody else has saved the plan meanwhile/).waitFor();
  const blocked = page.getByRole('button', { name: 'Save for every week' });
  expect(await blocked.getAttribute('aria-disabled')).toBe('true');
  await save(page, 'Discard');
  // What is left of the nights: each day's evening, and Monday's first hours.
  await page.getByText('14 gaps', { exact: true }).waitFor();
  expect(await keptShifts(house)).toEqual(['mon,tue,wed,thu,fri,sat,sun 08:00-20:00 maria']);
});

it('a date is changed in the calendar and taken back', async () => {
  const { day, short } = await lineBegins(house, { shifts: [DAYS, NIGHTS] });
  const page = await linePage(devices);
  await page.getByRole('button', { name: `${day(2)}, as usual` }).click();
  const form = page.getByRole('dialog', { name: 'Change a date' });
  await form.getByLabel('Who', { exact: true }).selectOption('Maria');
  await form.getByLabel('From').fill('10:00');
  await form.getByLabel('To').fill('14:00');
  await form.getByRole('button', { name: 'Save this date' }).click();
  await page.getByText(`Maria is away, ${short(2)} 10:00 to 14:00`).waitFor();
  await page.getByText('1 gap', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Take back: Maria is away/ }).click();
  await page.getByText('No gaps', { exact: true }).waitFor();
  expect((await keptRota(house)).overrides).toEqual([]);
});

it('one day fills a phone, and each of the others is a tap away', async () => {
  const { day } = await lineBegins(house, { shifts: [{ ...DAYS, days: ['mon', 'tue'] }] });
  const page = await linePage(devices, 'week', { viewport: PHONE, colorScheme: 'dark' });
  expect(await page.locator('[data-day]').filter({ visible: true }).count()).toBe(1);
  await page
    .getByRole('group', { name: 'Day shown' })
    .getByRole('button', { name: /^Tue/ })
    .click();
  await shiftOn(page, 'Maria', day(1)).click();
  const drawer = page.getByRole('dialog', { name: new RegExp(`^${day(1)}`) });
  await drawer.getByLabel('To').fill('21:00');
  await drawer.getByRole('button', { name: 'Keep changes' }).click();
  await page.getByRole('button', { name: 'Save for every week' }).click();
  await saved(page);
  expect(await keptShifts(house)).toEqual(['mon,tue 08:00-21:00 maria']);
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

it('speaks Spanish with whoever reads Spanish', async () => {
  await lineBegins(house, { shifts: [DAYS] });
  const { account } = house.local.target();
  const staff = house.client().sync.v1.services(account.syncServiceSid).documents('staff');
  const { data } = await staff.fetch();
  const people = (data as { people: Record<string, object> }).people;
  const key = house.personKey(house.ada.phone.number);
  await staff.update({
    data: { ...(data as object), people: { ...people, [key]: { ...people[key], language: 'es' } } },
  });
  await house.unattended('PT10S');
  const page = await linePage(devices);
  await page.getByRole('tab', { name: 'Semana' }).waitFor();
  await page.getByText('14 huecos', { exact: true }).waitFor();
  await page.getByText(/Quien llama habla con alguien o llega al buzón de voz en/).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  expect(await barriers(page)).toEqual([]);
});
