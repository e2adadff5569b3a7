import { SANDBOX_NUMBER as SANDBOX } from '../../emulator/vendors/messaging/whatsapp/sandbox';
import { approved, makeContent } from './support-content';
import { ANA, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
  bench.vendors.clock.stop();
  await bench.connect();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const HIDDEN = 'US.13491208655302741918';
const statusCallback = () => `${bench.deskUrl}/message-status`;
const writes = (body: string, more: Record<string, unknown> = {}) =>
  bench.text(body, { channel: 'whatsapp', ...more });
const send = (more: Record<string, unknown> = {}) =>
  bench.client().messages.create({
    from: `whatsapp:${WAIT_LIST}`,
    to: `whatsapp:${ANA}`,
    ...(more['contentSid'] ? {} : { body: 'Your table is ready' }),
    statusCallback: statusCallback(),
    ...more,
  });
const bySms = { from: WAIT_LIST, to: ANA };
const statusCalls = () =>
  bench.calls.filter(({ path }) => path === '/message-status').map(({ form }) => form);
async function ending({ sid }: { sid: string }): Promise<string> {
  await bench.vendors.clock.advance(1000);
  const { status, errorCode } = await bench.client().messages(sid).fetch();
  return errorCode ? `${status} ${errorCode}` : status;
}

describe('a person reads', () => {
  it('what has come by WhatsApp, once, and says so to the sender', async () => {
    await writes('hello');
    const { sid } = await send();
    expect((await bench.local('POST', 'texts/read', { person: ANA })).body).toEqual({ read: 0 });
    await bench.vendors.clock.advance(1000);
    expect((await bench.local('POST', 'texts/read', { person: ANA })).body).toEqual({ read: 1 });
    expect((await bench.local('POST', 'texts/read', { person: ANA })).body).toEqual({ read: 0 });
    expect((await bench.client().messages(sid).fetch()).status).toBe('read');
    expect(statusCalls().map(({ MessageStatus }) => MessageStatus)).toEqual([
      'sent',
      'delivered',
      'read',
    ]);
    expect(statusCalls().at(-1)).toMatchObject({ EventType: 'READ', ChannelPrefix: 'whatsapp' });
    expect((await bench.thread()).at(-1)).toMatchObject({ sid, status: 'read' });
  });

  it('nothing of what was deleted meanwhile', async () => {
    await writes('hello');
    const { sid } = await send();
    await bench.vendors.clock.advance(1000);
    await bench.client().messages(sid).remove();
    expect((await bench.local('POST', 'texts/read', { person: ANA })).body).toEqual({ read: 0 });
  });

  it('a text by SMS without anybody knowing', async () => {
    const { sid } = await send(bySms);
    await bench.vendors.clock.advance(1000);
    expect((await bench.local('POST', 'texts/read', { person: ANA })).body).toEqual({ read: 0 });
    expect((await bench.client().messages(sid).fetch()).status).toBe('delivered');
  });
});

describe('a person cannot be reached', () => {
  it('by WhatsApp when they are not on it, which comes out late; SMS still arrives', async () => {
    await bench.local('POST', 'people', { person: ANA, whatsapp: false });
    const made = await send({ contentSid: await approved(bench) });
    expect(made).toMatchObject({ status: 'queued', errorCode: null });
    expect(await ending(made)).toBe('undelivered 63024');
    expect(statusCalls().at(-1)).toMatchObject({
      MessageStatus: 'undelivered',
      ErrorCode: '63024',
    });
    expect(await ending(await send(bySms))).toBe('delivered');
    const text = { from: ANA, to: WAIT_LIST, body: 'hi', channel: 'whatsapp' };
    expect(await bench.local('POST', 'texts', text)).toMatchObject({ status: 409 });
    await bench.local('POST', 'people', { person: ANA, whatsapp: true });
    await writes('now I am');
    expect(await ending(await send())).toBe('delivered');
  });

  it('by SMS when their phone or carrier refuses it, until it is mended', async () => {
    await bench.local('POST', 'people', { person: ANA, sms: 30005 });
    expect(await ending(await send(bySms))).toBe('undelivered 30005');
    await writes('hello');
    expect(await ending(await send())).toBe('delivered');
    await bench.local('POST', 'people', { person: ANA, sms: null });
    expect(await ending(await send(bySms))).toBe('delivered');
  });

  it.each([
    ['+13035550180', 'undelivered 63024'],
    ['+13035550184', 'undelivered 63024'],
    // WhatsApp waits for a phone that is off, and asks no carrier.
    ['+13035550181', 'sent'],
    ['+13035550182', 'delivered'],
  ])('by the number alone: %s ends %s on WhatsApp', async (phone, expected) => {
    const contentSid = await approved(bench);
    expect(await ending(await send({ contentSid, to: `whatsapp:${phone}` }))).toBe(expected);
  });

  it.each([
    ['nobody', { person: 'Ana', sms: 30003 }],
    ['a number that is no carrier’s', { person: ANA, sms: 21610 }],
  ])('is not said of %s', async (_what, condition) => {
    expect(await bench.local('POST', 'people', condition)).toMatchObject({ status: 400 });
  });
});

describe('a person hides the number', () => {
  it('writes under a user id, without WaId, and is answered there', async () => {
    const { messageSid } = await writes('hello', { from: HIDDEN, profileName: 'Ana' });
    const form = bench.calls.at(-1)?.form;
    expect(form).toMatchObject({
      MessageSid: messageSid,
      From: `whatsapp:${HIDDEN}`,
      ExternalUserId: `whatsapp:${HIDDEN}`,
      ProfileName: 'Ana',
      MessageType: 'text',
    });
    expect(form).not.toHaveProperty('WaId');
    expect(await ending(await send({ to: `whatsapp:${HIDDEN}` }))).toBe('delivered');
    expect((await bench.thread(HIDDEN)).at(-1)).toMatchObject({ to: HIDDEN, status: 'delivered' });
  });

  it('has no SMS', async () => {
    expect(await refusalOf(send({ ...bySms, to: HIDDEN }))).toEqual({ status: 400, code: 21211 });
  });

  it('is told apart from one who shows it, who has both', async () => {
    await writes('hello');
    expect(bench.calls.at(-1)?.form).toMatchObject({
      WaId: ANA.slice(1),
      ExternalUserId: expect.stringMatching(/^whatsapp:US\.\d+$/) as unknown,
    });
  });
});

describe('the sandbox', () => {
  const OWN = 'HXb5b62575e6e4ff6129ad7c8efe1f983e';
  const toSandbox = (body: string) => writes(body, { to: SANDBOX });
  const fromSandbox = (more: Record<string, unknown> = {}) =>
    send({ from: `whatsapp:${SANDBOX}`, ...more });
  const heard = () => bench.calls.filter(({ path }) => path === '/sandbox');
  const hours = (count: number) => bench.vendors.clock.advance(count * 3_600_000);
  beforeEach(async () => {
    const webhook = `${bench.deskUrl}/sandbox`;
    await bench.local('POST', 'sandbox', { join: 'calm-heron', webhook });
  });

  it('reaches those who joined, and answers joining by itself', async () => {
    expect(await ending(await fromSandbox())).toBe('failed 63015');
    await toSandbox('Join calm-heron');
    expect(heard()).toEqual([]);
    expect((await bench.thread()).at(-1)).toMatchObject({
      channel: 'whatsapp',
      from: SANDBOX,
      direction: 'out',
    });
    expect(await ending(await fromSandbox())).toBe('delivered');
  });

  it('hands on what members write to its own webhook, and replies come from it', async () => {
    bench.answers.set('/sandbox', '<Response><Message>Welcome</Message></Response>');
    await toSandbox('hello');
    expect(heard()).toEqual([]);
    await toSandbox('join calm-heron');
    expect((await toSandbox('table for 2'))['replies']).toEqual([{ to: ANA, body: 'Welcome' }]);
    expect(heard()).toMatchObject([
      { signed: true, form: { To: `whatsapp:${SANDBOX}`, Body: 'table for 2' } },
    ]);
    await toSandbox('stop');
    await toSandbox('still there?');
    expect(heard()).toHaveLength(1);
    expect(await ending(await fromSandbox())).toBe('failed 63015');
  });

  it('ends after three days, and needs its stock templates after one', async () => {
    await toSandbox('join calm-heron');
    await hours(25);
    expect(await ending(await fromSandbox())).toBe('failed 63016');
    const own = await approved(bench);
    expect(await ending(await fromSandbox({ contentSid: own }))).toBe('failed 63016');
    expect(await ending(await fromSandbox({ contentSid: OWN }))).toBe('delivered');
    await hours(47);
    expect(await ending(await fromSandbox({ contentSid: OWN }))).toBe('failed 63015');
  });

  it('shows buttons of one’s own within the window', async () => {
    await toSandbox('join calm-heron');
    const contentSid = await makeContent(bench);
    expect(await ending(await fromSandbox({ contentSid }))).toBe('delivered');
    await writes('', { to: SANDBOX, body: undefined, buttonPayload: 'coming' });
    expect(heard().at(-1)?.form).toMatchObject({ ButtonPayload: 'coming' });
  });

  it('is nobody’s number by SMS and no part of a service', async () => {
    const text = { from: ANA, to: SANDBOX, body: 'hi' };
    expect(await bench.local('POST', 'texts', text)).toMatchObject({ status: 404 });
    expect(await refusalOf(send({ from: SANDBOX, to: ANA }))).toEqual({ status: 400, code: 21606 });
    const messagingServiceSid = await bench.join();
    const attempt = fromSandbox({ messagingServiceSid });
    expect(await refusalOf(attempt)).toEqual({ status: 400, code: 63007 });
  });

  it('is as it was made after a reset', async () => {
    await bench.local('POST', 'reset', { seed: 'bare' });
    const { body } = await bench.local('GET', 'sandbox');
    expect(body).toEqual({ join: 'quiet-harbour', webhook: null });
  });
});
