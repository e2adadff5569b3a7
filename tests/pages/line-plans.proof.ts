import type { Page } from 'playwright-core';
import type { Weekday } from '../../src/line/rules/rota';
import { openHouse } from '../support/house';
import { LINE, MARIA, Telephones, TOM } from '../support/telephones';
import { barriers, PHONE, staffDevices } from './support-board';
import { keptRota, keptShifts, lineBegins, linePage, shiftOn } from './support-line';

const house = openHouse();
const phones = new Telephones(house);
const devices = staffDevices(house);

const EVERY_DAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS = { id: 'day', from: '08:00', to: '20:00', days: EVERY_DAY, tiers: [['maria']] };
const NIGHTS = { id: 'night', from: '20:00', to: '08:00', days: EVERY_DAY, tiers: [['tom']] };

/** Something behind the week's ⋯. */
async function chooses(page: Page, what: string): Promise<ReturnType<Page['getByRole']>> {
  await page.getByRole('button', { name: 'More for the week' }).click();
  await page.getByRole('menuitem', { name: what }).click();
  const dialog = page.getByRole('dialog', { name: what });
  await dialog.waitFor();
  return dialog;
}

it('a week is copied into another one, which has it for itself, and one press takes it back', async () => {
  const { date } = await lineBegins(house, { shifts: [{ ...DAYS, days: ['mon'] }] });
  const page = await linePage(devices);
  const dialog = await chooses(page, 'Copy this week');
  await dialog.getByLabel('To the week of').fill(date(2));
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByText('Choose a day in another week.').waitFor();
  await dialog.getByLabel('To the week of').fill(date(9));
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('This week has shifts of its own.').waitFor();
  const { weeks } = await keptRota(house);
  expect(weeks.map(({ monday, shifts }) => `${monday} ${shifts.length}`)).toEqual([`${date(7)} 1`]);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await house.settles(
    () => keptRota(house),
    (rota) => rota.weeks.length === 0,
  );
});

it('opening hours: outside of them nothing is missing and callers reach the voicemail', async () => {
  await lineBegins(house, { shifts: [{ ...DAYS, from: '09:00', to: '17:00' }] });
  const page = await linePage(devices, 'week', { viewport: PHONE });
  const dialog = await chooses(page, 'Opening hours');
  await dialog.getByLabel('Round the clock, every day').uncheck();
  await dialog.getByLabel('Monday').fill('nine to five');
  await dialog.getByRole('button', { name: 'Save opening hours' }).click();
  await dialog.getByText('Write hours as 9:00-17:00, several with commas between them.').waitFor();
  await dialog.getByLabel('Monday').fill('9-13, 14-17');
  await dialog.getByLabel('Sunday').fill('');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save opening hours' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('No gaps', { exact: true }).waitFor();
  const { hours } = await keptRota(house);
  expect([hours?.mon, hours?.sun, hours?.tue]).toEqual([
    [
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '17:00' },
    ],
    undefined,
    [{ from: '09:00', to: '17:00' }],
  ]);
});

