import { existsSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CommandFailed } from '../../cli/commands/failure';
import { chooseHolders } from '../../cli/live/choose';
import { DOOR_HEADER } from '../../cli/live/door';
import { loansFile } from '../../cli/live/loans';
import { throughTunnel, tunnelAddress } from '../../cli/live/tunnel';
import { serveWorkingCopy } from '../../cli/live/working-copy';
import { alarmUrl, ringAt } from '../../cli/provision/conversations-service';
import { localClient } from '../../cli/provision/local-client';
import { seedAccount } from '../../cli/provision/seed';
import { openAccess } from '../../cli/setup/access';
import { asFailure } from '../../cli/setup/failures';
import { nobody } from '../../cli/setup/questions';
import { startLocal, type Local } from '../../emulator/local';
import type { ProjectCopy } from '../emulator/support-deploy';
import { control, type Received } from '../support/control';
import { commandFolder, runCommand, startCommand, type RunningCommand } from './support-command';

const NUMBER = '+12025550101';
const TEXT = { from: '+14155550150', to: NUMBER, body: 'Table for 4, Ana' };

let local: Local;
let copy: ProjectCopy;
/** An ordinary reverse proxy, as a tunnel is. */
let tunnel: http.Server;
/** Where the tunnel leads to on this computer. */
let port = 0;
let address = '';
/** What came through it. */
let seen: string[] = [];

beforeAll(async () => {
  [local, copy] = await Promise.all([
    startLocal({ seed: seedAccount, kind: 'empty', processes: 1 }),
    commandFolder(),
  ]);
  tunnel = http.createServer((request, response) => {
    seen.push(request.url ?? '');
    const { method, headers, url: path } = request;
    const inside = http.request({ host: '127.0.0.1', port, method, headers, path }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    inside.on('error', () => response.writeHead(502).end());
    request.pipe(inside);
  });
  await new Promise<void>((resolve) => tunnel.listen(0, '127.0.0.1', resolve));
  address = `http://localhost:${(tunnel.address() as AddressInfo).port}`;
  port = await freePort();
}, 60_000);
afterAll(async () => {
  tunnel.closeAllConnections();
  await new Promise((resolve) => tunnel.close(resolve));
  copy.remove();
  await local.stop();
});
beforeEach(async () => {
  await control(local.vendors.url, 'reset', { seed: 'empty' });
  writeFileSync(join(copy.folder, '.env.laptop'), '');
  seen = [];
});

async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

const env = (): Record<string, string> => ({ EMULATOR_PORT: String(local.vendors.port) });
const LIVE = ['--local', 'live', '--json'];
const args = (...more: string[]): string[] => [
  ...[...LIVE, '--url', address, '--port', String(port), '--number', NUMBER],
  ...more,
];
const run = (...given: string[]) => runCommand(copy.folder, given, env());
async function starts(...more: string[]): Promise<RunningCommand> {
  const command = startCommand(copy.folder, args(...more), env());
  await command.told('lent');
  return command;
}

const client = () => localClient({ vendorsUrl: local.vendors.url, ...local.target().account });
async function webhooks() {
  const [number] = await client().incomingPhoneNumbers.list({ phoneNumber: NUMBER });
  return {
    sid: number?.sid ?? '',
    texts: [number?.smsUrl, number?.smsMethod, number?.smsFallbackUrl, number?.smsFallbackMethod],
    calls: [number?.voiceUrl, number?.voiceMethod, number?.voiceFallbackUrl],
  };
}
/** Texts go there; calls go nowhere. */
const pointTo = async (smsUrl: string): Promise<unknown> =>
  client()
    .incomingPhoneNumbers((await webhooks()).sid)
    .update({ smsUrl, smsFallbackUrl: smsUrl, voiceUrl: '', voiceFallbackUrl: '' });
const sends = () => control<Received>(local.vendors.url, 'texts', TEXT);
const kept = (): boolean => existsSync(loansFile(copy.folder, local.target().account.accountSid));

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a text is answered by the working copy, and at the end (%s) the number is as it was',
  async (signal) => {
    await pointTo('');
    const before = await webhooks();
    const command = await starts();
    const { texts, calls } = await webhooks();
    expect([texts[0], calls[0]]).toEqual([
      expect.stringContaining(`${address}/message#`),
      expect.stringContaining(`${address}/voice#`),
    ]);

    const { status, replies } = await sends();
    expect([status, replies[0]?.body]).toEqual([200, expect.stringContaining('Ana')]);
    expect(seen).toContain('/message');

    expect((await command.stop(signal)).code).toBe(0);
    expect(await webhooks()).toEqual(before);
    expect(kept()).toBe(false);
  },
  30_000,
);

