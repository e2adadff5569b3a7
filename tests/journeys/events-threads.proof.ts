import { THREAD_EVENTS, threadUrl } from '../../src/adapters/twilio/thread-addresses';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { eventsFor, EVENTS } from '../support/events';
import { openHouse } from '../support/house';

const house = openHouse();
const stand = eventsFor(house);
const ana = house.phone('+12025550120');
const lucia = house.whatsapp('+34600555011');
const to = { to: EVENTS };

const service = () =>
  house.client().conversations.v1.services(house.local.target().account.conversationsServiceSid);

/** What `setup --inbound conversations` makes of the events' number. */
async function threadsBegin(): Promise<void> {
  const { addressConfigurations } = house.client().conversations.v1;
  for (const [type, address] of [
    ['sms', EVENTS],
    ['whatsapp', `whatsapp:${EVENTS}`],
  ] as const)
    await addressConfigurations.create({
      type,
      address,
      'autoCreation.enabled': true,
      'autoCreation.type': 'webhook',
      'autoCreation.conversationServiceSid': house.local.target().account.conversationsServiceSid,
      'autoCreation.webhookUrl': threadUrl(house.edgeUrl, EVENTS),
      'autoCreation.webhookFilters': [...THREAD_EVENTS],
    });
  const where = { document: SETTINGS_DOCUMENT };
  const settings = parseSettings((await house.records().read(where))?.data);
  const { events } = settings.desks;
  if (!events) throw new Error('the house has no events');
  const desks = { ...settings.desks, events: { ...events, threads: true } };
  await house.records().put(where, { ...settings, desks });
  await house.unattended('PT10S');
}

/** What stands in the one thread with somebody, as `<author>: <words>`. */
async function threadOf(address: string): Promise<readonly string[]> {
  const [only] = await service().participantConversations.list({ address });
  const messages = await service()
    .conversations(only?.conversationSid ?? '')
    .messages.list();
  return messages.map(({ author, body }) => `${author === address ? 'guest' : author}: ${body}`);
}

/** How many threads there are with a phone, by SMS and over WhatsApp. */
const threadsWith = (phone: string): Promise<readonly number[]> =>
  Promise.all(
    [phone, `whatsapp:${phone}`].map(
      async (address) => (await service().participantConversations.list({ address })).length,
    ),
  );

describe('texts that come through threads', () => {
  beforeEach(threadsBegin);

  test('are answered there, and so is everything else that goes to the guest', async () => {
    await ana.says('oat latte, Ana', /^Thanks, Ana\. Order 1: Latte with Oat milk\./, to);
    await ana.says('make it a tea', /^Changed\. Order 1 is now Tea/, to);
    await stand.does('ready', 1);
    await ana.gets(/^Order 1 is ready, Ana/);
    const thread = await threadOf(ana.number);
    expect(thread.map((line) => line.slice(0, 14))).toEqual([
      'guest: oat lat',
      'bellhop: Thank',
      'guest: make it',
      'bellhop: Chang',
      'bellhop: Order',
    ]);
    await house.rests();
    expect((await stand.order(1)).texts).toMatchObject([{ kind: 'ready', state: 'delivered' }]);
  });

  test('over WhatsApp as well, with what can be pressed', async () => {
    await lucia.says('un latte, Lucía', /^Gracias, Lucía\. Pedido 1: Latte\./, to);
    await lucia.says('cancela mi pedido', /^¿Cancelar el pedido 1/, to);
    const [asked] = (await lucia.thread()).slice(-1);
    expect(asked?.buttons.map(({ title }) => title)).toEqual(['Cancelarlo', 'Dejarlo']);
    // What a thread is told of a button is the words on it.
    await lucia.texts('', { ...to, buttonPayload: asked?.buttons[0]?.id ?? '' });
    await lucia.gets(/^Pedido 1 cancelado/);
    expect((await threadOf('whatsapp:+34600555011')).length).toBe(6);
  });

  test('whose webhook was refused are answered by the look at lost texts, once', async () => {
    house.announce('busy', 'failed');
    await house.trouble({ path: '/conversation', webhook: 'drop', times: 1 });
    await ana.texts('latte', to);
    await ana.getsNothing();
    await house.later('PT3M');
    await ana.gets(/^Thanks\. Order \d+: Latte\./);
    await house.later('PT3M');
    await ana.getsNothing();
  });

  test('go with whoever wants to be forgotten, and the next text begins another', async () => {
    await ana.says('latte, Ana', /^Thanks, Ana\. Order 1: Latte\./, to);
    await house.whatsapp(ana.number).says('where is my order', /^Order 1: Latte/, to);
    await lucia.says('un latte, Lucía', /^Gracias, Lucía\. Pedido \d+: Latte\./, to);
    await ana.says('forget me', /^Everything about you is erased here\./, to);
    expect(await threadsWith(ana.number)).toEqual([0, 0]);
    expect(await threadsWith('+34600555011')).toEqual([0, 1]);
    expect(await house.everythingKept()).not.toContain(house.personKey(ana.number));
    // News about what was said there is nobody's any more, and nothing is answered twice.
    await house.later('PT3M');
    await ana.getsNothing();
    await ana.says('a tea please', /^Thanks\. Order \d+: Tea\./, to);
    expect(await threadOf(ana.number)).toHaveLength(2);
  });

  test('go as well when the wish comes to another number of the house', async () => {
    await ana.says('latte, Ana', /^Thanks, Ana\./, to);
    await ana.says('forget me', /erased/);
    expect(await threadsWith(ana.number)).toEqual([0, 0]);
  });

  test('that cannot be deleted now keep the wish open until they are', async () => {
    house.announce('busy', 'failed');
    await ana.says('latte, Ana', /^Thanks, Ana\./, to);
    const { conversationsServiceSid } = house.local.target().account;
    const path = `/v1/Services/${conversationsServiceSid}/Conversations/CH`;
    await house.trouble({ path, method: 'DELETE', status: 503 });
    await ana.texts('forget me', to);
    await ana.getsNothing();
    await house.troubleOver();
    await house.later('PT3M');
    await ana.gets(/^Everything about you is erased here\./);
    expect(await threadsWith(ana.number)).toEqual([0, 0]);
  });

  test('what others in the account write there is for the guest alone', async () => {
    await ana.says('latte', /Order 1/, to);
    const [only] = await service().participantConversations.list({ address: ana.number });
    await service()
      .conversations(only?.conversationSid ?? '')
      .messages.create({ author: 'ada', body: 'I bring it to your table.' });
    await ana.gets('I bring it to your table.');
    expect(await stand.numbers()).toHaveLength(1);
  });
});
