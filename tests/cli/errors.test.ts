import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeWords } from '../../cli/keeping/codes';
import { findFailures } from '../../cli/keeping/failures';
import { masked } from '../../cli/keeping/masked';
import { writeFailed } from '../../src/agenda/failed';
import { waitlistObjects } from '../../src/waitlist/objects';
import { checkExchange, type Exchange } from '../emulator/openapi';
import { control } from '../support/control';
import { joins, Keeping, LIST, recordsOf } from './support-keeping';

const WAITLIST = '+12025550101';
const keeping = new Keeping();
let desk: Server;
/** What our side answers to webhooks. */
let status = 200;

beforeAll(async () => {
  desk = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'text/xml' }).end('<Response/>');
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  await keeping.opens(`http://localhost:${(desk.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await keeping.closes();
  desk.closeAllConnections();
  await new Promise((resolve) => desk.close(resolve));
});
beforeEach(async () => {
  status = 200;
  await keeping.startsWith('setUp');
  await keeping.losesItsBells();
});

const send = (to: string) =>
  keeping.account().client.messages.create({ to, from: WAITLIST, body: 'Your table is ready.' });

const text = (from: string) =>
  control(keeping.vendors.url, 'texts', { from, to: WAITLIST, body: 'Table for 2' });

const failures = (days = 7) => findFailures(keeping.account(), days);

test('an account in which nothing failed has nothing to say', async () => {
  await send('+14155550123');
  await text('+14155550123');
  await keeping.later('PT5S');
  expect(await failures()).toEqual([]);
});

test('texts that did not arrive are grouped by reason, newest first, without whole numbers', async () => {
  await send('+14155550181');
  await keeping.later('PT1M');
  await send('+14155550180');
  await send('+12025550180');
  await send('+14155550123');
  await keeping.later('PT1M');

  const groups = await failures();

  expect(groups).toMatchObject([
    { kind: 'text', code: 30006, count: 2, means: expect.stringContaining('landline') as string },
    { kind: 'text', code: 30003, count: 1, where: ['+1415***0181'] },
  ]);
  expect(groups[0]?.where.toSorted()).toEqual(['+1202***0180', '+1415***0180']);
  expect(JSON.stringify(groups)).not.toMatch(/\+\d{8}/);
});

test('a house where nothing answers, not even the fallback, shows as failed answers and as a webhook without a good one', async () => {
  status = 500;
  await control(keeping.vendors.url, 'limits', { retrySpacing: 'immediate' });
  await text('+14155550123');
  status = 200;

  const groups = await failures();

  expect(groups.map(({ kind, code, where }) => ({ kind, code, where }))).toEqual(
    expect.arrayContaining([
      { kind: 'alert', code: 11200, where: ['/fallback-text.xml'] },
      { kind: 'alert', code: 82002, where: ['/fallback-text.xml', '/message'] },
    ]),
  );
  expect(groups).toHaveLength(2);
});

test('a text that the carrier never took is known from the record alone, and is not counted twice', async () => {
  const account = keeping.account();
  const records = recordsOf(account);
  const { parties } = waitlistObjects(LIST);
  const at = await account.now();
  const fails = async (name: string, phone: string, code: number): Promise<void> => {
    const where = { map: parties, key: await joins(account, name, phone) };
    const kept = await records.read(where);
    const texts = [{ id: 't', kind: 'ready', at, state: 'failed', code }];
    await records.put(where, { ...(kept?.data as object), texts });
  };
  await fails('Ana', '+14155550183', 21614);
  await fails('Ben', '+14155550180', 30006);
  await keeping.later('PT10S');
  await send('+14155550180');
  await keeping.later('PT1M');

  expect(await failures()).toMatchObject([
    { kind: 'text', code: 30006, count: 1 },
    { kind: 'refused text', code: 21614, count: 1, where: ['+1415***0183'] },
  ]);
});

test('due work that was given up is told with its kind and the error that stopped it', async () => {
  const account = keeping.account();
  const now = await account.now();
  const failed = { v: 1, code: 'busy', tries: 6, at: now - 600_000, failedAt: now } as const;
  const records = recordsOf(account);
  await writeFailed(records, 'waitlist.hold.a.1', { ...failed, kind: 'waitlist.hold' });
  await writeFailed(records, 'waitlist.near.b.1', { ...failed, kind: 'waitlist.near' });
  const old = { ...failed, kind: 'waitlist.hold', failedAt: now - 20 * 24 * 3_600_000 };
  await writeFailed(records, 'waitlist.hold.c.1', old);
  const [group, ...others] = await failures();
  expect(others).toEqual([]);
  expect(group).toMatchObject({
    kind: 'due work',
    count: 2,
    means: expect.stringContaining('busy') as string,
  });
  expect(group?.where.toSorted()).toEqual(['waitlist.hold', 'waitlist.near']);
});

test('what is older than asked for is left out', async () => {
  await send('+14155550180');
  await keeping.later('P3D');
  await send('+14155550181');
  await keeping.later('PT1M');
  expect((await failures(2)).map(({ code }) => code)).toEqual([30003]);
  expect((await failures(7)).map(({ code }) => code)).toEqual([30003, 30006]);
});

test('one alert can be fetched by itself, and an unknown one cannot', async () => {
  status = 404;
  await text('+14155550123');
  const { alerts } = keeping.account().client.monitor.v1;
  const [newest] = await alerts.list({ logLevel: 'error', limit: 1 });
  const whole = await alerts(newest?.sid ?? '').fetch();
  expect(whole.errorCode).toBe(newest?.errorCode);
  expect(whole.moreInfo).toBe(`https://www.twilio.com/docs/errors/${whole.errorCode}`);
  await expect(alerts(`NO${'0'.repeat(32)}`).fetch()).rejects.toMatchObject({ status: 404 });
  await expect(alerts.list({ startDate: new Date(0) })).rejects.toMatchObject({ status: 400 });
});

test('alerts look as the official description says', async () => {
  status = 500;
  await control(keeping.vendors.url, 'limits', { retrySpacing: 'immediate' });
  await text('+14155550123');
  const { accountSid, authToken } = keeping.vendors.account;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const ask = async (path: string, query = ''): Promise<Exchange> => {
    const url = `${keeping.vendors.url}/monitor.twilio.com${path}?${query}`;
    const answer = await fetch(url, { headers: { authorization } });
    return {
      method: 'GET',
      path,
      query: new URLSearchParams(query),
      requestBody: new URLSearchParams(),
      status: answer.status,
      responseBody: await answer.json(),
    };
  };
  const list = await ask('/v1/Alerts', 'LogLevel=error&PageSize=3');
  const { alerts } = list.responseBody as { alerts: readonly { readonly sid: string }[] };
  const one = await ask(`/v1/Alerts/${alerts[0]?.sid}`);
  expect(alerts).toHaveLength(3);
  expect(
    [list, one].flatMap((exchange) => checkExchange('twilio_monitor_v1.json', exchange)),
  ).toEqual([]);
});

test.each([
  ['+12025550123', '+1202***0123'],
  ['whatsapp:+442079460123', 'whatsapp:+4420***0123'],
  ['whatsapp:US.1a2b3c4d5e6f', 'whatsapp:US.***6f'],
  ['Ana', '***'],
])('%s is shown as %s', (address, shown) => {
  expect(masked(address)).toBe(shown);
});

test('an error number that nobody put into words leads to its own page', () => {
  expect(codeWords(99999)).toEqual({
    means: 'error 99999',
    mend: 'https://www.twilio.com/docs/api/errors/99999 says more.',
  });
});
