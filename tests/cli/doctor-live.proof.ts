import { tryAlarm } from '../../cli/doctor/real-alarm';
import { localClient } from '../../cli/provision/local-client';
import { seedAccount } from '../../cli/provision/seed';
import { openAccess } from '../../cli/setup/access';
import { startLocal, type Local } from '../../emulator/local';
import { control } from '../support/control';

let local: Local;
beforeAll(async () => {
  local = await startLocal({ seed: seedAccount, kind: 'empty', processes: 1 });
}, 60_000);
afterAll(() => local.stop());
beforeEach(() => control(local.vendors.url, 'reset', { seed: 'empty' }));

/** Sets a real timer, with the account's clock pushed while somebody waits. */
function proves() {
  const { accountSid, authToken, conversationsServiceSid, syncServiceSid } = local.target().account;
  const access = openAccess(accountSid, authToken, {
    vendorsUrl: local.vendors.url,
    wait: async () => control(local.vendors.url, 'clock', { advance: 'PT5S' }),
  });
  return tryAlarm(access, {
    conversationsService: conversationsServiceSid,
    syncService: syncServiceSid,
  });
}

const timers = () => {
  const { account } = local.target();
  return localClient({ vendorsUrl: local.vendors.url, ...account }).conversations.v1.services(
    account.conversationsServiceSid,
  );
};

test('a timer of the account wakes the functions, and nothing of the trial stays', async () => {
  expect(await proves()).toMatchObject({ rang: true, step: 'due work woken' });
  const names = (await timers().conversations.list()).map(({ uniqueName }) => uniqueName);
  // The house's own rounds have theirs.
  expect(names.filter((name) => !name.startsWith('due-'))).toEqual([]);
}, 30_000);

test('a timer that rings elsewhere is told from one that does not run out', async () => {
  await timers().configuration.webhooks().update({ postWebhookUrl: 'https://other.example/' });
  expect(await proves()).toMatchObject({
    rang: false,
    step: 'due work woken',
    sentence: expect.stringContaining('where the timers ring') as unknown,
  });
}, 30_000);

test('an account that sets no timers is named as that step', async () => {
  await control(local.vendors.url, 'faults', {
    host: 'conversations.twilio.com',
    path: '/v1/Services',
    method: 'POST',
    status: 400,
    code: 20001,
  });
  expect(await proves()).toMatchObject({ rang: false, step: 'timer set' });
  await control(local.vendors.url, 'faults', undefined, 'DELETE');
});
