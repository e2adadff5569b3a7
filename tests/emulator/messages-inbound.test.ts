import { ANA, VendorsBench, WAIT_LIST } from './support-vendors';

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

  it.each(['sms', 'whatsapp'])(
    'sends a picture along by %s, which the account then has',
    async (channel) => {
      await bench.connect();
      bench.answers.set('/message', message('Thank you'));
      const bytes = Buffer.from('not really a picture');
      const mediaUrl = `data:image/png;base64,${bytes.toString('base64')}`;
      await bench.text('here it is', { mediaUrl, channel });
      const form: Readonly<Record<string, unknown>> = bench.calls[0]?.form ?? {};
      expect(form).toMatchObject({ NumMedia: '1', MediaContentType0: 'image/png' });
      expect(form['MessageSid']).toMatch(/^MM[0-9a-f]{32}$/);
      expect(form['MessageType']).toBe(channel === 'whatsapp' ? 'image' : undefined);
      const sid = String(form['MessageSid']);
      const client = bench.client();
      expect((await client.messages(sid).fetch()).numMedia).toBe('1');
      const [media] = await client.messages(sid).media.list();
      expect(media).toMatchObject({ parentSid: sid, contentType: 'image/png' });
      expect(form['MediaUrl0']).toMatch(new RegExp(`/Messages/${sid}/Media/${media?.sid ?? ''}$`));
      expect((await bench.thread())[0]).toMatchObject({ mediaUrls: [form['MediaUrl0']] });
      await client.messages(sid).media(String(media?.sid)).remove();
      expect(await client.messages(sid).media.list()).toEqual([]);
    },
  );

  it('takes no file of a kind or size that the platform refuses', async () => {
    const file = (type: string, bytes: number) =>
      `data:${type};base64,${Buffer.alloc(bytes).toString('base64')}`;
    for (const mediaUrl of [file('text/html', 5), file('image/png', 0), 'data:image/png,plain'])
      expect(await bench.text('hello', { mediaUrl })).toHaveProperty('error');
    expect(await bench.thread()).toEqual([]);
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
