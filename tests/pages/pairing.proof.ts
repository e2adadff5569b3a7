import { openHouse } from '../support/house';
import { barriers, PHONE, rowOf, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);

it('a tablet that an admin paired opens the board by itself from then on', async () => {
  house.announce('signed-out');
  devices.expected = ['401'];
  const page = await devices.opens('/', { viewport: PHONE });
  await page.getByRole('button', { name: 'Pair this device' }).click();
  await page.getByText('Give the device a name').waitFor();
  await page.getByRole('textbox', { name: 'Name of this device' }).fill('Front door tablet');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pair this device' }).click();
  await page.getByText('This device is paired with the wait list').waitFor();

  // Next morning: the session is over, the key is not.
  await page.context().clearCookies();
  await house.sleeps('PT14H');
  await house.phone('+12025550141').says('Table for 4, Ana', /on the list/);
  await page.goto(`${house.edgeUrl}/waitlist.html`);
  await rowOf(page, 'Ana').waitFor();
  await page.getByText('Front door tablet').waitFor();
});