it('a rotation is made, a shift goes by it, and it cannot be taken away while one does', async () => {
  const { day, date } = await lineBegins(house, { shifts: [{ ...DAYS, days: ['mon'] }] });
  const page = await linePage(devices);
  const list = await chooses(page, 'Rotations');
  await list.getByRole('button', { name: 'New rotation' }).click();
  const form = page.getByRole('dialog', { name: 'New rotation' });
  await form.getByRole('button', { name: 'Save rotation' }).click();
  await form.getByText('Choose at least one person.').waitFor();
  await form.getByLabel('Name').fill('nights');
  await form.getByLabel('Add somebody').selectOption('Tom');
  await form.getByLabel('Add somebody').selectOption('Maria');
  await form.getByLabel('Counted in').selectOption('days');
  await form.getByLabel('The first turn begins on').fill(date(1));
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save rotation' }).click();
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  expect((await keptRota(house)).rotations).toEqual({
    nights: { order: ['tom', 'maria'], unit: 'day', every: 1, start: date(1) },
  });

  await page.getByRole('button', { name: 'Add shift' }).first().click();
  const shift = page.getByRole('dialog', { name: 'New shift' });
  await shift.getByLabel('Monday').uncheck();
  for (const name of ['Tuesday', 'Wednesday']) await shift.getByLabel(name).check();
  await shift.getByLabel('From').fill('20:00');
  await shift.getByLabel('To').fill('23:00');
  await shift.getByLabel('Add somebody').selectOption('Rotation nights');
  await shift.getByRole('button', { name: 'Add shift' }).click();
  await page.getByRole('button', { name: 'Save for every week' }).click();
  await shiftOn(page, 'Tom', day(1)).waitFor();
  await shiftOn(page, 'Maria', day(2)).waitFor();
  await house.settles(
    () => keptShifts(house),
    (shifts) => shifts.includes('tue,wed 20:00-23:00 nights'),
  );

  const again = await chooses(page, 'Rotations');
  await again.getByRole('button', { name: 'Edit nights' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit nights' });
  await edit.getByRole('button', { name: 'Take it away' }).click();
  await edit.getByText('A shift still names this rotation. Take it out there first.').waitFor();
});

it('two swap a date, and it is taken back; somebody takes over, and the call rings them', async () => {
  const { day, date } = await lineBegins(house, {
    shifts: [DAYS, NIGHTS],
    members: { ana: { name: 'Ana', phone: '+12025550112' } },
  });
  const page = await linePage(devices);
  await shiftOn(page, 'Maria', day(2)).click();
  const drawer = page.getByRole('dialog');
  const wanted = drawer.getByLabel('Swap with');
  const option = await wanted
    .locator('option', { hasText: /^Tom, Fri/ })
    .first()
    .innerText();
  await wanted.selectOption(option);
  await drawer.waitFor({ state: 'detached' });
  await shiftOn(page, 'Tom', day(2)).first().waitFor();
  expect((await keptRota(house)).exchanges).toMatchObject([
    {
      kind: 'swap',
      one: { shift: 'day', date: date(2), member: 'maria' },
      other: { shift: 'night', member: 'tom' },
    },
  ]);
  await page
    .getByRole('region', { name: day(2) })
    .getByRole('button', { name: /^Tom.*08:00 to 20:00/ })
    .click();
  expect(await barriers(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Take back' }).click();
  await shiftOn(page, 'Maria', day(2)).waitFor();
  expect((await keptRota(house)).exchanges).toEqual([]);

  await shiftOn(page, 'Maria', day(0)).click();
  await drawer.getByLabel('Somebody takes over').selectOption('Ana');
  await drawer.waitFor({ state: 'detached' });
  await shiftOn(page, 'Ana', day(0)).waitFor();
  const call = await phones.calls('+14155550130', LINE);
  expect(await phones.rings('+12025550112')).toBe(true);
  expect([await phones.rings(MARIA), await phones.rings(TOM)]).toEqual([false, false]);
  await phones.act(call, { hangUp: true });
});

it('somebody cannot come: the hours are red until somebody takes over', async () => {
  const { day } = await lineBegins(house, { shifts: [DAYS, NIGHTS] });
  const page = await linePage(devices);
  await page.getByText('No gaps', { exact: true }).waitFor();
  await shiftOn(page, 'Maria', day(3)).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cannot come' }).click();
  await page.getByText('1 gap', { exact: true }).waitFor();
  await page.getByRole('tab', { name: /^Forecast/ }).click();
  const gap = page.getByRole('listitem', { name: /08:00 to 20:00, Nobody is on/ });
  await gap.waitFor();
  await gap.getByRole('button', { name: 'Add somebody' }).click();
  const form = page.getByRole('dialog', { name: 'Change a date' });
  await form.getByLabel('Who', { exact: true }).selectOption('Tom');
  await form.getByRole('button', { name: 'Save this date' }).click();
  await gap.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Week' }).click();
  await page.getByText('No gaps', { exact: true }).waitFor();
});
