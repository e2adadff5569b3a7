import { SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { openHouse } from '../support/house';

const house = openHouse();
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

/** Before anybody has texted: processes remember settings for a while. */
async function changes(change: (settings: Settings) => Settings): Promise<void> {
  const where = { document: SETTINGS_DOCUMENT };
  const kept = await house.records().read(where);
  await house.records().put(where, change(kept?.data as Settings));
}
const ofWaitlist =
  (change: object) =>
  (settings: Settings): Settings => ({
    ...settings,
    desks: { waitlist: { ...settings.desks.waitlist, ...change } as Settings['desks']['waitlist'] },
  });
/** Open every day from three hours ago for four hours, by London's clock in winter. */
const openForAnotherHour = (now: number) => {
  const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);
  const day = [{ from: clock(now - 3 * 3_600_000), to: clock(now + 3_600_000) }];
  return { hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } };
};

test('outside its hours the list takes nobody, says when it opens, and is cleared an hour later', async () => {
  await changes(ofWaitlist(openForAnotherHour(house.local.target().now)));
  await ana.says('Table for 4, Ana', /number 1/);
  await house.later('PT70M');
  await luis.says(
    'Table for 2, Luis',
    /closed right now and opens (on \w+ )?(today )?at \d\d:\d\d/,
  );
  await luis.says('where am i', /not on the list/);
  await ana.says('WHERE', /number 1/);
  expect(await house.inLine()).toEqual(['Ana']);
  await house.later('PT60M');
  expect(await house.inLine()).toEqual([]);
  expect(await house.finished()).toEqual(['Ana left']);
  await ana.getsNothing();
});
