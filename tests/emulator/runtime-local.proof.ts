import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { startLocal } from '../../emulator/local';
import type { Local, LocalOptions } from '../../emulator/local';
import { isRunning } from './support-runtime';

const NUMBER = '+12025550101';
const GUEST = '+12025550150';

const functions = {
  'message.protected.js': `let texts = 0;
    exports.handler = (context, event, callback) => {
      const twiml = new Twilio.twiml.MessagingResponse();
      context.getTwilioClient().incomingPhoneNumbers.list({ limit: 1 }).then(() => {
        twiml.message('text ' + ++texts + ' at ' + new Date().toISOString());
        callback(null, twiml);
      }, callback);
    };`,
  'variables.js': `exports.handler = (context, event, callback) => {
    const { PATH, getTwilioClient, ...variables } = context;
    callback(null, variables);
  };`,
};

let project: string;
beforeAll(async () => {
  mkdirSync(join(process.cwd(), '.local'), { recursive: true });
  project = mkdtempSync(join(process.cwd(), '.local', 'project-'));
  const files = {
    'package.json': '{"dependencies":{"@twilio/runtime-handler":"2.1.0","twilio":"6.2.0"}}',
    'dist/assets/hello.txt': 'hello',
    'dist/phones/index.html': '<!doctype html><title>Phones</title>',
    ...Object.fromEntries(
      Object.entries(functions).map(([name, text]) => [`dist/functions/${name}`, text]),
    ),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), content);
  }
  await build({
    entryPoints: {
      'emulator/preload': 'emulator/runtime/preload.ts',
      'cli/start': 'cli/start.ts',
    },
    outdir: join(project, 'dist'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Points the wait list's number at our function: all that these tests need of an account. */
const seed: LocalOptions['seed'] = async (_kind, { vendorsUrl, edgeUrl, account }) => {
  const credentials = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64');
  const numbers = `${vendorsUrl}/api.twilio.com/2010-04-01/Accounts/${account.accountSid}/IncomingPhoneNumbers`;
  const headers = { authorization: `Basic ${credentials}` };
  const listed = await fetch(`${numbers}.json?PhoneNumber=${encodeURIComponent(NUMBER)}`, {
    headers,
  });
  const { incoming_phone_numbers: found } = (await listed.json()) as {
    incoming_phone_numbers: { sid: string }[];
  };
  await fetch(`${numbers}/${found[0]?.sid ?? ''}.json`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ SmsUrl: `${edgeUrl}/message#rc=2&rp=all` }),
  });
};

