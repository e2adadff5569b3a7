import { rmSync } from 'node:fs';
import { openAccess, type AccessOptions } from '../../cli/setup/access';
import { EnvFile } from '../../cli/setup/env-file';
import { preparePay } from '../../cli/setup/pay';
import type { SetupOptions } from '../../cli/setup/prepare';
import { nobody, type Asker } from '../../cli/setup/questions';
import { setupReport, type SetupReport } from '../../cli/setup/report';
import { runStep, SETUP_STEPS } from '../../cli/setup/run-steps';
import { AccountBench, GIVEN, Stopped } from './support-account';

let bench: AccountBench;
beforeAll(async () => {
  bench = await AccountBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.startsAfresh();
  rmSync(payPath(), { force: true });
  await bench.setUp();
});

const payPath = (): string => `${bench.envPath}.pay`;
const payEnv = (): EnvFile => EnvFile.open(payPath());

async function setUpPay(
  options: SetupOptions & { readonly pci?: string } = { pci: 'off' },
  more: { asker?: Asker; access?: AccessOptions; stopAfter?: string } = {},
): Promise<SetupReport> {
  const { accountSid, authToken } = bench.vendors.account;
  const access = {
    vendorsUrl: bench.vendors.url,
    wait: () => Promise.resolve(),
    ...more.access,
  };
  const dryRun = options.dryRun ?? false;
  const prepared = await preparePay(
    { main: bench.env(), pay: EnvFile.open(payPath(), { dryRun }) },
    { account: { accountSid, authToken }, ...options },
    more.asker ?? nobody,
    access,
  );
  const done = [];
  for (const step of SETUP_STEPS) {
    done.push(await runStep(step, prepared));
    if (step.id === more.stopAfter) throw new Stopped();
  }
  return setupReport(prepared, done);
}

const subaccounts = async () =>
  (await bench.client.api.v2010.accounts.list()).filter(
    ({ sid }) => sid !== bench.vendors.account.accountSid,
  );
/** The subaccount through its own credentials, as .env.pay has them. */
const inside = () => {
  const value = (name: string): string => payEnv().get(name) ?? '';
  return openAccess(value('ACCOUNT_SID'), value('AUTH_TOKEN'), { vendorsUrl: bench.vendors.url })
    .client;
};
const document = async (name: string): Promise<unknown> => {
  const service = inside().sync.v1.services(payEnv().get('TWILIO_SYNC_SERVICE_SID') ?? '');
  return (await service.documents(name).fetch()).data;
};
/** What is there, without what is random. */
const outcome = async (): Promise<unknown> => ({
  subaccounts: (await subaccounts()).map(({ friendlyName, status }) => [friendlyName, status]),
  sync: (await inside().sync.v1.services.list()).map(({ friendlyName }) => friendlyName),
  messaging: (await inside().messaging.v1.services.list()).map(({ friendlyName }) => friendlyName),
  verify: (await inside().verify.v2.services.list()).map(({ friendlyName }) => friendlyName),
  keys: (await inside().keys.list()).map(({ friendlyName }) => friendlyName),
  settings: await document('settings'),
  answers: await document('operator-answers'),
  variables: [...payEnv().names()].sort(),
});

test('cards get a subaccount with everything of their own, and the main account stays as it is', async () => {
  const main = { state: await bench.endState(), env: bench.envText() };
  await setUpPay();
  expect(await outcome()).toMatchObject({
    subaccounts: [['bellhop-pay', 'active']],
    sync: ['bellhop'],
    keys: ['bellhop'],
    settings: { business: { name: 'Harbour Café', timeZone: 'Europe/London' }, desks: {} },
    answers: { v: 1, cardMode: 'off' },
  });
  for (const name of ['ACCOUNT_SID', 'BELLHOP_SECRET', 'TWILIO_API_KEY', 'TWILIO_SYNC_SERVICE_SID'])
    expect(payEnv().get(name)).not.toBe(bench.env().get(name) ?? '');
  expect({ state: await bench.endState(), env: bench.envText() }).toEqual(main);
});

test('a second run finds all of it and changes nothing', async () => {
  await setUpPay();
  const before = await outcome();
  const from = bench.vendors.requests.list().length;
  const report = await setUpPay({});
  expect(bench.writesSince(from)).toEqual([]);
  expect(report.undecided).toEqual([]);
  expect(await outcome()).toEqual(before);
});

test('what PCI mode means is said, and when nobody answers it is asked for', async () => {
  const report = await setUpPay({});
  expect(report.byHand.map(({ what }) => what).join()).toMatch(
    /whole subaccount and cannot be switched off.*deploy --variables \.env\.pay/,
  );
  expect(report.undecided.join()).toContain('--pci on');
  const answering: Asker = { ...nobody, choose: async () => 'on' };
  await setUpPay({}, { asker: answering });
  expect(await document('operator-answers')).toEqual({ v: 1, cardMode: 'on' });
  expect((await setUpPay({})).undecided).toEqual([]);
});

test.each(SETUP_STEPS.map(({ id }) => id))(
  'stopped after the step "%s" and run again, it ends as if nothing had been',
  async (stopAfter) => {
    await expect(setUpPay({ pci: 'off' }, { stopAfter })).rejects.toThrow(Stopped);
    await setUpPay();
    expect(await outcome()).toMatchObject({
      subaccounts: [['bellhop-pay', 'active']],
      sync: ['bellhop'],
      messaging: ['bellhop'],
      verify: ['bellhop'],
      keys: ['bellhop'],
      answers: { cardMode: 'off' },
    });
  },
);

test('stopped right after the subaccount was made, the next run finds it', async () => {
  const watch = (when: 'before' | 'after', method: string): void => {
    if (when === 'after' && method !== 'get') throw new Stopped();
  };
  await expect(setUpPay({ pci: 'off' }, { access: { watch } })).rejects.toThrow(Stopped);
  await setUpPay();
  expect((await subaccounts()).length).toBe(1);
});

test('where every twentieth call fails, there is one subaccount all the same', async () => {
  for (const trouble of [{ status: 503 }, { status: 500, when: 'after' as const }])
    for (const seed of [1, 2, 3]) {
      await bench.startsAfresh();
      rmSync(payPath(), { force: true });
      await bench.setUp();
      await bench.trouble({ ...trouble, rate: 0.05, seed });
      await setUpPay();
      await bench.troubleOver();
      expect(await outcome()).toMatchObject({
        subaccounts: [['bellhop-pay', 'active']],
        sync: ['bellhop'],
        keys: ['bellhop'],
      });
    }
});

test('a suspended subaccount is opened again only when the operator says so', async () => {
  await setUpPay();
  const [sub] = await subaccounts();
  await bench.client.api.v2010.accounts(sub?.sid ?? '').update({ status: 'suspended' });
  await expect(setUpPay()).rejects.toThrow('is suspended');
  await setUpPay({}, { asker: { ...nobody, confirm: async () => true } });
  expect((await subaccounts()).map(({ status }) => status)).toEqual(['active']);
});

test('a closed subaccount is left behind and a new one made', async () => {
  await setUpPay();
  const [sub] = await subaccounts();
  await bench.client.api.v2010.accounts(sub?.sid ?? '').update({ status: 'closed' });
  await setUpPay({ ...GIVEN, url: undefined, pci: 'off' });
  expect((await subaccounts()).map(({ status }) => status)).toEqual(['closed', 'active']);
});

test('a dry run makes nothing', async () => {
  const from = bench.vendors.requests.list().length;
  await expect(setUpPay({ dryRun: true })).rejects.toThrow('Would make the subaccount');
  expect(bench.writesSince(from)).toEqual([]);
});