test('after it was killed, the next start puts the number back, whatever else it is asked', async () => {
  const before = await webhooks();
  const command = await starts('--production');
  await command.stop('SIGKILL');
  expect((await webhooks()).texts[0]).toMatch(address);
  expect(kept()).toBe(true);

  const { code, err } = await run(...LIVE);
  expect([code, err]).toEqual([1, expect.stringContaining('Start your tunnel') as unknown]);
  expect(await webhooks()).toEqual(before);
  expect(kept()).toBe(false);
}, 30_000);

test('after it was killed, --restore puts the number back, and there is nothing to do the second time', async () => {
  const before = await webhooks();
  await (await starts('--production')).stop('SIGKILL');
  expect((await run(...LIVE, '--restore')).out).toContain('"outcome":"put back"');
  expect(await webhooks()).toEqual(before);
  expect((await run(...LIVE, '--restore')).out).toContain('nothing lent');
}, 30_000);

test('what somebody else changed meanwhile stays as they want it', async () => {
  const command = await starts('--production');
  const theirs = 'https://other.example/sms';
  await client()
    .incomingPhoneNumbers((await webhooks()).sid)
    .update({ smsUrl: theirs });
  const { code, out } = await command.stop('SIGTERM');
  expect([code, out]).toEqual([0, expect.stringContaining('left alone') as unknown]);
  const [smsUrl, , fallback] = (await webhooks()).texts;
  expect(smsUrl).toBe(theirs);
  expect(fallback).not.toMatch(address);
}, 30_000);

test.each([
  ['a deployment', 'https://bellhop-1234.twil.io/message', 'a deployment on Twilio'],
  ['something else', 'https://shop.example/sms', 'https://shop.example/sms'],
])('a number that %s answers is refused unless that is meant', async (_, url, sentence) => {
  await pointTo(url);
  const before = await webhooks();
  const { code, err } = await run(...args());
  expect([code, err]).toEqual([1, expect.stringContaining(sentence) as unknown]);
  expect(err).toContain('--production');
  expect(await webhooks()).toEqual(before);
  expect(kept()).toBe(false);
});

test('a Messaging Service that keeps texts to its own webhook is lent as well', async () => {
  await pointTo('');
  const sid = local.target().account.messagingServiceSid;
  const service = client().messaging.v1.services(sid);
  await service.update({ useInboundWebhookOnNumber: false });
  const command = await starts();
  expect((await service.fetch()).inboundRequestUrl).toMatch(`${address}/message`);
  expect((await sends()).status).toBe(200);
  await command.stop('SIGTERM');
  expect((await service.fetch()).inboundRequestUrl ?? '').toBe('');
}, 30_000);

describe('the timers that wake due work', () => {
  const sid = (): string => local.target().account.conversationsServiceSid;
  const ringAtNobody = () => ringAt(client(), sid(), '');
  /** Which of the working copy's addresses were called. */
  const rung = (): boolean => seen.includes('/alarm');

  test('ring at the working copy while they ring nowhere else, and nowhere again at the end', async () => {
    await pointTo('');
    await ringAtNobody();
    const command = await starts();
    expect(await alarmUrl(client(), sid())).toBe(`${address}/alarm`);
    await control(local.vendors.url, 'clock', { advance: 'PT2M' });
    expect(rung()).toBe(true);
    await command.stop('SIGTERM');
    expect(await alarmUrl(client(), sid())).toBe(undefined);
  }, 60_000);

  test('go on ringing where a deployment is, unless it is lent as well', async () => {
    await pointTo('');
    const before = await alarmUrl(client(), sid());
    const command = await starts();
    expect(await alarmUrl(client(), sid())).toBe(before);
    await command.stop('SIGTERM');

    const all = await starts('--production');
    expect(await alarmUrl(client(), sid())).toBe(`${address}/alarm`);
    await all.stop('SIGKILL');
    expect((await run(...LIVE, '--restore')).out).toContain('"name":"timers"');
    expect(await alarmUrl(client(), sid())).toBe(before);
  }, 60_000);
});

test('what nobody signed is refused before the working copy sees it', async () => {
  await pointTo('');
  const command = await starts();
  const forged = await fetch(`${address}/message`, {
    method: 'POST',
    body: new URLSearchParams({ Body: 'LEAVE', From: TEXT.from, To: NUMBER, MessageSid: 'SM1' }),
  });
  expect(forged.status).toBe(403);
  await command.stop('SIGTERM');
}, 30_000);

test('a dry run names the number and changes nothing', async () => {
  await pointTo('');
  const before = await webhooks();
  const { code, out } = await run(...args('--dry-run'));
  expect([code, out]).toEqual([0, expect.stringContaining('would lend') as unknown]);
  expect(await webhooks()).toEqual(before);
});

