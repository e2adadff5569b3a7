import { localClient } from '../../cli/provision/local-client';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { control } from '../support/control';
import { checkExchange, type Exchange } from './openapi';

let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors({
    port: 0,
    edge: 'http://localhost:9',
    seed: async () => undefined,
  });
});
afterAll(() => vendors.stop());
beforeEach(() => vendors.reset('bare'));

const client = () => localClient({ vendorsUrl: vendors.url, ...vendors.account });
const campaigns = async () => {
  const { messagingServiceSid } = vendors.account;
  const found = await client().messaging.v1.services(messagingServiceSid).usAppToPerson.list();
  return found.map(({ campaignStatus, errors }) => [campaignStatus, errors.length]);
};
const decide = (status: string, reason = '') =>
  control(vendors.url, 'registrations', {
    messagingServiceSid: vendors.account.messagingServiceSid,
    status,
    reason,
  });

test('a Messaging Service is registered until carriers say otherwise', async () => {
  expect(await campaigns()).toEqual([['VERIFIED', 0]]);
  await decide('FAILED', 'The website cannot be reached.');
  expect(await campaigns()).toEqual([['FAILED', 1]]);
  await decide('none');
  expect(await campaigns()).toEqual([]);
});

test('a toll-free number has no verification until one is sent in', async () => {
  const verifications = client().messaging.v1.tollfreeVerifications;
  expect(await verifications.list()).toEqual([]);
  await control(vendors.url, 'registrations', { tollFree: '+18005550101', status: 'IN_REVIEW' });
  expect((await verifications.list()).map(({ status }) => status)).toEqual(['IN_REVIEW']);
});

test('a country can be switched off for texts and for calls apart', async () => {
  await control(vendors.url, 'permissions', { country: 'GB', texts: false });
  const texts = await client().accounts.v1.messagingGeopermissions.fetch({ countryCode: 'GB' });
  expect(texts.permissions).toMatchObject([{ country_code: 'GB', enabled: false }]);
  const calls = () => client().voice.v1.dialingPermissions.countries('GB').fetch();
  expect((await calls()).lowRiskNumbersEnabled).toBe(true);
  await control(vendors.url, 'permissions', { country: 'GB', calls: false });
  expect((await calls()).lowRiskNumbersEnabled).toBe(false);
  await expect(client().voice.v1.dialingPermissions.countries('ZZ').fetch()).rejects.toMatchObject({
    status: 404,
  });
  await expect(control(vendors.url, 'permissions', { country: 'ZZ' })).rejects.toThrow('400');
});

test('prices are there for some countries, and usage is what was said', async () => {
  const price = await client().pricing.v1.messaging.countries('GB').fetch();
  expect(price.priceUnit).toBe('USD');
  await expect(client().pricing.v1.messaging.countries('JP').fetch()).rejects.toMatchObject({
    status: 404,
  });
  expect(await client().usage.records.list()).toEqual([]);
  await control(vendors.url, 'usage', {
    records: [{ category: 'totalprice', count: 12.5, price: 12.5 }],
  });
  const [total] = await client().usage.records.list({ category: 'totalprice' });
  expect(Number(total?.price)).toBe(12.5);
});

test('all of it looks as the official descriptions say', async () => {
  const { accountSid, authToken, messagingServiceSid } = vendors.account;
  await control(vendors.url, 'registrations', { tollFree: '+18005550101', status: 'IN_REVIEW' });
  await control(vendors.url, 'usage', {
    records: [{ category: 'sms-outbound', count: 3, price: 0.03 }],
  });
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const ask = async (host: string, path: string, query = ''): Promise<Exchange> => {
    const answer = await fetch(`${vendors.url}/${host}${path}?${query}`, {
      headers: { authorization },
    });
    expect(answer.status).toBe(200);
    return {
      ...{ method: 'GET', path, status: answer.status, requestBody: new URLSearchParams() },
      ...{ query: new URLSearchParams(query), responseBody: await answer.json() },
    };
  };
  const usage = `/2010-04-01/Accounts/${accountSid}/Usage/Records.json`;
  const seen: readonly (readonly [string, Exchange])[] = [
    [
      'twilio_messaging_v1.json',
      await ask('messaging.twilio.com', `/v1/Services/${messagingServiceSid}/Compliance/Usa2p`),
    ],
    [
      'twilio_messaging_v1.json',
      await ask('messaging.twilio.com', '/v1/Tollfree/Verifications', 'Status=IN_REVIEW'),
    ],
    [
      'twilio_accounts_v1.json',
      await ask('accounts.twilio.com', '/v1/Messaging/GeoPermissions', 'CountryCode=GB'),
    ],
    ['twilio_voice_v1.json', await ask('voice.twilio.com', '/v1/DialingPermissions/Countries/GB')],
    ['twilio_pricing_v1.json', await ask('pricing.twilio.com', '/v1/Messaging/Countries/US')],
    ['twilio_pricing_v1.json', await ask('pricing.twilio.com', '/v1/PhoneNumbers/Countries/US')],
    ['twilio_pricing_v2.json', await ask('pricing.twilio.com', '/v2/Voice/Countries/US')],
    ['twilio_api_v2010.json', await ask('api.twilio.com', usage, 'StartDate=2026-10-21')],
  ];
  expect(seen.flatMap(([file, exchange]) => checkExchange(file, exchange))).toEqual([]);
});
