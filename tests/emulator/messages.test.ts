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

const message = (body: string): string => `<Response><Message>${body}</Message></Response>`;
const send = (more: Record<string, unknown> = {}) =>
  bench
    .client()
    .messages.create({ from: WAIT_LIST, to: ANA, body: 'Your table is ready', ...more });
const statusCalls = () =>
  bench.calls
    .filter(({ path }) => path === '/message-status')
    .map(({ form }) => form['MessageStatus']);

describe('a person texts a number', () => {
  it('calls the webhook, signed, and puts the reply on the phone', async () => {
    await bench.connect();
    bench.answers.set('/message', message('You are 3rd, Ana'));
    const outcome = await bench.text('Table for 4, Ana');
    expect(outcome).toMatchObject({
      status: 200,
      attempts: 1,
      replies: [{ to: ANA, body: 'You are 3rd, Ana' }],
    });
    const [call] = bench.calls;
    expect(call).toMatchObject({
      method: 'POST',
      signed: true,
      form: {
        MessageSid: outcome['messageSid'],
        SmsSid: outcome['messageSid'],
        From: ANA,
        To: WAIT_LIST,
        Body: 'Table for 4, Ana',
        NumMedia: '0',
        NumSegments: '1',
        SmsStatus: 'received',
        AccountSid: bench.vendors.account.accountSid,
        ApiVersion: '2010-04-01',
      },
    });
    expect(call?.headers['x-bellhop-webhook']).toBe(outcome['webhook']);
    expect(await bench.thread()).toMatchObject([
      { direction: 'in', body: 'Table for 4, Ana', status: 'received' },
      { direction: 'out', body: 'You are 3rd, Ana', from: WAIT_LIST, to: ANA },
    ]);
  });

  it('reads a body element, entities and a recipient of its own out of the answer', async () => {
    await bench.connect();
    const other = '+14155550124';
    bench.answers.set(
      '/message',
      `<?xml version="1.0" encoding="UTF-8"?><Response>
        <Message><Body>Fish &amp; chips &#x2014; for 2</Body></Message>
        <Message to="${other}">Ana is coming</Message>
      </Response>`,
    );
    expect((await bench.text('hello'))['replies']).toEqual([
      { to: ANA, body: 'Fish & chips — for 2' },
      { to: other, body: 'Ana is coming' },
    ]);
    expect(await bench.thread(other)).toMatchObject([{ body: 'Ana is coming' }]);
  });

  it('follows a redirect to another path and sends plain text as it stands', async () => {
    await bench.connect();
    bench.answers.set('/message', '<Response><Redirect>/elsewhere?step=2</Redirect></Response>');
    bench.answers.set('/elsewhere', { status: 200, type: 'text/plain', body: 'Plain words' });
    expect((await bench.text('hello'))['replies']).toEqual([{ to: ANA, body: 'Plain words' }]);
    expect(bench.calls.map(({ url, signed }) => [url, signed])).toEqual([
      ['/message', true],
      ['/elsewhere?step=2', true],
    ]);
  });

  it.each([
    ['broken XML', '<Response><Message>', 12100],
    ['another root', '<Reply/>', 12100],
    ['an unknown verb', '<Response><Fly/></Response>', 12200],
    ['an empty message', '<Response><Message/></Response>', 14103],
    [
      'a sender that is not ours',
      '<Response><Message from="+14155550199">x</Message></Response>',
      14102,
    ],
    ['JSON', { status: 200, type: 'application/json', body: '{}' }, 12300],
  ])('notes the platform’s error for an answer with %s', async (_what, answer, code) => {
    await bench.connect();
    bench.answers.set('/message', answer);
    expect((await bench.text('hello'))['replies']).toEqual([]);
    const { body } = await bench.local('GET', 'webhooks');
    expect(body).toMatchObject([{ path: '/message', kind: 'message', error: { code } }]);
  });

  it('sends ten replies to one text and drops the eleventh with 14109', async () => {
    await bench.connect();
    const eleven = Array.from({ length: 11 }, (_, n) => `<Message>${n + 1}</Message>`).join('');
    bench.answers.set('/message', `<Response>${eleven}</Response>`);
    expect((await bench.text('hello'))['replies']).toHaveLength(10);
    expect((await bench.local('GET', 'webhooks')).body).toMatchObject([{ error: { code: 14109 } }]);
  });

  it('breaks a loop of more than thirty quick replies with 14107', async () => {
    await bench.connect();
    bench.answers.set('/message', message('again'));
    for (let text = 0; text < 31; text++) await bench.text('again');
    const [last] = await bench.client().messages.list({ to: ANA, limit: 1 });
    expect(last).toMatchObject({ status: 'failed', errorCode: 14107 });
    const got = (await bench.thread()).filter(({ direction }) => direction === 'out');
    expect(got).toHaveLength(30);
  });

  it('repeats a webhook with the same MessageSid without a second text on the phone', async () => {
    await bench.connect();
    const messageSid = `SM${'a'.repeat(32)}`;
    await bench.text('hello', { messageSid });
    await bench.text('hello', { messageSid });
    expect(bench.calls.map(({ form }) => form['MessageSid'])).toEqual([messageSid, messageSid]);
    expect(await bench.thread()).toHaveLength(1);
  });

  it('says what it does not emulate in an answer instead of leaving it out', async () => {
    await bench.connect();
    const picture = '<Response><Message><Media>http://localhost/x.png</Media></Message></Response>';
    bench.answers.set('/message', picture);
    expect(await bench.text('hello')).toEqual({ error: 'not emulated: <Media> in <Message>' });
    expect((await bench.local('GET', 'webhooks')).body).toMatchObject([{ error: { code: 501 } }]);
  });

  it('reports a reply to the callback that the answer names', async () => {
    bench.vendors.clock.stop();
    await bench.connect();
    const callback = '/message-status?send=9';
    bench.answers.set(
      '/message',
      `<Response><Message statusCallback="${callback}">Hello</Message></Response>`,
    );
    await bench.text('hello');
    await bench.vendors.clock.advance(1000);
    expect(statusCalls()).toEqual(['sent', 'delivered']);
    expect(bench.calls.at(-1)).toMatchObject({ url: callback, signed: true });
  });

  it('drops the text when nobody is configured to hear it', async () => {
    expect(await bench.text('hello')).toMatchObject({ status: 0, attempts: 0, webhook: null });
    expect(bench.calls).toEqual([]);
  });

  it('uses the address of the service, or of the number when the service says so', async () => {
    await bench.connect();
    const sid = await bench.join();
    await bench.text('one');
    const service = bench.client().messaging.v1.services(sid);
    const inboundRequestUrl = `${bench.deskUrl}/service`;
    await service.update({ useInboundWebhookOnNumber: false, inboundRequestUrl });
    await bench.text('two');
    await service.update({ inboundRequestUrl: '' });
    await bench.text('three');
    expect(bench.calls.map(({ path, form }) => [path, form['MessagingServiceSid']])).toEqual([
      ['/message', sid],
      ['/service', sid],
    ]);
  });

  it('carries WhatsApp addresses, names and hidden users through', async () => {
    await bench.connect();
    bench.answers.set('/message', message('Hello'));
    await bench.text('hi', { channel: 'whatsapp', profileName: 'Ana B' });
    const hidden = await bench.text('hi', { channel: 'whatsapp', from: 'US.abc123' });
    expect(hidden['replies']).toEqual([{ to: 'US.abc123', body: 'Hello' }]);
    expect(bench.calls.map(({ form }) => form)).toMatchObject([
      {
        From: `whatsapp:${ANA}`,
        To: `whatsapp:${WAIT_LIST}`,
        WaId: '14155550123',
        ProfileName: 'Ana B',
      },
      { From: 'whatsapp:US.abc123', ExternalUserId: 'whatsapp:US.abc123' },
    ]);
    expect(await bench.thread()).toMatchObject([
      { channel: 'whatsapp', from: ANA, to: WAIT_LIST },
      { channel: 'whatsapp', from: WAIT_LIST, to: ANA },
    ]);
  });
});

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
    const attempt = send({ body: undefined, contentSid: `HX${'0'.repeat(32)}` });
    expect(await refusalOf(attempt)).toEqual({ status: 501, code: 501 });
  });
});

