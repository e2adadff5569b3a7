import { openHouse } from '../support/house';
import { INES, OMAR, PIER, TEAM, Team } from '../support/team';
import { barriers, PHONE, staffDevices } from './support-board';
import { makeTask, picture, says, taskRow, teamPage } from './support-team';

const house = openHouse();
const devices = staffDevices(house);
const team = new Team(house);
const { ada, ben } = house;
const SAM = '+12025550150';
/** One red point. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

it('the four steps: sign in, create a store, add a member with your number, create a task; the phone receives it', async () => {
  house.announce('signed-out');
  devices.expected = ['401'];
  const page = await devices.opens('/team.html', { signedOut: true });
  await page.getByRole('textbox', { name: 'Phone number' }).fill(ada.phone.number);
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).waitFor();
  const code = (await ada.phone.gets(/is your code/)).slice(0, 6);
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Stores' }).waitFor();
  await page
    .getByRole('listitem', { name: /^Pier, Opens .*, in 30 days, stage 1 of 7$/ })
    .waitFor();

  await page.getByRole('button', { name: 'New store' }).click();
  const store = page.getByRole('dialog', { name: 'New store' });
  await store.getByRole('button', { name: 'Create the store' }).click();
  await store.getByText('Enter a name.').waitFor();
  await store.getByLabel('Name', { exact: true }).fill('Mole');
  await store.getByLabel('Opening day').fill('2030-05-01');
  await store.getByText('Thu 11 Apr 2030').waitFor();
  expect(await barriers(page)).toEqual([]);
  await store.getByRole('button', { name: 'Create the store' }).click();

  await page.getByText('Nobody is in this store yet.').waitFor();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const person = page.getByRole('dialog', { name: 'Add a person' });
  await person.getByLabel('Name').fill('Sam');
  await person.getByLabel('Phone number').fill('+1 202 555 0150');
  await person.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('listitem', { name: /^Sam, Member, SMS, 0 open tasks/ }).waitFor();
  const sam = house.phone(SAM);
  await sam.gets(/^Hello Sam, you are on the team of Mole\./);

  await page.getByRole('link', { name: 'Stages' }).click();
  await page.getByRole('button', { name: 'New task' }).last().click();
  const task = page.getByRole('dialog', { name: 'New task' });
  await task.getByLabel('What is to be done').fill('Order the sign');
  await task.getByLabel('Sam').check();
  await task.getByText('Texted: Sam.').waitFor();
  await task.getByRole('button', { name: 'Create the task' }).click();
  await taskRow(page, 'A1').getByText('Sam').waitFor();
  await picture(page, 'four-steps');
  await sam.gets(
    "New task A1 at Mole: Order the sign. Reply ON IT A1, DONE A1, or CAN'T A1 and why.",
  );
  expect(await barriers(page)).toEqual([]);

  // What the phone answers is on the page by itself.
  await team.says(sam, "Can't A1 the printer is broken", /A1/);
  await page.getByText(/^Sam cannot: .*the printer is broken$/).waitFor();
  await team.says(sam, 'Done A1', 'A1 done, thank you.');
  await page.getByRole('region', { name: 'Done, A' }).getByText('Order the sign').waitFor();
  await page.getByText('1 of 1 task done').waitFor();
}, 60_000);

it('a member sees their own tasks and nothing else, and answers them with the thumb', async () => {
  await team.asks(ada, {
    ...{ action: 'addMember', store: PIER, phone: ben.phone.number, name: 'Ben', role: 'member' },
  });
  await ben.phone.gets(/^Hello Ben, you are on the team of Pier\./);
  const mine = await makeTask(house, team, 'Sweep the deck', { phone: ben.phone.number });
  const noted = await makeTask(house, team, 'Read the meter', {
    ...{ phone: ben.phone.number, proof: 'note' },
  });
  await makeTask(house, team, 'Paint the door', { phone: INES });

  const page = await teamPage(devices, 'stores/pier', { as: ben, viewport: PHONE });
  await taskRow(page, mine).waitFor();
  expect(await page.getByRole('listitem', { name: /Pier/ }).count()).toBe(2);
  expect(await page.getByRole('tab').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  house.announce('not-your-store', 'wrong-role');
  const refused = [
    { action: 'pageStore', store: PIER },
    { action: 'pageFigures', stores: [PIER] },
    { action: 'pagePolicies' },
  ].map((request) => ben.acts('/staff/team', request));
  for (const request of refused) await expect(request).rejects.toMatchObject({ status: 403 });

  await taskRow(page, mine).getByRole('button', { name: 'On it' }).click();
  await says(page, `You are on ${mine}.`);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await says(page, `${mine} is as it was.`);

  await taskRow(page, mine).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Later: in 30 minutes' }).click();
  await taskRow(page, mine)
    .getByText(/later, asked again /)
    .waitFor();

  await taskRow(page, mine).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: "Can't" }).click();
  const why = page.getByRole('dialog', { name: new RegExp(`^Can't: ${mine}`) });
  await why.getByRole('button', { name: "Can't" }).click();
  await why.getByText('Say what is in the way.').waitFor();
  await why.getByLabel('Why not').fill('the broom is gone');
  await why.getByRole('button', { name: "Can't" }).click();
  await taskRow(page, mine).getByText('Ben cannot: the broom is gone').waitFor();
  await house.unattended('PT2M');
  await ada.phone.gets(`Pier, ${mine} Sweep the deck: blocked by Ben: the broom is gone`);

  // The line drops: nothing that was typed is lost, and pressing again does it once.
  devices.expected = ['Failed to load resource', 'ERR_FAILED'];
  await taskRow(page, noted).getByRole('button', { name: 'Done' }).click();
  const note = page.getByRole('dialog', { name: `${noted} is done` });
  await note.getByLabel('Note').fill('48,213');
  await page.route('**/staff/team', (route) => route.abort());
  await note.getByRole('button', { name: 'Done' }).click();
  await page.getByText('No answer from the service.').last().waitFor();
  await page.unroute('**/staff/team');
  await note.getByRole('button', { name: 'Done' }).click();
  await says(page, `${noted} is done.`);
  await taskRow(page, noted).waitFor({ state: 'detached' });
  const { tasks } = await team.asks(ada, { action: 'finished', store: PIER });
  expect(tasks?.map(({ code, given }) => [code, given?.note])).toEqual([[noted, '48,213']]);
}, 60_000);

