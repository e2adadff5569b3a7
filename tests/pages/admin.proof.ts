import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { onlyWaitlist } from '../support/admin';
import { openHouse } from '../support/house';
import { cookieFrom } from '../support/staff';
import { barriers, LOOKS, PHONE, staffDevices, type Look } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const BEN = '+12025550191';

/** The admin page at one of its parts, read and ready. */
async function admin(part: string, look?: Look): Promise<Page> {
  const page = await devices.opens(`/admin.html#${part}`, look);
  await page.locator('main:not([aria-busy])').waitFor();
  return page;
}

/** What Ben does elsewhere in the meantime. */
async function benSaves(field: string, was: unknown, now: unknown): Promise<void> {
  const { ada, ben } = house;
  const promote = {
    action: 'save',
    changes: [{ field: `staff.${house.personKey(BEN)}.admin`, was: false, now: true }],
  };
  await ada.asks('/staff/admin', promote, await ada.cookie());
  const request = { action: 'save', changes: [{ field, was, now }] };
  const answer = await ben.asks('/staff/admin', request, await ben.cookie());
  expect(answer.status).toBe(200);
}

const says = (page: Page): Promise<string> => page.locator('[data-announcer]').innerText();

it('saves what was changed, says so, and offers what was typed again after a reload', async () => {
  const page = await admin('business');
  await page.getByLabel('Name', { exact: true }).fill('Pier Kitchen');
  await page.getByText('1 change not saved yet').waitFor();
  await page.reload();
  await page.locator('main:not([aria-busy])').waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Pier Kitchen');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();
  expect(await says(page)).toContain('Saved.');
  await page.reload();
  await page.getByText('Everything is saved').waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Pier Kitchen');
});

it('says beside the field what is wrong with it, and keeps what was typed', async () => {
  devices.expected = ['400'];
  const page = await admin('waitlist');
  const hold = page.getByLabel('Minutes a table is held');
  await hold.fill('999');
  await page.getByLabel('Biggest party').fill('many');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('[data-field="waitlist.holdMinutes"] .error').waitFor();
  expect(await page.locator('.field .error').allInnerTexts()).toEqual([
    'Write a whole number from 1 to 500.',
    'Write a whole number from 0 to 240.',
  ]);
  expect(await says(page)).toContain('2 fields need a look');
  expect(await hold.inputValue()).toBe('999');
  expect(await page.evaluate(() => document.activeElement?.matches('[aria-invalid]'))).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await hold.fill('30');
  await page.getByLabel('Biggest party').fill('8');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();
});

