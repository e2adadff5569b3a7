import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { localClient } from '../../cli/provision/local-client';
import { seedAccount } from '../../cli/provision/seed';
import { startLocal } from '../../emulator/local';
import { control } from '../support/control';
import type { Received } from '../support/control';
import { ProjectCopy, variablesOf } from './support-deploy';
import type { Deployed, Ended } from './support-deploy';

// Run on demand, because the Twilio CLI takes 300 MB: install twilio-cli and @twilio-labs/plugin-serverless into an empty
// folder, name it in TWILIO_CLI_FOLDER, and run npx jest --testMatch "**/*.on-demand.ts"
const NUMBER = '+12025550101';

test('the published plugin of the Twilio CLI deploys the project, and what it uploaded answers a text', async () => {
  const folder = process.env['TWILIO_CLI_FOLDER'];
  if (folder === undefined) throw new Error('TWILIO_CLI_FOLDER names no folder with twilio-cli');
  const local = await startLocal({ seed: seedAccount, kind: 'empty', processes: 1 });
  const { account } = local.target();
  const copy = new ProjectCopy(variablesOf(local));
  try {
    const home = join(copy.folder, 'home');
    mkdirSync(home);
    const cli = (...args: string[]): Promise<Ended> =>
      copy.run(local, 'twilio-cli/bin/run', args, {
        modules: join(folder, 'node_modules'),
        env: {
          HOME: home,
          TWILIO_ACCOUNT_SID: account.accountSid,
          TWILIO_AUTH_TOKEN: account.authToken,
        },
      });
    const plugin = join(folder, 'node_modules/@twilio-labs/plugin-serverless');
    expect(await cli('plugins:link', plugin)).toMatchObject({ code: 0 });
    const { code, out, err } = await cli('serverless:deploy');
    expect({ code, said: code === 0 ? '' : out + err }).toEqual({ code: 0, said: '' });
    const [site] = await control<readonly Deployed[]>(local.vendors.url, 'deployments');
    expect(site).toMatchObject({ runtime: 'node22', handler: '2.1.0' });
    expect(out).toContain(`https://${site?.domain ?? ''}/message`);

    const numbers = localClient({ vendorsUrl: local.vendors.url, ...account }).incomingPhoneNumbers;
    const [number] = await numbers.list({ phoneNumber: NUMBER });
    await numbers(number?.sid ?? '').update({ smsUrl: `https://${site?.domain ?? ''}/message` });
    const sent = { from: '+12025550153', to: NUMBER, body: 'Table for 3, Omar' };
    const { status, replies } = await control<Received>(local.vendors.url, 'texts', sent);
    expect([status, replies.map(({ body }) => body)]).toEqual([
      200,
      [expect.stringContaining('Omar')],
    ]);
  } finally {
    copy.remove();
    await local.stop();
  }
}, 120_000);
