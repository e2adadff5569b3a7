import { ANA, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
  bench.vendors.clock.stop();
  await bench.client().conversations.v1.services.create({ friendlyName: 'Harbour' });
  await bench.connect();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const v1 = () => bench.client().conversations.v1;
const service = () => v1().services(bench.vendors.account.conversationsServiceSid);
const begin = (more: Record<string, unknown> = {}) =>
  v1().addressConfigurations.create({
    type: 'sms',
    address: WAIT_LIST,
    'autoCreation.enabled': true,
    'autoCreation.type': 'webhook',
    'autoCreation.webhookUrl': `${bench.deskUrl}/thread?number=1`,
    'autoCreation.webhookFilters': ['onMessageAdded', 'onDeliveryUpdated'],
    ...more,
  });
const threadOf = async (): Promise<string> => {
  const [only] = await service().participantConversations.list({ address: ANA });
  return only?.conversationSid ?? '';
};
const pass = (ms: number) => bench.vendors.clock.advance(ms);

describe('numbers that keep threads', () => {
  it('hand a text over once, signed, and to nobody else', async () => {
    await begin();
    await bench.text('latte');
    expect(bench.calls.map(({ path, signed }) => [path, signed])).toEqual([['/thread', true]]);
    expect(bench.calls[0]?.form).toMatchObject({
      EventType: 'onMessageAdded',
      ConversationSid: await threadOf(),
      Author: ANA,
      Body: 'latte',
      Source: 'SMS',
      Index: '0',
    });
    bench.answers.set('/thread', { status: 503 });
    await bench.text('tea');
    expect(bench.calls).toHaveLength(2);
    expect(
      (
        await service()
          .conversations(await threadOf())
          .messages.list()
      ).length,
    ).toBe(2);
  });

  it('send what is said in the thread to the phone, and tell what became of it', async () => {
    await begin();
    await bench.text('latte');
    const thread = service().conversations(await threadOf());
    const said = await thread.messages.create({
      author: 'desk',
      body: 'Order 1.',
      attributes: '{}',
    });
    expect(said).toMatchObject({ index: 1, author: 'desk', body: 'Order 1.' });
    await pass(5_000);
    expect(await bench.thread()).toMatchObject([
      { direction: 'in', body: 'latte' },
      { direction: 'out', from: WAIT_LIST, body: 'Order 1.', status: 'delivered' },
    ]);
    const news = bench.calls.filter(({ form }) => form['EventType'] === 'onDeliveryUpdated');
    expect(news.map(({ form }) => [form['MessageSid'], form['Status']])).toEqual([
      [said.sid, 'sent'],
      [said.sid, 'delivered'],
    ]);
    expect((await thread.participants.list())[0]?.messagingBinding).toMatchObject({
      address: ANA,
      proxy_address: WAIT_LIST,
    });
  });

  it('say that a phone takes nothing any more', async () => {
    await begin();
    await bench.text('latte');
    await bench.text('STOP');
    const told = new Promise<unknown>((resolve) =>
      bench.answers.set('/thread', ({ form }) => (form['Status'] && resolve(form), '')),
    );
    const thread = service().conversations(await threadOf());
    await thread.messages.create({ body: 'Order 1.' });
    expect(await told).toMatchObject({ Status: 'failed', ErrorCode: '21610' });
  });

  it('begin another thread when the last one is closed, and none when they are switched off', async () => {
    const { sid } = await begin();
    await bench.text('latte');
    const first = await threadOf();
    await service().conversations(first).update({ state: 'closed' });
    await bench.text('tea');
    const all = await service().participantConversations.list({ address: ANA });
    expect(all.map(({ conversationState }) => conversationState)).toEqual(['closed', 'active']);
    await v1().addressConfigurations(sid).remove();
    await service()
      .conversations(all[1]?.conversationSid ?? '')
      .update({ state: 'closed' });
    await bench.text('mocha');
    expect(bench.calls.at(-1)?.path).toBe('/message');
  });

  it('are set up once, changed and listed', async () => {
    const { sid } = await begin();
    expect(await refusalOf(begin())).toEqual({ status: 409, code: 50506 });
    expect(await refusalOf(begin({ address: 'whatsapp:+12025550101' }))).toMatchObject({
      status: 400,
    });
    await v1().addressConfigurations(sid).update({ 'autoCreation.enabled': false });
    expect(await v1().addressConfigurations.list()).toMatchObject([
      { sid, address: WAIT_LIST, autoCreation: { enabled: false, type: 'webhook' } },
    ]);
    await bench.text('latte');
    expect(bench.calls.map(({ path }) => path)).toEqual(['/message']);
  });

  it('take nothing into a closed thread, nor an empty message', async () => {
    await begin();
    await bench.text('latte');
    const thread = service().conversations(await threadOf());
    expect(await refusalOf(thread.messages.create({ author: 'desk' }))).toMatchObject({
      status: 400,
    });
    await thread.update({ state: 'closed' });
    expect(await refusalOf(thread.messages.create({ body: 'x' }))).toEqual({
      status: 400,
      code: 50377,
    });
  });
});
