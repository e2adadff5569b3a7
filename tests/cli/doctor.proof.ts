import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBoard } from '../../cli/doctor/checks/token';
import { examine } from '../../cli/doctor/examine';
import { Findings, type Finding } from '../../cli/doctor/findings';
import { tryText } from '../../cli/doctor/real-text';
import { wantedObjects } from '../../cli/provision/house-objects';
import { Ledger } from '../../cli/provision/ledger';
import { ensureObjects } from '../../cli/provision/objects';
import { ensureTemplates } from '../../cli/provision/templates';
import { openAccess } from '../../cli/setup/access';
import type { EnvFile } from '../../cli/setup/env-file';
import { parseSettings } from '../../src/config';
import { templatesOf } from '../../src/house/desk-templates';
import { parseTemplates } from '../../src/messaging/templates';
import { control } from '../support/control';
import { AccountBench, GIVEN, GUEST_NUMBER } from './support-account';

const answers: { health: number; unsigned: number; files: Record<string, number> } = {
  health: 200,
  unsigned: 403,
  files: {},
};
let bench: AccountBench;
let functions: Server;
let address = '';

beforeAll(async () => {
  bench = await AccountBench.open();
  functions = createServer((request, response) => {
    const status =
      request.method === 'POST' ? answers.unsigned : (answers.files[request.url ?? ''] ?? 200);
    response.writeHead(request.url === '/health' ? answers.health : status).end();
  });
  await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(functions.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await bench.close();
  functions.closeAllConnections();
  await new Promise((resolve) => functions.close(resolve));
});
beforeEach(async () => {
  Object.assign(answers, { health: 200, unsigned: 403, files: {} });
  await bench.startsAfresh();
  await bench.setUp({ ...GIVEN, url: address });
});

async function findings(now = Date.now()): Promise<readonly Finding[]> {
  const { findings: seen } = await examine({
    env: bench.env(),
    access: bench.access(),
    findings: new Findings(),
    now: () => now,
    openBoard,
  });
  return seen;
}
async function complaints(now?: number): Promise<readonly string[]> {
  const seen = await findings(now);
  return seen.filter(({ status }) => status !== 'ok').map(({ component }) => component);
}

const TIMERS = 'TWILIO_CONVERSATIONS_SERVICE_SID';
const sid = (env: EnvFile, name: string): string => env.get(name) ?? '';
const sync = () => bench.client.sync.v1.services(sid(bench.env(), 'TWILIO_SYNC_SERVICE_SID'));
const messaging = () =>
  bench.client.messaging.v1.services(sid(bench.env(), 'TWILIO_MESSAGING_SERVICE_SID'));
const guestNumber = async (): Promise<string> => {
  const [number] = await bench.client.incomingPhoneNumbers.list({ phoneNumber: GUEST_NUMBER });
  return number?.sid ?? '';
};
const timers = () => bench.client.conversations.v1.services(sid(bench.env(), TIMERS));
const stores = async (name: string, data: object): Promise<unknown> =>
  sync().documents.create({ uniqueName: name, data });
const says = (path: string, body: object) => () => control(bench.vendors.url, path, body);
const registered = (status: string) => () =>
  control(bench.vendors.url, 'registrations', {
    messagingServiceSid: sid(bench.env(), 'TWILIO_MESSAGING_SERVICE_SID'),
    status,
  });
/** Switches desks on that answer at the guests' number, with what they keep in Sync. */
const switchOn = async (...desks: readonly string[]) => {
  await changeSettings((data) => {
    for (const desk of desks)
      Object.assign(data.desks, { [desk]: { on: true, groups: [], number: GUEST_NUMBER } });
  });
  const { data } = await sync().documents('settings').fetch();
  const wanted = wantedObjects(parseSettings(data), { v: 1, people: {} });
  await ensureObjects(sync(), new Ledger(), wanted);
  const templates = templatesOf(parseSettings(data).desks);
  const { known } = await ensureTemplates(bench.client, new Ledger(), 'bellhop', templates);
  await sync()
    .documents('templates')
    .update({ data: { v: 1, templates: known } });
};
const changeNumber = (change: {
  smsUrl?: string;
  smsMethod?: string;
  smsFallbackUrl?: string;
  voiceUrl?: string;
  voiceFallbackUrl?: string;
}) => guestNumber().then((number) => bench.client.incomingPhoneNumbers(number).update(change));
const variable = (name: string, value: string) => () => bench.env().set({ [name]: value });
const changeSettings = async (
  change: (data: { desks: { waitlist: { lists: { number: string }[] } } }) => void,
) => {
  const document = await sync().documents('settings').fetch();
  const data = structuredClone(document.data as Parameters<typeof change>[0]);
  change(data);
  await sync().documents('settings').update({ data });
};

test('on a healthy account there is nothing to say', async () => {
  const seen = await findings();
  expect(seen.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(seen.length).toBeGreaterThan(15);
});

test('a house that an outside clock wakes is healthy', async () => {
  await bench.env().set({ [TIMERS]: '' });
  await stores('agenda-pulse', { v: 1, tickAt: Date.now() - 60_000 });
  expect(await complaints()).toEqual([]);
});

test('voicemail without PCI mode is healthy', async () => {
  await switchOn('line');
  await stores('operator-answers', { v: 1, cardMode: 'off' });
  expect(await complaints()).toEqual([]);
});

test('mail that can go out is healthy, and half of a set-up is named', async () => {
  const { sendgridKey } = bench.vendors.account;
  await bench.env().set({ SENDGRID_API_KEY: sendgridKey, MAIL_FROM: 'desk@harbour.example' });
  expect(await complaints()).toEqual([]);
  expect(JSON.stringify(await findings())).not.toContain(sendgridKey);
  await bench.env().set({ MAIL_FROM: '' });
  expect(await complaints()).toEqual(['MAIL_FROM']);
});

test('a key that SendGrid refuses, and a SendGrid that does not answer, are told apart', async () => {
  const about = async () => {
    const mail = (await findings()).find(({ component }) => component === 'mail');
    return [mail?.status, mail?.sentence];
  };
  await bench.env().set({ SENDGRID_API_KEY: 'SG.wrong.key', MAIL_FROM: 'desk@harbour.example' });
  expect(await about()).toEqual(['problem', 'SendGrid does not accept SENDGRID_API_KEY.']);
  await control(bench.vendors.url, 'faults', { host: 'api.sendgrid.com', status: 503 });
  expect(await about()).toEqual([
    ...['problem', 'SendGrid does not answer, so nobody knows whether mail goes out.'],
  ]);
});

test('what it looks at is shown masked', async () => {
  const text = JSON.stringify(await findings());
  const env = bench.env();
  for (const secret of [
    env.get('BELLHOP_SECRET'),
    env.get('TWILIO_API_SECRET'),
    env.get('TWILIO_API_KEY'),
    bench.vendors.account.authToken,
    GUEST_NUMBER,
  ])
    expect(text).not.toContain(secret);
});

/** The account's sid of a WhatsApp template, as the desks know it. */
async function templateSid(): Promise<string> {
  const { data } = await sync().documents('templates').fetch();
  return parseTemplates(data)['waitlist_ready.en']?.sid ?? '';
}
const decided = (status: string) => async () =>
  control(bench.vendors.url, 'approvals', { contentSid: await templateSid(), status });

/** A setting broken, and the one component that must be named. */
const BROKEN: readonly (readonly [
  what: string,
  component: string,
  breaks: () => Promise<unknown>,
])[] = [
  ['an API key that is not one', 'TWILIO_API_KEY', variable('TWILIO_API_KEY', 'SK12')],
  ['a secret of the key that is wrong', 'API key', variable('TWILIO_API_SECRET', 'f'.repeat(32))],
  [
    'a key that was deleted',
    'API key',
    () => bench.client.keys(sid(bench.env(), 'TWILIO_API_KEY')).remove(),
  ],
  ['no Sync service in .env', 'TWILIO_SYNC_SERVICE_SID', variable('TWILIO_SYNC_SERVICE_SID', '')],
  ['a Sync service that was deleted', 'Sync service', () => sync().remove()],
  ['access control off', 'Sync access', () => sync().update({ aclEnabled: false })],
  ['no settings', 'settings', () => sync().documents('settings').remove()],
  [
    'settings nobody can read',
    'settings',
    () =>
      sync()
        .documents('settings')
        .update({ data: { v: 1 } }),
  ],
  [
    'a number that hands texts over both ways',
    'threads',
    () =>
      bench.client.conversations.v1.addressConfigurations.create({
        type: 'sms',
        address: GUEST_NUMBER,
        'autoCreation.enabled': true,
        'autoCreation.type': 'webhook',
        'autoCreation.webhookUrl': 'https://desk.example/conversation?number=1',
        'autoCreation.webhookFilters': ['onMessageAdded'],
      }),
  ],
  ['no staff', 'staff', () => sync().documents('staff').remove()],
  [
    'nobody who is an admin',
    'admins',
    () =>
      sync()
        .documents('staff')
        .update({ data: { v: 1, people: {} } }),
  ],
  ['another secret', 'staff keys', variable('BELLHOP_SECRET', 'e'.repeat(64))],
  ['a short secret', 'BELLHOP_SECRET', variable('BELLHOP_SECRET', 'short')],
  ['a map that is missing', 'Sync objects', () => sync().syncMaps('people-3').remove()],
  ['a list that is missing', 'Sync objects', () => sync().syncLists('waitlist-main-line').remove()],
  [
    'a board that may not read',
    'Sync permissions',
    () => sync().syncMaps('waitlist-main-parties').syncMapPermissions('desk-waitlist').remove(),
  ],
  [
    'a board that may write',
    'Sync permissions',
    () =>
      sync()
        .documents('waitlist-main-order')
        .documentPermissions('desk-waitlist')
        .update({ read: true, write: true, manage: false }),
  ],
  [
    'a number of somebody else in the settings',
    'numbers',
    () =>
      changeSettings(({ desks }) => {
        for (const list of desks.waitlist.lists) list.number = '+12025550177';
      }),
  ],
  [
    'a webhook that points elsewhere',
    'webhook',
    () => changeNumber({ smsUrl: 'https://other.example/sms' }),
  ],
  ['no webhook', 'webhook', () => changeNumber({ smsUrl: '' })],
  [
    'a webhook without connection overrides',
    'webhook',
    () => changeNumber({ smsUrl: `${address}/message` }),
  ],
  ['a webhook by GET', 'webhook', () => changeNumber({ smsMethod: 'GET' })],
  ['no fallback webhook', 'fallback webhook', () => changeNumber({ smsFallbackUrl: '' })],
  ['calls that go nowhere', 'calls', () => changeNumber({ voiceUrl: '' })],
  [
    'calls that something else answers',
    'calls',
    () => changeNumber({ voiceUrl: 'https://other.example/voice' }),
  ],
  [
    'calls without connection overrides',
    'calls',
    () => changeNumber({ voiceUrl: `${address}/voice` }),
  ],
  ['no fallback for calls', 'fallback of calls', () => changeNumber({ voiceFallbackUrl: '' })],
  [
    'a fallback file that is missing',
    'fallback files',
    async () => {
      answers.files['/fallback-voice.xml'] = 404;
    },
  ],
  [
    'a country that may not be texted',
    'geo permissions, texts',
    says('permissions', { country: 'US', texts: false }),
  ],
  [
    'a country that may not be called',
    'geo permissions, calls',
    says('permissions', { country: 'US', calls: false }),
  ],
  ['no campaign', 'registration', registered('none')],
  ['a campaign that waits', 'registration', registered('IN_PROGRESS')],
  ['a campaign that carriers refused', 'registration', registered('FAILED')],
  ['a template that WhatsApp rejected', 'templates', decided('rejected')],
  ['a template that WhatsApp paused', 'templates', decided('paused')],
  ['an approval that the desks do not know of', 'templates', decided('approved')],
  [
    'a template that was deleted',
    'templates',
    async () => bench.client.content.v1.contents(await templateSid()).remove(),
  ],
  ['timers that were deleted', 'due work', () => timers().remove()],
  [
    'timers that ring elsewhere',
    'due work',
    () => timers().configuration.webhooks().update({ postWebhookUrl: 'https://other.example/' }),
  ],
  ['neither timers nor a clock', 'due work', variable(TIMERS, '')],
  [
    'a clock that has stopped',
    'due work',
    async () => {
      await bench.env().set({ [TIMERS]: '' });
      await stores('agenda-pulse', { v: 1, tickAt: Date.now() - 5 * 3_600_000 });
    },
  ],
  ['voicemail in an account nobody has told about', 'PCI mode', () => switchOn('line')],
  [
    'voicemail in PCI mode',
    'PCI mode',
    async () => {
      await switchOn('line');
      await stores('operator-answers', { v: 1, cardMode: 'on' });
    },
  ],
  [
    'cards without PCI mode',
    'PCI mode',
    async () => {
      await switchOn('pay');
      await stores('operator-answers', { v: 1, cardMode: 'off' });
    },
  ],
  [
    'cards and voicemail in one account',
    'PCI mode',
    async () => {
      await switchOn('pay', 'line');
      await stores('operator-answers', { v: 1, cardMode: 'off' });
    },
  ],
  ['a Messaging Service that was deleted', 'Messaging Service', () => messaging().remove()],
  [
    'a Messaging Service that keeps inbound texts',
    'inbound texts',
    () => messaging().update({ useInboundWebhookOnNumber: false }),
  ],
  [
    'a status callback on the service',
    'status callback',
    () => messaging().update({ statusCallback: 'https://other.example/status' }),
  ],
  [
    'a number that left the senders',
    'senders',
    async () =>
      messaging()
        .phoneNumbers(await guestNumber())
        .remove(),
  ],
  [
    'a Verify service of another account',
    'Verify service',
    variable('TWILIO_VERIFY_SERVICE_SID', `VA${'0'.repeat(32)}`),
  ],
  [
    'codes of four digits',
    'Verify service',
    () =>
      bench.client.verify.v2
        .services(sid(bench.env(), 'TWILIO_VERIFY_SERVICE_SID'))
        .update({ codeLength: 4 }),
  ],
  ['an address without https', 'address', variable('PUBLIC_BASE_URL', 'http://bellhop.example')],
  ['test mode', 'test mode', variable('TEST_MODE', 'true')],
  ['a variable that is too long', 'NOTES', variable('NOTES', 'x'.repeat(451))],
  ['a variable that nothing reads any more', 'variables', variable('ADMIN_LOGIN', 'admin')],
  [
    'functions that fail',
    'functions',
    async () => {
      answers.health = 500;
    },
  ],
  [
    'a message function that takes unsigned texts',
    'signatures',
    async () => {
      answers.unsigned = 200;
    },
  ],
];

test.each(BROKEN)('%s is found, and nothing else', async (_, component, breaks) => {
  await breaks();
  expect(await complaints()).toEqual([component]);
});

test('a token that the account does not know is found, and nothing else is asked', async () => {
  const access = bench.access();
  const stranger = openAccess(access.accountSid, 'a'.repeat(32), {
    vendorsUrl: bench.vendors.url,
  });
  const { findings: seen } = await examine({
    env: bench.env(),
    access: stranger,
    findings: new Findings(),
    now: Date.now,
    openBoard,
  });
  expect(seen.filter(({ status }) => status !== 'ok').map(({ component }) => component)).toEqual([
    'credentials',
  ]);
});

test('a clock that is ten minutes ahead is found, and nothing else', async () => {
  expect(await complaints(Date.now() + 600_000)).toEqual(['clock']);
});

test('texts that carriers took for spam are found, and nothing else', async () => {
  await bench.client.messages.create({
    from: GUEST_NUMBER,
    messagingServiceSid: sid(bench.env(), 'TWILIO_MESSAGING_SERVICE_SID'),
    to: '+12025550182',
    body: 'Your table is ready.',
  });
  await control(bench.vendors.url, 'clock', { advance: 'PT5S' });
  expect(await complaints()).toEqual(['carriers']);
});

test('a page whose key is not accepted cannot open its board', async () => {
  const key = {
    sid: sid(bench.env(), 'TWILIO_API_KEY'),
    secret: 'f'.repeat(32),
    syncService: sid(bench.env(), 'TWILIO_SYNC_SERVICE_SID'),
    list: 'main',
  };
  expect(await openBoard(bench.access(), key)).toEqual(expect.any(String));
});

test('looking changes nothing', async () => {
  const before = await bench.endState();
  const from = bench.vendors.requests.list().length;
  await findings();
  expect(bench.writesSince(from)).toEqual([]);
  expect(await bench.endState()).toEqual(before);
});

describe('a real text', () => {
  const send = (to: string) =>
    tryText(
      bench.access({
        wait: async () => control(bench.vendors.url, 'clock', { advance: 'PT2S' }),
      }),
      { from: GUEST_NUMBER, service: sid(bench.env(), 'TWILIO_MESSAGING_SERVICE_SID'), to },
    );

  test('is waited for until it is delivered', async () => {
    expect(await send('+12025550150')).toMatchObject({ arrived: true });
  });

  test('that Twilio does not take names that step', async () => {
    expect(await send('12')).toMatchObject({ arrived: false, step: 'accepted by Twilio' });
  });
});
