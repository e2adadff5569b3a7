import { syncRecords } from '../../src/adapters/twilio/records';
import { Unavailable } from '../../src/ports/records';
import { openAccount, PATIENT } from '../support/vendors';
import { recordsConformance } from './records';

const account = openAccount();

const open = async () => {
  const { sid } = await account.client().sync.v1.services.create({ friendlyName: 'records' });
  const service = account.client().sync.v1.services(sid);
  await Promise.all([
    service.syncMaps.create({ uniqueName: 'map' }),
    service.syncLists.create({ uniqueName: 'log' }),
  ]);
  return sid;
};

recordsConformance('Sync', async () => ({
  records: syncRecords(account.client(), await open(), PATIENT),
  map: 'map',
  log: 'log',
  document: 'document',
  pass: account.pass,
}));

describe('records in Sync when a request goes wrong', () => {
  const at = { map: 'map', key: 'k' };

  test.each([
    ['an error', { status: 500 }],
    ['a cut connection', { cut: true }],
  ])('%s after a write was done is no conflict with oneself', async (_how, how) => {
    const records = syncRecords(account.client(), await open(), PATIENT);
    const lost = {
      ...how,
      host: 'sync.twilio.com',
      method: 'POST',
      when: 'after',
      times: 1,
    } as const;
    await account.trouble(lost);
    const { revision } = await records.create(at, { n: 1 });
    await account.trouble(lost);
    await records.replace(at, { n: 2 }, revision);
    await account.trouble({ ...lost, method: 'DELETE' });
    expect((await records.read(at))?.data).toEqual({ n: 2 });
    await records.remove(at);
    expect(await records.read(at)).toBeUndefined();
  });

  test('a vendor that refuses for good is unavailable, within the time there is', async () => {
    const began = performance.now();
    const deadline = { left: () => Math.max(0, 800 - (performance.now() - began)) };
    const records = syncRecords(account.client(), await open(), deadline);
    await account.trouble({ host: 'sync.twilio.com', status: 429 });
    await expect(records.read(at)).rejects.toBeInstanceOf(Unavailable);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
