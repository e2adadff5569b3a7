import {
  alarmUrl,
  ensureAlarmWebhook,
  ensureConversationsService,
} from '../../cli/provision/conversations-service';
import { Ledger } from '../../cli/provision/ledger';
import { openAccount } from '../support/vendors';

const account = openAccount();
const named = { name: 'harbour' };

/** One run of this part of a set-up: what it changed, and the service it ended with. */
async function run(baseUrl: string, dryRun = false) {
  const ledger = new Ledger(dryRun);
  const sid = await ensureConversationsService(account.client(), ledger, named);
  await ensureAlarmWebhook(account.client(), ledger, sid, baseUrl);
  return { sid, changes: ledger.changes.map(({ verb, what }) => `${verb} ${what}`) };
}
const HERE = 'https://harbour.example';
const MADE = 'made the Conversations service "harbour"';
const ringsAt = (url: string) => `changed the Conversations service: timers ring at ${url}/alarm`;

test('the service is made once, and its timers ring where the functions are', async () => {
  const first = await run(HERE);
  expect(first.changes).toEqual([MADE, ringsAt(HERE)]);
  expect(await run(HERE)).toEqual({ sid: first.sid, changes: [] });
  expect(await alarmUrl(account.client(), first.sid ?? '')).toBe(`${HERE}/alarm`);
});

test('timers follow the functions to another address', async () => {
  const there = 'https://harbour-2.example';
  const { sid } = await run(HERE);
  expect(await run(there)).toEqual({ sid, changes: [ringsAt(there)] });
});

test('a webhook that is not told of timers is mended', async () => {
  const { sid = '' } = await run(HERE);
  const webhooks = account.client().conversations.v1.services(sid).configuration.webhooks();
  await webhooks.update({ method: 'GET' });
  expect(await alarmUrl(account.client(), sid)).toBeUndefined();
  expect((await run(HERE)).changes).toEqual([ringsAt(HERE)]);
});

test('a dry run says both and does neither', async () => {
  const services = () => account.client().conversations.v1.services.list();
  const before = (await services()).length;
  expect(await run(HERE, true)).toEqual({ sid: undefined, changes: [MADE, ringsAt(HERE)] });
  expect(await services()).toHaveLength(before);
});

test('an account that is set up rings at its functions', async () => {
  const { conversationsServiceSid, edge } = account.vendors().account;
  expect(await alarmUrl(account.client(), conversationsServiceSid)).toBe(`${edge}/alarm`);
});
