import { segmentProfiles } from '../../src/adapters/segment/profiles';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { control, type Trouble } from '../support/control';
import { PATIENT } from '../support/vendors';

let vendors: Vendors;
beforeAll(async () => {
  const seed = () => Promise.resolve();
  vendors = await startVendors({ port: 0, edge: 'http://localhost:9', seed });
});
afterAll(() => vendors.stop());
beforeEach(async () => {
  await vendors.reset('bare');
  await control(vendors.url, 'profiles', {
    email: 'ana@example.com',
    traits: { plan: 'gold', visits: 7, tags: ['a', 'b'], age: 40 },
  });
});

const ANA = 'ana@example.com';
const trouble = (how: Trouble) =>
  control(vendors.url, 'faults', { host: 'profiles.segment.com', ...how });
const lookUp = (more: Partial<Parameters<typeof segmentProfiles>[0]> = {}, deadline = PATIENT) =>
  segmentProfiles(
    {
      space: vendors.account.segmentSpace,
      key: vendors.account.segmentKey,
      url: `${vendors.url}/profiles.segment.com`,
      trait: 'plan',
      ...more,
    },
    deadline,
  );

/** The first call of a process loads the client, which may take longer than anybody is looked up for. */
beforeAll(() => lookUp({}, PATIENT)(ANA));

describe('profiles of Segment', () => {
  test('somebody who is known is found with the one trait that is looked for', async () => {
    expect(await lookUp()(ANA)).toEqual({ found: true, trait: 'gold' });
    expect(await lookUp({ trait: 'visits' })(ANA)).toEqual({ found: true, trait: '7' });
    expect(await lookUp({ trait: 'tags' })(ANA)).toEqual({ found: true, trait: '["a","b"]' });
    expect(await lookUp({ trait: 'nothing' })(ANA)).toEqual({ found: true });
  });

  test('an address with anything in it that an address may have is found', async () => {
    await control(vendors.url, 'profiles', { email: "o'neil+tea@example.com", traits: {} });
    expect(await lookUp()("O'Neil+tea@example.com")).toEqual({ found: true });
  });

  test('somebody who is not known is said to be so', async () => {
    expect(await lookUp()('nobody@example.com')).toEqual({ found: false });
  });

  test('refused, too busy or broken: nothing is known, and nobody is asked twice', async () => {
    expect(await lookUp({ key: 'another' })(ANA)).toBeUndefined();
    for (const status of [401, 429, 500]) {
      await trouble({ status, times: 1 });
      expect(await lookUp()(ANA)).toBeUndefined();
    }
    await trouble({ cut: true, times: 1 });
    expect(await lookUp()(ANA)).toBeUndefined();
    expect(vendors.requests.list({ since: 0 })).toHaveLength(5);
  });

  test('whoever is slow is not waited for, and not asked when there is no time', async () => {
    await trouble({ delayMs: 3_000, times: 1 });
    const began = performance.now();
    expect(await lookUp()(ANA)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2_500);
    const before = vendors.requests.list({ since: 0 }).length;
    expect(await lookUp({}, { left: () => 1_000 })(ANA)).toBeUndefined();
    expect(vendors.requests.list({ since: 0 })).toHaveLength(before);
  });
});
