import { readFileSync } from 'node:fs';
import { openHouse } from '../support/house';
import { INES, OMAR, PIER, Team } from '../support/team';
import { size } from '../support/sizes';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';
import { makeTask, picture, says, taskRow, teamPage } from './support-team';

const house = openHouse();
const devices = staffDevices(house);
const team = new Team(house);
const { ada } = house;

it('an announcement is seen before it goes, and person by person as it goes', async () => {
  await house.refuses(OMAR, 30006);
  const page = await teamPage(devices, 'said');
  await page.getByText('Nothing has been announced.').waitFor();
  await page.getByRole('button', { name: 'New announcement' }).click();
  const write = page.getByRole('dialog', { name: 'New announcement' });
  await write.getByRole('button', { name: 'Next' }).click();
  await write.getByText('Write what they should know.').waitFor();
  await write.getByLabel('To').selectOption({ label: 'Everybody of Pier (3)' });
  await write.getByLabel('Text').fill('The floor is wet.');
  await page.reload();
  await page.getByRole('button', { name: 'New announcement' }).click();
  expect(await write.getByLabel('Text').inputValue()).toBe('The floor is wet.');
  await write.getByText('Pier: The floor is wet.\nReply READ when you have read this.').waitFor();
  await write.getByText('Goes to 3 people: 3 SMS if all are reached by SMS.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, 'announce');
  await write.getByRole('button', { name: 'Next' }).click();
  await write.getByRole('button', { name: 'Send to 3 people' }).click();

  const list = page.getByRole('dialog', { name: 'Pier' });
  const ines = house.phone(INES);
  await list.getByText(/^3 of 3 told/).waitFor();
  await ines.gets(/^Pier: The floor is wet\./);
  await ada.phone.gets(/^Pier: The floor is wet\./);
  await house.unattended('PT2S');
  await list.getByRole('listitem', { name: 'Omar, not reached: landline' }).waitFor();
  await list.getByRole('listitem', { name: 'Ada, delivered' }).waitFor();
  await team.says(ines, 'Read', /./);
  await list.getByRole('listitem', { name: /^Ines, acknowledged today \d\d:\d\d$/ }).waitFor();
  await list.getByText('3 of 3 told, 1 acknowledged, 1 not reached').waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, 'read-list');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  expect(
    readFileSync(await file.path(), 'utf8')
      .split('\r\n')
      .slice(0, 2),
  ).toEqual(['\ufeffName,State,Why,Acknowledged', 'Omar,not reached,landline,']);
  await list.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('listitem', { name: /^Pier, The floor is wet\., sent, 3 of 3 told/ })
    .waitFor();
  await house.takesTexts(OMAR);
}, 60_000);

it('the simulator draws what the desk would do, and a policy that cannot be kept is refused before it is sent', async () => {
  await team.asks(ada, {
    ...{ action: 'editMember', store: PIER, who: team.key(INES) },
    quiet: { from: '18:00', to: '08:00' },
  });
  await team.asks(ada, { action: 'removeMember', store: PIER, who: team.key(OMAR) });
  const page = await teamPage(devices, 'rules');
  await page.getByRole('listitem', { name: 'Critical tasks' }).waitFor();
  await page.getByRole('button', { name: 'Try it, Tasks of high priority' }).click();
  await page.getByLabel('Due on').fill('2030-05-03');
  expect(await page.getByLabel('At', { exact: true }).inputValue()).toBe('17:00');
  await page.getByRole('button', { name: 'Show what happens' }).click();
  const moments = page.locator('.moments li');
  await moments.first().waitFor();
  // Two hours after it is due she is in her quiet hours: the call waits for the morning.
  expect(await moments.allInnerTexts()).toEqual([
    'Thu 2 May 2030 17:00: message to whoever has it, Ines (reminder)',
    'Fri 3 May 2030 15:00: message to whoever has it, Ines (reminder)',
    'Fri 3 May 2030 17:00: message to whoever has it, Ines',
    'Sat 4 May 2030 08:00: call whoever has it, Ines',
    'Sun 5 May 2030 06:00: message to the managers, Ada',
    'Tue 7 May 2030 06:00: call the managers, Ada',
    'Sat 11 May 2030 06:00: call the overseers, Ada',
  ]);
  expect(await page.locator('.timeline-drawing .moment').count()).toBe(7);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Edit, Tasks of low priority' }).click();
  const edit = page.getByRole('dialog', { name: 'Tasks of low priority' });
  const second = edit.getByRole('group', { name: 'Step 2' });
  await second.getByLabel('Time').fill('3');
  await second.getByLabel('Unit').selectOption('days');
  await second.getByLabel('When').selectOption('before it is due');
  await edit.getByRole('button', { name: 'Save' }).click();
  await edit.getByText('Put the steps in the order of their times.').waitFor();
  await second.getByLabel('When').selectOption('after it is due');
  await second.getByLabel('How', { exact: true }).selectOption('call');
  await edit.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('listitem', { name: 'Tasks of low priority' })
    .getByText('3 days after: call whoever has it')
    .waitFor();

  // A key for a program is shown once, and taken back.
  await page.getByRole('button', { name: 'New key' }).click();
  const key = page.getByRole('dialog', { name: 'New key' });
  await key.getByLabel('What it is for').fill('Till');
  await key.getByRole('button', { name: 'Make the key' }).click();
  const secret = await page.getByLabel('The key').inputValue();
  expect(secret).toMatch(/^\S{32}$/);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Take it back, Till' }).click();
  await page.getByText('No program has a key.').waitFor();
}, 60_000);

