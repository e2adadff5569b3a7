import { readFileSync } from 'node:fs';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { PERSON_TTL_SECONDS } from '../../src/people/person';
import * as events from '../../src/events/stored';
import * as waitlist from '../../src/waitlist/stored';
import { openHouse } from '../support/house';
import { barriers, LOOKS, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const DAY_SECONDS = 24 * 3600;

it('says who we are, which numbers are ours and what we do here, to anybody', async () => {
  const page = await devices.opens('/privacy.html', { signedOut: true });
  await page.getByText('Harbour Café answers texts').waitFor();
  await page.getByText('on its own numbers (+1 202 555 0101, ').waitFor();
  expect(await page.title()).toBe('Texts and privacy · Harbour Café');
  expect(await page.locator('[data-part]:visible').count()).toBe(
    await page.locator('[data-part]').count(),
  );
});

it('says nothing of desks that are off, and the days that the owner has chosen', async () => {
  const kept = await house.records().read({ document: SETTINGS_DOCUMENT });
  const settings = parseSettings(kept?.data);
  const groups = settings.desks.line?.groups.map((group) => ({ ...group, keepDays: 7 }));
  const desks = { line: { on: true, groups } };
  await house.records().put({ document: SETTINGS_DOCUMENT }, { ...settings, desks });
  const page = await devices.opens('/privacy.html', { signedOut: true });
  await page.getByRole('row', { name: /^That you called.* 7 days$/ }).waitFor();
  for (const said of [/place in line/, /What you ordered/, /What you paid/, /our team/i])
    expect(await page.getByText(said).filter({ visible: true }).count()).toBe(0);
});

it('names the times after which records really expire', () => {
  const html = readFileSync('assets/privacy/privacy.html', 'utf8');
  const said = (what: string): number =>
    Number(new RegExp(`data-keeps="${what}">(\\d+) day`).exec(html)?.[1]) * DAY_SECONDS;
  const keeps = {
    person: PERSON_TTL_SECONDS,
    done: waitlist.DONE_TTL_SECONDS,
    past: waitlist.PAST_TTL_SECONDS,
    order: events.DONE_TTL_SECONDS,
    guest: events.GUEST_TTL_SECONDS,
    question: events.QUESTION_TTL_SECONDS,
    pastOrders: events.PAST_TTL_SECONDS,
    line: 30 * DAY_SECONDS,
    pay: 90 * DAY_SECONDS,
    team: 90 * DAY_SECONDS,
  };
  expect(Object.fromEntries(Object.keys(keeps).map((what) => [what, said(what)]))).toEqual(keeps);
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
