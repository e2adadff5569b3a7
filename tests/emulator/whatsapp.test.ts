import { approved, makeContent, MENU, READY, submit } from './support-content';
import type { WireContent } from './support-content';
import { ANA, EVENTS, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

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

const HOUR = 3_600_000;
const SANDBOX_TEMPLATE = 'HXb5b62575e6e4ff6129ad7c8efe1f983e';
const hours = (count: number) => bench.vendors.clock.advance(count * HOUR);
const writes = (body = 'hello', more: Record<string, unknown> = {}) =>
  bench.text(body, { channel: 'whatsapp', ...more });
const send = (more: Record<string, unknown> = {}) =>
  bench.client().messages.create({
    from: `whatsapp:${WAIT_LIST}`,
    to: `whatsapp:${ANA}`,
    statusCallback: `${bench.deskUrl}/message-status`,
    ...more,
  });
const free = (more: Record<string, unknown> = {}) =>
  send({ body: 'Your table is ready.\nCome in.', ...more });
const statusCalls = () =>
  bench.calls.filter(({ path }) => path === '/message-status').map(({ form }) => form);
/** How a message has ended, in the resource and by callback. */
async function ending({ sid }: { sid: string }): Promise<unknown> {
  await bench.vendors.clock.advance(1000);
  const { status, errorCode } = await bench.client().messages(sid).fetch();
  const last = statusCalls().findLast(({ MessageSid }) => MessageSid === sid);
  expect(last).toMatchObject({ MessageStatus: status });
  expect(last?.['ErrorCode']).toBe(errorCode ? String(errorCode) : undefined);
  return errorCode ? `${status} ${errorCode}` : status;
}

describe('the window of 24 hours', () => {
  it('lets free words through until a day after the last message, not a moment longer', async () => {
    await writes();
    await hours(24 - 1 / 3600);
    expect(await ending(await free())).toBe('delivered');
    expect(await ending(await free())).toBe('failed 63016');
    await writes('again');
    expect(await ending(await free())).toBe('delivered');
  });

  it('accepts what comes too late, and fails it only by callback', async () => {
    const made = await free();
    expect(made).toMatchObject({ status: 'queued', errorCode: null });
    expect(await ending(made)).toBe('failed 63016');
    expect(statusCalls()).toMatchObject([
      { MessageStatus: 'failed', ErrorCode: '63016', ChannelPrefix: 'whatsapp' },
    ]);
    expect(await bench.thread()).toMatchObject([{ status: 'failed', errorCode: 63016 }]);
  });

  it('is each sender’s own, and texts by SMS open none', async () => {
    await bench.connect(EVENTS);
    await writes('coffee', { to: EVENTS });
    await bench.text('by SMS');
    expect(await ending(await free())).toBe('failed 63016');
    expect(await ending(await free({ from: `whatsapp:${EVENTS}` }))).toBe('delivered');
  });

  it('does not matter to a template that WhatsApp approved', async () => {
    const contentSid = await approved(bench);
    const made = await send({ contentSid });
    expect(made.sid).toMatch(/^MM/);
    expect(await ending(made)).toBe('delivered');
    expect(await bench.thread()).toMatchObject([
      { contentSid, template: true, body: 'Hello Ana, your table at Harbour Café is ready now.' },
    ]);
  });

  it.each([
    ['unsubmitted', undefined, 'failed 63016'],
    ['pending', 'pending', 'failed 63016'],
    ['rejected', 'rejected', 'failed 63016'],
    ['paused', 'paused', 'failed 63041'],
    ['disabled', 'disabled', 'failed 63042'],
  ])('stops a template that is %s', async (_what, status, expected) => {
    const contentSid = await makeContent(bench);
    if (status) {
      await submit(bench, contentSid);
      await bench.local('POST', 'approvals', { contentSid, status });
    }
    expect(await ending(await send({ contentSid }))).toBe(expected);
  });

  it('stops lists, which are never templates', async () => {
    const contentSid = await makeContent(bench, MENU);
    expect(await ending(await send({ contentSid }))).toBe('failed 63016');
    await writes();
    expect(await ending(await send({ contentSid }))).toBe('delivered');
  });

  it('lets buttons through that WhatsApp has never seen, three at most', async () => {
    await writes();
    expect(await ending(await send({ contentSid: await makeContent(bench) }))).toBe('delivered');
    const four: WireContent = {
      ...READY,
      types: {
        'twilio/quick-reply': {
          body: 'Choose',
          actions: ['a', 'b', 'c', 'd'].map((title) => ({ title, id: title })),
        },
      },
    };
    const contentSid = await makeContent(bench, four);
    expect(await ending(await send({ contentSid }))).toBe('failed 63013');
    expect(await ending(await send({ contentSid: await approved(bench, four) }))).toBe('delivered');
  });

  it('counts for a scheduled message when it leaves', async () => {
    const messagingServiceSid = await bench.join();
    await writes();
    const at = (ahead: number) => ({
      messagingServiceSid,
      scheduleType: 'fixed',
      sendAt: new Date(bench.vendors.clock.now() + ahead * HOUR),
    });
    const soon = await free(at(23));
    const late = await free(at(25));
    const contentSid = await makeContent(bench);
    const template = await send({ contentSid, ...at(25) });
    await submit(bench, contentSid);
    await hours(26);
    expect(await ending(soon)).toBe('delivered');
    expect(await ending(late)).toBe('failed 63016');
    expect(await ending(template)).toBe('delivered');
  });

  it('closes on a reply to somebody who has not written', async () => {
    const other = '+14155550124';
    const reply = `<Message to="whatsapp:${other}" statusCallback="/message-status">Hi</Message>`;
    bench.answers.set('/message', `<Response>${reply}</Response>`);
    await writes();
    await bench.vendors.clock.advance(1000);
    expect(await bench.thread(other)).toMatchObject([{ status: 'failed', errorCode: 63016 }]);
  });
});

describe('a content is sent', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['variables without a content', { body: 'Hi', contentVariables: '{"1":"Ana"}' }, 21654],
    ['a sid that is none', { contentSid: 'HX1' }, 21655],
    ['a content that is not there', { contentSid: `HX${'0'.repeat(32)}` }, 21655],
    ['a stock template of the sandbox', { contentSid: SANDBOX_TEMPLATE }, 21655],
  ])('is refused for %s', async (_what, change, code) => {
    expect(await refusalOf(send(change))).toEqual({ status: 400, code });
  });

  it.each([
    ['no JSON', '{1: Ana}', 21656],
    ['no object', '["Ana"]', 21656],
    ['an empty value', '{"1":""}', 21656],
    ['a value that is no text', '{"1":4}', 21656],
    ['a line break', '{"1":"Ana\\nBo"}', 21656],
    ['five spaces', '{"1":"Ana     Bo"}', 21656],
    ['1,601 characters', JSON.stringify({ 1: 'x'.repeat(1601) }), 21658],
  ])('is refused for variables with %s', async (_what, contentVariables, code) => {
    const contentSid = await makeContent(bench);
    const attempt = send({ contentSid, contentVariables });
    expect(await refusalOf(attempt)).toEqual({ status: 400, code });
    expect(await bench.thread()).toEqual([]);
  });

  it('falls back to its samples, and is refused where there is none', async () => {
    await writes();
    const contentSid = await makeContent(bench);
    await send({ contentSid, contentVariables: '{"1":"Bo"}' });
    expect((await bench.thread()).at(-1)?.['body']).toBe(
      'Hello Bo, your table at Harbour Café is ready now.',
    );
    const bare = await makeContent(bench, {
      language: 'en',
      types: { 'twilio/text': { body: '{{1}}' } },
    });
    expect(await refusalOf(send({ contentSid: bare }))).toEqual({ status: 400, code: 21656 });
  });

  it('fails late as a template with a variable it does not have', async () => {
    const contentSid = await approved(bench);
    const made = await send({ contentSid, contentVariables: '{"3":"x"}' });
    expect(await ending(made)).toBe('failed 63028');
  });

  it('goes by SMS as its plain text, and not at all without one', async () => {
    const bySms = { from: WAIT_LIST, to: ANA };
    await send({ contentSid: await makeContent(bench), ...bySms });
    expect(await bench.thread()).toMatchObject([
      {
        channel: 'sms',
        body: 'Hello Ana, your table at Harbour Café is ready. Send 1: coming, 2: later.',
        buttons: [],
      },
    ]);
    const attempt = send({ contentSid: await makeContent(bench, MENU), ...bySms });
    expect(await refusalOf(attempt)).toEqual({ status: 400, code: 19023 });
  });

  it('leaves a service from the sender that the person wrote to', async () => {
    const messagingServiceSid = await bench.join();
    await bench.connect(EVENTS);
    const phoneNumberSid = await bench.sidOf(EVENTS);
    const { phoneNumbers } = bench.client().messaging.v1.services(messagingServiceSid);
    await phoneNumbers.create({ phoneNumberSid });
    await writes('coffee', { to: EVENTS });
    const contentSid = await makeContent(bench);
    const made = await send({ from: undefined, messagingServiceSid, contentSid });
    expect(made).toMatchObject({ status: 'accepted', from: null });
    expect(await ending(made)).toBe('delivered');
    expect((await bench.thread()).at(-1)).toMatchObject({ from: EVENTS, contentSid });
  });

  it('says that words of its own beside the content are not played', async () => {
    const attempt = free({ contentSid: await makeContent(bench) });
    expect(await refusalOf(attempt)).toEqual({ status: 501, code: 501 });
  });
});

