import { ANA, refusalOf, VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
  bench.vendors.clock.stop();
  await bench.client().verify.v2.services.create({ friendlyName: 'Harbour' });
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const service = () => bench.client().verify.v2.services(bench.vendors.account.verifyServiceSid);
const start = (more: Record<string, unknown> = {}) =>
  service().verifications.create({ to: ANA, channel: 'sms', ...more });
const check = (code: string) => service().verificationChecks.create({ to: ANA, code });
const codeOnPhone = async (): Promise<string> =>
  /\d+/.exec(String((await bench.thread()).at(-1)?.['body']))?.[0] ?? '';

it('gives the first service the sid that the local account promises', async () => {
  expect(await service().fetch()).toMatchObject({ friendlyName: 'Harbour', codeLength: 6 });
  expect((await service().update({ codeLength: 8 })).codeLength).toBe(8);
  expect(await bench.client().verify.v2.services.list()).toHaveLength(1);
});

it('sends a six-digit code to the phone and approves it once', async () => {
  expect(await start()).toMatchObject({ status: 'pending', valid: false, to: ANA });
  expect(await bench.thread()).toMatchObject([{ direction: 'out', from: 'Verify' }]);
  const code = await codeOnPhone();
  expect(code).toMatch(/^\d{6}$/);
  expect(await check(code)).toMatchObject({ status: 'approved', valid: true });
  expect(await refusalOf(check(code))).toEqual({ status: 404, code: 20404 });
});

it('leaves a verification pending after a wrong code and refuses the sixth guess', async () => {
  await start();
  const code = await codeOnPhone();
  const wrong = code === '000000' ? '000001' : '000000';
  for (let guess = 0; guess < 5; guess++) {
    expect(await check(wrong)).toMatchObject({ status: 'pending', valid: false });
  }
  expect(await refusalOf(check(code))).toEqual({ status: 429, code: 60202 });
});

it('sends the same code again, five times in ten minutes, and no more', async () => {
  const first = await start();
  const code = await codeOnPhone();
  for (let send = 0; send < 4; send++) expect((await start()).sid).toBe(first.sid);
  expect(await codeOnPhone()).toBe(code);
  expect(await refusalOf(start())).toEqual({ status: 429, code: 60203 });
  await bench.vendors.clock.advance(10 * 60_000);
  expect((await start()).sid).not.toBe(first.sid);
});

it('forgets a code after ten minutes', async () => {
  const { sid } = await start();
  const code = await codeOnPhone();
  await bench.vendors.clock.advance(10 * 60_000 - 1);
  expect((await service().verifications(sid).fetch()).status).toBe('pending');
  await bench.vendors.clock.advance(1);
  expect(await refusalOf(check(code))).toEqual({ status: 404, code: 20404 });
});

it('can be called off', async () => {
  const { sid } = await start();
  const called = await service().verifications(sid).update({ status: 'canceled' });
  expect(called.status).toBe('canceled');
  expect(await refusalOf(check(await codeOnPhone()))).toEqual({ status: 404, code: 20404 });
});

it('takes a code of ours only when the service allows it', async () => {
  expect(await refusalOf(start({ customCode: '424242' }))).toEqual({ status: 403, code: 60204 });
  await service().update({ customCodeEnabled: true });
  await start({ customCode: '424242' });
  expect(await check('424242')).toMatchObject({ valid: true });
});

it.each([
  ['a recipient that is no number', { to: 'ana' }, 400, 60200],
  ['a channel that is not emulated', { channel: 'call' }, 501, 501],
])('refuses %s', async (_what, change, status, code) => {
  expect(await refusalOf(start(change))).toEqual({ status, code });
});

it('refuses landlines when the service skips them', async () => {
  await service().update({ skipSmsToLandlines: true });
  expect(await refusalOf(start({ to: '+13035550180' }))).toEqual({ status: 403, code: 60205 });
});

it.each([
  ['too long', 'x'.repeat(33)],
  ['full of digits', 'Desk 12345'],
])('refuses a service name that is %s', async (_what, friendlyName) => {
  const made = bench.client().verify.v2.services.create({ friendlyName });
  expect(await refusalOf(made)).toEqual({ status: 400, code: 60200 });
});

describe('codes by e-mail', () => {
  const MAIL = 'ana@example.com';
  const byMail = (more: Record<string, unknown> = {}) =>
    service().verifications.create({ to: MAIL, channel: 'email', ...more });
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${bench.vendors.url}/local/${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return answer.json();
  };

  it('puts the code into the inbox, with what the template was given', async () => {
    expect(
      await byMail({ channelConfiguration: { substitutions: { event_name: 'Dev Day' } } }),
    ).toMatchObject({ status: 'pending', channel: 'email', to: MAIL });
    expect(await ask('mails')).toMatchObject([
      { to: [MAIL], text: expect.stringMatching(/^\d{6} is your code for Dev Day\.$/) as string },
    ]);
    expect(await bench.thread()).toEqual([]);
  });

  it('sends none while the mailer is not set up, and says why', async () => {
    const codes = { missing: 60217, inactive: 60218, placeholder: 60219, sender: 60222 };
    for (const [state, code] of Object.entries(codes)) {
      await ask('mailer', { state });
      expect(await refusalOf(byMail())).toEqual({ status: 400, code });
    }
    await ask('mailer', { state: 'ready' });
    expect(await byMail()).toMatchObject({ status: 'pending' });
  });

  it('refuses what is no address, and a phone', async () => {
    for (const to of ['ana', 'ana@harbour', ANA])
      expect(await refusalOf(byMail({ to }))).toEqual({ status: 400, code: 60200 });
  });
});
