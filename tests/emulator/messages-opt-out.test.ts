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