describe('stop, start and help on SMS', () => {
  it('answers STOP by itself, calls the webhook with OptOutType and refuses later sends', async () => {
    await bench.connect();
    const messagingServiceSid = await bench.join();
    bench.answers.set('/message', message('Sorry to see you go'));
    await bench.text(' Stop ');
    expect(bench.calls[0]?.form).toMatchObject({ Body: ' Stop ', OptOutType: 'STOP' });
    const thread = await bench.thread();
    expect(thread).toHaveLength(2);
    expect(thread[1]).toMatchObject({ direction: 'out', from: WAIT_LIST });
    expect(String(thread[1]?.['body'])).toContain('START');
    expect(await refusalOf(send({ messagingServiceSid }))).toEqual({ status: 400, code: 21610 });
    const [reply] = await bench.client().messages.list({ to: ANA });
    expect(reply).toMatchObject({ status: 'failed', errorCode: 21610 });
    await bench.text('START');
    expect((await send({ messagingServiceSid })).status).toBe('accepted');
  });

  it('covers every number of the service, and only this number without a service', async () => {
    await bench.text('STOPALL');
    expect(await refusalOf(send())).toEqual({ status: 400, code: 21610 });
    expect((await send({ from: EVENTS })).status).toBe('queued');
    const sid = await bench.join(EVENTS);
    const phoneNumberSid = await bench.sidOf(WAIT_LIST);
    await bench.client().messaging.v1.services(sid).phoneNumbers.create({ phoneNumberSid });
    const ben = '+14155550124';
    await bench.text('quit', { from: ben, to: EVENTS });
    expect(await refusalOf(send({ to: ben }))).toEqual({ status: 400, code: 21610 });
  });

  it('answers HELP without marking anybody, and leaves WhatsApp alone', async () => {
    await bench.connect();
    await bench.text('info');
    await bench.text('stop', { channel: 'whatsapp' });
    expect(bench.calls.map(({ form }) => form['OptOutType'])).toEqual([undefined, undefined]);
    expect((await bench.thread()).filter(({ direction }) => direction === 'out')).toHaveLength(1);
    expect((await send()).status).toBe('queued');
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

describe('messaging services', () => {
  it('gives the first one the sid that the local account promises, and lists its numbers', async () => {
    const sid = await bench.join();
    expect(sid).toBe(bench.vendors.account.messagingServiceSid);
    const { services } = bench.client().messaging.v1;
    expect(await services.list()).toMatchObject([{ friendlyName: 'Front desk', sid }]);
    expect(await services(sid).phoneNumbers.list()).toMatchObject([{ phoneNumber: WAIT_LIST }]);
    const number = services(sid).phoneNumbers(await bench.sidOf(WAIT_LIST));
    expect(await number.fetch()).toMatchObject({ serviceSid: sid });
    await number.remove();
    expect(await refusalOf(number.fetch())).toEqual({ status: 404, code: 20404 });
  });

  it('takes a number into one service only', async () => {
    const sid = await bench.join();
    const phoneNumberSid = await bench.sidOf(WAIT_LIST);
    const { services } = bench.client().messaging.v1;
    const again = services(sid).phoneNumbers.create({ phoneNumberSid });
    expect(await refusalOf(again)).toEqual({ status: 409, code: 21710 });
    const other = await services.create({ friendlyName: 'Other' });
    const elsewhere = services(other.sid).phoneNumbers.create({ phoneNumberSid });
    expect(await refusalOf(elsewhere)).toEqual({ status: 409, code: 21712 });
  });
});
