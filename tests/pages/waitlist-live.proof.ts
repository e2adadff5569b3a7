import type { WebSocketRoute } from 'playwright-core';
import { openHouse } from '../support/house';
import { board, namesIn, rowOf, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);

it('says when the line is down, and shows what it missed when it is back', async () => {
  const page = await devices.blank();
  const lines: WebSocketRoute[] = [];
  let down = false;
  await page.routeWebSocket(/wsconnect/, (line) => {
    if (down) return void line.close({ code: 1001 });
    line.connectToServer();
    lines.push(line);
  });
  await page.goto(`${house.edgeUrl}/waitlist.html`);
  const badge = page.getByRole('status');
  await badge.filter({ hasText: /^live$/ }).waitFor();
  await page.getByText('Nobody is waiting').waitFor();

  down = true;
  devices.expected = ['WebSocket'];
  await Promise.all(lines.map((line) => line.close({ code: 1001 })));
  await badge.filter({ hasText: /^reconnecting$/ }).waitFor();
  await house.phone('+12025550141').says('Table for 4, Ana', /on the list/);
  await house.ada.adds({ name: 'Mia', size: 2 });
  expect(await namesIn(page, 'waiting')).toEqual([]);

  down = false;
  await rowOf(page, 'Mia').waitFor();
  await badge.filter({ hasText: /^live$/ }).waitFor();
  expect(await namesIn(page, 'waiting')).toEqual(['Ana', 'Mia']);
});

it('is offline at once when the device says so, with the time it happened', async () => {
  const page = await board(devices);
  const badge = page.getByRole('status');
  await page.context().setOffline(true);
  await badge.filter({ hasText: /^offline since \d\d:\d\d$/ }).waitFor();
  await page.context().setOffline(false);
  await badge.filter({ hasText: /^live$/ }).waitFor();
  await house.phone('+12025550141').says('Table for 4, Ana', /on the list/);
  await rowOf(page, 'Ana').waitFor();
});

it('counts waits by the service’s clock, not by the device’s', async () => {
  await house.phone('+12025550141').says('Table for 4, Ana', /on the list/);
  await house.later('PT20M');
  const page = await devices.blank();
  await page.clock.setFixedTime(new Date('2031-01-01T00:00:00Z'));
  await page.goto(`${house.edgeUrl}/waitlist.html`);
  await rowOf(page, 'Ana').getByText('waited 20 min').waitFor();
});

it('reads lists of any length and shows a hundred at once', async () => {
  for (let guest = 0; guest < 104; guest++)
    await house.ada.adds({ name: `Guest ${guest + 1}`, size: 2 });
  const page = await board(devices);
  await page.getByRole('heading', { name: 'Waiting 104' }).waitFor();
  expect(await namesIn(page, 'waiting')).toHaveLength(100);
  await page.getByRole('button', { name: 'Show more of 104' }).click();
  expect(await namesIn(page, 'waiting')).toEqual(
    Array.from({ length: 104 }, (_, guest) => `Guest ${guest + 1}`),
  );
});

it('shows the way to somebody who comes below the edge, and not to who is in view', async () => {
  for (let guest = 0; guest < 12; guest++)
    await house.ada.adds({ name: `Guest ${guest + 1}`, size: 2 });
  const page = await board(devices);
  await page.getByRole('heading', { name: 'Waiting 12' }).waitFor();
  await house.phone('+12025550141').says('Table for 4, Ana', /on the list/);
  await page.getByRole('button', { name: 'Ana joined, number 13' }).click();
  const row = rowOf(page, 'Ana');
  await row.and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: /joined/ }).waitFor({ state: 'detached' });
  await house.phone('+12025550142').says('Table for 2, Luis', /on the list/);
  await rowOf(page, 'Luis').waitFor();
  await rowOf(page, 'Luis').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: /joined/ }).waitFor({ state: 'detached' });
});
