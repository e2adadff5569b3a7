import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CONNECTION_OVERRIDES, wantedWebhooks } from '../../cli/provision/webhooks';
import type { SetupOptions } from '../../cli/setup/prepare';
import { nobody, type Asker } from '../../cli/setup/questions';
import { reportText } from '../../cli/setup/report';
import { SETUP_STEPS } from '../../cli/setup/run-steps';
import { wordsFor } from '../../src/waitlist/words/guest';
import { size } from '../support/sizes';
import { AccountBench, GIVEN, GUEST_NUMBER, HOUSE_ADDRESS, Stopped } from './support-account';

/** Each another twentieth of the calls. */
const SEEDS = size(1, 6);

let bench: AccountBench;
beforeAll(async () => {
  bench = await AccountBench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.startsAfresh());

/** Every step has something to do. */
const ALL: SetupOptions = { ...GIVEN, studio: true };

/** What an account looks like after one undisturbed run. */
async function undisturbed(): Promise<unknown> {
  await bench.setUp(ALL);
  const state = await bench.endState();
  await bench.startsAfresh();
  return state;
}

test('an empty account gets everything the desks need, and .env says where it is', async () => {
  await bench.setUp();
  expect(await bench.endState()).toMatchObject({
    sync: [[true, 'bellhop', true]],
    messaging: [
      [true, 'bellhop', true, null, `${HOUSE_ADDRESS}/fallback-text.xml`, ['+12025550101']],
    ],
    verify: [[true, 'bellhop', 6]],
    keys: ['bellhop'],
    keyOpens: true,
    objects: expect.arrayContaining([
      expect.stringMatching(/^staff \[\] .*"name":"Ada".*"admin":true/),
      'waitlist-main-parties [["desk-waitlist",true,false]]',
    ]) as unknown,
  });
});

test('a second run reads and changes nothing', async () => {
  await bench.setUp();
  const before = { state: await bench.endState(), env: bench.envText() };
  const from = bench.vendors.requests.list().length;
  const report = await bench.setUp();
  expect(report.steps.flatMap(({ changes }) => changes)).toEqual([]);
  expect(bench.writesSince(from)).toEqual([]);
  expect({ state: await bench.endState(), env: bench.envText() }).toEqual(before);
});

test.each(SETUP_STEPS.map(({ id }) => id))(
  'stopped after the step "%s" and run again, it ends as if nothing had been',
  async (stopAfter) => {
    const wanted = await undisturbed();
    await expect(bench.setUp(ALL, { stopAfter })).rejects.toThrow(Stopped);
    await bench.setUp(ALL);
    expect(await bench.endState()).toEqual(wanted);
  },
);

test('stopped before or after any kind of change and run again, it ends as if nothing had been', async () => {
  const wanted = await undisturbed();
  const changes: string[] = [];
  await bench.setUp(ALL, {
    access: {
      watch: (when, method, uri) => {
        if (when === 'before' && method !== 'get') changes.push(kindOf(method, uri));
      },
    },
  });
  expect(new Set(changes).size).toBeGreaterThan(12);
  // Of each kind the first, and at published sizes the last: what happens to the tenth map happens to the ninth.
  const nths = [...new Set(changes)].flatMap((kind) => [
    changes.indexOf(kind) + 1,
    ...(SEEDS > 1 ? [changes.lastIndexOf(kind) + 1] : []),
  ]);
  for (const nth of new Set(nths))
    for (const moment of ['before', 'after'] as const) {
      await bench.startsAfresh();
      const seen = { before: 0, after: 0 };
      const watch = (when: 'before' | 'after', method: string): void => {
        if (seen[moment] >= nth) throw new Stopped();
        if (method === 'get') return;
        seen[when]++;
        if (when === moment && seen[when] === nth) throw new Stopped();
      };
      await expect(bench.setUp(ALL, { access: { watch } })).rejects.toThrow(Stopped);
      await bench.setUp(ALL);
      expect(await bench.endState()).toEqual(wanted);
    }
}, 120_000);

/** A change without the sids and names in its address. */
const kindOf = (method: string, uri: string): string =>
  `${method} ${uri.replace(/[A-Z]{2}[0-9a-f]{32}|(?<=\/(Maps|Lists|Documents)\/)[^/]+/g, '*')}`;

test.each([
  ['fails untouched', { status: 503 }],
  ['is carried out and its answer is lost', { status: 500, when: 'after' as const }],
  ['loses its connection', { cut: true }],
  ['is carried out and loses its connection', { cut: true, when: 'after' as const }],
  ['comes too fast', { status: 429, code: 20429 }],
])('where every twentieth call %s, the outcome is the same', async (_, trouble) => {
  const wanted = await undisturbed();
  let struck = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    await bench.startsAfresh();
    await bench.trouble({ ...trouble, rate: 0.05, seed });
    await bench.setUp(ALL);
    await bench.troubleOver();
    struck += bench.struck();
    expect(await bench.endState()).toEqual(wanted);
  }
  expect(struck).toBeGreaterThan(SEEDS);
});

