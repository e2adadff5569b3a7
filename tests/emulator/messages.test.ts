import { ANA, EVENTS, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const send = (more: Record<string, unknown> = {}) =>
  bench
    .client()
    .messages.create({ from: WAIT_LIST, to: ANA, body: 'Your table is ready', ...more });
const statusCalls = () =>
  bench.calls
    .filter(({ path }) => path === '/message-status')
    .map(({ form }) => form['MessageStatus']);

describe('a message is sent', () => {
  it('goes from queued to delivered by the clock and reports each step, signed', async () => {
    bench.vendors.clock.stop();
    const statusCallback = `${bench.deskUrl}/message-status?send=7#rc=2`;
    const { sid, status } = await send({ statusCallback });
    expect(status).toBe('queued');
    await bench.vendors.clock.advance(300);
    expect((await bench.client().messages(sid).fetch()).status).toBe('sent');
    await bench.vendors.clock.advance(500);
    const done = await bench.client().messages(sid).fetch();
    expect(done).toMatchObject({ status: 'delivered', errorCode: null, direction: 'outbound-api' });
    expect(statusCalls()).toEqual(['sent', 'delivered']);
    expect(bench.calls[1]).toMatchObject({
      url: '/message-status?send=7',
      signed: true,
      form: { MessageSid: sid, SmsSid: sid, SmsStatus: 'delivered', From: WAIT_LIST, To: ANA },
    });
    expect(bench.calls[1]?.form['RawDlrDoneDate']).toMatch(/^\d{10}$/);
    expect(await bench.thread()).toMatchObject([{ direction: 'out', status: 'delivered', sid }]);
  });

  it('is accepted first when it goes through a service, which picks the sender', async () => {
    bench.vendors.clock.stop();
    const messagingServiceSid = await bench.join();
    const statusCallback = `${bench.deskUrl}/message-status`;
    const made = await send({ from: undefined, messagingServiceSid, statusCallback });
    expect(made).toMatchObject({ status: 'accepted', from: null, messagingServiceSid });
    await bench.vendors.clock.advance(1000);
    expect(statusCalls()).toEqual(['queued', 'sent', 'delivered']);
    expect((await bench.client().messages(made.sid).fetch()).from).toBe(WAIT_LIST);
  });

  it('leaves a service from the number that the person was last in touch with', async () => {
    const messagingServiceSid = await bench.join();
    const phoneNumberSid = await bench.sidOf(EVENTS);
    const { phoneNumbers } = bench.client().messaging.v1.services(messagingServiceSid);
    await phoneNumbers.create({ phoneNumberSid });
    await bench.text('coffee', { to: EVENTS });
    await send({ from: undefined, messagingServiceSid });
    expect((await bench.thread()).at(-1)).toMatchObject({ direction: 'out', from: EVENTS });
  });

  it.each([
    ['+13035550180', 'undelivered', 30006],
    ['+13035550181', 'undelivered', 30003],
    ['+13035550182', 'undelivered', 30007],
  ])('ends at the troubled phone %s as %s %i', async (to, status, errorCode) => {
    bench.vendors.clock.stop();
    const { sid } = await send({ to, statusCallback: `${bench.deskUrl}/message-status` });
    await bench.vendors.clock.advance(1000);
    expect(await bench.client().messages(sid).fetch()).toMatchObject({ status, errorCode });
    expect(bench.calls.at(-1)?.form).toMatchObject({
      MessageStatus: status,
      ErrorCode: String(errorCode),
    });
    expect(await bench.thread(to)).toMatchObject([{ status, errorCode }]);
  });

  it.each([
    ['no recipient', { to: '' }, 21604],
    ['a recipient that is no number', { to: '12' }, 21211],
    ['no sender', { from: undefined }, 21603],
    ['a sender that is no number', { from: 'abc' }, 21212],
    ['a sender that is not ours', { from: '+14155550199' }, 21606],
    [
      'a WhatsApp sender that is not ours',
      { from: 'whatsapp:+14155550199', to: `whatsapp:${ANA}` },
      63007,
    ],
    ['two channels', { to: `whatsapp:${ANA}` }, 21910],
    ['no body', { body: '' }, 21602],
    ['1,601 characters', { body: 'x'.repeat(1601) }, 21617],
    ['a phone that takes no texts', { to: '+13035550183' }, 21614],
    ['itself as recipient', { to: WAIT_LIST }, 21266],
    ['a malformed service', { messagingServiceSid: 'MG1' }, 21705],
    ['an unknown service', { messagingServiceSid: `MG${'0'.repeat(32)}` }, 21701],
    ['a callback host with an underscore', { statusCallback: 'http://a_b.example/x' }, 21609],
  ])('is refused for %s', async (_what, change, code) => {
    expect(await refusalOf(send(change))).toEqual({ status: 400, code });
    expect(await bench.thread()).toEqual([]);
  });

  it('takes a body of exactly 1,600 characters and counts its segments', async () => {
    expect(await send({ body: 'x'.repeat(1600) })).toMatchObject({ numSegments: '11' });
    expect(await send({ body: 'x'.repeat(160) })).toMatchObject({ numSegments: '1' });
    expect(await send({ body: `${'x'.repeat(70)}☕` })).toMatchObject({ numSegments: '2' });
  });

  it('is refused when its service has no number, or not this one', async () => {
    const { sid } = await bench.client().messaging.v1.services.create({ friendlyName: 'Empty' });
    const through = { messagingServiceSid: sid };
    expect(await refusalOf(send({ ...through, from: undefined }))).toEqual({
      status: 400,
      code: 21703,
    });
    expect(await refusalOf(send(through))).toEqual({ status: 400, code: 21711 });
  });

  it('says what is not emulated instead of sending something else', async () => {
    const attempt = send({ mediaUrl: ['https://harbour.example/menu.png'] });
    expect(await refusalOf(attempt)).toEqual({ status: 501, code: 501 });
  });
});

describe('messages are looked up', () => {
  it('lists by person and date, newest first, page by page', async () => {
    bench.vendors.clock.stop();
    for (const body of ['one', 'two', 'three']) await send({ body });
    await send({ to: '+14155550124' });
    const list = (by: object) => bench.client().messages.list({ to: ANA, ...by });
    expect(await list({ dateSentAfter: new Date(bench.vendors.clock.now() - 1000) })).toEqual([]);
    await bench.vendors.clock.advance(1000);
    expect((await list({ pageSize: 2 })).map(({ body }) => body)).toEqual(['three', 'two', 'one']);
    const now = bench.vendors.clock.now();
    expect(await list({ dateSentAfter: new Date(now - 60_000) })).toHaveLength(3);
    expect(await list({ dateSentBefore: new Date(now - 60_000) })).toEqual([]);
    expect(await list({ from: EVENTS })).toEqual([]);
  });

  it('finds what a person sent', async () => {
    await bench.text('hello');
    const [found] = await bench.client().messages.list({ from: ANA, dateSent: new Date() });
    expect(found).toMatchObject({ direction: 'inbound', status: 'received', body: 'hello' });
  });

  it('redacts and deletes only what has been delivered', async () => {
    bench.vendors.clock.stop();
    const { sid } = await send();
    const one = bench.client().messages(sid);
    expect(await refusalOf(one.remove())).toEqual({ status: 409, code: 20009 });
    expect(await refusalOf(one.update({ body: '' }))).toEqual({ status: 409, code: 20009 });
    await bench.vendors.clock.advance(1000);
    expect((await one.update({ body: '' })).body).toBe('');
    await one.remove();
    expect(await refusalOf(one.fetch())).toEqual({ status: 404, code: 20404 });
    expect(await bench.thread()).toMatchObject([{ body: 'Your table is ready' }]);
  });
});

describe('a message is scheduled', () => {
  const inAnHour = () => new Date(bench.vendors.clock.now() + 3_600_000);
  let messagingServiceSid: string;
  beforeEach(async () => {
    bench.vendors.clock.stop();
    messagingServiceSid = await bench.join();
  });
  const schedule = (more: Record<string, unknown> = {}) =>
    send({ messagingServiceSid, scheduleType: 'fixed', sendAt: inAnHour(), ...more });

  it('leaves when the clock gets there', async () => {
    expect((await schedule()).status).toBe('scheduled');
    await bench.vendors.clock.advance(3_599_000);
    expect(await bench.thread()).toEqual([]);
    await bench.vendors.clock.advance(2_000);
    expect(await bench.thread()).toMatchObject([{ status: 'delivered' }]);
  });

  it('can be called off until then', async () => {
    const { sid } = await schedule();
    const one = bench.client().messages(sid);
    expect((await one.update({ status: 'canceled' })).status).toBe('canceled');
    expect(await refusalOf(one.update({ status: 'canceled' }))).toEqual({
      status: 409,
      code: 30409,
    });
    await bench.vendors.clock.advance(7_200_000);
    expect(await bench.thread()).toEqual([]);
  });

  it('fails when the person has said STOP meanwhile', async () => {
    const { sid } = await schedule();
    await bench.text('STOP');
    await bench.vendors.clock.advance(7_200_000);
    const failed = await bench.client().messages(sid).fetch();
    expect(failed).toMatchObject({ status: 'failed', errorCode: 21610 });
  });

  it.each([
    ['without a service', { messagingServiceSid: undefined }, 35118],
    ['without a time', { sendAt: undefined }, 35111],
    ['four minutes ahead', { sendAt: new Date(Date.now() + 240_000) }, 35114],
    ['36 days ahead', { sendAt: new Date(Date.now() + 36 * 86_400_000) }, 35114],
  ])('is refused %s', async (_what, change, code) => {
    expect(await refusalOf(schedule(change))).toEqual({ status: 400, code });
  });
});
