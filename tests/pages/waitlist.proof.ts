import type { Page } from 'playwright-core';
import { openHouse } from '../support/house';
import { board, namesIn, PHONE, rowOf, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);

const ana = () => house.phone('+12025550141');
const sam = () => house.phone('+12025550142');
const wei = () => house.phone('+12025550143');

/** Ana, Sam and Wei come to wait, in this order. */
async function threeWait(): Promise<void> {
  await ana().says('Table for 4, Ana, one high chair', /on the list/);
  await sam().says('Table for 2, Sam', /on the list/);
  await wei().says('Table for 3, Wei', /on the list/);
}

const press = (page: Page, name: string, button: string) =>
  rowOf(page, name).getByRole('button', { name: button, exact: true }).click();

async function choose(page: Page, name: string, item: string): Promise<void> {
  await press(page, name, 'More');
  await page.getByRole('menuitem', { name: item }).first().click();
}

const said = (page: Page) => page.locator('[data-announcer]');
const toast = (page: Page, words: string | RegExp) =>
  page.locator('.toast').filter({ hasText: words });

it('shows who waits in the order they came, with what they wish', async () => {
  await threeWait();
  const page = await board(devices);
  expect(await namesIn(page, 'waiting')).toEqual(['Ana', 'Sam', 'Wei']);
  expect(await rowOf(page, 'Ana').innerText()).toMatch(/4[\s\S]*high chair[\s\S]*waited 0 min/);
  expect(await page.getByRole('heading', { name: 'Waiting' }).innerText()).toMatch(/3$/);
});

it('says what to do while nobody waits, and shows who comes without a reload', async () => {
  const page = await board(devices);
  await page.getByText('Guests text TABLE to +1 202 555 0101').waitFor();
  await page.getByRole('img', { name: 'Code to scan' }).waitFor();
  await ana().says('Table for 4, Ana', /on the list/);
  await rowOf(page, 'Ana').waitFor();
  await said(page)
    .filter({ hasText: /^Ana, party of 4, is waiting, place 1/ })
    .waitFor({ state: 'attached' });
});

it('calls, reminds and seats a party, and every screen follows', async () => {
  await threeWait();
  const page = await board(devices);
  const other = await board(devices, { viewport: PHONE, colorScheme: 'dark' });

  await press(page, 'Ana', 'Call');
  await toast(page, 'Ana (4) called. They were texted.').waitFor();
  await ana().gets(/table is ready/);
  await house.rests();
  await rowOf(page, 'Ana')
    .getByText(/“table is ready” delivered \d\d:\d\d/)
    .waitFor();
  await other.getByRole('tab', { name: 'Called 1' }).click();
  await rowOf(other, 'Ana').getByText('held 20 min more').waitFor();

  await ana().says('1', /hold your table/);
  await rowOf(other, 'Ana').getByText('“Coming”').waitFor();

  await press(page, 'Ana', 'Remind');
  await toast(page, 'Reminder 1 to Ana').waitFor();
  await ana().gets(/still waiting for you/);
  await rowOf(other, 'Ana').getByText('1 reminder sent').waitFor({ state: 'attached' });

  await press(page, 'Ana', 'Seated');
  await page
    .locator('#panel-done')
    .getByText(/seated/)
    .waitFor();
  expect(await namesIn(page, 'done')).toEqual(['Ana']);
  expect(await namesIn(page, 'called')).toEqual([]);
  await other.getByRole('tab', { name: 'Done 1' }).waitFor();
});

it('takes a call back from the toast: the guest is told and stands where they stood', async () => {
  await threeWait();
  const page = await board(devices);
  await press(page, 'Ana', 'Call');
  const undo = toast(page, 'Ana (4) called').getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  await ana().gets(/table is ready/);
  await undo.click();
  await toast(page, 'Ana (4) is back').waitFor();
  await ana().gets(/not ready yet/);
  await rowOf(page, 'Ana').getByRole('button', { name: 'Call', exact: true }).waitFor();
  expect(await namesIn(page, 'waiting')).toEqual(['Ana', 'Sam', 'Wei']);
});

