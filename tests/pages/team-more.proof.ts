import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openHouse } from '../support/house';
import { INES, OMAR, PIER, Team } from '../support/team';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';
import { makeTask, picture, says, taskRow, teamPage } from './support-team';

const house = openHouse();
const devices = staffDevices(house);
const team = new Team(house);
const { ada } = house;
const ines = house.phone(INES);

/** The same page on a phone in the dark and on a wide screen, without barriers on either. */
async function looked(page: Page, name: string): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  await picture(page, `${name}-wide`);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await picture(page, `${name}-phone`);
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
}

it('people of a store are put together as a group, which can be spoken to', async () => {
  const page = await teamPage(devices, 'said');
  await page.getByRole('button', { name: 'New group' }).click();
  const form = page.getByRole('dialog', { name: 'New group' });
  await form.getByRole('button', { name: 'Create the group' }).click();
  await form.getByText('Enter a name.').waitFor();
  await form.getByText('Choose at least one person.').waitFor();
  await form.getByLabel('Name').fill('Early shift');
  await form.getByLabel('Ines').check();
  await looked(page, 'new-group');
  await form.getByRole('button', { name: 'Create the group' }).click();
  await says(page, 'Early shift is there.');
  await page.locator('.groups').getByText('Early shift 1').waitFor();
  await page.getByRole('button', { name: 'New announcement' }).click();
  const write = page.getByRole('dialog', { name: 'New announcement' });
  await write.getByLabel('To').selectOption({ label: 'Early shift (group, 1)' });
  await write.getByLabel('Text').fill('Doors open at six.');
  await write.getByRole('button', { name: 'Next' }).click();
  await write.getByRole('button', { name: 'Send to 1 person' }).click();
  await page
    .getByRole('dialog', { name: 'Early shift' })
    .getByText(/^1 of 1 told/)
    .waitFor();
  await ines.gets(/Doors open at six\./);
  // What was said stays there to be looked at, with how it went.
  await page.keyboard.press('Escape');
  await page
    .getByRole('listitem', { name: /^Early shift, Doors open at six\., sent, 1 of 1 told/ })
    .waitFor();
  await looked(page, 'said-archive');
}, 60_000);

