import { eventObjects } from '../../src/events/objects';
import { readFeedback, readPast } from '../../src/events/stored';
import { eventsFor, EVENTS, STAND } from '../support/events';
import { openHouse } from '../support/house';

const house = openHouse();
const stand = eventsFor(house);
const ana = house.phone('+12025550120');
const lucia = house.phone('+34600555011');
const to = { to: EVENTS };
const names = eventObjects(STAND);

const asksAfter = (feedbackAfter: number) =>
  stand.becomes((event) => ({ ...event, feedbackAfter }));
const said = async () =>
  (await house.records().page(names.feedback)).flatMap(({ data }) => readFeedback(data) ?? []);

describe('how it was', () => {
  test('is asked some minutes after pickup, and the answer is kept without a name', async () => {
    await asksAfter(20);
    await ana.says('latte, Ana', /Order \d+/, to);
    // A ticket that was drawn before the changed event had been read is given back, and its number is nobody's.
    const number = await stand.newest();
    await stand.does('ready', number);
    await ana.gets(/is ready/);
    await stand.does('collected', number);
    await house.unattended('PT19M');
    await ana.getsNothing();
    await house.later('PT3M');
    await ana.gets('How was your Latte? Text us a few words, we read them all.');
    await ana.says('a bit cold but the crema was lovely', 'Thank you, we passed that on.', to);
    expect(await said()).toMatchObject([{ text: 'a bit cold but the crema was lovely', number }]);
    expect(JSON.stringify(await said())).not.toContain('Ana');
    await ana.says('tea', /^Thanks, Ana\. Order \d+: Tea/, to);
  });

  test('goes with whoever said it and wants to be forgotten', async () => {
    for (const [guest, order, opinion] of [
      [ana, 'latte, Ana', 'the coffee was great, says Ana'],
      [lucia, 'un té, Lucía', 'el té estaba riquísimo'],
    ] as const) {
      await guest.texts(order, to);
      await stand.does('collected', await stand.newest());
      await guest.texts(opinion, to);
      await guest.reads();
    }
    expect(await said()).toHaveLength(2);
    await ana.says('forget me', /erased/, to);
    expect(await said()).toMatchObject([{ text: 'el té estaba riquísimo' }]);
    const left = await house.everythingKept();
    expect(left).not.toContain(house.personKey(ana.number));
    expect(left).toContain(house.personKey(lucia.number));
  });

  test('in Spanish as well, and whoever would rather not say is thanked', async () => {
    await asksAfter(5);
    await lucia.says('un té, Lucía', /Pedido \d+/, to);
    await stand.does('collected', await stand.newest());
    await house.later('PT7M');
    await lucia.gets(/^¿Qué tal su /);
    await lucia.says('no', /^De nada/, to);
    expect(await said()).toEqual([]);
  });

  test('nobody is asked about an order that was taken back, or who has ordered again', async () => {
    await asksAfter(5);
    await ana.says('latte', /Order \d+/, to);
    await stand.does('collected', await stand.newest());
    await ana.says('tea', /Order \d+: Tea/, to);
    await lucia.says('un té', /Pedido \d+/, to);
    const number = await stand.newest();
    await stand.does('collected', number);
    await stand.does('undo', number);
    await house.later('PT7M');
    await ana.getsNothing();
    await lucia.getsNothing();
  });

  test('what was ordered is counted by country, without anybody in it', async () => {
    await lucia.says('un té, Lucía', /Pedido 1/, to);
    await lucia.says('cancela mi pedido', /Responda 1/, to);
    await lucia.says('1', /cancelado/, to);
    await ana.says('latte', /Order \d+/, to);
    await stand.does('collected', await stand.newest());
    const past = (await house.records().page(names.past)).flatMap(
      ({ data }) => readPast(data) ?? [],
    );
    expect(past.map(({ country, status }) => [country, status]).sort()).toEqual([
      ['ES', 'cancelled'],
      ['US', 'collected'],
    ]);
    expect(JSON.stringify(past)).not.toMatch(/Lucía|600555011|2025550120/);
  });
});
