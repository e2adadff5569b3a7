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
beforeAll(async () => {
  local = await startLocal({ seed: seedAccount, kind: 'empty', processes: 1 });
  copy = new ProjectCopy(variablesOf(local));
}, 60_000);
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

test('the official deploy command uploads the project, and the uploaded build answers a text', async () => {
  const { code, out, err } = await copy.run(local, TWILIO_RUN, ['deploy']);
  expect({ code, said: code === 0 ? '' : out + err }).toEqual({ code: 0, said: '' });
  const [site] = await deployed();
  expect(site).toMatchObject({
    domain: expect.stringMatching(/^bellhop-\d{4}-dev\.twil\.io$/) as string,
    service: 'bellhop',
    environment: 'dev-environment',
    runtime: 'node22',
    handler: '2.1.0',
  });
  await pointNumberAt(site?.domain ?? '');
  const answer = await text('+12025550150', 'Table for 4, Ana, one high chair');
  expect(answer).toMatchObject({ status: 200, attempts: 1 });
  expect(answer.replies.map(({ body }) => body)).toEqual([expect.stringContaining('Ana')]);
  const called = local.vendors.webhooks.list().map(({ attempts }) => attempts[0]?.url);
  expect(called).toContain(`https://${site?.domain ?? ''}/message`);
  expect(local.problems).toEqual([]);
}, 40_000);