it('is worked by keyboard alone, and says the keys', async () => {
  const first = await makeTask(house, team, 'Count the cups', { phone: INES, stage: 'A' });
  const second = await makeTask(house, team, 'Order milk', { phone: OMAR, stage: 'A' });
  const page = await teamPage(devices, 'stores/pier');
  await taskRow(page, first).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).getByText('Next task').waitFor();
  await page.keyboard.press('Escape');
  // Each row in its order: the tasks of the board.
  await taskRow(page, first).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await taskRow(page, first).evaluate((row) => row === document.activeElement)).toBe(true);
  await page.keyboard.press('d');
  await says(page, `${first} is done.`);
  await page.keyboard.press('u');
  await says(page, `${first} is open again.`);
  await house.phone(INES).gets(new RegExp(`^New task ${first}`));
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'New task' }).waitFor();
  await page.keyboard.press('Escape');

  // Details with history, by Enter.
  await taskRow(page, second)
    .getByRole('button', { name: `${second} Order milk` })
    .press('Enter');
  const drawer = page.getByRole('dialog', { name: `${second} Order milk` });
  await drawer.getByText('created it').waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, 'drawer');
}, 60_000);

it('a stage is completed early by an admin alone, and the opening moves after a preview', async () => {
  const code = await makeTask(house, team, 'Agree the handover', { phone: INES, stage: 'A' });
  const page = await teamPage(devices, 'stores/pier');
  await page.getByRole('button', { name: 'Change the opening day' }).click();
  const move = page.getByRole('dialog', { name: 'When does Pier open?' });
  const before = await move.getByLabel('Opening day').inputValue();
  const later = new Date(Date.parse(before) + 3 * 86_400_000).toISOString().slice(0, 10);
  await move.getByLabel('Opening day').fill(later);
  await move.getByRole('button', { name: 'Show what moves' }).click();
  await move.getByText('Everything moves 3 days later.').waitFor();
  await move.getByText(`${code} Agree the handover`).waitFor();
  await move.getByText('3 people of this store will be told.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, 'move');
  await move.getByRole('button', { name: 'Move the opening' }).click();
  await page.getByText(/in 33 days/).waitFor();
  await house.unattended('PT3M');
  for (const phone of [house.phone(INES), house.phone(OMAR), ada.phone])
    await phone.gets(/^Pier opens on /);

  await page.getByRole('button', { name: 'Complete this stage' }).click();
  const complete = page.getByRole('dialog', { name: 'Complete Nearby store?' });
  await complete.getByText('1 task is still open in it.').waitFor();
  const sure = complete.getByRole('button', { name: 'Complete this stage' });
  expect(await sure.getAttribute('aria-disabled')).toBe('true');
  await complete.getByLabel(/^Complete it all the same/).check();
  await sure.click();
  await page.getByRole('listitem', { name: 'B Shipment from the warehouse' }).waitFor();
  await page.getByText(/completed .* by Ada · ahead of its turn/).waitFor();
  await house.unattended('PT2M');
  for (const phone of [house.phone(INES), house.phone(OMAR), ada.phone]) {
    await phone.gets('Pier: Nearby store is complete. Thank you.');
    await phone.gets(/^Pier: Shipment from the warehouse begins now/);
  }

  // A manager who is no admin is refused what is open.
  await team.asks(ada, {
    ...{ action: 'addMember', store: PIER, phone: ben.phone.number, name: 'Ben', role: 'manager' },
  });
  await ben.phone.gets(/^Hello Ben/);
  await makeTask(house, team, 'Book the lorry', { stage: 'B' });
  const his = await teamPage(devices, 'stores/pier', { as: ben });
  devices.expected = ['409'];
  house.announce('stage-unfinished');
  await his.getByRole('button', { name: 'Complete this stage' }).click();
  const refused = his.getByRole('dialog', { name: /^Complete Shipment/ });
  await refused.getByRole('button', { name: 'Complete this stage' }).click();
  await says(his, 'still has open tasks (1). An admin can complete it all the same.');
}, 60_000);

it('shows the photo that a task was done with', async () => {
  const code = await makeTask(house, team, 'Wash the windows', { phone: INES, proof: 'photo' });
  const page = await teamPage(devices, 'stores/pier');
  await taskRow(page, code).getByText('Photo').waitFor();
  const ines = house.phone(INES);
  await ines.texts(`Done ${code}`, { to: TEAM, mediaUrl: PICTURE });
  await ines.gets(`${code} done, thank you.`);
  const said = page.getByRole('region', { name: 'Tasks of no stage' });
  await said.locator('summary').click();
  await said.getByRole('button', { name: `${code} Wash the windows` }).click();
  const drawer = page.getByRole('dialog', { name: `${code} Wash the windows` });
  await drawer.getByText(/^Proof by Ines, today/).waitFor();
  await drawer.getByRole('button', { name: 'Show the photo' }).click();
  const photo = drawer.getByRole('img', { name: 'Photo: Wash the windows' });
  await photo.waitFor();
  expect(await photo.getAttribute('src')).toBe(PICTURE);
  expect(await barriers(page)).toEqual([]);
}, 60_000);

it('texts the number of the team from its empty page', async () => {
  const page = await teamPage(devices, 'mine');
  await page.getByText('Nothing is yours to do.').waitFor();
  await page.getByText(`LIST to +1 202 555 01${TEAM.slice(-2)}`).waitFor();
});