it('a store has its own policies and another name, and is closed', async () => {
  await makeTask(house, team, 'Count the cups', { phone: INES });
  const page = await teamPage(devices, 'stores/pier');
  const choose = async (what: string): Promise<void> => {
    await page.locator('.store-top').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await choose('Which policy holds in this store');
  const rules = page.getByRole('dialog', { name: 'Which policy holds in this store' });
  await rules.getByLabel('For: Tasks of medium priority').selectOption({ label: 'Critical tasks' });
  await says(page, 'The store goes by this from now on.');
  await looked(page, 'store-rules');
  await rules.getByRole('button', { name: 'Close' }).click();
  const { store } = await team.asks(ada, { action: 'store', store: PIER });
  expect(store?.policies).toEqual({ medium: 'critical' });

  await choose('Rename');
  const rename = page.getByRole('dialog', { name: 'Rename' });
  await rename.getByLabel('Name').fill('');
  await rename.getByRole('button', { name: 'Save' }).click();
  await rename.getByText('Enter a name.').waitFor();
  await rename.getByLabel('Name').fill('Pier two');
  await rename.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Pier two' }).waitFor();

  await choose('Close this store');
  const close = page.getByRole('dialog', { name: 'Close Pier two?' });
  await looked(page, 'close-store');
  await close.getByRole('button', { name: 'Close this store' }).click();
  await says(page, 'The store is closed.');
  await page.getByText('Closed: nothing is sent any more').waitFor();
  expect(await page.getByRole('button', { name: 'Change the opening day' }).count()).toBe(0);
  await looked(page, 'closed-store');

  await choose('Open this store again');
  await says(page, 'The store is open again, and reminders go on.');
  await page.getByRole('button', { name: 'Change the opening day' }).waitFor();
}, 60_000);

it('a task that comes again and a list of material are made in the form, and can be without again', async () => {
  const page = await teamPage(devices, 'stores/pier');
  await page.getByRole('button', { name: 'New task' }).first().click();
  const form = page.getByRole('dialog', { name: 'New task' });
  await form.getByLabel('What is to be done').fill('Bring the crates');
  await form.getByText('Checklist, proof, repeats').click();
  await form.getByLabel('Comes again').selectOption('every 2 weeks');
  await form.getByLabel('Checklist').fill('Counter\n\n  Shelves  \nSign');
  await form.getByLabel('It is material on its way').check();
  expect(await form.getByLabel('Places').inputValue()).toMatch(/\n/);
  await form.getByLabel('Places').fill('Warehouse\nOn the way\nStore');
  await form.getByRole('button', { name: 'Create' }).click();
  await form.getByText('What comes again needs the day on which it is due first.').waitFor();
  await form.getByLabel('Due on').fill('2030-05-03');
  await looked(page, 'new-task-more');
  await form.getByRole('button', { name: 'Create' }).click();
  await says(page, /^A1 /);

  await taskRow(page, 'A1')
    .getByRole('button', { name: /Bring the crates/ })
    .click();
  const drawer = page.getByRole('dialog', { name: 'A1 Bring the crates' });
  await drawer.getByText('every 2 weeks').waitFor();
  await drawer.getByText('0 of 3 ticked').waitFor();
  const shelves = drawer.getByLabel('Where is Shelves');
  expect(await shelves.inputValue()).toBe('Warehouse');
  await shelves.selectOption('Store');
  await drawer.getByText('1 of 3 ticked').waitFor();
  await looked(page, 'material');
  const open = async () => (await team.asks(ada, { action: 'store', store: PIER })).tasks?.[0];
  expect(await open()).toMatchObject({
    repeats: { every: 'week', count: 2 },
    places: ['Warehouse', 'On the way', 'Store'],
    items: [
      { text: 'Counter', place: 'Warehouse' },
      { text: 'Shelves', place: 'Store', done: true },
      { text: 'Sign', place: 'Warehouse' },
    ],
  });

  await drawer.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'A1 Bring the crates' });
  await edit.getByText('Checklist, proof, repeats').click();
  expect(await edit.getByLabel('Comes again').inputValue()).toBe('week 2');
  await edit.getByLabel('Comes again').selectOption('Never');
  await edit.getByLabel('Due on').fill('');
  await edit.getByLabel('At', { exact: true }).fill('');
  expect(await edit.getByLabel('Checklist').inputValue()).toBe('Counter\nShelves\nSign');
  await edit.getByLabel('Checklist').fill('Shelves\nSign\nLamps');
  await looked(page, 'edit-material');
  await edit.getByRole('button', { name: 'Save' }).click();
  await says(page, /^A1 /);
  const after = await open();
  expect([after?.repeats, after?.dueAt]).toEqual([undefined, undefined]);
  expect(after?.items).toEqual([
    { text: 'Shelves', place: 'Store', done: true },
    { text: 'Sign', place: 'Warehouse', done: false },
    { text: 'Lamps', place: 'Warehouse', done: false },
  ]);
}, 60_000);

it('what went out is there person by person, and as a file', async () => {
  await makeTask(house, team, 'Count the cups', { phone: INES });
  await makeTask(house, team, 'Order milk', { phone: OMAR });
  const page = await teamPage(devices, 'stores/pier');
  await page.locator('.store-top').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'What went out' }).click();
  const drawer = page.getByRole('dialog', { name: 'What went out: Pier' });
  await drawer.getByText('Ines').click();
  await drawer.getByText(/^New task T1 at Pier: Count the cups/).waitFor();
  await looked(page, 'outgoing');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  const rows = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(rows[0]).toBe('\ufefftime,person,to,channel,kind,task,text,state');
  expect(rows.slice(1).map((row) => row.split(',')[1])).toEqual(['Ines', 'Omar']);
}, 60_000);

it('a task that wants a photo says how it gets one, and takes it from the phone', async () => {
  const { task } = await team.asks(ada, {
    ...{ action: 'createTask', id: 'photoproof1', store: PIER, title: 'Wash the windows' },
    ...{ proof: 'photo', who: [team.key(ada.phone.number)] },
  });
  await ada.phone.gets(/^New task T1 at Pier: Wash the windows/);
  const page = await teamPage(devices, 'mine');
  await taskRow(page, task?.code ?? '')
    .getByRole('button', { name: 'Done' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'T1 is done with a photo' });
  await dialog.getByText(/This page takes no pictures/).waitFor();
  const link = dialog.getByRole('link', { name: 'Write the text' });
  expect(await link.getAttribute('href')).toBe('sms:+12025550105?&body=DONE%20T1');
  await looked(page, 'photo');
}, 60_000);
