import { signInLink } from '../../src/staff/session';
import { openHouse } from '../support/house';
import { cookieFrom } from '../support/staff';
import { barriers, PHONE, staffDevices } from './support-board';

const house = openHouse({ TEST_MODE: 'true' });
const devices = staffDevices(house);

it('shows what test mode kept back, newest first, under a banner that every staff page has', async () => {
  await house.phone('+12025550120').saysInVain('Table for 4, Ana');
  await house.phone('+12025550121').saysInVain('Table for 2, Luis');
  const { secret, now } = house.local.target();
  const link = signInLink(house.personKey('+12025550190'), 'only-once', now, secret);
  const cookie = cookieFrom(await house.ada.asks('/staff/sign-in', { link }));
  const page = await devices.blank({ signedOut: true, viewport: PHONE });
  const [name = '', ...value] = cookie.split('=');
  await page.context().addCookies([{ name, value: value.join('='), url: house.edgeUrl }]);

  await page.goto(`${house.edgeUrl}/admin.html#held`);
  await page.getByText('Test mode: no text leaves.').waitFor();
  await page.locator('.held-text').nth(1).waitFor();
  expect(await page.locator('.held-to b').allInnerTexts()).toEqual([
    'To +1 202 555 0121',
    'To +1 202 555 0120',
  ]);
  expect(await page.locator('.held-text .bubble').allInnerTexts()).toEqual([
    expect.stringMatching(/^You're on the list.*Luis/),
    expect.stringMatching(/^You're on the list.*Ana/),
  ]);
  expect(await barriers(page)).toEqual([]);
  for (const other of ['/', '/waitlist.html']) {
    await page.goto(house.edgeUrl + other);
    await page.getByText('Test mode: no text leaves.').waitFor();
  }
});
