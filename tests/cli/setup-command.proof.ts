import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { DeployResult } from '../../cli/deploy/deploy';
import type { Finding } from '../../cli/doctor/findings';
import { localClient } from '../../cli/provision/local-client';
import type { SetupReport } from '../../cli/setup/report';
import { startLocal } from '../../emulator/local';
import type { Local } from '../../emulator/local';
import { ProjectCopy, runNode } from '../emulator/support-deploy';
import type { Ended } from '../emulator/support-deploy';
import { control } from '../support/control';
import type { LoggedRequest, Received } from '../support/control';

const NUMBER = '+12025550101';
const HOUSE = ['--house', 'Pier', '--number', NUMBER, '--time-zone', 'Europe/London'];
const ADMIN = ['--admin-name', 'Ada', '--admin-phone', '+12025550190'];

let local: Local;
let copy: ProjectCopy;
beforeAll(async () => {
  local = await startLocal({ seed: () => Promise.resolve(), kind: 'bare', processes: 1 });
  copy = new ProjectCopy({});
  copyFileSync('.env.example', join(copy.folder, '.env.example'));
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
beforeEach(async () => {
  await control(local.vendors.url, 'reset', { seed: 'bare' });
  rmSync(join(copy.folder, '.env.laptop'), { force: true });
});

const bellhop = (...args: string[]): Promise<Ended> =>
  runNode(['--no-deprecation', 'dist/cli/bellhop.js', '--local', ...args], copy.folder, {
    EMULATOR_PORT: String(local.vendors.port),
  });
async function asJson<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await bellhop(...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
}
const writes = async (): Promise<readonly string[]> =>
  (await control<readonly LoggedRequest[]>(local.vendors.url, 'requests'))
    .filter(({ method, by }) => method !== 'GET' && by === 'tool')
    .map(({ method, path }) => `${method} ${path}`);

test('from an empty account to a guest’s text answered by what was deployed; all of it again changes nothing', async () => {
  await asJson<SetupReport>('setup', ...HOUSE, ...ADMIN);
  const { domain } = await asJson<DeployResult>('deploy', '--no-build');
  const text = { from: '+12025550150', to: NUMBER, body: 'Table for 4, Ana, one high chair' };
  const { status, replies } = await control<Received>(local.vendors.url, 'texts', text);
  expect([status, replies[0]?.body]).toEqual([200, expect.stringContaining('list at Pier: Ana')]);

  const before = { writes: await writes(), env: readFileSync(join(copy.folder, '.env.laptop')) };
  const again = await asJson<SetupReport>('setup');
  expect(again.steps.flatMap(({ changes }) => changes)).toEqual([]);
  expect(await asJson<DeployResult>('deploy', '--no-build')).toMatchObject({ domain });
  expect({ writes: await writes(), env: readFileSync(join(copy.folder, '.env.laptop')) }).toEqual(
    before,
  );
  const { findings } = await asJson<{ findings: readonly Finding[] }>('doctor');
  expect(findings.filter(({ status: found }) => found !== 'ok')).toEqual([]);
}, 90_000);

test('a house that was just deployed goes its rounds, because the account’s timers ring for it', async () => {
  await asJson<SetupReport>('setup', ...HOUSE, ...ADMIN);
  const { domain } = await asJson<DeployResult>('deploy', '--no-build');
  const rung = (): readonly string[] =>
    local.vendors.webhooks
      .list()
      .flatMap(({ attempts }) => attempts)
      .filter(({ url }) => url === `https://${domain ?? ''}/alarm`)
      .map(({ status }) => String(status));
  for (let minute = 0; minute < 5; minute++)
    await control(local.vendors.url, 'clock', { advance: 'PT1M' });
  expect(rung().length).toBeGreaterThanOrEqual(3);
  expect(rung().filter((status) => status !== '200')).toEqual([]);
  expect(local.problems).toEqual([]);
}, 60_000);

test('setup tells in words what it did, what works, what waits and what is left', async () => {
  const { code, out } = await bellhop('setup', '--yes', ...HOUSE, ...ADMIN);
  expect(code).toBe(0);
  for (const part of ['made: the Sync service', 'Works today', 'Waits on a carrier', 'by hand'])
    expect(out).toContain(part);
});

test('setup ends with 1 and one sentence when something must be said and nobody is there', async () => {
  const { code, out, err } = await bellhop('setup', '--yes');
  expect([code, out, err.trim()]).toEqual([
    1,
    '',
    '--house is needed: nobody is there to be asked.',
  ]);
});

test('setup ends with 2 when a number belongs to something else', async () => {
  const client = localClient({ vendorsUrl: local.vendors.url, ...local.target().account });
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: NUMBER });
  await client.incomingPhoneNumbers(number?.sid ?? '').update({ smsUrl: 'https://shop.example/' });
  const { code, out } = await bellhop('setup', '--json', ...HOUSE, ...ADMIN);
  expect(code).toBe(2);
  expect((JSON.parse(out) as SetupReport).undecided).toHaveLength(1);
});

test('doctor ends with 1, the sentence and the mend when something is wrong', async () => {
  await asJson<SetupReport>('setup', ...HOUSE, ...ADMIN);
  const client = localClient({ vendorsUrl: local.vendors.url, ...local.target().account });
  await client.sync.v1
    .services(local.target().account.syncServiceSid)
    .update({ aclEnabled: false });
  const { code, out } = await bellhop('doctor');
  expect(code).toBe(1);
  expect(out).toContain('Access control is off');
  expect(out).toContain('npm run bellhop -- setup');
});

test('doctor says what to run first when there is no set-up', async () => {
  const { code, err } = await bellhop('doctor');
  expect(code).toBe(1);
  expect(err).toContain('npm run bellhop -- --local setup');
});
