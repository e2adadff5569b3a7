import { estimateBill } from '../../cli/doctor/bill';
import { tryCall } from '../../cli/doctor/real-call';
import { EnvFile } from '../../cli/setup/env-file';
import { control } from '../support/control';
import { AccountBench, GIVEN, GUEST_NUMBER } from './support-account';

let bench: AccountBench;
beforeAll(async () => {
  bench = await AccountBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.startsAfresh();
  await bench.setUp(GIVEN);
});

const PERSON = '+12025550150';

describe('a real call', () => {
  interface Leg {
    readonly sid: string;
  }
  /** Calls, and lets the person do something as soon as it rings. */
  const call = (does: object | undefined, to = PERSON) => {
    let isDone = false;
    return tryCall(
      bench.access({
        wait: async () => {
          const [leg] = await control<readonly Leg[]>(
            bench.vendors.url,
            `calls?person=${encodeURIComponent(PERSON)}`,
          );
          if (leg && does && !isDone) {
            isDone = true;
            await control(bench.vendors.url, `calls/${leg.sid}`, does);
          }
          await control(bench.vendors.url, 'clock', { advance: 'PT2S' });
        },
      }),
      { from: GUEST_NUMBER, to },
    );
  };

  test('is waited for until somebody answers', async () => {
    expect(await call({ answer: true })).toMatchObject({ answered: true, step: 'answered' });
  });

  test.each([
    ['nobody answers', undefined, 'nobody answered'],
    ['the phone is busy', { busy: true }, 'busy'],
  ])('when %s, says so', async (_, does, sentence) => {
    expect(await call(does)).toMatchObject({
      answered: false,
      step: 'ringing',
      sentence: expect.stringContaining(sentence) as unknown,
    });
  });

  test('that Twilio does not take names that step', async () => {
    expect(await call(undefined, '12')).toMatchObject({
      answered: false,
      step: 'accepted by Twilio',
    });
  });
});

describe('the bill', () => {
  const estimate = async () =>
    estimateBill(
      { client: bench.client, now: () => bench.vendors.clock.now() },
      await bench.client.incomingPhoneNumbers.list({ phoneNumber: GUEST_NUMBER }),
    );
  const send = (to: string) =>
    bench.client.messages.create({
      from: GUEST_NUMBER,
      messagingServiceSid: EnvFile.open(bench.envPath).get('TWILIO_MESSAGING_SERVICE_SID') ?? '',
      to,
      body: 'Your table is ready.',
    });

  test('is what Twilio has counted, when that can be read', async () => {
    await control(bench.vendors.url, 'usage', {
      records: [
        { category: 'totalprice', count: 20, price: 20 },
        { category: 'sms-outbound', count: 1200, price: 12 },
        { category: 'phonenumbers', count: 2, price: 2 },
        { category: 'video', count: 1, price: 6 },
      ],
    });
    expect(await estimate()).toMatchObject({
      from: 'usage',
      total: 20,
      lines: [
        { what: 'texts out', count: 1200, sum: 12 },
        { what: 'numbers', sum: 2 },
        { what: 'everything else', sum: 6 },
      ],
    });
  });

  test('else is counted: texts by country at list prices, and the numbers', async () => {
    await send(PERSON);
    await send(PERSON);
    await send('+442079460123');
    await send('+81312345678');
    const { from, total, lines, unknown } = await estimate();
    expect(from).toBe('counts');
    expect(lines).toEqual([
      { what: 'texts out, GB', count: 1, sum: 0.05 },
      { what: 'texts out, US', count: 2, sum: 0.02 },
      { what: 'number, US', count: 1, sum: 1 },
    ]);
    expect(total).toBeCloseTo(1.07);
    expect(unknown.join(' ')).toMatch(/JP: no price.*Carrier fees.*Sign-in codes/);
  });

  test('leaves out what is older than 30 days', async () => {
    await send(PERSON);
    await control(bench.vendors.url, 'clock', { advance: 'P31D' });
    expect((await estimate()).lines.map(({ what }) => what)).toEqual(['number, US']);
  });

  test('is counted when usage may not be read', async () => {
    const path = `/2010-04-01/Accounts/${bench.vendors.account.accountSid}/Usage`;
    await bench.trouble({ host: 'api.twilio.com', path, status: 403, times: 1 });
    expect((await estimate()).from).toBe('counts');
    await bench.troubleOver();
  });
});
