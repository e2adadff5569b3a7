import { openHouse } from '../support/house';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { eventObjects } from '../../src/events/objects';
import { eventsFor, EVENTS, STAND } from '../support/events';

const house = openHouse();
const stand = eventsFor(house);
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');
const to = { to: EVENTS };

describe('ordering', () => {
  test('one sentence is enough: number, place, and a text when it is ready', async () => {
    await ana.says(
      'oat flat white, Ana',
      "Thanks, Ana. Order 1: Flat White with Oat milk. You're next. Collect it at the bar by the door. We text you when it is ready.",
      to,
    );
    expect(await stand.order(1)).toMatchObject({ name: 'Ana', status: 'queued', channel: 'sms' });
    await stand.does('ready', 1);
    await ana.gets(
      'Order 1 is ready, Ana: Flat White with Oat milk. Collect it at the bar by the door.',
    );
    await stand.does('collected', 1);
    await ana.says('latte', /^Thanks, Ana\. Order \d+: Latte\. You're next\./, to);
  });

  test('the place is exact while others come and go', async () => {
    await ana.says('latte', /Order \d+: Latte\. You're next\./, to);
    await luis.says('tea', /Order \d+: Tea\. 1 order is ahead of you\./, to);
    await stand.does('ready', 1);
    await ana.gets(/is ready/);
    await luis.says(
      'where am I in line',
      /^Order \d+: Tea\. You're next\. Collect it at the bar by the door\.$/,
      to,
    );
  });

  test('a change keeps the place, a second order is offered as a change', async () => {
    await ana.says('latte', /Order \d+/, to);
    await ana.says('make it a cappuccino', "Changed. Order 1 is now Cappuccino. You're next.", to);
    await ana.says(
      'no sugar please',
      "Changed. Order 1 is now Cappuccino, no sugar. You're next.",
      to,
    );
    await ana.says(
      'a tea please',
      /You have order 1 already.*Reply 1 to change it to Tea, 2 to keep it\./,
      to,
    );
    await ana.says('1', "Changed. Order 1 is now Tea. You're next.", to);
  });

  test('cancelling is asked about once, and then it is gone', async () => {
    await ana.says('latte', /Order \d+/, to);
    await ana.says(
      'cancel my order',
      'Cancel order 1 (Latte)? Reply 1 = cancel it, 2 = keep it.',
      to,
    );
    await ana.says('2', "Kept. Order 1: Latte. You're next.", to);
    await ana.says('cancel my order', /Reply 1 = cancel it/, to);
    await ana.says('1', /^Order \d+ is cancelled\./, to);
    expect(await stand.numbers()).toEqual([]);
    await ana.says('where is my order', /^You have no order here now\./, to);
  });

  test('unknown words make no order: the nearest things are offered', async () => {
    await ana.says('a mocha please', /^We have no mocha here\. Reply 1 = .* or 3 = /, to);
    expect(await stand.numbers()).toEqual([]);
    await ana.says('1', /^Thanks\. Order \d+: /, to);
  });

  test('what cannot be had is said, and what somebody cannot take goes to whoever makes it', async () => {
    await ana.says(
      "Two sugars in my latte and a croissant please, I'm allergic to nuts. Max",
      /^Thanks, Max\. Order \d+: Latte, allergic to nuts, Two sugars\. You're next\..* We have no croissant here\.$/,
      to,
    );
    const { lines } = (await stand.order(1)) ?? {};
    expect(lines?.map(({ note }) => note)).toEqual(['allergic to nuts, Two sugars']);
    await ana.says('where do I collect it?', /Collect it at the bar by the door\.$/, to);
  });

  test('of several things the one that is named is changed', async () => {
    await stand.holds(3);
    await ana.says('a latte, an espresso and a tea, Ana', /Order 1: Latte.*Espresso.*Tea/, to);
    await ana.says(
      'change my espresso to a cappuccino',
      /Order 1 is now Latte.*Cappuccino.*Tea/,
      to,
    );
    await ana.says('make it a flat white', /Order 1 is now Flat White\. /, to);
  });

  test('several things at once are explained, and one of them is taken', async () => {
    await ana.says(
      'a latte and a tea',
      'One thing at a time here. Reply 1 = Latte or 2 = Tea.',
      to,
    );
    await ana.says('2', /^Thanks\. Order \d+: Tea/, to);
    await stand.does('collected', 1);
    await ana.says(
      '3 lattes',
      'An order here holds at most 1. Please text it again with less.',
      to,
    );
  });

  test('what is asked is answered: menu, help, whether there is something', async () => {
    await ana.says('hi', /^Welcome to Harbour Coffee\. You can order Espresso, .*FORGET ME/, to);
    await ana.says(
      'menu',
      /^Today: Espresso, Latte, Cappuccino, Flat White, Americano and Tea\. With: Oat milk/,
      to,
    );
    await ana.says('do you have oat milk?', /^Yes, we have Oat milk\./, to);
    await ana.says('do you have a mocha', /^Not on our menu\. We have Espresso/, to);
    await ana.says('how does this work?', /^Text what you would like/, to);
    await ana.says('how much is it?', /For anything else please ask the staff\.$/, to);
  });

  test('a paused stand takes nothing new and serves who is there', async () => {
    await ana.says('latte', /Order \d+/, to);
    await stand.asks({ action: 'setState', event: 'harbour-coffee', state: 'paused' });
    await house.unattended('PT10S');
    await luis.says('tea', /^We are taking a break/, to);
    await ana.says('make it a tea', /^Changed\. Order \d+ is now Tea/, to);
    await stand.asks({ action: 'setState', event: 'harbour-coffee', state: 'open' });
    await house.unattended('PT10S');
    await luis.says('tea', /^Thanks\. Order \d+: Tea\. 1 order is ahead/, to);
  });

  test('forget me cancels and erases everywhere', async () => {
    await ana.says('latte, Ana', /Order \d+/, to);
    await ana.says(
      'forget me',
      'Everything about you is erased here. Text again whenever you like.',
      to,
    );
    expect(await stand.numbers()).toEqual([]);
    expect(await house.everythingKept()).not.toContain(ana.number);
  });

  test('in Spanish as well', async () => {
    const lucia = house.phone('+34600555011');
    await lucia.says(
      'un flat white con avena, Lucía',
      /^Gracias, Lucía\. Pedido 1: Flat White con Leche de avena\. Es el siguiente\./,
      to,
    );
    await lucia.says(
      'cuánto falta',
      'Pedido 1: Flat White con Leche de avena. Es el siguiente. Se recoge en the bar by the door.',
      to,
    );
    await stand.does('ready', 1);
    await lucia.gets(/^Ya tenemos listo su pedido 1, Lucía/);
  });
});

describe('at the same instant', () => {
  test('two orders of one guest are one order and one kind answer', async () => {
    await Promise.all([ana.texts('latte', to), ana.texts('tea', to)]);
    const answers = await ana.reads();
    expect(answers.filter((answer) => answer.startsWith('Thanks. Order'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('You have order'))).toHaveLength(1);
    expect(await stand.numbers()).toHaveLength(1);
  });

  test('the same text delivered twenty times is one order', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        ana.texts('latte', { ...to, messageSid: 'SM00000000000000000000000000000abc' }),
      ),
    );
    await ana.reads();
    expect(await stand.numbers()).toHaveLength(1);
    await luis.says('tea', /1 order is ahead of you/, to);
  });
});

