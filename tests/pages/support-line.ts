import type { Page } from 'playwright-core';
import type { Member } from '../../src/line/member';
import { lineObjects } from '../../src/line/objects';
import type { Rota } from '../../src/line/rules/rota';
import { clockChanges, momentOf } from '../../src/line/rules/rota-clock';
import { DAY_MINUTES, isoDate, mondayOf } from '../../src/line/rules/rota-days';
import { joinRota, splitRota } from '../../src/line/stored';
import type { House } from '../support/house';
import type { Devices, Look } from './support-board';

/** The group that every account is set up with, and its number. */
export const GROUP = 'night';
export const LINE = '+12025550103';
const names = lineObjects(GROUP);

const ZONE = 'Europe/London';
const DAY_MS = 86_400_000;

/** The week that a test looks at: its days as pages write them, and as people file them. */
export interface TestWeek {
  /** 0 = Monday: "Monday 23 November". */
  readonly day: (nth: number) => string;
  /** "Wed 25 Nov" */
  readonly short: (nth: number) => string;
  /** "2026-11-23" */
  readonly date: (nth: number) => string;
}

/** What a group has besides Maria and Tom. */
export interface LineBeginning {
  readonly shifts: Rota['shifts'];
  readonly more?: Partial<Rota>;
  readonly members?: Readonly<Record<string, Partial<Member>>>;
  /** Which week it is to be: the coming one, or the one in which clocks go back next. */
  readonly week?: 'coming' | 'clocksGoBack';
}

/** Gives the group a rota of the test's own, and goes to the Monday of a week in which the test means something. */
export async function lineBegins(
  house: House,
  { shifts, more = {}, members = {}, week = 'coming' }: LineBeginning,
): Promise<TestWeek> {
  const now = house.local.target().now;
  const [back] = clockChanges(ZONE, now + 7 * DAY_MS, now + 400 * DAY_MS).filter(
    ({ minutes }) => minutes < 0,
  );
  const into = week === 'coming' ? now + 7 * DAY_MS : (back?.at ?? now);
  const monday = mondayOf(Math.floor(into / DAY_MS));
  const ten = momentOf(ZONE, monday * DAY_MINUTES + 10 * 60);
  await house.sleeps(`PT${Math.ceil((ten - now) / 1000)}S`);
  // Whoever was signed in has slept as well.
  house.ada.signsOut();
  await putRota(house, { shifts, more, members });
  const written = (nth: number, parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format((monday + nth) * DAY_MS);
  return {
    day: (nth) => written(nth, { weekday: 'long', day: 'numeric', month: 'long' }),
    short: (nth) => written(nth, { weekday: 'short', day: 'numeric', month: 'short' }),
    date: (nth) => isoDate(monday + nth),
  };
}

/** Puts people and rota in the place of those there are, as somebody else's saving would. */
export async function putRota(
  house: House,
  { shifts, more = {}, members = {} }: Omit<LineBeginning, 'week'>,
  version = 2,
): Promise<void> {
  const records = house.records();
  const people: Readonly<Record<string, Partial<Member>>> = {
    maria: { name: 'Maria', phone: '+12025550110' },
    tom: { name: 'Tom', phone: '+12025550111' },
    ...members,
  };
  for (const [key, member] of Object.entries(people))
    await records.put(
      { map: names.members, key },
      { v: 1, remindBy: 'none', name: key, phone: '+12025550119', ...member },
    );
  const rota: Rota = {
    ...{ zone: ZONE, members: Object.keys(people), rotations: {}, shifts },
    ...{ weeks: [], holidays: [], exchanges: [], overrides: [] },
    ...more,
  };
  const split = splitRota(rota, version);
  if (!('items' in split)) throw new Error('the rota is too big');
  for (const [key, item] of [...split.items].toReversed())
    await records.put({ map: names.rota, key }, item);
}

/** The rota as it is kept. */
export async function keptRota(house: House): Promise<Rota> {
  const items = await house.records().page(names.rota, { limit: 100 });
  const rota = joinRota(new Map(items.map(({ key, data }) => [key, data])));
  if (!rota) throw new Error('no rota can be read');
  return rota;
}

/** The weekly shifts as they are kept: `mon,tue 06:00-22:00 maria/tom`. */
export const keptShifts = async (house: House): Promise<readonly string[]> =>
  (await keptRota(house)).shifts.map(
    ({ from, to, days, tiers }) =>
      `${days.join(',')} ${from}-${to} ${tiers.flat().map(whoIs).join('/')}`,
  );

const whoIs = (who: string | { readonly rotation: string }): string =>
  typeof who === 'string' ? who : who.rotation;

/** The page with everything read and live. */
export async function linePage(
  devices: Devices,
  part: 'week' | 'calls' | 'voicemails' | 'forecast' | 'people' = 'week',
  look?: Look,
): Promise<Page> {
  const page = await devices.opens(`/line.html#${GROUP}/${part}`, look);
  await page.locator('[role=status].live').waitFor();
  await page.locator('.panel:not([aria-busy])').waitFor();
  return page;
}

/** A shift in the grid, by who has it and on which day it begins. */
export const shiftOn = (page: Page, who: string, day: string) =>
  page.getByRole('region', { name: day }).getByRole('button', { name: new RegExp(`^${who}`) });

/** Gaps of the week that is shown. */
export const gapsOf = (page: Page) => page.getByRole('button', { name: /^Nobody, / });
