import type { Page } from 'playwright-core';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { openHouse } from '../support/house';
import { LineHouse } from '../support/line-house';
import { LINE, MARIA, Telephones } from '../support/telephones';
import { barriers, PHONE, staffDevices, type Look } from './support-board';
import { linePage } from './support-line';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const devices = staffDevices(house);

const group = async () => {
  const kept = await house.records().read({ document: SETTINGS_DOCUMENT });
  return parseSettings(kept?.data).desks.line?.groups[0];
};

/** The admin page at one of its parts, read and ready. */
async function admin(part: 'line' | 'texts', look?: Look): Promise<Page> {
  const page = await devices.opens(`/admin.html#${part}`, look);
  await page.locator('main:not([aria-busy])').waitFor();
  return page;
}
const saved = (page: Page): Promise<void> => page.getByText('Everything is saved').waitFor();
const save = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Save', exact: true }).click();

it('a group is set up field by field, and what is wrong stands beside its field', async () => {
  devices.expected = ['400'];
  const page = await admin('line', { viewport: PHONE, colorScheme: 'dark' });
  await page
    .getByLabel('Greeting', { exact: true })
    .fill('Good evening. Somebody is with you soon.');
  await page.getByLabel('Seconds a phone rings').fill('90');
  await page.getByLabel('Voicemails are mailed to').fill('night@harbour.example, nobody');
  await save(page);
  await page.locator('[data-field="groups.night.ringSeconds"] .error').waitFor();
  expect(await page.locator('.field .error').allInnerTexts()).toEqual([
    'Write a whole number from 5 to 60.',
    'Write mail addresses, with commas between them.',
  ]);
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Seconds a phone rings').fill('25');
  await page
    .getByLabel('Voicemails are mailed to')
    .fill('night@harbour.example, b@harbour.example');
  await page.getByLabel('Whose phone rings').selectOption('tier by tier');
  await page.getByLabel('Who is called last').fill('+1 202 555 0119');
  await page.getByLabel('Seconds that number rings').fill('15');
  await page.getByLabel('Number of the caller').selectOption('replaced by another number');
  await page.getByLabel('Number shown instead').fill('+1 202 555 0101');
  await page.getByLabel('Forecast by mail to the coordinators').selectOption('every Monday');
  await page.getByLabel('Reminded at').fill('17:15');
  await save(page);
  await saved(page);
  expect(await group()).toMatchObject({
    greeting: { say: 'Good evening. Somebody is with you soon.' },
    ringSeconds: 25,
    strategy: 'tiers',
    mails: ['night@harbour.example', 'b@harbour.example'],
    defaultDestination: { phone: '+12025550119', ringSeconds: 15 },
    caller: 'replaced',
    replacedBy: '+12025550101',
    forecastMail: 'weekly',
    remindAt: '17:15',
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

it('somebody else has changed the same field meanwhile: both are shown, and one is chosen', async () => {
  const page = await admin('line');
  await page.getByLabel('Most tries for one caller').fill('3');
  const request = {
    action: 'save',
    changes: [
      { field: 'groups.night.mostTries', was: 6, now: 9 },
      { field: 'groups.night.keepDays', was: 30, now: 10 },
    ],
  };
  await house.ada.asks('/staff/admin', request, await house.ada.cookie());
  devices.expected = ['409'];
  await save(page);
  await page.getByText(/Ada changed this meanwhile.*It now says: 9/).waitFor();
  expect(await page.getByLabel('Days until recordings').inputValue()).toBe('10');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await save(page);
  await saved(page);
  expect(await group()).toMatchObject({ mostTries: 3, keepDays: 10 });
});

it('another group is added from the page, and taken away by its name', async () => {
  await line.has([{ id: 'night', name: 'Night line', number: LINE }]);
  await house.unattended('PT10S');
  const page = await admin('line');
  await page.getByRole('button', { name: 'Add a group' }).click();
  const form = page.getByRole('dialog', { name: 'Another group' });
  await form.getByLabel('Name of the group').fill('Day line');
  await form.getByLabel('Number callers dial').fill('+1 202 555 0105');
  await form.getByRole('button', { name: 'Add a group' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText('Group “Day line”', { exact: true }).click();
  expect(await barriers(page)).toEqual([]);
  const details = page.locator('details.group', { hasText: 'Day line' });
  await details.getByRole('button', { name: 'Remove this group' }).click();
  const sure = page.getByRole('dialog', { name: 'Remove the group “Day line”?' });
  await sure.getByLabel(/To be sure, type its name/).fill('Day line');
  await sure.getByRole('button', { name: 'Remove this group' }).click();
  await sure.waitFor({ state: 'detached' });
  await page.getByText('Group “Day line”', { exact: true }).waitFor({ state: 'detached' });
});

it('a recorded greeting is shown, and taken away for words', async () => {
  const kept = await house.records().read({ document: SETTINGS_DOCUMENT });
  const settings = parseSettings(kept?.data);
  const [night] = settings.desks.line?.groups ?? [];
  const recording = `RE${'3'.repeat(32)}`;
  const recorded = {
    greeting: { recording, seconds: 12, by: 'maria', at: house.local.target().now },
  };
  const desks = { ...settings.desks, line: { on: true, groups: [{ ...night, recorded }] } };
  await house.records().put({ document: SETTINGS_DOCUMENT }, { ...settings, desks });
  await house.unattended('PT10S');
  const page = await admin('line');
  await house.settles(
    async () => {
      await page.reload();
      await page.locator('main:not([aria-busy])').waitFor();
      return page.getByLabel(/^Callers hear the greeting recorded/).count();
    },
    (shown) => shown === 1,
    15_000,
  );
  await page.getByLabel(/^Callers hear the greeting recorded .* \(12 s\)/).uncheck();
  await page.getByText('Once saved, the recording is gone for good').waitFor();
  await save(page);
  await saved(page);
  expect((await group())?.recorded).toEqual({});
});

it('what the line says can be put into other words; what is read aloud is not counted as an SMS', async () => {
  const page = await admin('texts');
  await page.getByLabel('Texts of').selectOption('the line');
  const row = page.locator('[data-text="whisper"]');
  await row.getByRole('button').first().click();
  await row.getByText('Read aloud, with examples filled in').waitFor();
  await row.getByLabel('Text', { exact: true }).fill('Somebody calls. Press 1.');
  await row.getByText(/Cannot be sent/).waitFor();
  await row.getByLabel('Text', { exact: true }).fill('{group} calls. Press 1 for yes.');
  await row.locator('[data-preview]').getByText('Night line calls. Press 1 for yes.').waitFor();
  await row.getByText(/^\d+ letters, about \d+ seconds$/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await save(page);
  await saved(page);
  await phones.calls();
  expect((await phones.phone(MARIA)).to).toBe(MARIA);
  await house.settles(
    async () => {
      const call = await phones.calls('+14155550131');
      const leg = await phones.phone(MARIA);
      const heard = leg.status === 'ringing' ? (await phones.picksUp(MARIA)).heard : [];
      await phones.act(call, { hangUp: true }).catch(() => undefined);
      return heard;
    },
    (heard) => heard.includes('say: Night line calls. Press 1 for yes.'),
    15_000,
  );
});

it('blocked numbers are listed, added and put through again', async () => {
  const page = await linePage(devices, 'calls');
  await page.getByRole('button', { name: 'Blocked numbers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Blocked numbers' });
  await dialog.getByText('No number is blocked.').waitFor();
  await dialog.getByLabel('Another number').fill('+1 415 555 0130');
  await dialog.getByRole('button', { name: 'Block this number', exact: true }).click();
  const row = dialog.getByRole('listitem', { name: '+1 415 555 0130' });
  await row.getByText(/^by Ada, \d\d:\d\d$/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await row.getByRole('button', { name: 'Unblock this number' }).click();
  await row.waitFor({ state: 'detached' });
});