describe('what a cut-off webhook leaves behind', () => {
  const draws = (address: string, at = house.local.target().now) =>
    house.records().append(eventObjects(STAND).tickets, { who: house.personKey(address), at });

  test('a ticket that its guest drew before is no order ahead of them', async () => {
    await draws(ana.number);
    await ana.says('latte, Ana', /^Thanks, Ana\. Order \d+: Latte\. You're next\./, to);
    await luis.says('tea', /1 order is ahead of you/, to);
  });

  test('one of somebody who never came back leaves the queue by itself', async () => {
    await draws(luis.number);
    await ana.says('latte', /1 order is ahead of you/, to);
    await house.later('PT4M');
    await ana.says('where am I in line', /You're next\./, to);
  });
});

describe('limits', () => {
  test('hold exactly at their number, and a cancelled order gives one back', async () => {
    await stand.limit({ per: 'event', most: 2 });
    await ana.says('latte', /Order \d+: Latte/, to);
    await ana.says('cancel my order', /Reply 1/, to);
    await ana.says('1', /is cancelled/, to);
    for (let nth = 0; nth < 2; nth++) {
      await ana.says('latte', /Order \d+: Latte/, to);
      await stand.does('collected', await stand.newest());
    }
    await ana.says(
      'latte',
      'You have had all 2 that one guest can order here. Thank you for coming.',
      to,
    );
    expect(await stand.numbers()).toEqual([]);
  });
});

describe('limits of a day, and whom nobody counts', () => {
  test('hold at their number, and not for those who are let off', async () => {
    const where = { document: SETTINGS_DOCUMENT };
    const settings = parseSettings((await house.records().read(where))?.data);
    const events = { ...settings.desks.events, unlimited: [luis.number] };
    await house.records().put(where, { ...settings, desks: { ...settings.desks, events } });
    await stand.limit({ per: 'day', most: 1 });
    for (const guest of [ana, luis]) {
      await guest.says('latte', /Order \d+: Latte/, to);
      await stand.does('collected', await stand.newest());
    }
    await ana.says('tea', 'You have had all 1 for today. See you tomorrow.', to);
    await luis.says('tea', /Order \d+: Tea/, to);
  });
});

describe('staff', () => {
  test('remind with a cool-down, undo, cancel with a reason', async () => {
    await ana.says('latte', /Order \d+/, to);
    await stand.does('ready', 1);
    await ana.gets(/is ready/);
    expect(await stand.refuses('remind', 1)).toBe('too-soon');
    await house.later('PT3M');
    await stand.does('remind', 1);
    await ana.gets(/^Order \d+ is still waiting for you/);
    await stand.does('undo', 1);
    await stand.does('cancel', 1, { reason: 'no milk left' });
    await ana.gets(
      'Sorry, we had to cancel order 1 (Latte): no milk left. Text us for something else.',
    );
    await ana.says('tea', /Order \d+: Tea\. You're next/, to);
  });

  test('an order by hand, with and without a phone', async () => {
    const by = await stand.takes({ item: 'espresso', name: 'Grace' });
    expect(by).toMatchObject({ number: 1, name: 'Grace', channel: 'staff' });
    await stand.takes({ item: 'tea', name: 'Luis', phone: luis.number });
    await luis.gets(/^Order \d+ for you, Luis: Tea\./);
    await luis.says('where', /^Order \d+: Tea\. 1 order is ahead/, to);
  });
});