test('when the account fails in the middle, the number is as it was and the command says so', async () => {
  await pointTo('');
  const before = await webhooks();
  const path = `/2010-04-01/Accounts/${local.target().account.accountSid}/IncomingPhoneNumbers`;
  const trouble = {
    host: 'api.twilio.com',
    path,
    method: 'POST',
    status: 500,
    when: 'after',
    times: 1,
  };
  await control(local.vendors.url, 'faults', trouble);
  const { code, err, out } = await run(...args());
  expect([code, err]).toEqual([1, expect.stringContaining('kept failing') as unknown]);
  expect(out).toContain('"outcome":"put back"');
  expect(await webhooks()).toEqual(before);
  expect(kept()).toBe(false);
}, 30_000);

test('two at the same time are one too many', async () => {
  await pointTo('');
  const command = await starts();
  const second = await run(...args());
  expect([second.code, second.err]).toEqual([
    1,
    expect.stringContaining('stop it first') as unknown,
  ]);
  expect((await command.stop('SIGTERM')).code).toBe(0);
}, 30_000);

test('for a real account the functions run without the laptop account around them', async () => {
  const { accountSid, authToken } = local.target().account;
  const copyHere = await serveWorkingCopy({
    folder: copy.folder,
    target: { accountSid, authToken, variables: {}, serviceName: 'bellhop', suffix: '' },
    address: 'https://tunnel.example',
    port: 0,
    say: () => undefined,
  });
  const inside = `http://localhost:${copyHere.port}`;
  const health = await fetch(`${inside}/health`);
  expect([health.status, health.headers.get(DOOR_HEADER)]).toEqual([200, copyHere.mark]);
  expect((await fetch(`${inside}/message`, { method: 'POST' })).status).toBe(403);
  expect((await fetch(`${inside}/sign-in.html`)).status).toBe(200);
  await copyHere.stop();
  await expect(fetch(`${inside}/health`)).rejects.toThrow('fetch failed');
});

describe('one clear sentence for', () => {
  test('a number that the account does not own', async () => {
    const given = [...LIVE, '--url', address, '--port', '0', '--number', '+12025550177'];
    expect((await run(...given)).err).toContain('+12025550177 is not a number of this account');
  });

  test('a port that is taken', async () => {
    const taken = (tunnel.address() as AddressInfo).port;
    const { code, err } = await run(...LIVE, '--url', address, '--port', String(taken));
    expect([code, err]).toEqual([1, expect.stringContaining(`Port ${taken} is taken`) as unknown]);
  });

  test('no number said and nobody to ask', async () => {
    const { err } = await run(...LIVE, '--url', address, '--port', '0');
    expect(err).toContain('name one with --number');
  });

  test('half a line in the file with the variables', async () => {
    writeFileSync(join(copy.folder, '.env.laptop'), 'TEST_MODE=false\nTWILIO_API_K');
    expect((await run(...args())).err).toContain('Line 2');
  });

  test.each([
    ['credentials that Twilio does not accept', undefined, 'does not accept'],
    ['no network', 'http://127.0.0.1:1', 'could not be reached'],
  ])('%s', async (_, vendorsUrl, sentence) => {
    const { accountSid } = local.target().account;
    const access = openAccess(accountSid, 'a'.repeat(32), {
      vendorsUrl: vendorsUrl ?? local.vendors.url,
      wait: () => Promise.resolve(),
    });
    const wish = {
      ...{ numbers: [NUMBER], production: false, address, takesCalls: false },
      ...{ messagingService: undefined, conversationsService: undefined, syncService: undefined },
    };
    const failure = await chooseHolders(access, wish, nobody).catch(asFailure);
    expect(failure).toBeInstanceOf(CommandFailed);
    expect(failure).toMatchObject({ message: expect.stringContaining(sentence) as unknown });
  });

  test.each([
    ['no address', undefined, 'Start your tunnel'],
    ['an address without https', 'http://tunnel.example', 'https://'],
    ['an address with a path', 'https://tunnel.example/desk', 'name of the host'],
    ['the address of a deployment', 'https://bellhop-1234.twil.io', 'not a tunnel'],
  ])('%s', (_, given, sentence) => {
    expect(() => tunnelAddress(given)).toThrow(sentence);
  });

  test('a tunnel that leads somewhere else, or nowhere', async () => {
    const elsewhere = `http://localhost:${local.edge.port}`;
    const nobodyThere = `http://localhost:${await freePort()}`;
    const copyHere = { port: 3000, mark: 'mine' };
    const never = () => Promise.resolve();
    await expect(throughTunnel(elsewhere, copyHere, never)).rejects.toThrow(
      'does not lead to this',
    );
    await expect(throughTunnel(nobodyThere, copyHere, never)).rejects.toThrow('Nothing comes');
  });
});
