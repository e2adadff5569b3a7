import { ANA, EVENTS, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const message = (body: string): string => `<Response><Message>${body}</Message></Response>`;

describe('a person texts a number', () => {
  it('calls the webhook, signed, and puts the reply on the phone', async () => {
    await bench.connect();
    bench.answers.set('/message', message('You are 3rd, Ana'));
    const outcome = await bench.text('Table for 4, Ana');
    expect(outcome).toMatchObject({
      status: 200,
      attempts: 1,
      replies: [{ to: ANA, body: 'You are 3rd, Ana' }],
    });
    const [call] = bench.calls;
    expect(call).toMatchObject({
      method: 'POST',
      signed: true,
      form: {
        MessageSid: outcome['messageSid'],
        SmsSid: outcome['messageSid'],
        From: ANA,
        To: WAIT_LIST,
        Body: 'Table for 4, Ana',
        NumMedia: '0',
        NumSegments: '1',
        SmsStatus: 'received',
        AccountSid: bench.vendors.account.accountSid,
        ApiVersion: '2010-04-01',
      },
    });
    expect(call?.headers['x-bellhop-webhook']).toBe(outcome['webhook']);
    expect(await bench.thread()).toMatchObject([
      { direction: 'in', body: 'Table for 4, Ana', status: 'received' },
      { direction: 'out', body: 'You are 3rd, Ana', from: WAIT_LIST, to: ANA },
    ]);
  });
});