it('sets opening hours by weekday', async () => {
  const page = await admin('waitlist', { viewport: PHONE });
  await page.getByLabel('Guests can join at any time').uncheck();
  await page.getByRole('button', { name: 'Add hours on Monday' }).click();
  await page.getByLabel('Monday, closes at').fill('01:00');
  await page.getByText('the next day').waitFor();
  await page.getByRole('button', { name: 'Same every day' }).click();
  await page.getByRole('button', { name: 'Remove hours on Sunday' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();
  const kept = await house.records().read({ document: 'settings' });
  const daily = [{ from: '12:00', to: '01:00' }];
  expect(kept?.data).toMatchObject({
    desks: { waitlist: { hours: { mon: daily, sat: daily } } },
  });
  expect(kept?.data).not.toHaveProperty('desks.waitlist.hours.sun');
});

it('shows what another admin has put into the same field, and lets either stand', async () => {
  devices.expected = ['409'];
  const page = await admin('business');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Harbour Kitchen');
  await benSaves('business.name', 'Harbour Café', 'Pier Kitchen');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Ben changed this meanwhile .* It now says: “Pier Kitchen”$/).waitFor();
  expect(await name.inputValue()).toBe('Harbour Kitchen');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();
  expect(await name.inputValue()).toBe('Harbour Kitchen');

  await name.fill('Third');
  await benSaves('business.name', 'Harbour Kitchen', 'Fourth');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  expect(await name.inputValue()).toBe('Fourth');
  await page.getByText('Everything is saved').waitFor();
});

it('previews a text in a phone bubble, counts it, and says what is wrong beside it', async () => {
  const page = await admin('texts');
  const row = page.locator('[data-text=ready]');
  await row.getByRole('button', { name: /^Staff called the guest/ }).click();
  const area = row.getByLabel('Text', { exact: true });
  await area.fill('Come in, {name} — reply YES');
  expect(await row.locator('[data-preview]').innerText()).toBe('Come in, Ana — reply YES');
  expect(await row.locator('[data-counter]').innerText()).toBe('24 letters, 1 SMS');
  expect(await row.locator('.finding').allInnerTexts()).toEqual([
    expect.stringMatching(/^Cannot be sent: Without \{choices\}/),
    expect.stringMatching(/^Worth a look: The letter —/),
    expect.stringMatching(/^Cannot be sent: When somebody sends YES/),
  ]);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Nothing was saved yet: one field needs a look.').waitFor();

  await row.getByRole('button', { name: 'Use - instead' }).click();
  expect(await area.inputValue()).toBe('Come in, {name} - reply YES');
  await area.fill('Come in, {name}. ');
  await row.getByRole('button', { name: /^\{choices\}/ }).click();
  expect(await area.inputValue()).toBe('Come in, {name}. {choices}');
  await row.getByText('Nothing to mend.').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await row.getByText('your words').waitFor();

  await house.phone('+12025550120').says('Table for 4, Ana', /number 1/);
  await house.ada.calls('Ana');
  await house.phone('+12025550120').gets(/^Come in, Ana\. Reply 1/);
  await row.getByRole('button', { name: 'Use our words again' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await row.getByText('your words').waitFor({ state: 'detached' });
});

it('shows what Pay says as it is heard and mailed, and what the team writes as it is read', async () => {
  const page = await admin('texts', { viewport: PHONE });
  const editor = async (key: string) => {
    const row = page.locator(`[data-text=${key}]`);
    await row.getByRole('button').first().click();
    return row;
  };
  await page.getByLabel('Texts of').selectOption('Pay');
  const heard = await editor('goodbye');
  await heard.getByText('Read aloud, with examples filled in').waitFor();
  await heard.getByLabel('Text', { exact: true }).fill(`{business} is shut. ${'Bye. '.repeat(80)}`);
  await heard.getByText(/^Worth a look: Read aloud this takes about 29 seconds\./).waitFor();
  await heard.getByLabel('Text', { exact: true }).fill('{business} is shut.');
  expect(await heard.locator('[data-counter]').innerText()).toBe('21 letters, about 2 seconds');
  const mailed = await editor('mailSubject');
  await mailed.getByText('In a mail, with examples filled in').waitFor();
  expect(await mailed.locator('[data-preview]').innerText()).toBe(
    'Receipt from Harbour Café: GBP 12.50',
  );
  await page.getByLabel('Texts of').selectOption('the team');
  const written = await editor('announcement');
  await written.getByLabel('Text', { exact: true }).fill('{text} ({store})');
  expect(await written.locator('[data-counter]').innerText()).toBe('36 letters, 1 SMS');
  expect(await barriers(page)).toEqual([]);
  // One form for each desk: what was typed for Pay waits until it is looked at again.
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await written.getByText('your words').waitFor();
  await page.getByLabel('Texts of').selectOption('Pay');
  await page.locator('[data-text=goodbye]').getByText('not saved yet').waitFor();

  const team = await devices.opens('/team.html#said');
  await team.getByRole('button', { name: 'New announcement' }).click();
  const dialog = team.getByRole('dialog', { name: 'New announcement' });
  await dialog.getByLabel('To').selectOption({ label: 'Everybody of Pier (3)' });
  await dialog.getByLabel('Text').fill('The paint is here.');
  // A warm process takes what it has read for true for some seconds.
  await house.settles(
    async () => {
      await team.reload();
      await team.getByRole('button', { name: 'New announcement' }).click();
      return dialog.locator('.bubble').innerText();
    },
    (shown) => shown === 'The paint is here. (Pier)',
    15_000,
  );
});

it('adds, changes and removes staff, and offers no way to lock oneself out', async () => {
  devices.expected = ['400'];
  const page = await admin('staff', { viewport: PHONE });
  await page.getByRole('button', { name: 'Add somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Kit');
  await dialog.getByLabel('Phone number').fill('0192');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByText('This is not a phone number we can text.').waitFor();
  await dialog.getByLabel('Phone number').fill('+1 202 555 0192');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row', { name: /Kit .*0192/ }).waitFor();
  expect(await says(page)).toContain('Kit is on the staff');

  await page.getByRole('button', { name: 'Change Kit' }).click();
  await dialog.getByLabel('Admin').check();
  await dialog.getByLabel('Language').selectOption('es');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row', { name: /Kit .*Admin.*Español/ }).waitFor();

  await page.getByRole('button', { name: 'Change Kit' }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await dialog.getByText('They are signed out everywhere at once').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('row', { name: /Kit/ }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Change Ada' }).click();
  await dialog.getByText(/changed by another admin/).waitFor();
  expect(await dialog.getByLabel('Admin').count()).toBe(0);
  expect(await dialog.getByRole('button', { name: 'Remove' }).count()).toBe(0);
});

it('unpairs a tablet', async () => {
  const { ada } = house;
  const pair = { name: 'Front door tablet', desk: 'waitlist' };
  const { device } = (await ada.asks('/staff/sign-in', { pair }, await ada.cookie())).json();
  cookieFrom(await ada.asks('/staff/sign-in', { device }));
  const page = await admin('devices');
  const row = page.getByRole('listitem', { name: 'Front door tablet, opens Wait list' });
  await row.getByRole('button', { name: 'Unpair Front door tablet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unpair' }).click();
  await page.getByText('No device is paired.').waitFor();
  expect((await ada.asks('/staff/sign-in', { device })).status).toBe(401);
});

it('is for admins; others are told so and see nothing', async () => {
  const page = await devices.blank({ signedOut: true });
  const [name = '', ...value] = (await house.ben.cookie()).split('=');
  await page.context().addCookies([{ name, value: value.join('='), url: house.edgeUrl }]);
  await page.goto(`${house.edgeUrl}/admin.html`);
  await page.getByText('This page is for admins.').waitFor();
  expect(await page.locator('nav, form').count()).toBe(0);
  await page.goto(`${house.edgeUrl}/`);
  await page.getByRole('link', { name: /^Wait list/ }).waitFor();
  expect(await page.getByRole('link', { name: /^Admin/ }).count()).toBe(0);
});

it('is found from the desks, and asks for a sign-in where nobody is signed in', async () => {
  const home = await devices.opens('/');
  await home.getByRole('link', { name: /^Admin/ }).click();
  await home.getByRole('heading', { name: 'Business' }).waitFor();
  devices.expected = ['401'];
  const page = await devices.opens('/admin.html#texts', { signedOut: true });
  await page.waitForURL(({ pathname }) => pathname === '/sign-in.html');
  expect(new URL(page.url()).searchParams.get('to')).toBe('/admin.html#texts');
});

it('adds a list and takes it away again, with its name typed to be sure', async () => {
  await onlyWaitlist(house);
  // What is refused is an answer like any other; the browser notes it all the same.
  devices.expected = ['Failed to load resource'];
  const page = await admin('waitlist');
  await page.getByRole('button', { name: 'Add a list' }).click();
  const adding = page.getByRole('dialog', { name: 'Another list' });
  const list = page.getByRole('group', { name: 'List “Patio”' });
  await adding.getByLabel('Name of the list').fill('Harbour Café');
  await adding.getByLabel('Number guests text').fill('+12025550177');
  await adding.getByRole('button', { name: 'Add a list' }).click();
  await adding.getByText('This is used already.').waitFor();
  await adding.getByLabel('Name of the list').fill('Patio');
  await adding.getByRole('button', { name: 'Add a list' }).click();
  await adding.getByText('This is not a number of your account.', { exact: false }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await adding.getByLabel('Number guests text').fill('+1 202 555 0105');
  await adding.getByRole('button', { name: 'Add a list' }).click();
  await list.waitFor();
  expect(await says(page)).toContain('The list “Patio” is there.');

  await list.getByLabel('Takes no new guests for now').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();
  await list.getByRole('button', { name: 'Remove this list' }).click();
  const removing = page.getByRole('dialog', { name: 'Remove the list “Patio”?' });
  await removing.getByLabel('To be sure, type its name: Patio').fill('patio');
  expect(await removing.getByRole('button', { name: 'Remove this list' }).isDisabled()).toBe(true);
  await removing.getByRole('button', { name: 'Keep the list' }).click();
  await list.getByRole('button', { name: 'Remove this list' }).click();
  await removing.getByLabel('To be sure, type its name: Patio').fill('Patio');
  expect(await barriers(page)).toEqual([]);
  await removing.getByRole('button', { name: 'Remove this list' }).click();
  await list.waitFor({ state: 'detached' });
});

it('shows the account as doctor sees it, what is wrong first and with its mend', async () => {
  await onlyWaitlist(house);
  const client = house.client();
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: '+12025550101' });
  await client.incomingPhoneNumbers(number?.sid ?? '').update({ smsFallbackUrl: '' });
  const page = await admin('account', { locale: 'es' });
  const wrong = page.locator('.account-findings > .checks > li');
  await wrong.first().waitFor();
  expect(await wrong.count()).toBe(1);
  expect(await wrong.innerText()).toMatch(
    /^Webhook de reserva \+1202\*\*\*0101 \S+\s+El webhook de reserva de \+1202\*\*\*0101 no es el nuestro.*\s+Ejecute: npm run bellhop -- setup$/s,
  );
  await page.getByText(/^\d+ comprobaciones están bien$/).waitFor();
  await page.getByText('npm run bellhop -- doctor --live').waitFor();
});

const PARTS = ['business', 'waitlist', 'texts', 'staff', 'devices', 'account', 'held', 'changes'];

it.each(LOOKS)(
  'keeps nobody out on $screen, $scheme, and nothing jumps while data arrives',
  async ({ scheme, viewport }) => {
    const locale = scheme === 'dark' ? 'es' : 'en';
    const page = await admin('business', { viewport, colorScheme: scheme, locale });
    for (const part of PARTS) {
      await page.locator(`nav a[href="#${part}"]`).click();
      await page.locator(`nav a[href="#${part}"][aria-current]`).waitFor();
      if (part === 'account') {
        await page.locator('details.well > summary').click();
        await page.locator('[data-check=admins]').waitFor();
      }
      expect([part, await barriers(page)]).toEqual([part, []]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([part, sideways]).toEqual([part, 0]);
    }
    expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.001);
  },
);

it('keeps its own script small', () => {
  expect(gzipSync(readFileSync('dist/assets/admin.js')).length).toBeLessThan(60_000);
});
