import type { BroadcastPreview } from '../../src/waitlist/broadcast-api';
import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;

const preview = async (text = 'The kitchen closes at ten.'): Promise<BroadcastPreview> => {
  const asked = { action: 'previewBroadcast', list: 'main', text };
  const answer = await ada.asks('/staff/waitlist', asked, await ada.cookie());
  if (answer.status !== 200) throw new Error(answer.text);
  return JSON.parse(answer.text) as BroadcastPreview;
};
const pricesAsked = async (): Promise<readonly string[]> =>
  (await house.requests())
    .filter(({ host }) => host === 'pricing.twilio.com')
    .map(({ path }) => path.split('?')[0] ?? '');
const joins = (number: string, name: string) =>
  house.phone(number).says(`Table for 2, ${name}`, /./);

test('a text to everybody is priced by country and part, before it goes out, and asked for once', async () => {
  await joins('+12025550120', 'Ana');
  await joins('+12025550121', 'Luis');
  await joins('+447700900120', 'Zoe');
  await house.whatsapp('+12025550131').says('Table for 2, Noor', /on the list/);
  // One part each: two to the US at a cent, one to Britain at five.
  expect((await preview()).cost).toEqual({
    currency: 'USD',
    least: 0.07,
    most: 0.07,
    guessed: [],
    feesIn: ['US'],
  });
  // Three parts of letters that are not in the short alphabet.
  const long = await preview(`Ñandú ${'á'.repeat(160)}`);
  expect(long.parts).toBe(3);
  expect(long.cost?.most).toBeCloseTo(0.21);
  expect([...(await pricesAsked())].sort()).toEqual([
    '/v1/Messaging/Countries/GB',
    '/v1/Messaging/Countries/US',
  ]);
});

test('without a price it says that it guesses, and the text can be sent all the same', async () => {
  await joins('+33639980120', 'Zoe');
  await house.trouble({ host: 'pricing.twilio.com', status: 403 });
  const { cost, people } = await preview();
  expect(people).toBe(1);
  expect(cost).toMatchObject({ currency: 'USD', guessed: ['FR'] });
  expect(cost?.most).toBeGreaterThan(10 * (cost?.least ?? Infinity));
  // Refused is not forgotten: the next look asks again.
  await house.troubleOver();
  expect((await preview()).cost).toMatchObject({ least: 0.08, most: 0.08, guessed: [] });
});

test('nobody on SMS costs nothing', async () => {
  await house.whatsapp('+12025550131').says('Table for 2, Noor', /on the list/);
  expect((await preview()).cost).toBeUndefined();
});
