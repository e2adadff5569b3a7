import { control } from '../support/control';
import { House } from '../support/house';
import { barriers, PHONE, staffDevices } from './support-board';

/** The laptop's demo, as `npm start` shows it. */
const house = new House();
beforeAll(async () => {
  await house.opens({});
  await control(house.vendorsUrl, 'reset', { seed: 'demo' });
}, 60_000);
afterAll(() => expect(house.local.problems).toEqual([]));
const devices = staffDevices(house);

const STAND = 'harbour-coffee';
const TALKS = 'harbour-talks';

test.each([
  ['the start page', '/', 'link', /^Team .* Open$/],
  ['the wait list', '/waitlist.html', 'listitem', /^Noor, party of 3, place 1/],
  ['an order board', `/events.html#${STAND}`, 'listitem', /Noor, Flat White, Extra shot$/],
  ['an event’s own page', `/event.html#${STAND}`, 'textbox', /^cappuccino: Name \(Spanish\)$/],
  ['a menu wall', `/menu.html#${STAND}`, 'img', /^Code to scan/],
  ['a kiosk', `/kiosk.html#${STAND}`, 'button', /^Make this device a kiosk$/],
  ['a host’s stage', `/stage.html#${TALKS}`, 'heading', /^Harbour Talks$/],
  ['the public’s questions', `/questions.html#${TALKS}`, 'heading', /^Harbour Talks$/],
  ['the line', '/line.html', 'button', /^Maria, then Tom.* 00:00 to 00:00$/],
  ['the pay console', '/pay.html', 'button', /^Take calls$/],
  ['the team', '/team.html', 'listitem', /^Lighthouse, .*stage 2 of 7/],
  ['the settings', '/admin.html', 'textbox', /^Name$/],
  ['the privacy page', '/privacy.html', 'heading', /^Who sees it$/],
] as const)(
  '%s comes up on a phone with what is there, for everybody, and without complaint',
  async (_page, path, role, name) => {
    const page = await devices.opens(path, { viewport: PHONE });
    await page.getByRole(role, { name }).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  },
);

test('a page that cannot be opened says why, and is opened with one press when it can', async () => {
  devices.expected = ['503'];
  const page = await devices.opens('/');
  await page.route('**/staff/token*', (route) =>
    route.fulfill({ status: 503, json: { code: 'busy', message: 'We are busy right now.' } }),
  );
  await page.goto(`${house.edgeUrl}/waitlist.html`);
  await page.getByRole('alert').getByText('We are busy right now.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.unroute('**/staff/token*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('listitem', { name: /^Noor, party of 3/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});