/** Somebody at the keyboard who says yes. */
const yes: Asker = { ...nobody, confirm: async () => true };

describe('a webhook that belongs to something else', () => {
  const theirs = 'https://shop.example/sms';
  const guestNumber = async (): Promise<string> => {
    const [number] = await bench.client.incomingPhoneNumbers.list({ phoneNumber: GUEST_NUMBER });
    return number?.sid ?? '';
  };
  const smsUrl = async (): Promise<string> =>
    (await bench.client.incomingPhoneNumbers(await guestNumber()).fetch()).smsUrl;
  beforeEach(async () => {
    await bench.client.incomingPhoneNumbers(await guestNumber()).update({ smsUrl: theirs });
  });

  test('stays as it is when nobody is there to be asked, and the report says so', async () => {
    const report = await bench.setUp();
    expect(await smsUrl()).toBe(theirs);
    expect(report.undecided.join()).toContain(`--take-over ${GUEST_NUMBER}`);
  });

  test('is taken over when the operator says yes', async () => {
    const report = await bench.setUp(GIVEN, { asker: yes });
    expect(await smsUrl()).toBe(`${HOUSE_ADDRESS}/message${CONNECTION_OVERRIDES}`);
    expect(report.undecided).toEqual([]);
  });

  test('is taken over when the number is named', async () => {
    await bench.setUp({ ...GIVEN, takeOver: [GUEST_NUMBER] });
    expect(await smsUrl()).toBe(`${HOUSE_ADDRESS}/message${CONNECTION_OVERRIDES}`);
  });

  test('is ours when we lived at another address before', async () => {
    const before = `https://bellhop-1111.twil.io/message${CONNECTION_OVERRIDES}`;
    await bench.client.incomingPhoneNumbers(await guestNumber()).update({ smsUrl: before });
    const report = await bench.setUp();
    expect(await smsUrl()).toBe(`${HOUSE_ADDRESS}/message${CONNECTION_OVERRIDES}`);
    expect(report.undecided).toEqual([]);
  });
});

test('a number that sends through another Messaging Service stays there, and the report says so', async () => {
  const other = await bench.client.messaging.v1.services.create({ friendlyName: 'Shop' });
  const [number] = await bench.client.incomingPhoneNumbers.list({ phoneNumber: GUEST_NUMBER });
  const senders = bench.client.messaging.v1.services(other.sid).phoneNumbers;
  await senders.create({ phoneNumberSid: number?.sid ?? '' });
  const report = await bench.setUp();
  expect(report.undecided.join()).toContain('another Messaging Service');
  expect((await senders.list()).map(({ phoneNumber }) => phoneNumber)).toEqual([GUEST_NUMBER]);
});

test('what is set differently is mended', async () => {
  await bench.setUp();
  const wanted = await bench.endState();
  const env = bench.env();
  const sync = bench.client.sync.v1.services(env.get('TWILIO_SYNC_SERVICE_SID') ?? '');
  const messaging = env.get('TWILIO_MESSAGING_SERVICE_SID') ?? '';
  await Promise.all([
    sync.update({ aclEnabled: false }),
    sync.syncMaps('people-3').remove(),
    sync
      .syncMaps('waitlist-main-parties')
      .syncMapPermissions('desk-waitlist')
      .update({ read: true, write: true, manage: false }),
    bench.client.messaging.v1
      .services(messaging)
      .update({ useInboundWebhookOnNumber: false, statusCallback: 'https://shop.example/status' }),
    bench.client.keys(env.get('TWILIO_API_KEY') ?? '').remove(),
  ]);
  await bench.setUp();
  expect(await bench.endState()).toEqual(wanted);
});

