import { readOverrides } from '../../emulator/core/connection-overrides';
import { VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
  await bench.local('POST', 'limits', { retrySpacing: 'immediate' });
});
afterEach(async () => {
  await bench.stop();
  expect(bench.mistakes).toEqual([]);
});

const listenWith = (overrides: string) =>
  bench.connect(undefined, `${bench.deskUrl}/message?lang=en${overrides}`);
const fallBackTo = async (path: string) => {
  const sid = await bench.sidOf('+12025550101');
  await bench
    .client()
    .incomingPhoneNumbers(sid)
    .update({ smsFallbackUrl: bench.deskUrl + path });
};

describe('connection overrides', () => {
  it('are what the platform uses when nothing is said, and never part of the address', () => {
    expect(readOverrides('http://localhost:3000/message')).toEqual({
      url: 'http://localhost:3000/message',
      overrides: {
        connectTimeoutMs: 5000,
        readTimeoutMs: 15000,
        totalTimeoutMs: 15000,
        retries: 1,
        retryOn: ['ct'],
      },
    });
  });

  it('are read from the fragment', () => {
    expect(
      readOverrides('http://x/y?z=1#ct=2000&rt=6000&tt=9000&rc=5&rp=4xx,5xx,rt&e=dublin'),
    ).toEqual({
      url: 'http://x/y?z=1',
      overrides: {
        connectTimeoutMs: 2000,
        readTimeoutMs: 6000,
        totalTimeoutMs: 9000,
        retries: 5,
        retryOn: ['4xx', '5xx', 'rt'],
      },
    });
  });

  it('fall back to the usual value outside their range', () => {
    expect(readOverrides('http://x/#ct=99&rt=15001&rc=6&rp=sometimes').overrides).toMatchObject({
      connectTimeoutMs: 5000,
      readTimeoutMs: 15000,
      retries: 1,
      retryOn: ['ct'],
    });
  });
});

describe('a webhook that fails', () => {
  it('is not repeated after an HTTP error unless its address asks for that', async () => {
    await listenWith('');
    bench.answers.set('/message', { status: 500 });
    expect(await bench.text('hello')).toMatchObject({ status: 500, attempts: 1, replies: [] });
  });

  it('is repeated as its address asks, as the same webhook, until it succeeds', async () => {
    await listenWith('#rc=5&rp=4xx,5xx');
    const statuses = [429, 503, 200];
    bench.answers.set('/message', () => ({
      status: statuses.shift() ?? 200,
      body: '<Response><Message>At last</Message></Response>',
    }));
    const outcome = await bench.text('hello');
    expect(outcome).toMatchObject({ status: 200, attempts: 3, replies: [{ body: 'At last' }] });
    const same = (header: string) =>
      new Set(bench.calls.map(({ headers }) => headers[header])).size;
    expect([same('x-bellhop-webhook'), same('i-twilio-idempotency-token')]).toEqual([1, 1]);
    expect(bench.calls.map(({ url, signed }) => [url, signed])).toEqual(
      Array.from({ length: 3 }, () => ['/message?lang=en', true]),
    );
  });

  it('is given up after as many retries as asked for', async () => {
    await listenWith('#rc=2&rp=5xx');
    bench.answers.set('/message', { status: 502 });
    expect(await bench.text('hello')).toMatchObject({ status: 502, attempts: 3 });
    expect((await bench.local('GET', 'webhooks')).body).toMatchObject([
      { attempts: [{ status: 502 }, { status: 502 }, { status: 502 }], error: { code: 11200 } },
    ]);
  });

  it('is broken off when no answer comes in time, and repeated when asked for', async () => {
    await listenWith('#rt=100&rc=1&rp=rt');
    bench.answers.set('/message', { silent: true });
    expect(await bench.text('hello')).toMatchObject({ status: 0, attempts: 2 });
  });

  it('never outlives its whole time', async () => {
    await listenWith('#tt=200&rc=5&rp=all');
    bench.answers.set('/message', { silent: true });
    const before = Date.now();
    expect(await bench.text('hello')).toMatchObject({ status: 0, attempts: 1 });
    expect(Date.now() - before).toBeLessThan(1500);
  });

  it('has its connection refused once more by default', async () => {
    await bench.connect(undefined, 'http://localhost:9/message');
    expect(await bench.text('hello')).toMatchObject({ status: 0, attempts: 2 });
  });

  it('goes to the fallback, which learns why', async () => {
    await listenWith('');
    await fallBackTo('/fallback');
    bench.answers.set('/message', { status: 500 });
    bench.answers.set('/fallback', '<Response><Message>Please call us</Message></Response>');
    const outcome = await bench.text('hello');
    expect(outcome).toMatchObject({
      status: 200,
      attempts: 2,
      replies: [{ body: 'Please call us' }],
    });
    expect(bench.calls[1]).toMatchObject({
      path: '/fallback',
      signed: true,
      form: { ErrorCode: '11200', ErrorUrl: `${bench.deskUrl}/message?lang=en`, Body: 'hello' },
    });
  });

  it('spaces its retries by growing pauses on the real platform', async () => {
    await bench.local('POST', 'limits', { retrySpacing: 'growing' });
    await listenWith('#rc=2&rp=5xx');
    bench.answers.set('/message', { status: 500 });
    await bench.text('hello');
    const [record] = bench.vendors.webhooks.list();
    const [first, second, third] = record?.attempts ?? [];
    const pauses = [
      (second?.startedAt ?? 0) - (first?.endedAt ?? 0),
      (third?.startedAt ?? 0) - (second?.endedAt ?? 0),
    ];
    expect(pauses[0]).toBeGreaterThanOrEqual(245);
    expect(pauses[1]).toBeGreaterThanOrEqual(495);
  });
});

it('calls nobody beyond this machine', async () => {
  await bench.connect(undefined, 'http://desk.example/message');
  expect(await bench.text('hello')).toMatchObject({ status: 0, replies: [] });
});

it('puts the parameters into a signed address when the method is GET', async () => {
  await listenWith('');
  const sid = await bench.sidOf('+12025550101');
  await bench.client().incomingPhoneNumbers(sid).update({ smsMethod: 'GET' });
  await bench.text('hello');
  expect(bench.calls[0]).toMatchObject({ method: 'GET', path: '/message', signed: true, form: {} });
  expect(bench.calls[0]?.url).toContain('lang=en&MessageSid=SM');
});
