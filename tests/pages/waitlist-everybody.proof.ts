import type { Page } from 'playwright-core';
import { control } from '../support/control';
import { openHouse } from '../support/house';
import { barriers, board, LOOKS, PHONE, rowOf, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);

const ana = house.phone('+12025550141');
const sam = house.phone('+12025550142');
const zoe = house.whatsapp('+12025550143');
/** A landline: texts to it are taken and come back undelivered. */
const LANDLINE = '+12025550180';

const SAID = 'The kitchen closes at nine, please come in by half past eight.';

/** Ana and Sam wait by SMS, Zoe by WhatsApp, Ivo with a landline and Mia without a phone. */
async function fiveWait(): Promise<void> {
  await ana.says('Table for 4, Ana', /on the list/);
  await sam.says('Mesa para 2, Sam', /lugar/);
  await zoe.says('Table for 3, Zoe', /on the list/);
  await house.ada.adds({ name: 'Ivo', size: 2, phone: LANDLINE });
  await house.ada.adds({ name: 'Mia', size: 2 });
  await house.rests();
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Text everybody who waits' });
const button = (page: Page, name: string) =>
  dialog(page).getByRole('button', { name, exact: true });
const band = (page: Page) => page.getByRole('region', { name: 'Text to everybody' });

async function opensDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More for the list' }).click();
  await page.getByRole('menuitem', { name: 'Text everybody who waits' }).click();
}

async function writes(page: Page, text: string): Promise<void> {
  await opensDialog(page);
  await dialog(page).getByRole('textbox', { name: 'What to say' }).fill(text);
  await button(page, 'Next').click();
  await button(page, 'Send').waitFor();
}

/** The page begins but cannot keep it going: what happens when its tab is closed at once. */
async function cannotCarryOn(page: Page): Promise<void> {
  devices.expected = ['Failed to load resource'];
  await page.route('**/staff/waitlist', (route) =>
    route.request().postData()?.includes('carryOn') ? route.abort() : route.continue(),
  );
}

it('says whom a text to everybody goes to, sends it, and says whom it did not reach', async () => {
  await fiveWait();
  const page = await board(devices);
  await writes(page, SAID);
  const facts = await dialog(page).locator('.facts').innerText();
  expect(facts.split('\n')).toEqual([
    '3 by SMS, 1 part each: 3 SMS in all',
    '1 by WhatsApp',
    '1 party without a phone: please tell them yourself',
    '1 of them writes Spanish. Nothing is translated.',
    // The laptop's account has round prices: one cent to the US.
    'By Twilio’s prices the SMS cost $0.03. Fees of US and Canadian carriers come on top.',
    expect.stringMatching(/^It is \d\d:\d\d at the house$/),
  ]);
  await dialog(page).getByText('This text goes to 4 parties:').waitFor();
  await ana.getsNothing();

  await button(page, 'Send').click();
  await page.locator('.toast').filter({ hasText: 'Sent. 4 of 4 texted.' }).waitFor();
  await ana.gets(SAID);
  await sam.gets(SAID);
  await zoe.gets(SAID);
  await house.rests();
  await dialog(page).getByText('3 of 4 texted, 1 could not be reached').waitFor();
  await dialog(page).getByText('3 delivered').waitFor();
  const missed = dialog(page).getByRole('listitem');
  expect(await missed.allInnerTexts()).toEqual([
    expect.stringMatching(/^Ivo\s+Text failed: landline · call them: \+1 202 555 0180$/),
  ]);
  await button(page, 'Close').click();
  await rowOf(page, 'Ana')
    .getByText(/“text to everybody” delivered \d\d:\d\d/)
    .waitFor();
  await band(page).getByRole('button', { name: 'Dismiss' }).click();
  await band(page).waitFor({ state: 'detached' });
});

describe('when the tab is closed', () => {
  const names = ['Aoife', 'Grace', 'Kofi', 'Noor', 'Priya', 'Tomas', 'Wei', 'Luis'];
  const guests = names.map((_, at) => house.phone(`+1202555015${at}`));

  beforeEach(async () => {
    for (const [at, guest] of guests.entries())
      await guest.says(`Table for 2, ${names[at]}`, /on the list/);
  });
  const eachIsTextedOnce = async (): Promise<void> => {
    for (const guest of guests) expect(await guest.reads()).toEqual([SAID]);
  };

  it('at once, the text goes out all the same, and its result is there when opened again', async () => {
    const page = await board(devices);
    await cannotCarryOn(page);
    await writes(page, SAID);
    await button(page, 'Send').click();
    await dialog(page).getByText('0 of 8 texted').waitFor();
    await page.close();

    await house.later('PT2M');
    await eachIsTextedOnce();
    const again = await board(devices, { viewport: PHONE });
    await band(again).getByText('Text to everybody: 8 of 8 texted').waitFor();
    await band(again).getByRole('button', { name: 'Show' }).click();
    await dialog(again).getByText(SAID).waitFor();
    await dialog(again).getByText('8 delivered').waitFor();
  });

  it('half-way, a page that is opened then shows how far it is and sees it through', async () => {
    const page = await board(devices);
    await writes(page, SAID);
    await button(page, 'Send').click();
    await dialog(page)
      .getByText(/^[1-7] of 8 texted$/)
      .waitFor();
    await page.close();
    const again = await board(devices);
    await band(again)
      .getByText(/: [1-8] of 8 texted/)
      .waitFor();
    await house.later('PT2M');
    await band(again).getByText('Text to everybody: 8 of 8 texted').waitFor();
    await eachIsTextedOnce();
  });
});

