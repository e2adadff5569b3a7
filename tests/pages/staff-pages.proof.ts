import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openHouse } from '../support/house';
import { barriers, board, LOOKS, PHONE, rowOf, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);

it('signs in with the code from the phone and comes back to the page that was wanted', async () => {
  house.announce('signed-out', 'wrong-code');
  devices.expected = ['401', '400'];
  const page = await devices.opens('/waitlist.html', { signedOut: true, viewport: PHONE });
  await page.getByRole('textbox', { name: 'Phone number' }).fill('+1 202 555 0191');
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).waitFor();
  const code = (await house.ben.phone.gets(/is your code/)).slice(0, 6);
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('That is not the code we sent').waitFor();
  expect(await page.getByRole('textbox', { name: 'Code' }).inputValue()).toBe('000000');

  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/waitlist.html');
  await page.getByText('Ben').waitFor();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/sign-in.html');
  await page.goto(`${house.edgeUrl}/`);
  await page.waitForURL(({ pathname }) => pathname === '/sign-in.html');
});

it('goes nowhere else after signing in, whatever the address says', async () => {
  // Nobody was really signed in, and the page that is opened says so.
  devices.expected = ['400', '401'];
  house.announce('link-expired', 'signed-out');
  const page = await devices.opens('/sign-in.html?to=https://example.com/#link=spoilt', {
    signedOut: true,
  });
  await page.getByText('This sign-in link is used up or too old').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.route('**/staff/sign-in', (route) => route.fulfill({ json: { ok: true } }));
  await page.getByRole('button', { name: 'Sign in with a code' }).click();
  await page.getByRole('textbox', { name: 'Phone number' }).fill('+1 202 555 0190');
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill('123456');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(
    ({ host, pathname }) => host.startsWith('localhost') && pathname === '/index.html',
  );
  await page.waitForURL(({ pathname }) => pathname === '/sign-in.html');
});

it('says truthfully which desks can be used', async () => {
  const page = await devices.opens('/');
  await page.getByRole('link', { name: /^Wait list/ }).waitFor();
  const tiles = await page.locator('.desk').allInnerTexts();
  expect(tiles.map((tile) => tile.split('\n').at(-1))).toEqual([
    'Open',
    'Open',
    'Open',
    'Open',
    'Open',
  ]);
  await page.getByRole('link', { name: /^Wait list/ }).click();
  await page.getByRole('status').filter({ hasText: 'live' }).waitFor();
});

it('does not open inside a page that it does not know', async () => {
  const page = await devices.blank();
  await page.setContent(`<iframe src="${house.edgeUrl}/waitlist.html"></iframe>`);
  const framed = page.frameLocator('iframe');
  await framed.getByText('This page does not open inside another site.').waitFor();
  expect(await framed.getByRole('button').count()).toBe(0);
});

describe.each(LOOKS)('on $screen, $scheme', ({ scheme, viewport }) => {
  const look = { colorScheme: scheme, viewport };

  it('keeps nobody out, and nothing jumps while data arrives', async () => {
    const guest = house.phone('+12025550141');
    await guest.says('Table for 4, Ana, one high chair', /on the list/);
    await guest.says('10 minutes late', /minutes late/);
    await house.ada.adds({ name: 'Mia', size: 2 });
    await house.ada.adds({ name: 'Ivo', size: 3, phone: '+12025550144' });
    await house.ada.adds({ name: 'Zoe', size: 2 });
    await house.ada.calls('Ivo', '12');
    await house.ada.seats('Zoe');
    await house.phone('+12025550144').reads();

    const page = await board(devices, look);
    await rowOf(page, 'Ana').waitFor();
    expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.001);
    expect(await barriers(page)).toEqual([]);

    for (const tab of ['Called', 'Done'])
      if (viewport === PHONE) {
        await page.getByRole('tab', { name: tab }).click();
        expect(await barriers(page)).toEqual([]);
      }
    if (viewport === PHONE) await page.getByRole('tab', { name: 'Waiting' }).click();
    await rowOf(page, 'Ana').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Cancel' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add walk-in' }).click();
    await page.getByRole('button', { name: 'Add to the list' }).click();
    await page.getByText('Enter a name to call out.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('keeps nobody out of the start page and the sign-in', async () => {
    const home = await devices.opens('/', look);
    await home.getByRole('link', { name: /^Wait list/ }).waitFor();
    expect(await home.evaluate(() => window.shifted)).toBeLessThan(0.001);
    expect(await barriers(home)).toEqual([]);
    const signIn = await devices.opens('/sign-in.html', { ...look, signedOut: true });
    await signIn.getByRole('button', { name: 'Send code' }).waitFor();
    expect(await barriers(signIn)).toEqual([]);
  });
});

it.each(['index', 'sign-in', 'waitlist'])('keeps its own script small: %s', (page) => {
  const bytes = gzipSync(readFileSync(`dist/assets/${page}.js`)).length;
  expect(bytes).toBeLessThan(60_000);
});
