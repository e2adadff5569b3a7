import type { Page } from 'playwright-core';
import { openHouse } from '../support/house';
import { EVENTS, eventsFor, STAND } from '../support/events';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';
import { ticketOf, orderBoard } from './support-events';

const house = openHouse();
const devices = staffDevices(house);
const stand = eventsFor(house);
const TALKS = 'harbour-talks';
const talks = eventsFor(house, TALKS);

/** A tablet that an admin has made a kiosk, as the first guest finds it. */
async function kiosk(): Promise<Page> {
  const page = await devices.opens(`/kiosk.html#${STAND}`);
  await page.getByLabel('Name of this device').fill('Kiosk by the door');
  await page.getByRole('button', { name: 'Make this device a kiosk' }).click();
  // The admin is signed out, and the device signs itself in.
  devices.expected = ['401'];
  await page.getByRole('heading', { name: 'What would you like?' }).waitFor();
  await page.getByRole('radio', { name: 'Flat White' }).waitFor();
  return page;
}

it('takes orders at a paired kiosk, which may do nothing else', async () => {
  const page = await kiosk();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Flat White' }).click({ force: true });
  await page.getByRole('checkbox', { name: 'Oat milk' }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Luz');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await page.getByText('We call your number when it is ready.').waitFor();
  expect(await page.locator('.kiosk-number').innerText()).toBe('1');

  const board = await orderBoard(devices);
  const ticket = ticketOf(board, 1);
  await ticket.getByText('Luz').waitFor();
  await ticket.getByText('at the kiosk').waitFor();

  devices.expected = ['401', '403'];
  const refused = await page.evaluate(
    async ([event]) => {
      const response = await fetch('/staff/events', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Bellhop': '1' },
        body: JSON.stringify({ action: 'setState', event, state: 'paused' }),
      });
      return response.status;
    },
    [STAND],
  );
  expect(refused).toBe(403);
});

it('forgets at the kiosk whoever walks away', async () => {
  const page = await kiosk();
  await page.clock.install();
  await page.reload();
  await page.getByRole('radio', { name: 'Latte' }).click({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Somebody');
  await page.clock.runFor(12_000);
  await page.getByText(/Still there\? This starts over in \d+\./).waitFor();
  await page.clock.runFor(9_000);
  await page.getByRole('heading', { name: 'What would you like?' }).waitFor();
  expect(await page.content()).not.toContain('Somebody');
});

it('shows numbers on the wall, and nothing about anybody', async () => {
  await house.phone('+12025550141').says('latte, Ana', /Order 1/, { to: EVENTS });
  const page = await devices.opens(`/menu.html#${STAND}`, { signedOut: true });
  await page.locator('.next .wall-numbers').getByText('1', { exact: true }).waitFor();
  await stand.does('ready', 1);
  await house.phone('+12025550141').gets(/is ready/);
  await page.locator('.ready .wall-numbers').getByText('1', { exact: true }).waitFor();
  expect(await page.content()).not.toMatch(/Ana|5550141/);
  const size = await page
    .locator('.ready .wall-numbers li')
    .evaluate((number) => parseFloat(getComputedStyle(number).fontSize) / innerHeight);
  expect(size).toBeGreaterThan(0.1);
  expect(await barriers(page)).toEqual([]);
});

async function questionsAsked(): Promise<void> {
  await talks.asks({ action: 'setState', event: TALKS, state: 'open' });
  await house.unattended('PT10S');
}

it('leads a question from the public page over the moderator to the stage', async () => {
  await questionsAsked();
  const guest = await devices.opens(`/questions.html#${TALKS}`, {
    signedOut: true,
    viewport: PHONE,
  });
  await guest.getByLabel('Question').fill('Why is the sea salty?');
  await guest.getByLabel('First name').fill('Zoë Berg');
  await guest.getByRole('button', { name: 'Send the question' }).click();
  await guest.getByText(/Your question has number 1\./).waitFor();
  await guest.getByText('No question has been approved yet.').waitFor();

  const board = await devices.opens(`/events.html#${TALKS}`);
  const card = ticketOf(board, 1);
  await card.getByRole('button', { name: 'Approve' }).click();
  await guest.getByRole('listitem', { name: '1, Why is the sea salty?' }).waitFor();
  expect(await guest.content()).not.toContain('Berg');
  expect(await barriers(guest)).toEqual([]);
  await card.getByRole('button', { name: 'Up next' }).click();
  await card.getByRole('button', { name: 'On stage now' }).waitFor();
  expect(await barriers(board)).toEqual([]);

  const stage = await devices.opens(`/stage.html#${TALKS}/host`, { viewport: WIDE });
  await stage.getByText('Why is the sea salty?').waitFor();
  await stage.keyboard.press('ArrowRight');
  const shown = stage.locator('.stage-question');
  await shown.filter({ hasText: 'Why is the sea salty?' }).waitFor();
  expect(await shown.evaluate((text) => getComputedStyle(text).fontSize)).toBe('40px');
  await stage.keyboard.press(' ');
  await stage.getByRole('timer').waitFor();
  expect(await barriers(stage)).toEqual([]);
  await guest.getByText('on stage now').waitFor();

  await card.getByRole('button', { name: 'More' }).click();
  await board.getByRole('menuitem', { name: 'Answer in writing' }).click();
  const dialog = board.getByRole('dialog');
  await dialog.getByLabel('Answer').fill('Rivers bring the salt.');
  await dialog.getByRole('button', { name: 'Answer in writing' }).click();
  await guest.getByText('Rivers bring the salt.').waitFor();
});

it('shows moderators that a question was taken back, and offers nothing to do with it', async () => {
  await questionsAsked();
  await talks.becomes((event) => ({ ...event, numbers: [EVENTS] }));
  await stand.becomes((event) => ({ ...event, state: 'ended' }));
  const zoe = house.phone('+12025550120');
  const to = { to: EVENTS };
  await zoe.says('Why is the sea salty?', /your question is number 1\./, to);
  const board = await devices.opens(`/events.html#${TALKS}`, { viewport: PHONE });
  await ticketOf(board, 1).waitFor();
  await zoe.says('withdraw', 'Question 1 is taken back.', to);
  await ticketOf(board, 1).waitFor({ state: 'detached' });
  await board.getByRole('tab', { name: /On stage/ }).click();
  await board.getByRole('button', { name: 'Show finished ones (1)' }).click();
  const card = ticketOf(board, 1);
  await card.getByText('taken back by whoever asked').waitFor();
  await card.getByRole('button', { name: 'More' }).click();
  expect(await board.getByRole('menuitem').allInnerTexts()).toEqual(['History']);
  await board.keyboard.press('Escape');
  await board.setViewportSize(WIDE);
  await board.emulateMedia({ colorScheme: 'dark' });
  expect(await barriers(board)).toEqual([]);
});
