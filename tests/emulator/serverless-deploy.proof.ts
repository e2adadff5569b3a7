import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { localClient } from '../../cli/provision/local-client';
import { seedAccount } from '../../cli/provision/seed';
import { startLocal } from '../../emulator/local';
import type { Local } from '../../emulator/local';
import { control } from '../support/control';
import type { Received } from '../support/control';
import { ProjectCopy, variablesOf } from './support-deploy';
import type { Deployed } from './support-deploy';

const NUMBER = '+12025550101';
const TWILIO_RUN = 'twilio-run/bin/twilio-run.js';

let local: Local;
let copy: ProjectCopy;
/** The project as it was deployed first. */
let first: Deployed;
beforeAll(async () => {
  local = await startLocal({ seed: seedAccount, kind: 'empty', processes: 1 });
  copy = new ProjectCopy(variablesOf(local));
  first = await deploy();
}, 90_000);
afterAll(async () => {
  copy.remove();
  await local.stop();
});

const deployed = (): Promise<readonly Deployed[]> => control(local.vendors.url, 'deployments');
const client = () => localClient({ vendorsUrl: local.vendors.url, ...local.target().account });
const text = (from: string, body: string): Promise<Received> =>
  control(local.vendors.url, 'texts', { from, to: NUMBER, body });
const pointNumberAt = async (domain: string): Promise<void> => {
  const [number] = await client().incomingPhoneNumbers.list({ phoneNumber: NUMBER });
  await client()
    .incomingPhoneNumbers(number?.sid ?? '')
    .update({ smsUrl: `https://${domain}/message` });
};

/** Runs the official deploy command and answers what it deployed. */
const deploy = async (...more: string[]): Promise<Deployed> => {
  const { code, out, err } = await copy.run(local, TWILIO_RUN, ['deploy', ...more]);
  expect({ code, said: code === 0 ? '' : out + err }).toEqual({ code: 0, said: '' });
  const [site] = await deployed();
  if (!site) throw new Error('nothing is deployed');
  return site;
};
const ask = async (site: Deployed, path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${site.url ?? ''}${path}`, init);

test('the build that the official command uploaded answers a text', async () => {
  expect(first).toMatchObject({
    domain: expect.stringMatching(/^bellhop-\d{4}-dev\.twil\.io$/) as string,
    service: 'bellhop',
    environment: 'dev-environment',
    runtime: 'node22',
    handler: '2.1.0',
  });
  await pointNumberAt(first.domain);
  const answer = await text('+12025550150', 'Table for 4, Ana, one high chair');
  expect(answer).toMatchObject({ status: 200, attempts: 1 });
  expect(answer.replies.map(({ body }) => body)).toEqual([expect.stringContaining('Ana')]);
  const called = local.vendors.webhooks.list().map(({ attempts }) => attempts[0]?.url);
  expect(called).toContain(`https://${first.domain}/message`);
  expect(local.problems).toEqual([]);
});

test('a protected function wants the account’s signature over the deployed domain', async () => {
  const signedFor = (url: string): RequestInit => ({
    method: 'POST',
    headers: {
      'x-twilio-signature': getExpectedTwilioSignature(local.target().account.authToken, url, {}),
    },
  });
  const path = '/message-status';
  expect((await ask(first, path, { method: 'POST' })).status).toBe(403);
  expect((await ask(first, path, signedFor(`${first.url ?? ''}${path}`))).status).toBe(403);
  const signed = await ask(first, path, signedFor(`https://${first.domain}${path}`));
  expect(signed.status).not.toBe(403);
});

test('what is deployed again takes the place of what was there, byte for byte', async () => {
  const picture = randomBytes(5_000);
  const extra = {
    'assets/picture.png': picture,
    'functions/variables.js': `exports.handler = (context, event, callback) => {
      const { PATH, getTwilioClient, ...variables } = context;
      callback(null, variables);
    };`,
    'functions/packages.js': `exports.handler = (context, event, callback) => {
      const found = (name) => { try { require(name); return true; } catch { return false; } };
      callback(null, { axios: found('axios'), esbuild: found('esbuild') });
    };`,
  };
  for (const [name, content] of Object.entries(extra)) {
    writeFileSync(join(copy.folder, 'dist', name), content);
  }
  const site = await deploy();
  for (const name of Object.keys(extra)) rmSync(join(copy.folder, 'dist', name));
  expect([site.domain, site.url]).toEqual([first.domain, first.url]);
  expect(site.build).not.toBe(first.build);
  const bytes = Buffer.from(await (await ask(site, '/picture.png')).arrayBuffer());
  expect(bytes.equals(picture)).toBe(true);
  expect(await (await ask(site, '/variables')).json()).toMatchObject({
    ...variablesOf(local),
    DOMAIN_NAME: site.domain,
    SERVICE_SID: expect.stringMatching(/^ZS/) as string,
    ENVIRONMENT_SID: expect.stringMatching(/^ZE/) as string,
  });
  // Only what package.json names is there, as in the cloud.
  expect(await (await ask(site, '/packages')).json()).toEqual({ axios: true, esbuild: false });
}, 40_000);

test('another project of the same name is not overwritten unasked', async () => {
  rmSync(join(copy.folder, '.twiliodeployinfo'), { force: true });
  const before = (await deployed())[0];
  const { code, err } = await copy.run(local, TWILIO_RUN, ['deploy']);
  expect(code).not.toBe(0);
  expect(err).toContain('already exists');
  expect((await deployed())[0]).toEqual(before);
  const after = await deploy('--override-existing-project');
  expect(after.build).not.toBe(before?.build);
  expect((await ask(after, '/picture.png')).status).toBe(404);
}, 40_000);

test('the official list and env commands see and change what is deployed', async () => {
  const run = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await copy.run(local, TWILIO_RUN, args);
    expect({ args, code }).toEqual({ args, code: 0 });
    return out + err;
  };
  expect(await run('list', 'services')).toContain('bellhop');
  expect(await run('list', 'functions', '--environment', 'dev')).toContain('/message');
  const set = ['--key', 'TEST_MODE', '--value', 'true', '--environment', 'dev'];
  await run('env', 'set', ...set);
  expect(await run('env', 'get', '--key', 'TEST_MODE', '--environment', 'dev')).toContain('true');
}, 40_000);

test('a reset of the account ends what was deployed', async () => {
  await control(local.vendors.url, 'reset', { seed: 'empty' });
  expect(await deployed()).toEqual([]);
  await eventually(async () => !(await answers(first.url ?? '')));
}, 40_000);

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Waits for something that another process does in its own time. */
async function eventually(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not happen');
}
