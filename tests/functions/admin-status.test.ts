import { FAILED_MAP } from '../../src/agenda/failed';
import { INCIDENTS_MAP } from '../../src/agenda/incidents';
import type { AccountStatus, Health } from '../../src/house/admin/api';
import { adminCalls } from '../support/admin';
import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
const { asAda, done, change, save } = adminCalls(house);

describe('/staff/admin, how the house is', () => {
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

  test('looks at the account, masked', async () => {
    const answer = await asAda({ action: 'account' });
    const { findings } = await done<AccountStatus>(Promise.resolve(answer));
    expect(findings.map(({ says, status }) => `${says} ${status}`)).toEqual([
      'test-mode.off ok',
      'account.active ok',
      'number.owned ok',
      'texts-come.here ok',
      'sender.in ok',
      'sync.closed ok',
      'sign-in.there ok',
      'due-work.timers ok',
      'templates.approved ok',
      'admins.one warning',
    ]);
    expect(answer.text).toContain('+1202***0101');
    expect(answer.text).not.toMatch(/\+1202555|[A-Z]{2}[0-9a-f]{32}|secret/);
  });

  test('finds what somebody has broken in the account', async () => {
    const { account } = house.local.target();
    const client = house.client();
    const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: '+12025550101' });
    await client
      .incomingPhoneNumbers(number?.sid ?? '')
      .update({ smsUrl: 'https://other.example/' });
    const senders = client.messaging.v1.services(account.messagingServiceSid).phoneNumbers;
    await senders(number?.sid ?? '').remove();
    await client.sync.v1.services(account.syncServiceSid).update({ aclEnabled: false });
    await done(asAda(save(change('lists.main.name', 'Harbour Café', 'Main'))));
    const { findings } = await done<AccountStatus>(asAda({ action: 'account' }));
    expect(findings.filter(({ status }) => status === 'problem').map(({ says }) => says)).toEqual([
      'texts-come.elsewhere',
      'sender.out',
      'sync.open',
    ]);
  });

  test('a part of the account that does not answer is not known, and the rest is told', async () => {
    const { account } = house.local.target();
    const path = `/v2/Services/${account.verifyServiceSid}`;
    await house.trouble({ path, method: 'GET', status: 403, code: 20003 });
    const { findings } = await done<AccountStatus>(asAda({ action: 'account' }));
    expect(findings.filter(({ status }) => status === 'unknown')).toEqual([
      { check: 'sign-in', status: 'unknown', value: '' },
    ]);
    expect(findings.length).toBeGreaterThan(8);
  });
});