describe('a person presses', () => {
  const inbound = () => bench.calls.filter(({ path }) => path === '/message').at(-1)?.form;

  it('a button under a message of the conversation', async () => {
    await writes();
    const { sid } = await send({ contentSid: await makeContent(bench) });
    await bench.vendors.clock.advance(1000);
    expect((await bench.thread()).at(-1)).toMatchObject({
      buttons: [
        { kind: 'reply', id: 'coming', title: 'Coming' },
        { kind: 'reply', id: 'later', title: 'Five more minutes' },
      ],
      menu: null,
      template: false,
    });
    await writes(undefined, { buttonPayload: 'later' });
    expect(inbound()).toMatchObject({
      Body: 'Five more minutes',
      ButtonText: 'Five more minutes',
      ButtonPayload: 'later',
      MessageType: 'interactive',
      OriginalRepliedMessageSid: sid,
      OriginalRepliedMessageSender: `whatsapp:${WAIT_LIST}`,
      From: `whatsapp:${ANA}`,
    });
  });

  it('a button under a template, which opens the window', async () => {
    await send({ contentSid: await approved(bench) });
    await bench.vendors.clock.advance(1000);
    await writes(undefined, { buttonPayload: 'coming' });
    expect(inbound()).toMatchObject({ MessageType: 'button', ButtonText: 'Coming' });
    expect(await ending(await free())).toBe('delivered');
  });

  it('an entry of a list', async () => {
    await writes();
    const { sid } = await send({ contentSid: await makeContent(bench, MENU) });
    await bench.vendors.clock.advance(1000);
    expect((await bench.thread()).at(-1)).toMatchObject({
      menu: 'Drinks',
      buttons: [{ kind: 'list', id: 'latte', description: 'Milk, oat or soy' }, { id: 'tea' }],
    });
    await writes(undefined, { buttonPayload: 'latte' });
    expect(inbound()).toMatchObject({
      Body: 'Latte',
      ListId: 'latte',
      ListTitle: 'Latte',
      MessageType: 'interactive',
      OriginalRepliedMessageSid: sid,
    });
    expect(inbound()).not.toHaveProperty('ButtonPayload');
  });

  it('nothing that is not on the phone', async () => {
    const pressed = { from: ANA, to: WAIT_LIST, channel: 'whatsapp', buttonPayload: 'coming' };
    expect(await bench.local('POST', 'texts', pressed)).toMatchObject({ status: 409 });
    await send({ contentSid: await makeContent(bench) });
    await bench.vendors.clock.advance(1000);
    expect(await bench.local('POST', 'texts', pressed)).toMatchObject({ status: 409 });
    expect(bench.calls.filter(({ path }) => path === '/message')).toEqual([]);
  });
});
