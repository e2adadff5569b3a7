import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import twilio from 'twilio';
import { SyncClient } from 'twilio-sync';
import { startVendors } from '../../emulator/vendors-server';
import { refusalOf, VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
});

/** Asks with any Host header, which fetch does not allow. */
const ask = (host: string, path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const request = http.get(
      { host: '127.0.0.1', port: bench.vendors.port, path, headers: { host } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', reject);
  });

describe('credentials', () => {
  it('are the account’s auth token or a key’s secret', async () => {
    const key = await bench.client().newKeys.create({ friendlyName: 'functions' });
    const { apiKeySid, apiKeySecret, accountSid } = bench.vendors.account;
    expect([key.sid, key.secret]).toEqual([apiKeySid, apiKeySecret]);
    const withKey = bench.client(apiKeySid, apiKeySecret);
    expect(await withKey.api.v2010.accounts(accountSid).fetch()).toMatchObject({
      status: 'active',
    });
    const second = await bench.client().newKeys.create();
    expect(await bench.client().keys.list()).toHaveLength(2);
    await bench.client().keys(second.sid).remove();
    const gone = bench.client(second.sid, second.secret).messages.list();
    expect(await refusalOf(gone)).toEqual({ status: 401, code: 20003 });
  });

  it.each([
    ['api', (client: ReturnType<VendorsBench['client']>) => client.messages.list()],
    ['sync', (client: ReturnType<VendorsBench['client']>) => client.sync.v1.services.list()],
    ['verify', (client: ReturnType<VendorsBench['client']>) => client.verify.v2.services.list()],
  ])('are checked by %s', async (_name, call) => {
    const { accountSid } = bench.vendors.account;
    const wrong = bench.client(accountSid, 'wrong');
    expect(await refusalOf(call(wrong))).toEqual({ status: 401, code: 20003 });
  });

  it('open no other account', async () => {
    const other = `AC${'0'.repeat(32)}`;
    const call = bench.client().api.v2010.accounts(other).fetch();
    expect(await refusalOf(call)).toEqual({ status: 404, code: 20404 });
  });
});

describe('addresses', () => {
  it('are found by Host header, with or without our port, and by first path segment', async () => {
    const path = '/2010-04-01/Accounts.json';
    for (const host of ['api.twilio.com', `api.twilio.com:${bench.vendors.port}`]) {
      expect(await ask(host, path)).toMatchObject({ status: 401 });
    }
    const local = `localhost:${bench.vendors.port}`;
    expect(await ask(local, `/api.twilio.com${path}`)).toMatchObject({ status: 401 });
    expect(await ask(local, '/sync.twilio.com/v1/Services')).toMatchObject({ status: 401 });
  });

  it.each([
    [
      'an unknown host',
      'taskrouter.twilio.com',
      '/v1/Workspaces',
      'GET taskrouter.twilio.com /v1/Workspaces',
    ],
    [
      'an unknown host called directly',
      'localhost',
      '/taskrouter.twilio.com/v1/Workspaces',
      'GET taskrouter.twilio.com /v1/Workspaces',
    ],
    ['an unknown path here', 'localhost', '/nothing', 'GET localhost /nothing'],
  ])('that nobody emulates answer 501: %s', async (_what, host, path, named) => {
    const { status, body } = await ask(host, path);
    expect({ status, message: (JSON.parse(body) as { message: unknown }).message }).toEqual({
      status: 501,
      message: `not emulated: ${named}`,
    });
  });

  it('of a known host answer 501 for resources and parameters that nobody emulates', async () => {
    const calls = bench.client().conferences.list();
    expect(await refusalOf(calls)).toEqual({ status: 501, code: 501 });
    const sid = await bench.sidOf('+12025550101');
    const change = bench.client().incomingPhoneNumbers(sid).update({ addressSid: 'AD1' });
    expect(await refusalOf(change)).toEqual({ status: 501, code: 501 });
  });

  it('of numbers can be changed and looked up', async () => {
    const sid = await bench.sidOf('+12025550103');
    const number = bench.client().incomingPhoneNumbers(sid);
    const voiceUrl = `${bench.deskUrl}/voice`;
    expect(await number.update({ voiceUrl, voiceMethod: 'GET' })).toMatchObject({ voiceUrl });
    expect(await number.fetch()).toMatchObject({ voiceUrl, voiceMethod: 'GET', smsUrl: '' });
    expect(await refusalOf(number.update({ smsUrl: 'nowhere' }))).toEqual({
      status: 400,
      code: 21502,
    });
    const unknown = bench
      .client()
      .incomingPhoneNumbers(`PN${'0'.repeat(32)}`)
      .fetch();
    expect(await refusalOf(unknown)).toEqual({ status: 404, code: 20404 });
  });
});

it('takes the Sync SDK’s socket and logs what a page asks through it', async () => {
  const { accountSid, apiKeySid, apiKeySecret, syncServiceSid: serviceSid } = bench.vendors.account;
  await bench.client().newKeys.create();
  await bench.client().sync.v1.services.create();
  const { AccessToken } = twilio.jwt;
  const token = new AccessToken(accountSid, apiKeySid, apiKeySecret, { identity: 'ada' });
  token.addGrant(new AccessToken.SyncGrant({ serviceSid }));
  const uri = `ws://127.0.0.1:${bench.vendors.port}/v3/wsconnect`;
  const options = { Twilsock: { uri } };
  const page = new SyncClient(token.toJwt(), options);
  const board = await page.map('board');
  await board.set('ana', { size: 4 });
  const { syncMaps } = bench.client().sync.v1.services(serviceSid);
  const item = await syncMaps('board').syncMapItems('ana').fetch();
  expect(item.data).toEqual({ size: 4 });
  await page.shutdown();
  const asked = bench.vendors.requests.list().filter(({ by }) => by === 'browser');
  expect(asked.map(({ host }) => host)).toContain('cds.us1.twilio.com');
});

describe('pages', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellhop-pages-'));
    await writeFile(join(folder, 'index.html'), '<title>Phones</title>');
    await writeFile(join(folder, 'app.js'), 'export {};');
    await bench.stop();
    bench = await VendorsBench.start({
      pages: folder,
      board: () => Promise.resolve('http://localhost:3000/waitlist.html'),
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are served from their folder and from nowhere else', async () => {
    expect(await ask('localhost', '/')).toEqual({ status: 200, body: '<title>Phones</title>' });
    expect(await ask('localhost', '/app.js?v=1')).toMatchObject({ status: 200 });
    expect(await ask('localhost', '/../package.json')).toMatchObject({ status: 501 });
    expect(await ask('localhost', '/%2e%2e/%2e%2e/etc/hosts.json')).toMatchObject({ status: 501 });
    expect(await ask('evil.example', '/')).toMatchObject({ status: 501 });
  });

  it('learn where the staff board is', async () => {
    expect(await bench.local('GET', 'board')).toEqual({
      status: 200,
      body: { url: 'http://localhost:3000/waitlist.html' },
    });
  });
});

it('says so when its port is taken', async () => {
  const { port } = bench.vendors;
  const second = startVendors({ port, edge: 'http://localhost:1', seed: () => Promise.resolve() });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
