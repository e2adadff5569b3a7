import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { DeployResult } from '../../cli/deploy/deploy';
import { alarmUrl } from '../../cli/provision/conversations-service';
import { openTwilio } from '../../cli/setup/patient-client';
import { seedAccount } from '../../cli/provision/seed';
import { startLocal } from '../../emulator/local';
import type { Local } from '../../emulator/local';
import { ProjectCopy, runNode } from '../emulator/support-deploy';
import type { Deployed, Ended } from '../emulator/support-deploy';
import { control } from '../support/control';
import type { Received } from '../support/control';

const NUMBER = '+12025550101';
const OVERRIDES = '#rc=5&rp=4xx,5xx,ct,rt&ct=2000&rt=6000';

let local: Local;
let copy: ProjectCopy;
beforeAll(async () => {
  local = await startLocal({ seed: seedAccount, kind: 'empty', processes: 1 });
  copy = new ProjectCopy({});
  await build({
    entryPoints: ['cli/bellhop.ts'],
    outfile: join(copy.folder, 'dist/cli/bellhop.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
}, 90_000);
afterAll(async () => {
  copy.remove();
  await local.stop();
});

/** `bellhop --local deploy --no-build …` in the copy of the project. */
const bellhop = (...args: string[]): Promise<Ended> =>
  runNode(
    ['--no-deprecation', 'dist/cli/bellhop.js', '--local', 'deploy', '--no-build', ...args],
    copy.folder,
    { EMULATOR_PORT: String(local.vendors.port) },
  );
const asJson = async (...args: string[]): Promise<DeployResult> => {
  const { code, out, err } = await bellhop('--json', ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as DeployResult;
};
/** As patient as the commands: a look of the test's own must not be what ordered trouble strikes. */
const client = () => {
  const { accountSid, authToken } = local.target().account;
  const vendorsUrl = local.vendors.url;
  return openTwilio({ accountSid, user: accountSid, password: authToken, vendorsUrl });
};
const number = async () => {
  const [found] = await client().incomingPhoneNumbers.list({ phoneNumber: NUMBER });
  if (!found) throw new Error(`${NUMBER} is gone`);
  return found;
};
const deployed = (): Promise<readonly Deployed[]> => control(local.vendors.url, 'deployments');
const text = (from: string, body: string): Promise<Received> =>
  control(local.vendors.url, 'texts', { from, to: NUMBER, body });
const startedAfresh = (): Promise<unknown> =>
  control(local.vendors.url, 'reset', { seed: 'empty' });

test('from an account that is set up to a guest’s text answered by what was deployed, and back', async () => {
  const planned = await asJson('--dry-run');
  expect([planned.outcome, planned.domain, await deployed()]).toEqual(['planned', null, []]);

  const first = await bellhop();
  expect({ code: first.code, err: first.err }).toMatchObject({ code: 0 });
  const [site] = await deployed();
  const domain = site?.domain ?? '';
  expect(domain).toMatch(/^bellhop-\d{4}\.twil\.io$/);
  expect(first.out).toContain(`Live at https://${domain}`);
  expect(first.out).toContain(`${NUMBER}: texts go to https://${domain}/message`);
  const steps = ['Checking', 'Uploading', 'Waiting for deployment', 'Looking at', 'Pointing'];
  for (const step of steps) expect(first.err).toContain(`- ${step}`);
  expect(await number()).toMatchObject({
    smsUrl: `https://${domain}/message${OVERRIDES}`,
    smsFallbackUrl: `https://${domain}/fallback-text.xml`,
    voiceUrl: `https://${domain}/voice${OVERRIDES}`,
    voiceFallbackUrl: `https://${domain}/fallback-voice.xml`,
  });
  expect(await alarmUrl(client(), local.target().account.conversationsServiceSid)).toBe(
    `https://${domain}/alarm`,
  );
  const { status, replies } = await text('+12025550150', 'Table for 4, Ana, one high chair');
  expect([status, replies.map(({ body }) => body)]).toEqual([
    200,
    [expect.stringContaining('Ana')],
  ]);

  // Again changes nothing.
  const requests = local.vendors.requests.list().length;
  const again = await asJson();
  expect(again).toMatchObject({ outcome: 'unchanged', build: site?.build, domain });
  expect(again.numbers?.changes).toEqual([]);
  // What is live goes its rounds meanwhile.
  const asked = local.vendors.requests.list().slice(requests);
  expect(asked.filter(({ method, by }) => method !== 'GET' && by === 'tool')).toEqual([]);

  // Another build, and back to the one before; before that one there is none.
  writeFileSync(join(copy.folder, 'dist/assets/more.txt'), 'more');
  const second = await asJson();
  rmSync(join(copy.folder, 'dist/assets/more.txt'));
  expect(second).toMatchObject({ outcome: 'deployed', before: site?.build, domain });
  const back = await asJson('--rollback');
  expect(back).toMatchObject({ outcome: 'rolled back', build: site?.build, before: second.build });
  expect((await deployed())[0]?.build).toBe(site?.build);
  const further = await bellhop('--rollback');
  expect([further.code, further.err]).toEqual([
    1,
    expect.stringContaining('There is no build before the one that is live'),
  ]);
  expect((await asJson()).outcome).toBe('unchanged');
}, 60_000);

test('failing calls to the vendors, and lost answers, change nothing about the outcome', async () => {
  await startedAfresh();
  const trouble = (more: object): Promise<unknown> =>
    control(local.vendors.url, 'faults', { status: 503, ...more });
  for (const host of ['serverless.twilio.com', 'serverless-upload.twilio.com', 'api.twilio.com']) {
    await trouble({ host, rate: 0.05, seed: 4, when: 'before' });
    await trouble({ host, rate: 0.05, seed: 5, when: 'after' });
  }
  // The answer to the very first one, which makes the service, is lost for certain.
  await trouble({ path: '/v1/Services', method: 'POST', times: 1, when: 'after' });
  const first = await asJson();
  expect([first.outcome, first.numbers?.elsewhere]).toEqual(['deployed', []]);
  expect((await number()).smsUrl).toBe(`https://${first.domain ?? ''}/message${OVERRIDES}`);

  // And those to an upload, a variable, a build and the deployment of another one.
  const [service] = await client().serverless.v1.services.list();
  const [environment] = await client()
    .serverless.v1.services(service?.sid ?? '')
    .environments.list();
  const within = `/v1/Services/${service?.sid ?? ''}`;
  for (const path of ['Functions', 'Builds', `Environments/${environment?.sid ?? ''}`]) {
    await trouble({ path: `${within}/${path}`, method: 'POST', times: 1, when: 'after' });
  }
  await trouble({ path: `${within}/Assets`, method: 'POST', times: 1, cut: true });
  writeFileSync(join(copy.folder, 'dist/assets/more.txt'), 'more');
  const second = await asJson();
  const again = await asJson();
  rmSync(join(copy.folder, 'dist/assets/more.txt'));
  await control(local.vendors.url, 'faults', undefined, 'DELETE');
  expect([second.outcome, again.outcome]).toEqual(['deployed', 'unchanged']);
  expect((await text('+12025550152', 'Table for 2, Ines')).status).toBe(200);
}, 90_000);

test.each([
  ['health', '/health answers'],
  ['tick', 'due work is done when somebody rings'],
])(
  'a build whose /%s does not work is taken back, and the guests notice nothing',
  async (name, what) => {
    await startedAfresh();
    const good = await asJson();
    const broken = join(copy.folder, `dist/functions/${name}.js`);
    renameSync(broken, `${broken}.aside`);
    writeFileSync(
      broken,
      'exports.handler = (context, event, callback) => callback(new Error("no"));',
    );
    const { code, err } = await bellhop();
    rmSync(broken);
    renameSync(`${broken}.aside`, broken);
    expect(code).toBe(3);
    expect(err).toContain(`the build before is live again. Expected: ${what} (HTTP 500).`);
    expect((await deployed())[0]?.build).toBe(good.build);
    expect((await text('+12025550151', 'Table for 2, Tom')).status).toBe(200);
    local.problems.splice(0);
  },
  60_000,
);

test('a number whose texts go to something else is left alone until the operator says so', async () => {
  await startedAfresh();
  const elsewhere = 'https://crm.example/inbound';
  await client()
    .incomingPhoneNumbers((await number()).sid)
    .update({ smsUrl: elsewhere });
  const { code, out } = await bellhop();
  expect(code).toBe(2);
  expect(out).toContain(`its texts go to ${elsewhere}`);
  expect((await number()).smsUrl).toBe(elsewhere);
  const taken = await asJson('--take-over', NUMBER);
  expect(taken.outcome).toBe('unchanged');
  expect((await number()).smsUrl).toBe(`https://${taken.domain ?? ''}/message${OVERRIDES}`);
}, 60_000);

test('a service of our name that holds something else is not overwritten', async () => {
  await startedAfresh();
  const service = await client().serverless.v1.services.create({
    uniqueName: 'bellhop',
    friendlyName: 'Somebody else’s',
  });
  await client()
    .serverless.v1.services(service.sid)
    .functions.create({ friendlyName: '/their-own' });
  const { code, err } = await bellhop();
  expect([code, err]).toEqual([1, expect.stringContaining('holds something else')]);
  expect(await deployed()).toEqual([]);
}, 40_000);

test('a second install stands beside the first one under its prefix', async () => {
  await startedAfresh();
  await asJson();
  const laptop = join(copy.folder, '.env.laptop');
  writeFileSync(laptop, 'SERVICE_INSTANCE_PREFIX=pier\nPUBLIC_BASE_URL=http://localhost:3000\n');
  const pier = await asJson('--environment', 'dev');
  const again = await asJson('--environment', 'dev');
  const written = readFileSync(laptop, 'utf8');
  rmSync(laptop);
  // Where it is now is noted for the other commands, and is no reason to deploy again.
  expect(written).toBe(
    `SERVICE_INSTANCE_PREFIX=pier\nPUBLIC_BASE_URL=https://${pier.domain ?? ''}\n`,
  );
  expect(again.outcome).toBe('unchanged');
  expect(pier).toMatchObject({ service: 'pier-bellhop', environment: 'dev' });
  expect((await deployed()).map(({ domain }) => domain.replace(/\d{4}/, '0000'))).toEqual([
    'bellhop-0000.twil.io',
    'pier-bellhop-0000-dev.twil.io',
  ]);
}, 60_000);

test('what cannot go live is told before anything is uploaded, all of it at once', async () => {
  await startedAfresh();
  const laptop = join(copy.folder, '.env.laptop');
  writeFileSync(
    laptop,
    `SERVICE_INSTANCE_PREFIX=${'a'.repeat(50)}\nBELLHOP_SECRET=${'s'.repeat(451)}\n`,
  );
  mkdirSync(join(copy.folder, 'dist/functions/voice'), { recursive: true });
  const voice = join(copy.folder, 'dist/functions/voice/menu.js');
  writeFileSync(voice, 'exports.handler = () => undefined;');
  const asked = (): readonly unknown[] =>
    local.vendors.requests.list().filter(({ by }) => by === 'tool');
  const since = asked();
  const { code, err } = await bellhop();
  rmSync(laptop);
  rmSync(voice);
  expect(code).toBe(1);
  expect(err).toContain('has 58 characters, and 50 are allowed');
  expect(err).toContain('The variable BELLHOP_SECRET has 451 bytes');
  expect(err).toContain('/voice/menu is for Twilio alone and is public');
  expect(asked()).toEqual(since);
}, 40_000);

describe('with the variables of .env', () => {
  const real = (): Record<string, string> => {
    const { account, secret } = local.target();
    return {
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: account.authToken,
      TWILIO_API_KEY: account.apiKeySid,
      TWILIO_API_SECRET: account.apiKeySecret,
      TWILIO_SYNC_SERVICE_SID: account.syncServiceSid,
      TWILIO_MESSAGING_SERVICE_SID: account.messagingServiceSid,
      TWILIO_VERIFY_SERVICE_SID: account.verifyServiceSid,
      BELLHOP_SECRET: secret,
    };
  };
  /** The command without --local; its connections to Twilio arrive at the emulator, or nowhere. */
  const outside = (port = local.vendors.port): Promise<Ended> =>
    copy.run(
      { ...local, vendors: { ...local.vendors, port } },
      'bellhop.js',
      ['deploy', '--no-build'],
      { modules: join(copy.folder, 'dist/cli') },
    );

  test('wrong credentials get one sentence', async () => {
    copy.writeEnv({ ...real(), TWILIO_AUTH_TOKEN: '0'.repeat(32) });
    const { code, out, err } = await outside();
    expect([code, out, err.trim().split('\n').at(-1)]).toEqual([
      1,
      '',
      'Twilio does not accept these credentials: compare TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN with the first page of the console.',
    ]);
  }, 40_000);

  test('no network gets one sentence', async () => {
    copy.writeEnv(real());
    const { code, out, err } = await outside(1);
    expect([code, out, err.trim().split('\n').at(-1)]).toEqual([
      1,
      '',
      'Twilio cannot be reached from here: check the network of this computer and run this again.',
    ]);
  }, 40_000);

  test('a half-written .env gets one sentence that names what is missing', async () => {
    copy.writeEnv({ ...real(), TWILIO_API_KEY: '', BELLHOP_SECRET: 'short' });
    const { code, err } = await outside();
    expect(code).toBe(1);
    expect(err.trim().split('\n').at(-1)).toContain(
      'Missing or wrong in the variables: TWILIO_API_KEY, BELLHOP_SECRET.',
    );
  }, 40_000);
});
