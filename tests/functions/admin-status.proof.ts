import { FAILED_MAP } from '../../src/agenda/failed';
import { INCIDENTS_MAP } from '../../src/agenda/incidents';
import type { AccountStatus, Health } from '../../src/house/admin/api';
import { FINDING_WORDS } from '../../src/house/findings/findings';
import type { AccountCheck, AccountSays } from '../../src/ports/account';
import { adminCalls, onlyWaitlist } from '../support/admin';
import { control } from '../support/control';
import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
const { asAda, done } = adminCalls(house);

describe('/staff/admin, how the house is', () => {
  beforeEach(() => onlyWaitlist(house));

  test('tells what wakes due work, what was given up and what goes on', async () => {
    const now = house.local.target().now;
    const failed = {
      v: 1,
      kind: 'waitlist.remind',
      code: 'busy',
      tries: 7,
      at: now,
      failedAt: now,
    };
    await house.records().create({ map: FAILED_MAP, key: `${now}-waitlist.remind.x` }, failed);
    const incident = { v: 1, about: 'waitlist.texts-fail', kind: 'main', code: '30007', at: now };
    await house.records().create({ map: INCIDENTS_MAP, key: 'waitlist.texts-fail.main' }, incident);
    await house
      .records()
      .create({ map: INCIDENTS_MAP, key: 'told.owner.notice.x' }, { v: 1, at: 1 });
    await ada.looksIn();
    const health = await done<Health>(asAda({ action: 'health' }));
    expect(health).toMatchObject({
      bells: { page: expect.any(Number) as number },
      failed: [{ kind: 'waitlist.remind', code: 'busy', tries: 7, failedAt: now }],
      incidents: [{ about: 'waitlist.texts-fail', kind: 'main', code: '30007', at: now }],
    });
    expect(health.incidents).toHaveLength(1);
  });

  const look = async () => (await done<AccountStatus>(asAda({ action: 'account' }))).findings;
  const wrong = async () =>
    (await look())
      .filter(({ status }) => status !== 'ok')
      .map(({ says, status }) => says ?? status);

  test('looks at the account as the command does, masked', async () => {
    const answer = await asAda({ action: 'account' });
    const { findings } = await done<AccountStatus>(Promise.resolve(answer));
    expect(findings.filter(({ status }) => status !== 'ok')).toEqual([]);
    expect([...new Set(findings.map(({ check }) => check))].sort()).toEqual(
      (Object.keys(FINDING_WORDS.en.checks) as AccountCheck[])
        // Nobody has broken a permission, no desk here takes cards or has a voicemail, and no number has threads.
        .filter((check) => !['sync-permissions', 'card-mode', 'threads'].includes(check))
        .sort(),
    );
    expect(answer.text).toContain('+1202***0101');
    expect(answer.text).not.toMatch(/\+1202555|[A-Z]{2}[0-9a-f]{32}|secret/);
    expect(answer.ms).toBeLessThan(8_500);
  });

  /** A setting broken in the account, and the one thing that must be said. */
  const client = () => house.client();
  const account = () => house.local.target().account;
  const number = async () => {
    const [own] = await client().incomingPhoneNumbers.list({ phoneNumber: '+12025550101' });
    return client().incomingPhoneNumbers(own?.sid ?? '');
  };
  const sync = () => client().sync.v1.services(account().syncServiceSid);
  test.each<[says: string, breaks: () => Promise<unknown>]>([
    [
      'webhook.elsewhere',
      async () => (await number()).update({ smsUrl: 'https://other.example/' }),
    ],
    ['webhook.once', async () => (await number()).update({ smsUrl: `${house.edgeUrl}/message` })],
    ['fallback-webhook.wrong', async () => (await number()).update({ smsFallbackUrl: '' })],
    ['calls.somebody', async () => (await number()).update({ voiceUrl: 'https://other.example/' })],
    ['fallback-of-calls.wrong', async () => (await number()).update({ voiceFallbackUrl: '' })],
    [
      'inbound-texts.kept',
      () =>
        client()
          .messaging.v1.services(account().messagingServiceSid)
          .update({ useInboundWebhookOnNumber: false }),
    ],
    ['sync-access.off', () => sync().update({ aclEnabled: false })],
    ['sync-objects.missing', () => sync().syncMaps('people-3').remove()],
    [
      'sync-permissions.cannot-read',
      () => sync().syncMaps('waitlist-main-parties').syncMapPermissions('desk-waitlist').remove(),
    ],
    [
      'sync-permissions.may-write',
      () =>
        sync()
          .documents('waitlist-main-order')
          .documentPermissions('desk-waitlist')
          .update({ read: true, write: true, manage: false }),
    ],
    [
      'verify.code-length',
      () => client().verify.v2.services(account().verifyServiceSid).update({ codeLength: 4 }),
    ],
    ['api-key.refused', () => client().keys(account().apiKeySid).remove()],
    [
      'geo-texts.refused',
      () => control(house.vendorsUrl, 'permissions', { country: 'US', texts: false }),
    ],
    [
      'registration.refused',
      () =>
        control(house.vendorsUrl, 'registrations', {
          messagingServiceSid: account().messagingServiceSid,
          status: 'FAILED',
        }),
    ],
    [
      'due-work.elsewhere',
      () =>
        client()
          .conversations.v1.services(account().conversationsServiceSid)
          .configuration.webhooks()
          .update({ postWebhookUrl: 'https://other.example/' }),
    ],
  ])('says %s when somebody has broken it, and nothing else', async (says, breaks) => {
    await breaks();
    expect(await wrong()).toEqual([says]);
  });

  test('a part of the account that does not answer is not known, and the rest is told', async () => {
    const path = `/v2/Services/${account().verifyServiceSid}`;
    await house.trouble({ path, method: 'GET', status: 403, code: 20003 });
    const findings = await look();
    expect(findings.filter(({ status }) => status === 'unknown')).toEqual([
      { check: 'verify', status: 'unknown', value: '' },
    ]);
    expect(findings.length).toBeGreaterThan(20);
  });

  test('every finding has words and, where something is wrong, a way to mend it, in every language', () => {
    const { en, es } = FINDING_WORDS;
    const parts = (sentence = '') => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const says of Object.keys(en.findings) as AccountSays[]) {
      const [english, spanish] = [en.findings[says], es.findings[says]];
      expect([says, parts(spanish.says)]).toEqual([says, parts(english.says)]);
      expect([says, spanish.fix === undefined]).toEqual([says, english.fix === undefined]);
      expect([says, parts(spanish.fix)]).toEqual([says, parts(english.fix)]);
    }
  });
});
