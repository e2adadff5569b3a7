import { control } from '../support/control';
import { openHouse } from '../support/house';
import { strike } from '../support/webhook-trouble';

const house = openHouse();
const { ada } = house;
const ana = house.phone('+12025550120');
const zoe = house.whatsapp('+12025550131');
const SENDS = { host: 'api.twilio.com', method: 'POST', path: '/2010-04-01/', times: 1 } as const;

beforeEach(async () => {
  await ada.cookie();
});

describe('a text that no webhook brought', () => {
  test('is answered although the table was called meanwhile', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await strike(house, '/message', 'drop', 1);
    await ana.texts('10 minutes late');
    await ada.calls('Ana');
    await ana.gets(/your table is ready/);
    await house.later('PT2M');
    await ana.gets(/about 10 minutes late/);
    expect(await house.party('Ana')).toMatchObject({ status: 'called', late: 10 });
  });

  test('is answered although a later one was answered at once', async () => {
    await strike(house, '/message', 'drop', 1);
    await ana.texts('Table for 4, Ana');
    await ana.says('where am i', /not on the list/);
    await house.later('PT2M');
    await ana.gets(/number 1/);
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test.each([
    ['after it was done', 'after'],
    ['before it was done', 'before'],
  ] as const)('is answered once when sending the answer fails %s', async (_what, when) => {
    await strike(house, '/message', 'drop', 1);
    await ana.texts('Table for 4, Ana');
    await house.trouble({ ...SENDS, status: 500, when });
    await house.later('PT6M');
    await ana.gets(/number 1/);
    await ana.getsNothing();
    expect(await house.inLine()).toEqual(['Ana']);
  });
});

test('STOP is heeded once: whoever says START and comes back stays', async () => {
  await ana.says('STOP', /unsubscribed/);
  await ana.says('START', /./);
  await ana.says('Table for 4, Ana', /number 1/);
  await house.later('PT4M');
  await ana.getsNothing();
  expect(await house.inLine()).toEqual(['Ana']);
  await ada.calls('Ana');
  await ana.gets(/your table is ready/);
});

test('a message that WhatsApp gives up goes by SMS although the news of it was lost', async () => {
  await zoe.says('Table for 2, Zoe', /number 1/);
  await control(house.vendorsUrl, 'people', { person: zoe.number, whatsapp: false });
  // Only that it was sent is told.
  await house.trouble({ webhook: 'delay', delayMs: 0, path: '/message-status', times: 2 });
  await house.trouble({ webhook: 'drop', path: '/message-status', times: 1 });
  await ada.calls('Zoe');
  await house.rests();
  await house.later('PT4M');
  const sms = house.phone(zoe.number);
  await sms.gets(/your table is ready/);
  await house.later('PT2M');
  await sms.getsNothing();
  expect((await house.party('Zoe')).texts.map(({ state, via }) => [state, via])).toEqual([
    ['failed', undefined],
    ['delivered', 'sms'],
  ]);
});

// A round takes what this process remembers of the events and reads them anew beside its work, which is over sooner.
test('what a run only makes sure of is asked again before it answers, and not after', async () => {
  await house.later('PT2M');
  const { syncServiceSid } = house.local.target().account;
  const path = `/v1/Services/${syncServiceSid}/Maps/events/Items`;
  const before = (await house.requests()).filter((one) => one.path.startsWith(path)).length;
  await house.trouble({ path, method: 'GET', status: 503 });
  await house.later('PT2M');
  await house.troubleOver();
  const asked = (await house.requests()).filter((one) => one.path.startsWith(path));
  expect(asked.length).toBeGreaterThan(before + 2);
});