it('takes back a seat from the menu for a quarter of an hour, and not after', async () => {
  await threeWait();
  const page = await board(devices);
  await choose(page, 'Ana', 'Seated');
  await choose(page, 'Sam', 'Seated');
  await page.locator('#panel-done').getByText('Sam').waitFor();
  await choose(page, 'Ana', 'Undo');
  await rowOf(page, 'Ana').getByRole('button', { name: 'Call', exact: true }).waitFor();

  await house.later('PT16M');
  await wei().gets(/nearly your turn/);
  await wei().says('Table for 3, Wei', /already on the list/);
  await page.reload();
  await page.locator('#panel-done').getByText('Sam').waitFor();
  expect(await rowOf(page, 'Sam').getByRole('button', { name: 'More' }).count()).toBe(0);
});

it('adds a walk-in, and what is typed survives a reload', async () => {
  const page = await board(devices, { viewport: PHONE });
  await page.getByRole('button', { name: 'Add walk-in' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mia');
  await page.getByRole('textbox', { name: 'How many people' }).fill('many');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await page.getByText('Enter a number from 1 to 20.').waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Add walk-in' }).click();
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Mia');
  await page.getByRole('textbox', { name: 'How many people' }).fill('5');
  await page.getByRole('textbox', { name: 'Wishes' }).fill('by the window');
  await page.getByRole('textbox', { name: 'Phone number' }).fill('+1 202 555 0144');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await toast(page, 'Mia (5) is on the list').waitFor();
  await rowOf(page, 'Mia').getByText('Phone not confirmed yet').waitFor();
  await house.phone('+12025550144').gets(/on the list at Harbour Café, party of 5/);
  expect(await page.locator('dialog').count()).toBe(0);
});

it('keeps the form and says what is wrong when the service refuses a walk-in', async () => {
  house.announce('bad-phone');
  devices.expected = ['400'];
  const page = await board(devices);
  await page.getByRole('button', { name: 'Add walk-in' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mia');
  await page.getByRole('textbox', { name: 'Phone number' }).fill('12');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await page.getByText('This is not a phone number we can text.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Mia');
  expect(await namesIn(page, 'waiting')).toEqual([]);
});

it('moves a party by menu, by keyboard and by dragging its number', async () => {
  await threeWait();
  const page = await board(devices);
  const order = async (names: readonly string[]): Promise<void> => {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('#panel-waiting .party-name')]
          .map((name) => name.textContent)
          .join() === wanted,
      names.join(),
    );
    expect(await house.inLine()).toEqual(names);
  };
  await choose(page, 'Wei', 'Move to top');
  await order(['Wei', 'Ana', 'Sam']);

  const handle = rowOf(page, 'Wei').getByRole('button', { name: 'Move' });
  await handle.press('ArrowDown');
  await order(['Ana', 'Wei', 'Sam']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Move',
  );
  await rowOf(page, 'Wei').getByRole('button', { name: 'Move' }).press('End');
  await order(['Ana', 'Sam', 'Wei']);

  const from = await rowOf(page, 'Wei').getByRole('button', { name: 'Move' }).boundingBox();
  const to = await rowOf(page, 'Ana').boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + 40, { steps: 5 });
  await page.mouse.move(from.x + 20, to.y + 4, { steps: 3 });
  await page.mouse.up();
  await order(['Wei', 'Ana', 'Sam']);
});

it('says which text goes to whom before a party is taken off the list', async () => {
  await threeWait();
  const page = await board(devices);
  await choose(page, 'Sam', 'Cancel');
  const dialog = page.getByRole('dialog', { name: 'Take Sam off the list?' });
  const words = await dialog.locator('.says').innerText();
  await dialog.getByText('This text goes to +1 202 555 0142:').waitFor();
  await dialog.getByRole('button', { name: 'Keep the place' }).click();
  expect(await namesIn(page, 'waiting')).toEqual(['Ana', 'Sam', 'Wei']);

  await choose(page, 'Sam', 'Cancel');
  await dialog.getByRole('button', { name: 'Take off the list' }).click();
  await toast(page, 'Sam (2) taken off the list').waitFor();
  await sam().gets(words);
  await page
    .locator('#panel-done')
    .getByText(/cancelled/)
    .waitFor();
  expect(await namesIn(page, 'waiting')).toEqual(['Ana', 'Wei']);
});

it('keeps notes, corrections and a table number', async () => {
  await threeWait();
  const page = await board(devices);
  await choose(page, 'Ana', 'Notes');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Regular, corner table');
  await page.getByRole('button', { name: 'Save' }).click();
  await rowOf(page, 'Ana').getByText('Regular, corner table').waitFor();

  await choose(page, 'Ana', 'Edit');
  await page.getByRole('textbox', { name: 'How many people' }).fill('6');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('listitem', { name: /^Ana, party of 6/ }).waitFor();

  await choose(page, 'Ana', 'Call to a table');
  await page.getByRole('textbox', { name: 'Table' }).fill('12');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/ready at Harbour Café, table 12/).waitFor();
  await dialog.getByRole('button', { name: 'Call' }).click();
  await toast(page, 'called to table 12').waitFor();
  await rowOf(page, 'Ana').getByText('table 12').waitFor();
  await ana().gets(/table 12/);
});

