import { REAL_LIMITS } from '../../emulator/core/limits';
import type { Change } from '../../emulator/core/changes';
import { ANA, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
afterEach(async () => {
  await bench.stop();
  expect(bench.mistakes).toEqual([]);
});

const now = async (): Promise<number> => {
  const { body } = await bench.local('GET', 'clock');
  return Date.parse(String((body as { now: unknown }).now));
};

describe('the local control API', () => {
  beforeEach(async () => {
    bench = await VendorsBench.start();
  });

  it('tells the account, the same after a reset', async () => {
    const before = await bench.local('GET', 'account');
    expect(before).toMatchObject({
      status: 200,
      body: { edge: bench.deskUrl, vendors: bench.vendors.url },
    });
    await bench.local('POST', 'reset', { seed: 'bare' });
    expect(await bench.local('GET', 'account')).toEqual(before);
  });

  it('has the real platform’s limits unless somebody changes them', async () => {
    expect((await bench.local('GET', 'limits')).body).toEqual({
      functionMs: 10_000,
      concurrent: 30,
      apiLatencyMs: 0,
      syncPerSecond: 20,
      syncBurst: 200,
      listGaps: true,
      retrySpacing: 'growing',
      cancelOthers: 'pickup',
    });
    expect((await bench.local('POST', 'limits', { apiLatencyMs: 60 })).body).toEqual({
      ...REAL_LIMITS,
      apiLatencyMs: 60,
    });
    expect(await bench.local('POST', 'limits', { concurrent: 0 })).toMatchObject({ status: 400 });
  });

  it('adds the latency to every vendor answer', async () => {
    await bench.local('POST', 'limits', { apiLatencyMs: 60 });
    await bench.client().messages.list();
    const [request] = bench.vendors.requests.list();
    expect((request?.endedAt ?? 0) - (request?.startedAt ?? 0)).toBeGreaterThanOrEqual(58);
  });

  it.each([
    ['a number that nobody owns', { to: '+12025550199' }, 404],
    ['1,601 characters by SMS', { body: 'x'.repeat(1601) }, 400],
    ['4,097 characters on WhatsApp', { body: 'x'.repeat(4097), channel: 'whatsapp' }, 400],
    ['a sender who is nobody', { from: 'Ana' }, 400],
    ['a WhatsApp user id by SMS', { from: 'US.abc' }, 400],
    ['an unknown field', { colour: 'red' }, 400],
    ['a picture', { mediaUrl: 'http://localhost/cat.jpg' }, 501],
  ])('refuses a text with %s', async (_what, change, status) => {
    const text = { from: ANA, to: WAIT_LIST, body: 'hello', ...change };
    expect(await bench.local('POST', 'texts', text)).toMatchObject({ status });
    expect(await bench.thread()).toEqual([]);
  });

  it('takes 1,600 characters by SMS and 4,096 on WhatsApp', async () => {
    expect(await bench.text('x'.repeat(1600))).toMatchObject({ attempts: 0 });
    expect(await bench.text('x'.repeat(4096), { channel: 'whatsapp' })).toMatchObject({
      attempts: 0,
    });
  });

  it('tells a thread from an instant on', async () => {
    bench.vendors.clock.stop();
    await bench.text('early');
    await bench.vendors.clock.advance(60_000);
    const since = new Date(bench.vendors.clock.now()).toISOString();
    await bench.text('late');
    const path = `texts?person=${encodeURIComponent(ANA)}&since=${since}`;
    expect((await bench.local('GET', path)).body).toMatchObject([{ body: 'late', at: since }]);
  });

  it('stops, pushes and runs the clock, and what is due happens in order', async () => {
    await bench.local('POST', 'clock', { stop: true });
    const start = await now();
    await bench.client().messages.create({ from: WAIT_LIST, to: ANA, body: 'Ready' });
    expect((await bench.local('GET', 'clock')).body).toEqual({
      now: new Date(start).toISOString(),
      running: false,
      nextDue: new Date(start + 200).toISOString(),
    });
    await bench.local('POST', 'clock', { advance: 'PT20M' });
    expect(await now()).toBe(start + 20 * 60_000);
    expect(await bench.thread()).toMatchObject([{ status: 'delivered' }]);
    const to = new Date(start + 86_400_000).toISOString();
    expect((await bench.local('POST', 'clock', { to })).body).toMatchObject({ now: to });
    expect((await bench.local('POST', 'clock', { run: true })).body).toMatchObject({
      running: true,
    });
    expect(bench.vendors.clockState()).toMatchObject({ stoppedAt: null });
  });

  it('does overlapping pushes one after the other and runs on afterwards', async () => {
    const before = await now();
    let answer = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      const answered = new Promise<void>((done) => (answer = done));
      bench.answers.set('/message-status', async () => {
        resolve();
        await answered;
        return { status: 204 };
      });
    });
    const statusCallback = `${bench.deskUrl}/message-status`;
    await bench
      .client()
      .messages.create({ from: WAIT_LIST, to: ANA, body: 'Ready', statusCallback });
    const first = bench.local('POST', 'clock', { advance: 'PT1H' });
    await arrived;
    const second = bench.vendors.clock.advance(3_600_000);
    answer();
    await Promise.all([first, second]);
    expect((await bench.local('GET', 'clock')).body).toMatchObject({ running: true });
    expect((await now()) - before).toBeGreaterThanOrEqual(2 * 3_600_000);
  });

  it.each([
    { advance: '20 minutes' },
    { advance: 'P' },
    { to: 'tomorrow' },
    { to: '2020-01-01' },
    {},
  ])('refuses to move the clock by %j', async (move) => {
    expect(await bench.local('POST', 'clock', move)).toMatchObject({ status: 400 });
  });

  it('logs who asked a vendor for what', async () => {
    const { accountSid, authToken } = bench.vendors.account;
    const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    const marks = { 'x-bellhop-webhook': 'w-1', 'x-bellhop-function': '/message' };
    await fetch(`${bench.vendors.url}/api.twilio.com${path}`, {
      headers: { authorization, ...marks },
    });
    await bench.client().messages.list();
    const { body } = await bench.local('GET', 'requests');
    expect(body).toMatchObject([
      {
        host: 'api.twilio.com',
        method: 'GET',
        path,
        status: 200,
        by: 'function',
        webhook: 'w-1',
        function: '/message',
      },
      { by: 'tool', webhook: null, function: null },
    ]);
    expect((await bench.local('GET', 'requests?webhook=w-1')).body).toHaveLength(1);
    expect((await bench.local('GET', `requests?since=${Date.now() + 1000}`)).body).toEqual([]);
  });

  it('says in one sentence what is not there', async () => {
    expect(await bench.local('POST', 'trello/cards/1', {})).toEqual({
      status: 404,
      body: { error: 'no such card: 1' },
    });
    expect(await bench.local('GET', 'nothing')).toMatchObject({ status: 404 });
    expect(await bench.local('GET', 'board')).toMatchObject({ status: 404 });
    expect(await bench.local('GET', 'mails')).toEqual({ status: 200, body: [] });
  });

  it('listens to its own pages only', async () => {
    const ask = (origin: string) => bench.local('GET', 'account', undefined, { origin });
    expect(await ask('https://elsewhere.example')).toMatchObject({ status: 403 });
    expect(await ask(bench.vendors.url)).toMatchObject({ status: 200 });
  });

  it('streams what changes', async () => {
    const stream = await fetch(`${bench.vendors.url}/local/events`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const seen: Change[] = [];
    const until = async (what: Change['what']): Promise<void> => {
      while (reader && !seen.some((change) => change.what === what)) {
        const { value = '' } = await reader.read();
        for (const [, data] of value.matchAll(/^data: (.+)$/gm)) {
          seen.push(JSON.parse(data ?? '') as Change);
        }
      }
    };
    await bench.text('hello');
    await until('thread');
    expect(seen).toContainEqual({ what: 'thread', person: ANA });
    await bench.local('POST', 'clock', { stop: true });
    await until('clock');
    await bench.client().messages.list();
    await until('requests');
    await bench.local('POST', 'reset', { seed: 'bare' });
    await until('account');
    await reader?.cancel();
  });
});