it('refuses a second one in words while one is going out, and stops it on request', async () => {
  await fiveWait();
  house.announce('broadcast-running');
  const page = await board(devices);
  const other = await board(devices);
  await cannotCarryOn(page);
  await cannotCarryOn(other);
  devices.expected = ['Failed to load resource', '409'];
  await writes(other, 'Something else.');
  await writes(page, SAID);
  await button(page, 'Send').click();
  await dialog(page).getByText('0 of 4 texted').waitFor();

  await button(other, 'Send').click();
  await dialog(other).getByText('A text to everybody is going out already.').waitFor();
  await button(other, 'Close').click();
  await opensDialog(other);
  await dialog(other).getByText('Another one can follow when it is through.').waitFor();
  await button(other, 'Stop').click();
  await dialog(other).getByText('Stopped. Nobody else is texted.').waitFor();
  await page.locator('.toast').filter({ hasText: 'Stopped.' }).waitFor();
  await house.later('PT2M');
  await ana.getsNothing();

  // What was written on the other page is still there to be sent now.
  await button(other, 'Close').click();
  await opensDialog(other);
  expect(await dialog(other).getByRole('textbox').inputValue()).toBe('Something else.');
});

it('reaches by SMS whom WhatsApp did not take it for, and counts that', async () => {
  await zoe.says('Table for 3, Zoe', /on the list/);
  await control(house.vendorsUrl, 'people', { person: zoe.number, whatsapp: false });
  const page = await board(devices);
  await writes(page, SAID);
  await button(page, 'Send').click();
  await page.locator('.toast').filter({ hasText: 'Sent.' }).waitFor();
  await house.later('PT1M');
  await house.phone(zoe.number).gets(SAID);
  await dialog(page).getByText('1 delivered').waitFor();
  await dialog(page).getByText('1 of 1 texted', { exact: true }).waitFor();
  await rowOf(page, 'Zoe')
    .getByText(/“text to everybody” by SMS instead of WhatsApp: delivered/)
    .waitFor({ state: 'attached' });
});

it('says what spoils a text before anybody gets it', async () => {
  await ana.says('Table for 4, Ana', /on the list/);
  const page = await board(devices);
  await opensDialog(page);
  await button(page, 'Next').click();
  await dialog(page).getByText('Write what everybody should know.').waitFor();
  const field = dialog(page).getByRole('textbox', { name: 'What to say' });
  await field.fill('Reply YES if you still wait. Café open…');
  await dialog(page).getByText('39 letters, 1 SMS for each').waitFor();
  await dialog(page).getByText('The letter … is not in the short alphabet').waitFor();
  await button(page, 'Next').click();
  await dialog(page)
    .locator('.field')
    .getByText(/When somebody sends YES, the carrier acts on it/)
    .waitFor();
  await page.reload();
  await opensDialog(page);
  expect(await field.inputValue()).toBe('Reply YES if you still wait. Café open…');
});

it('sends nothing where nobody who waits has a phone', async () => {
  await house.ada.adds({ name: 'Mia', size: 2 });
  const page = await board(devices);
  await opensDialog(page);
  await dialog(page).getByRole('textbox').fill(SAID);
  await button(page, 'Next').click();
  await dialog(page).getByText('there is nobody to text').waitFor();
  expect(await button(page, 'Send').count()).toBe(0);
});

it.each(LOOKS)('keeps nobody out on $screen, $scheme', async ({ scheme, viewport }) => {
  await fiveWait();
  const page = await board(devices, { colorScheme: scheme, viewport });
  await opensDialog(page);
  await dialog(page).getByRole('textbox').fill('CANCEL… bit.ly/a');
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Next').click();
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('textbox').fill(SAID);
  await button(page, 'Next').click();
  await button(page, 'Send').waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Send').click();
  await page.locator('.toast').filter({ hasText: 'Sent.' }).waitFor();
  await house.rests();
  await dialog(page).getByText('1 could not be reached').waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Close').click();
  await band(page).waitFor();
  expect(await barriers(page)).toEqual([]);
  for (const guest of [ana, sam, zoe]) await guest.gets(SAID);
});