it('moves nothing and says so when no answer comes, and the next press works', async () => {
  await threeWait();
  const page = await board(devices);
  devices.expected = ['Failed to load resource'];
  await page.route('**/staff/waitlist', (route) => route.abort(), { times: 1 });
  await press(page, 'Ana', 'Call');
  await toast(page, 'No answer from the service').waitFor();
  expect(await namesIn(page, 'waiting')).toEqual(['Ana', 'Sam', 'Wei']);
  await press(page, 'Ana', 'Call');
  await toast(page, 'Ana (4) called').waitFor();
  await ana().gets(/table is ready/);
  expect(await namesIn(page, 'called')).toEqual(['Ana']);
});

it('says so when somebody else was faster', async () => {
  await threeWait();
  const page = await board(devices);
  house.announce('not-possible');
  devices.expected = ['409'];
  await page.route('**/staff/waitlist', async (route) => {
    await house.ada.calls('Ana');
    await route.continue();
  });
  await press(page, 'Ana', 'Call');
  await page.locator('.toast.failed').filter({ hasText: 'Ana is called already' }).waitFor();
  expect(await namesIn(page, 'called')).toEqual(['Ana']);
  await ana().gets(/table is ready/);
});

it('says that a text failed, why, and whom to call', async () => {
  await threeWait();
  const page = await board(devices);
  await house.trouble({ path: '/2010-04-01', status: 400, code: 21614, times: 1 });
  await press(page, 'Ana', 'Call');
  await rowOf(page, 'Ana')
    .getByText('Text failed: not a mobile number · call them: +1 202 555 0141')
    .waitFor();
});

it('can be worked with the keyboard alone', async () => {
  await threeWait();
  const page = await board(devices);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await toast(page, 'Sam (2) called').waitFor();
  await sam().gets(/table is ready/);
  // The keyboard stays in its column: the party that moved up has the focus now.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Wei/,
  );
  await page.keyboard.press('u');
  await toast(page, 'Sam (2) is back').waitFor();
  await sam().gets(/not ready yet/);
  await rowOf(page, 'Sam').getByRole('button', { name: 'Call', exact: true }).waitFor();

  await page.keyboard.press('w');
  await page.getByRole('textbox', { name: 'Name' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Mia');
  await page.keyboard.press('Enter');
  await toast(page, 'Mia (2) is on the list').waitFor();
  await rowOf(page, 'Mia').waitFor();

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.getByRole('checkbox', { name: 'Single keys work on this device' }).uncheck();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('w');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
});
