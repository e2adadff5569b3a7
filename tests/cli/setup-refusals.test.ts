import { rmSync, writeFileSync } from 'node:fs';
import { CommandFailed } from '../../cli/commands/failure';
import { asFailure } from '../../cli/setup/failures';
import { AccountBench, GIVEN } from './support-account';

let bench: AccountBench;
beforeAll(async () => {
  bench = await AccountBench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.startsAfresh());

describe('one clear sentence for', () => {
  test('credentials that Twilio does not accept', async () => {
    const { accountSid } = bench.vendors.account;
    const account = { accountSid, authToken: '0'.repeat(32) };
    const failure = await bench.setUp({ ...GIVEN, account }).catch(asFailure);
    expect(failure).toMatchObject({
      message: expect.stringContaining('does not accept') as unknown,
    });
    expect(failure).toBeInstanceOf(CommandFailed);
  });

  test('no network', async () => {
    const access = { vendorsUrl: 'http://127.0.0.1:1' };
    const failure = await bench.setUp(GIVEN, { access }).catch(asFailure);
    expect(failure).toMatchObject({
      message: expect.stringContaining('could not be reached') as unknown,
    });
  });

  test('an account sid and a token that cannot be any', async () => {
    writeFileSync(bench.envPath, 'ACCOUNT_SID=AC12\nAUTH_TOKEN=34\n');
    const given = { ...GIVEN, account: undefined };
    await expect(bench.setUp(given)).rejects.toThrow('an account sid is "AC" and 32');
    writeFileSync(bench.envPath, `ACCOUNT_SID=AC${'0'.repeat(32)}\nAUTH_TOKEN=34\n`);
    await expect(bench.setUp(given)).rejects.toThrow('an auth token is 32');
  });

  test.each([
    ['a number that the account does not own', { number: '+12025550177' }, 'not a number of this'],
    ['a name that is too long', { house: 'x'.repeat(41) }, '1 to 40 characters'],
    ['a prefix that is too long', { prefix: 'x'.repeat(21) }, 'at most 20'],
    ['a time zone that is none', { timeZone: 'Mars/Base' }, 'not a time zone'],
    ['a phone number that is none', { adminPhone: 'Ada' }, 'not a phone number'],
    ['an address without https', { url: 'http://bellhop.example' }, 'https://'],
    ['nothing said and nobody to ask', { house: undefined }, '--house is needed'],
  ])('%s, and nothing is changed', async (_, wrong, sentence) => {
    const from = bench.vendors.requests.list().length;
    const failure = await bench.setUp({ ...GIVEN, ...wrong }).catch(asFailure);
    expect(failure).toBeInstanceOf(CommandFailed);
    expect(failure).toMatchObject({ message: expect.stringContaining(sentence) as unknown });
    expect(bench.writesSince(from)).toEqual([]);
  });

  test('a .env with half a line in it', async () => {
    writeFileSync(bench.envPath, 'TEST_MODE=false\nTWILIO_API_K');
    await expect(bench.setUp()).rejects.toThrow('Line 2');
  });

  test('a house that was set up with a secret that is lost, until that is meant', async () => {
    await bench.setUp();
    const wanted = await bench.endState();
    rmSync(bench.envPath);
    await expect(bench.setUp()).rejects.toThrow('--new-secret');
    await bench.setUp({ ...GIVEN, newSecret: true });
    expect(await bench.endState()).toEqual(wanted);
  });
});
