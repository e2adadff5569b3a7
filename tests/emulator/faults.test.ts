import { ANA, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.mistakes).toEqual([]);
});

const fault = (what: Record<string, unknown>) => bench.local('POST', 'faults', what);
const send = () => bench.client().messages.create({ from: WAIT_LIST, to: ANA, body: 'Ready' });
const listed = async () => (await bench.client().messages.list()).length;

describe('trouble with vendor requests', () => {
  it('refuses a request untouched, as often as asked, with the vendor’s usual number', async () => {
    await fault({ host: 'api.twilio.com', method: 'POST', status: 429, times: 2 });
    expect(await refusalOf(send())).toEqual({ status: 429, code: 20429 });
    expect(await refusalOf(send())).toEqual({ status: 429, code: 20429 });
    expect(await listed()).toBe(0);
    await send();
    expect(await listed()).toBe(1);
  });

  it('loses the answer of a request that was done', async () => {
    await fault({ method: 'POST', when: 'after', status: 503, code: 20503, times: 1 });
    expect(await refusalOf(send())).toEqual({ status: 503, code: 20503 });
    expect(await listed()).toBe(1);
  });

  it('cuts the connection before or after the work', async () => {
    await fault({ method: 'POST', cut: true, times: 1 });
    expect(await refusalOf(send())).toMatchObject({ code: 'ECONNRESET' });
    expect(await listed()).toBe(0);
    await fault({ method: 'POST', cut: true, when: 'after', times: 1 });
    expect(await refusalOf(send())).toMatchObject({ code: 'ECONNRESET' });
    expect(await listed()).toBe(1);
  });

  it('slows requests down', async () => {
    await fault({ method: 'POST', delayMs: 120, times: 1 });
    await send();
    const [slow] = bench.vendors.requests.list();
    expect((slow?.endedAt ?? 0) - (slow?.startedAt ?? 0)).toBeGreaterThanOrEqual(115);
  });

  it('strikes only its host and path', async () => {
    await fault({ host: 'sync.twilio.com', status: 500 });
    await fault({ path: '/2010-04-01/Accounts/AC0', status: 500 });
    await send();
    expect(await listed()).toBe(1);
  });

  it('strikes a share of the requests, the same ones for the same seed', async () => {
    const run = async () => {
      await bench.local('DELETE', 'faults');
      await fault({ rate: 0.5, seed: 7, status: 500 });
      const outcomes: unknown[] = [];
      for (let turn = 0; turn < 12; turn++)
        outcomes.push(await refusalOf(bench.client().messages.list()));
      return outcomes;
    };
    const first = await run();
    expect(await run()).toEqual(first);
    const struck = first.filter((outcome) => outcome !== 'not refused').length;
    expect(struck).toBeGreaterThan(2);
    expect(struck).toBeLessThan(10);
  });

  it('is refused itself when it says nothing that goes wrong', async () => {
    expect(await fault({ path: '/x' })).toMatchObject({ status: 400 });
    expect(await fault({ status: 500, colour: 'red' })).toMatchObject({ status: 400 });
  });
});

describe('trouble with webhooks', () => {
  beforeEach(() => bench.connect());

  it('repeats a webhook; the second answer counts', async () => {
    await fault({ webhook: 'repeat', path: '/message', times: 1 });
    let turn = 0;
    bench.answers.set('/message', () => `<Response><Message>${++turn}</Message></Response>`);
    expect(await bench.text('hello')).toMatchObject({ attempts: 2, replies: [{ body: '2' }] });
    const sids = bench.calls.map(({ form }) => form['MessageSid']);
    expect(sids[0]).toBe(sids[1]);
    const tokens = bench.calls.map(({ headers }) => headers['i-twilio-idempotency-token']);
    expect(tokens[0]).toBe(tokens[1]);
    expect((await bench.thread()).map(({ body }) => body)).toEqual(['hello', '2']);
  });

  it('drops a webhook', async () => {
    await fault({ webhook: 'drop', path: '/message', times: 1 });
    expect(await bench.text('hello')).toMatchObject({ status: 0, attempts: 0, replies: [] });
    expect(bench.calls).toEqual([]);
  });

  it('delivers a webhook late', async () => {
    await fault({ webhook: 'delay', path: '/message', delayMs: 500, times: 1 });
    const late = bench.text('first');
    // The first must have met the trouble before the second sets out.
    while (bench.vendors.webhooks.list().length === 0) await new Promise(setImmediate);
    await bench.text('second');
    await late;
    expect(bench.calls.map(({ form }) => form['Body'])).toEqual(['second', 'first']);
  });

  it('lets the next webhook overtake, so that delivered arrives before sent', async () => {
    bench.vendors.clock.stop();
    await fault({ webhook: 'reorder', path: '/message-status', times: 1 });
    const statusCallback = `${bench.deskUrl}/message-status`;
    await bench
      .client()
      .messages.create({ from: WAIT_LIST, to: ANA, body: 'Ready', statusCallback });
    const bothArrived = new Promise<string[]>((resolve) => {
      const seen: string[] = [];
      bench.answers.set('/message-status', ({ form }) => {
        seen.push(form['MessageStatus'] ?? '');
        if (seen.length === 2) resolve(seen);
        return { status: 204 };
      });
    });
    await bench.vendors.clock.advance(1000);
    expect(await bothArrived).toEqual(['delivered', 'sent']);
  });
});
