import { eventsFor, EVENTS } from '../support/events';
import type { Handset } from '../support/handsets';
import { openHouse } from '../support/house';

const house = openHouse();
const stand = eventsFor(house);
const talks = eventsFor(house, 'harbour-talks');
const ana = house.whatsapp('+12025550120');
const luis = house.phone('+12025550121');
const to = { to: EVENTS };

/** What the newest message offers, by title. */
async function offered(guest: Handset): Promise<ReadonlyMap<string, string>> {
  const [newest] = (await guest.thread()).slice(-1);
  return new Map(newest?.buttons.map(({ id, title }) => [title, id]));
}
async function presses(guest: Handset, title: string, expected: RegExp): Promise<void> {
  const id = (await offered(guest)).get(title);
  if (id === undefined) throw new Error(`nothing says ${title}`);
  await guest.texts('', { ...to, buttonPayload: id });
  await guest.gets(expected);
}

describe('what can be pressed over WhatsApp', () => {
  test('the menu is a list, and pressing a thing orders it', async () => {
    await ana.says('menu', /^Today: Espresso/, to);
    expect([...(await offered(ana)).keys()]).toEqual([
      'Espresso',
      'Latte',
      'Cappuccino',
      'Flat White',
      'Americano',
      'Tea',
    ]);
    await presses(ana, 'Flat White', /^Thanks\. Order \d+: Flat White\./);
  });

  test('the nearest things are buttons, and an old one does no harm', async () => {
    await ana.says('a mocha please', /^We have no mocha here\. Reply 1 = /, to);
    const [first = ''] = [...(await offered(ana)).keys()];
    const old = (await offered(ana)).get(first) ?? '';
    await presses(ana, first, new RegExp(`^Thanks\\. Order \\d+: ${first}`));
    await ana.says('cancel my order', /Reply 1 = cancel it/, to);
    await ana.texts('', { ...to, buttonPayload: old });
    await ana.gets(/^You have order 1 already/);
    expect((await stand.order(1)).status).toBe('queued');
  });

  test('a second order is changed or kept, and a cancellation is confirmed', async () => {
    await ana.says('latte', /Order \d+/, to);
    await ana.says('a tea please', /^You have order 1 already/, to);
    expect([...(await offered(ana)).keys()]).toEqual(['Change it', 'Keep it']);
    await presses(ana, 'Change it', /^Changed\. Order \d+ is now Tea\./);
    await ana.says('cancel my order', /^Cancel order 1/, to);
    await presses(ana, 'Keep it', /^Kept\. Order \d+: Tea\./);
    await ana.says('cancel my order', /^Cancel order 1/, to);
    await presses(ana, 'Cancel it', /^Order \d+ is cancelled\./);
  });

  test('of several events one is pressed, and what was written first is kept', async () => {
    await talks.becomes((event) => ({ ...event, state: 'open', numbers: [EVENTS] }));
    await ana.says('oat latte', /^Where are you\?/, to);
    expect([...(await offered(ana)).keys()]).toEqual(['Harbour Coffee', 'Harbour Talks']);
    await presses(ana, 'Harbour Coffee', /^Thanks\. Order \d+: Latte with Oat milk\./);
  });

  test('by SMS the same is answered with numbers', async () => {
    await luis.says('a mocha please', /Reply 1 = .* 2 = .* or 3 = /, to);
    expect((await offered(luis)).size).toBe(0);
    await luis.says('2', /^Thanks\. Order \d+: /, to);
  });
});
