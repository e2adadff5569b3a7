import { readFileSync } from 'node:fs';
import { signInLink } from '../../src/staff/session';
import { openHouse } from '../support/house';
import { cookieFrom } from '../support/staff';
import { INES, OMAR, PIER, Team } from '../support/team';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';
import { picture } from './support-team';

const house = openHouse({ TEST_MODE: 'true' });
const devices = staffDevices(house);
const team = new Team(house);

it('in test mode a store lists for each person what would have gone out, to take along', async () => {
  // No code is sent in test mode, so Ada comes in by a link.
  const { secret, now } = house.local.target();
  const link = signInLink(house.personKey(house.ada.phone.number), 'only-once', now, secret);
  const cookie = cookieFrom(await house.ada.asks('/staff/sign-in', { link }));
  for (const [id, title, phone] of [
    ['heldtask01', 'Count the cups', INES],
    ['heldtask02', 'Order milk', INES],
    ['heldtask03', 'Sweep', OMAR],
  ] as const) {
    const task = { action: 'createTask', id, store: PIER, title, who: [team.key(phone)] };
    expect((await house.ada.asks('/staff/team', task, cookie)).status).toBe(200);
  }
  const page = await devices.blank({ signedOut: true, viewport: PHONE });
  const [name = '', ...value] = cookie.split('=');
  await page.context().addCookies([{ name, value: value.join('='), url: house.edgeUrl }]);
  await page.goto(`${house.edgeUrl}/team.html#stores/pier`);
  await page.getByText('Test mode: no text leaves.').waitFor();
  await page.locator('.store-top').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'What went out' }).click();
  const drawer = page.getByRole('dialog', { name: 'What went out: Pier' });
  await drawer.getByText('Test mode: none of this has left.', { exact: false }).waitFor();
  await drawer.getByText('2 messages and calls').click();
  expect(await drawer.locator('details[open] .letter-body').allInnerTexts()).toEqual([
    expect.stringMatching(/^New task T1 at Pier: Count the cups/),
    expect.stringMatching(/^New task T2 at Pier: Order milk/),
  ]);
  expect(await drawer.locator('details[open] .letter-head').first().innerText()).toMatch(
    /held back, test mode$/,
  );
  expect(await barriers(page)).toEqual([]);
  await picture(page, 'held-phone');
  await page.setViewportSize(WIDE);
  await picture(page, 'held-wide');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  const rows = readFileSync(await file.path(), 'utf8')
    .split('\r\n')
    .filter(Boolean)
    .slice(1);
  expect(rows.map((row) => row.split(',').filter((_, at) => at === 1 || at === 5))).toEqual([
    ['Ines', 'T1'],
    ['Ines', 'T2'],
    ['Omar', 'T3'],
  ]);
  expect(rows.every((row) => row.endsWith(',held'))).toBe(true);
  expect(await house.texts()).toEqual([]);
}, 60_000);
