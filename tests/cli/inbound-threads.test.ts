import { CONNECTION_OVERRIDES } from '../../cli/provision/webhooks';
import { threadUrl } from '../../src/adapters/twilio/thread-addresses';
import { parseSettings, SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { AccountBench, GIVEN, HOUSE_ADDRESS } from './support-account';

let bench: AccountBench;
beforeAll(async () => {
  bench = await AccountBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.startsAfresh();
  await bench.setUp();
  const events = { on: true, numbers: [EVENTS], unlimited: [] };
  const settings = await stored();
  await document().update({ data: { ...settings, desks: { ...settings.desks, events } } });
});

const EVENTS = '+12025550102';
const OURS = threadUrl(HOUSE_ADDRESS, EVENTS);

const document = () =>
  bench.client.sync.v1
    .services(bench.env().get('TWILIO_SYNC_SERVICE_SID') ?? '')
    .documents(SETTINGS_DOCUMENT);
const stored = async (): Promise<Settings> => parseSettings((await document().fetch()).data);
const threads = async () =>
  (await bench.client.conversations.v1.addressConfigurations.list()).map(
    ({ address, autoCreation }) => [
      address,
      (autoCreation as { readonly webhook_url: string }).webhook_url,
    ],
  );
const smsUrl = async (): Promise<string> => {
  const [number] = await bench.client.incomingPhoneNumbers.list({ phoneNumber: EVENTS });
  return number?.smsUrl ?? '';
};

describe('setup --inbound', () => {
  test('conversations lets the events’ texts go into threads and to no address, once', async () => {
    await bench.setUp({ ...GIVEN, inbound: 'conversations' });
    expect(await threads()).toEqual([
      [EVENTS, OURS],
      [`whatsapp:${EVENTS}`, OURS],
    ]);
    expect(await smsUrl()).toBe('');
    expect((await stored()).desks.events?.threads).toBe(true);
    const from = bench.vendors.requests.list().length;
    await bench.setUp({ ...GIVEN, inbound: 'conversations' });
    await bench.setUp();
    expect(bench.writesSince(from)).toEqual([]);
  });

  test('follows the house to another address', async () => {
    await bench.setUp({ ...GIVEN, inbound: 'conversations' });
    await bench.setUp({ ...GIVEN, url: 'https://desk.example' });
    expect(new Set((await threads()).map(([, url]) => url))).toEqual(
      new Set([threadUrl('https://desk.example', EVENTS)]),
    );
  });

  test('messages takes it all back', async () => {
    await bench.setUp({ ...GIVEN, inbound: 'conversations' });
    await bench.setUp({ ...GIVEN, inbound: 'messages' });
    expect(await threads()).toEqual([]);
    expect(await smsUrl()).toBe(`${HOUSE_ADDRESS}/message${CONNECTION_OVERRIDES}`);
    expect((await stored()).desks.events?.threads).toBe(false);
  });

  test('leaves alone what something else has set up, and says so', async () => {
    await bench.client.conversations.v1.addressConfigurations.create({
      type: 'sms',
      address: EVENTS,
      'autoCreation.enabled': true,
      'autoCreation.type': 'webhook',
      'autoCreation.webhookUrl': 'https://shop.example/chat',
      'autoCreation.webhookFilters': ['onMessageAdded'],
    });
    const report = await bench.setUp({ ...GIVEN, inbound: 'conversations' });
    expect(await threads()).toContainEqual([EVENTS, 'https://shop.example/chat']);
    expect(JSON.stringify(report)).toContain('begins conversations for something else');
  });

  test('knows two ways and no other', async () => {
    await expect(bench.setUp({ ...GIVEN, inbound: 'pigeons' })).rejects.toThrow(
      '--inbound takes "conversations" or "messages".',
    );
  });
});
