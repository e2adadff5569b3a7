import {
  SETTINGS_DOCUMENT,
  parseSettings,
  type ListSettings,
  type OpeningHours,
} from '../../src/config';
import { WEEKDAYS, type Weekday } from '../../src/waitlist/rules/hours';
import { control } from '../support/control';
import { openHouse } from '../support/house';
import { barriers, board, PHONE, rowOf, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const { ada } = house;
const ana = house.phone('+12025550141');
const luis = house.phone('+12025550142');
const zoe = house.whatsapp('+12025550143');

/** What the owner changes while the board is open. */
interface Wanted {
  readonly holdMinutes?: number;
  readonly hours?: OpeningHours;
  readonly list?: Partial<ListSettings>;
}

async function isSetTo({ list: ofList = {}, ...desk }: Wanted): Promise<void> {
  const records = house.records();
  const kept = await records.read({ document: SETTINGS_DOCUMENT });
  if (!kept) throw new Error('the house has no settings');
  const settings = parseSettings(kept.data);
  const { waitlist } = settings.desks;
  if (!waitlist) throw new Error('the house has no wait list');
  const lists = waitlist.lists.map((list) => ({ ...list, ...ofList }));
  await records.replace(
    { document: SETTINGS_DOCUMENT },
    { ...settings, desks: { waitlist: { ...waitlist, ...desk, lists } } },
    kept.revision,
  );
}

/** The weekday after tomorrow by the account's clock, so that the house is closed now. */
const dayAfterTomorrow = (): Weekday =>
  WEEKDAYS[(new Date(house.local.target().now).getUTCDay() + 2) % WEEKDAYS.length] ?? 'sun';

describe('a called table', () => {
  beforeEach(async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ada.calls('Ana');
    await ana.gets(/ready/);
    await house.rests();
  });

  it('is held for as long as the house is set to, and says what comes by itself', async () => {
    const page = await board(devices);
    const row = rowOf(page, 'Ana');
    await row.getByText('held 20 min more').waitFor();
    await row.getByText('reminder 1 in 7 min').waitFor();
    await house.later('PT8M');
    await ana.gets(/still waiting for you/);
    await row.getByText('1 reminder sent of 3').waitFor({ state: 'attached' });
    await row.getByText(/reminder 2 in [67] min/).waitFor();

    await ana.says('1', /hold your table/);
    await row.getByText('no automatic reminders: they are coming').waitFor();
  });

  it('has no ring where tables are held for as long as staff want', async () => {
    await isSetTo({ holdMinutes: 0 });
    const page = await board(devices, { viewport: PHONE });
    await page.getByRole('tab', { name: 'Called 1' }).click();
    await rowOf(page, 'Ana')
      .getByText(/^called \d\d:\d\d$/)
      .waitFor();
    expect(await rowOf(page, 'Ana').locator('.ring, .by-itself').count()).toBe(0);
  });

  it('that was given away by reminders says so, and can be given back from where it is said', async () => {
    const page = await board(devices);
    await rowOf(page, 'Ana').getByText('held 20 min more').waitFor();
    await house.later('PT22M');
    expect(await ana.reads()).toHaveLength(3);
    await page.getByRole('listitem', { name: 'Ana, party of 4, no-show after three' }).waitFor();
    const news = page
      .locator('.toast')
      .filter({ hasText: 'Ana (4) did not come after three reminders: no-show.' });
    await news.getByRole('button', { name: 'Undo' }).click();
    await rowOf(page, 'Ana').getByText('held 20 min more').waitFor();
    await page.locator('.toast').filter({ hasText: 'Ana (4) is back' }).waitFor();
    await ana.gets(/ready/);
  });
});

it('looks in once a minute while it is in sight, and goes by new settings within seconds', async () => {
  const page = await devices.blank();
  await page.clock.install();
  await page.goto(`${house.edgeUrl}/waitlist.html`);
  await page.locator('[role=status].live').waitFor();
  const notice = page.locator('.banner');
  expect(await notice.count()).toBe(0);
  /** Minutes pass on the device until the service, which remembers settings for five seconds, has told the new ones. */
  const looksUntil = async (words: string): Promise<void> => {
    const there = () =>
      notice
        .filter({ hasText: words })
        .waitFor({ timeout: 1_000 })
        .then(
          () => true,
          () => false,
        );
    do {
      await Promise.all([page.waitForResponse('**/staff/look'), page.clock.fastForward('01:00')]);
    } while (!(await there()));
  };

  await isSetTo({ list: { paused: true } });
  await looksUntil('Paused: nobody new can join. Those who wait keep their places.');
  expect(await barriers(page)).toEqual([]);
  await isSetTo({ list: { paused: false }, hours: {} });
  await looksUntil('Closed: no opening hours are set, so nobody new can join.');
});

it('says until when the list is closed', async () => {
  await isSetTo({ hours: { [dayAfterTomorrow()]: [{ from: '17:30', to: '18:00' }] } });
  const page = await board(devices, { viewport: PHONE, colorScheme: 'dark' });
  await page.getByText(/^Closed: guests can join again on [A-Z][a-z]+day at 17:30\.$/).waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('marks who writes another language, and who was told to be nearly next', async () => {
  await ana.says('Table for 4, Ana', /number 1/);
  await luis.says('Mesa para 2, Luis', /lugar 2/);
  await house.later('PT3M');
  const page = await board(devices);
  await rowOf(page, 'Luis').getByText('writes Spanish').waitFor();
  expect(await rowOf(page, 'Ana').locator('.tag').count()).toBe(0);
  await ada.seats('Ana');
  await house.later('PT2M');
  await luis.gets(/casi es su turno/i);
  await rowOf(page, 'Luis')
    .getByText(/^“nearly next” delivered/)
    .waitFor();

  // Once another text is the newest, it is still said.
  await ada.calls('Luis');
  await ada.undoes('Luis');
  expect(await luis.reads()).toHaveLength(2);
  await rowOf(page, 'Luis').getByText('told: nearly next').waitFor();
});

it('says how a WhatsApp text went: read, or by SMS because WhatsApp could not take it', async () => {
  await zoe.says('Table for 3, Zoe', /number 1/);
  const page = await board(devices);
  await ada.calls('Zoe');
  await zoe.gets(/ready/);
  await house.rests();
  await control(house.vendorsUrl, 'texts/read', { person: zoe.number });
  await rowOf(page, 'Zoe')
    .getByText(/“table is ready” read \d\d:\d\d/)
    .waitFor();

  await control(house.vendorsUrl, 'people', { person: zoe.number, whatsapp: false });
  await ada.reminds('Zoe');
  await house.later('PT1M');
  await house.phone(zoe.number).gets(/still waiting for you/);
  await rowOf(page, 'Zoe')
    .getByText(/“first reminder” by SMS instead of WhatsApp: delivered \d\d:\d\d/)
    .waitFor();
});
