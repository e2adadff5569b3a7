import { readFileSync } from 'node:fs';
import { PERSON_TTL_SECONDS } from '../../src/people/person';
import { DONE_TTL_SECONDS, PAST_TTL_SECONDS } from '../../src/waitlist/stored';
import { openHouse } from '../support/house';
import { barriers, LOOKS, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const DAY_SECONDS = 24 * 3600;

it('says who we are and which number to text, to anybody', async () => {
  const page = await devices.opens('/privacy.html', { signedOut: true });
  await page.getByText('Harbour Café runs a wait list').waitFor();
  await page.getByText('text HELP to our number +12025550101').waitFor();
  expect(await page.title()).toBe('Texts and privacy · Harbour Café');
});

it('names the times after which records really expire', () => {
  const html = readFileSync('assets/privacy/privacy.html', 'utf8');
  const said = (what: string): number =>
    Number(new RegExp(`data-keeps="${what}">(\\d+) day`).exec(html)?.[1]) * DAY_SECONDS;
  expect([said('person'), said('done'), said('past')]).toEqual([
    PERSON_TTL_SECONDS,
    DONE_TTL_SECONDS,
    PAST_TTL_SECONDS,
  ]);
});

it('says all a carrier looks for before any script runs', () => {
  const html = readFileSync('assets/privacy/privacy.html', 'utf8').replace(/\s+/g, ' ');
  for (const part of [
    'Message frequency varies',
    'Message and data rates may apply',
    'Text STOP',
    'Text HELP',
    'we do not share them or your consent',
  ])
    expect(html).toContain(part);
});

it.each(LOOKS)('keeps nobody out on $screen, $scheme', async ({ scheme, viewport }) => {
  const look = { signedOut: true, colorScheme: scheme, viewport };
  const page = await devices.opens('/privacy.html', look);
  await page.getByText('Harbour Café').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
