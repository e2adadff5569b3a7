import { SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

/** Before anybody has texted: processes remember settings for a while. */
async function pauses(): Promise<void> {
  const where = { document: SETTINGS_DOCUMENT };
  const settings = (await house.records().read(where))?.data as Settings;
  const waitlist = settings.desks.waitlist;
  if (!waitlist) throw new Error('there is no wait list');
  const lists = waitlist.lists.map((list) => ({ ...list, paused: true }));
  await house.records().put(where, { ...settings, desks: { waitlist: { ...waitlist, lists } } });
}

test('a list that is paused takes nobody new by text, and keeps those who wait', async () => {
  await pauses();
  await luis.says('Mesa para 2, Luis', /no tomamos nombres nuevos/);
  await luis.says('Table for 2, Luis', /no new names/);
  await ada.adds({ name: 'Ana', size: 4, phone: ana.number });
  await ana.gets(/number 1/);
  await ana.says('we are 5', /Changed/);
  await ada.calls('Ana');
  await ana.gets(/ready/);
  expect(await house.inLine()).toEqual([]);
});