it('figures count what was done, and the file holds them', async () => {
  const first = await makeTask(house, team, 'Count the cups', { phone: INES });
  await makeTask(house, team, 'Order milk', { phone: OMAR });
  await house.unattended('PT16M');
  await team.says(house.phone(INES), `Done ${first}`, /done/);
  const page = await teamPage(devices, 'figures');
  const figure = (name: string) => page.locator('.figures > div').filter({ hasText: name });
  await figure('tasks done').getByText('1', { exact: true }).waitFor();
  await figure('of them on time').getByText('100 %').waitFor();
  await figure('half are answered within').getByText('1 hour').waitFor();
  await page.getByText('this week: 1 on time, 0 late').waitFor({ state: 'attached' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8').split('\r\n')[1]).toBe(
    'Pier,Medium,1,1,1,0,0,0,0,1 hour',
  );
  expect(await barriers(page)).toEqual([]);
}, 60_000);

it('people are changed and taken off, and what was sent to them can be read', async () => {
  await makeTask(house, team, 'Count the cups', { phone: INES });
  const page = await teamPage(devices, 'stores/pier/people');
  const row = page.getByRole('listitem', { name: /^Ines, Member/ });
  await row.getByRole('button', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'Ines' });
  await edit.getByLabel('From').fill('22:00');
  await edit.getByRole('button', { name: 'Save' }).click();
  await edit.getByText('Give both, from and to, or neither.').waitFor();
  await edit.getByLabel('To', { exact: true }).fill('07:00');
  await edit.getByLabel('Sun').uncheck();
  await edit.getByLabel('Role').selectOption('Manager');
  await edit.getByRole('button', { name: 'Save' }).click();
  const changed = page.getByRole('listitem', { name: /^Ines, Manager, SMS, quiet 22:00 to 07:00/ });
  await changed.getByText('Mon, Tue, Wed, Thu, Fri, Sat').waitFor();
  await changed.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'What was sent' }).click();
  const letters = page.getByRole('dialog', { name: 'What was sent to Ines' });
  await letters.getByText(/^New task T1 at Pier: Count the cups/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('listitem', { name: /^Omar/ }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Take off this store' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take off this store' }).click();
  await says(page, 'Omar is off this store.');
  await page.getByRole('listitem', { name: /^Omar/ }).waitFor({ state: 'detached' });
}, 60_000);

const LOOKS = [
  ['phone', 'dark', PHONE, 'es-MX'],
  ['wide', 'light', WIDE, 'en-GB'],
  ['phone', 'light', PHONE, 'en-GB'],
  ['wide', 'dark', WIDE, 'es-MX'],
] as const;

const PARTS = [
  'stores/pier',
  'mine',
  'rules',
  'figures',
  'stores/pier/people',
  'stores',
  'said',
] as const;

// Every look and part with `npm run proof`; those that differ most in everyday tests.
describe.each(LOOKS.slice(0, size(2, 4)))(
  'on a %s screen, %s',
  (screen, colorScheme, viewport, locale) => {
    it('keeps nobody out, and nothing jumps while data arrives', async () => {
      await makeTask(house, team, 'Count the cups', { phone: INES, stage: 'A' });
      const page = await teamPage(devices, 'stores/pier', { colorScheme, viewport, locale });
      await taskRow(page, 'A1').waitFor();
      expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.001);
      for (const part of PARTS.slice(0, size(4, PARTS.length))) {
        await page.evaluate((hash) => void (location.hash = hash), part);
        await page.locator('.skeleton').first().waitFor({ state: 'detached' });
        expect([part, await barriers(page)]).toEqual([part, []]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([part, beyond]).toEqual([part, 0]);
        await picture(page, `${part.replaceAll('/', '-')}-${screen}-${colorScheme}-${locale}`);
      }
    }, 60_000);
  },
);