test('before a deployment the webhooks are left to it, and after it they stay where it put them', async () => {
  const unknown = { ...GIVEN, url: undefined };
  const before = await bench.setUp(unknown);
  expect(before.byHand.map(({ what }) => what).join()).toContain('deploy');
  const [number] = await bench.client.incomingPhoneNumbers.list({ phoneNumber: GUEST_NUMBER });
  expect(number?.smsUrl).toBe('');
  await bench.client
    .incomingPhoneNumbers(number?.sid ?? '')
    .update({ smsUrl: `${HOUSE_ADDRESS}/message${CONNECTION_OVERRIDES}` });
  await bench.setUp(unknown);
  const after = await bench.client.incomingPhoneNumbers(number?.sid ?? '').fetch();
  expect(after).toMatchObject(wantedWebhooks(HOUSE_ADDRESS));
});

test('settings and staff that are stored stay as they are', async () => {
  await bench.setUp();
  const report = await bench.setUp({ ...GIVEN, house: 'Another name', adminPhone: undefined });
  expect(report.steps.flatMap(({ changes }) => changes)).toEqual([]);
  expect(JSON.stringify(await bench.endState())).not.toContain('Another name');
});

test('two installs live side by side in one account', async () => {
  await bench.setUp();
  const first = bench.env();
  rmSync(bench.envPath);
  await bench.setUp({ ...GIVEN, number: '+12025550102', prefix: 'pier' });
  const second = bench.env();
  for (const name of ['TWILIO_SYNC_SERVICE_SID', 'TWILIO_API_KEY', 'TWILIO_VERIFY_SERVICE_SID'])
    expect(second.get(name)).not.toBe(first.get(name));
  const keys = await bench.client.keys.list();
  expect(keys.map(({ friendlyName }) => friendlyName).sort()).toEqual(['bellhop', 'pier-bellhop']);
  expect(second.get('SERVICE_INSTANCE_PREFIX')).toBe('pier');
});

test('a dry run says what it would do and changes neither the account nor .env', async () => {
  const from = bench.vendors.requests.list().length;
  const report = await bench.setUp({ ...GIVEN, dryRun: true });
  expect(bench.writesSince(from)).toEqual([]);
  expect(existsSync(bench.envPath)).toBe(false);
  const said = report.steps.flatMap(({ changes }) => changes.map(({ what }) => what)).sort();
  const done = await bench.setUp();
  expect(said).toEqual(done.steps.flatMap(({ changes }) => changes.map(({ what }) => what)).sort());
});

test('no secret is in the report', async () => {
  const report = await bench.setUp();
  const text = JSON.stringify(report) + reportText(report);
  for (const name of ['BELLHOP_SECRET', 'TWILIO_API_SECRET'])
    expect(text).not.toContain(bench.env().get(name));
  expect(text).not.toContain(bench.vendors.account.authToken);
});

test('a US number comes with a registration that can be pasted, in the words that guests get', async () => {
  const { byHand, waits } = await bench.setUp();
  const fields = byHand.flatMap(({ paste = [] }) => paste);
  const around = { business: 'Harbour Café', waiting: 0 };
  expect(fields.find(({ field }) => field === 'Sample message 2')?.text).toBe(
    wordsFor('en').answer([{ say: 'tableReady', name: 'Ana', table: '' }], around),
  );
  expect(fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['Brand', 'Campaign description', 'How people opt in']),
  );
  expect(waits).toHaveLength(1);
});

test('what stands in .env stays there: comments, order and other variables', async () => {
  writeFileSync(bench.envPath, "# mine\nOTHER='two words'\n# PUBLIC_BASE_URL=\nTEST_MODE=true\n");
  await bench.setUp();
  expect(bench.envText()).toMatch(
    /^# mine\nOTHER='two words'\nPUBLIC_BASE_URL=https:\/\/bellhop-1234\.twil\.io\nTEST_MODE=true\n/,
  );
  expect(statSync(bench.envPath).mode & 0o777).toBe(0o600);
});