describe('a reset', () => {
  const seeds: string[] = [];
  beforeEach(async () => {
    seeds.length = 0;
    bench = await VendorsBench.start({
      seed: async (kind) => {
        seeds.push(kind);
        await bench.join();
        await bench.connect();
        await bench.client().newKeys.create({ friendlyName: kind });
        const list = bench.client().sync.v1.services;
        const { sid } = await list.create({ friendlyName: kind });
        await list(sid).syncMaps.create({ uniqueName: 'board' });
        await bench.client().messages.create({ from: WAIT_LIST, to: ANA, body: `seeded ${kind}` });
      },
    });
  });
  const reset = (seed: string) => bench.local('POST', 'reset', { seed });

  it('fills the account once per kind and puts it back from then on', async () => {
    await reset('demo');
    await reset('empty');
    await bench.text('something new');
    await reset('demo');
    expect(seeds).toEqual(['demo', 'empty']);
    expect(await bench.thread()).toMatchObject([{ body: 'seeded demo', status: 'delivered' }]);
    const { syncServiceSid, messagingServiceSid, apiKeySid, apiKeySecret } = bench.vendors.account;
    const client = bench.client(apiKeySid, apiKeySecret);
    expect(await client.sync.v1.services(syncServiceSid).syncMaps('board').fetch()).toMatchObject({
      uniqueName: 'board',
    });
    expect(await client.messaging.v1.services(messagingServiceSid).fetch()).toMatchObject({
      friendlyName: 'Front desk',
    });
    await bench.text('hello');
    expect(bench.calls.at(-1)?.form['Body']).toBe('hello');
  });

  it('leaves nothing behind but the numbers when it is bare', async () => {
    await reset('demo');
    await reset('bare');
    expect(await bench.thread()).toEqual([]);
    expect(await bench.client().messaging.v1.services.list()).toEqual([]);
    const numbers = await bench.client().incomingPhoneNumbers.list();
    expect(numbers.map(({ phoneNumber, smsUrl }) => [phoneNumber, smsUrl])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [`+1202555010${n}`, '']),
    );
  });

  it('clears clock, faults and logs, and tells those who listen', async () => {
    let told = 0;
    bench.vendors.onReset(() => void told++);
    await bench.local('POST', 'clock', { advance: 'P3D' });
    await bench.local('POST', 'faults', { status: 500 });
    await reset('bare');
    expect(told).toBe(1);
    expect(Math.abs((await now()) - Date.now())).toBeLessThan(1000);
    expect((await bench.local('GET', 'requests')).body).toEqual([]);
    expect(await bench.client().messages.list()).toEqual([]);
  });

  it('cuts off what a webhook of the old account still asks', async () => {
    await bench.connect();
    let id = '';
    const arrived = new Promise<void>((resolve) => {
      bench.answers.set('/message', ({ headers }) => {
        id = String(headers['x-bellhop-webhook']);
        resolve();
        return { silent: true };
      });
    });
    const lost = bench.text('hello');
    await arrived;
    await reset('bare');
    expect(await lost).toMatchObject({ status: 0, replies: [] });
    const late = fetch(`${bench.vendors.url}/api.twilio.com/2010-04-01/Accounts`, {
      headers: { 'x-bellhop-webhook': id },
    });
    await expect(late).rejects.toThrow('fetch failed');
  });

  it('ends a push of the clock that waits for a webhook of the old account', async () => {
    const arrived = new Promise<void>((resolve) => {
      bench.answers.set('/message-status', () => {
        resolve();
        return { silent: true };
      });
    });
    const statusCallback = `${bench.deskUrl}/message-status`;
    await bench
      .client()
      .messages.create({ from: WAIT_LIST, to: ANA, body: 'Ready', statusCallback });
    const push = bench.local('POST', 'clock', { advance: 'P3D' });
    await arrived;
    await reset('bare');
    await push;
    expect((await bench.local('GET', 'clock')).body).toMatchObject({ running: true });
    expect(Math.abs((await now()) - Date.now())).toBeLessThan(1000);
  });

  it('leaves a bare account when filling it fails', async () => {
    await bench.stop();
    bench = await VendorsBench.start({
      seed: async () => {
        await bench.join();
        throw new Error('half way');
      },
    });
    await expect(bench.vendors.reset('demo')).rejects.toThrow('half way');
    expect(await bench.client().messaging.v1.services.list()).toEqual([]);
    expect(await refusalOf(bench.vendors.reset('bare'))).toBe('not refused');
  });
});