describe('vendors, runtime and edge as one', () => {
  let local: Local;
  beforeAll(async () => {
    local = await startLocal({ project, seed, processes: 1, variables: { EXTRA: 'one more' } });
  });
  afterAll(() => local.stop());

  const control = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(
      `${local.vendors.url}/local/${path}`,
      body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    return (await answer.json()) as T;
  };
  const text = (): Promise<{ status: number; webhook: string; replies: { body: string }[] }> =>
    control('texts', { from: GUEST, to: NUMBER, body: 'hello' });

  test('a text reaches the function signed, and what it asks of vendors is logged under its webhook', async () => {
    const { status, webhook, replies } = await text();
    expect([status, replies.length]).toEqual([200, 1]);
    const log = await control<{ host: string; by: string; function: string }[]>(
      `requests?webhook=${webhook}`,
    );
    expect(log.map(({ host, by, function: path }) => [host, by, path])).toEqual([
      ['api.twilio.com', 'function', '/message'],
    ]);
  });

  test('pushing the account’s clock moves the functions’ clock', async () => {
    const { now } = await control<{ now: string }>('clock', { advance: 'P2D' });
    const { replies } = await text();
    const told = Date.parse(replies[0]?.body.split(' at ')[1] ?? '');
    expect(Math.abs(told - Date.parse(now))).toBeLessThan(10_000);
    const date = (await fetch(`${local.edge.url}/hello.txt`)).headers.get('date') ?? '';
    expect(Math.abs(Date.parse(date) - Date.parse(now))).toBeLessThan(10_000);
  });

  test('a reset gives the functions a fresh start in real time', async () => {
    await text();
    await control('reset', { seed: 'empty' });
    const { replies } = await text();
    expect(replies[0]?.body).toMatch(/^text 1 at /);
    const told = Date.parse(replies[0]?.body.split(' at ')[1] ?? '');
    expect(Math.abs(told - Date.now())).toBeLessThan(10_000);
  });

  test('functions get the variables of a deployment, for this account', async () => {
    const seen = (await (await fetch(`${local.edge.url}/variables`)).json()) as object;
    const { account, secret } = local.target();
    expect(seen).toEqual({
      ACCOUNT_SID: account.accountSid,
      AUTH_TOKEN: account.authToken,
      DOMAIN_NAME: new URL(local.edge.url).host,
      TWILIO_API_KEY: account.apiKeySid,
      TWILIO_API_SECRET: account.apiKeySecret,
      TWILIO_SYNC_SERVICE_SID: account.syncServiceSid,
      TWILIO_MESSAGING_SERVICE_SID: account.messagingServiceSid,
      TWILIO_VERIFY_SERVICE_SID: account.verifyServiceSid,
      TWILIO_CONVERSATIONS_SERVICE_SID: account.conversationsServiceSid,
      BELLHOP_SECRET: secret,
      TICK_SECRET: account.tickSecret,
      BUTLER_SECRET: account.butlerSecret,
      TRELLO_API_KEY: account.trelloKey,
      TRELLO_TOKEN: account.trelloToken,
      SENDGRID_API_KEY: account.sendgridKey,
      SEGMENT_SPACE_ID: account.segmentSpace,
      SEGMENT_PROFILE_KEY: account.segmentKey,
      SEGMENT_TRAIT_CHECK: 'plan',
      MAIL_FROM: 'Harbour Café <desk@harbour.example>',
      PUBLIC_BASE_URL: local.edge.url,
      TEST_MODE: 'false',
      EXTRA: 'one more',
    });
  });

  test('a second one on the same port is refused, and the first one goes on', async () => {
    const second = startLocal({ project, seed, edgePort: local.edge.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE', port: local.edge.port });
    expect((await text()).status).toBe(200);
    expect(local.problems).toEqual([]);
  });
});

describe('the start command', () => {
  const start = (env: Record<string, string>): ChildProcess =>
    spawn(process.execPath, [join(project, 'dist/cli/start.js')], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
  /** All that the command wrote until it ended, or until `word` was among it. */
  const said = (child: ChildProcess, word?: string): Promise<string> =>
    new Promise((resolve) => {
      let written = '';
      const hear = (data: Buffer): void => {
        written += data.toString();
        if (word !== undefined && written.includes(word)) resolve(written);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('close', () => resolve(written));
    });

  test('says where to look, serves, and stops without a trace on Ctrl-C', async () => {
    const [edge, vendors] = [await freePort(), await freePort()];
    const child = start({ PORT: String(edge), EMULATOR_PORT: String(vendors) });
    const written = await said(child, 'Ctrl-C');
    const pages = [...written.matchAll(/http:\/\/localhost:\d+\//g)].map(([url]) => url);
    expect(pages).toEqual([`http://localhost:${vendors}/`, `http://localhost:${edge}/`]);
    const answers = await Promise.all([fetch(pages[0] ?? ''), fetch(`${pages[1] ?? ''}hello.txt`)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, isRunning(child.pid ?? 0)]).toEqual([0, false]);
    await expect(fetch(pages[1] ?? '')).rejects.toThrow('fetch failed');
  });

  test.each(['PORT', 'EMULATOR_PORT'])(
    'a busy %s gets one sentence with the mend',
    async (name) => {
      const busy = net.createServer();
      await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
      const { port } = busy.address() as AddressInfo;
      const other = name === 'PORT' ? 'EMULATOR_PORT' : 'PORT';
      const child = start({ [name]: String(port), [other]: String(await freePort()) });
      const closed = new Promise((resolve) => child.once('close', resolve));
      expect(await said(child)).toBe(
        `Port ${port} is busy: choose another one with the environment variable ${name}, for example ${name}=${port + 5}.\n`,
      );
      expect(await closed).toBe(1);
      busy.close();
    },
  );
});

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
