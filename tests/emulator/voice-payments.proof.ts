import { refusalOf } from './support-vendors';
import { CALLER, MARIA, TOM, VoiceBench } from './support-voice';
import type { LegView } from './support-voice';

const VISA = '4242424242424242';

let bench: VoiceBench;
let caller: LegView;
let agent: LegView;
let keys = 0;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

beforeEach(async () => {
  await bench.fresh();
  bench.answer('/voice', `<Dial action="/finished" hangupOnStar="true">${MARIA}</Dial>`);
  bench.answer('/finished', '<Hangup/>');
  caller = await bench.call();
  agent = await bench.act(await bench.phone(MARIA), { answer: true });
});

afterEach(() => {
  expect(bench.desk.mistakes).toEqual([]);
  expect(bench.desk.complaints).toEqual([]);
  expect(bench.desk.calls.every(({ signed }) => signed)).toBe(true);
});

const payments = (call = caller.sid) => bench.desk.client().calls(call).payments;
const url = () => `${bench.desk.deskUrl}/result`;
const newKey = (): string => `key-${++keys}`;
const base = () => ({ idempotencyKey: newKey(), statusCallback: url() });
const start = (more: Record<string, unknown> = {}) =>
  payments().create({ ...base(), chargeAmount: 12.5, currency: 'gbp', postalCode: false, ...more });
/** Asks for a field; answers when the news of it has arrived. */
const ask = async (sid: string, capture: string) => {
  await payments()(sid).update({ ...base(), capture: capture as 'payment-card-number' });
  await bench.act(caller, { say: 'One moment' });
};
const end = (sid: string, status: 'complete' | 'cancel') =>
  payments()(sid).update({ ...base(), status });
const press = (keyed: string) => bench.act(caller, { press: keyed });
const told = () => bench.asked('/result');
const last = () => told().at(-1) ?? {};
const books = async (): Promise<Record<string, unknown>[]> => {
  const { body } = await bench.desk.local('GET', 'payments');
  return (body as { bookings: Record<string, unknown>[] }).bookings;
};
const console_ = (settings: Record<string, unknown>) =>
  bench.desk.local('POST', 'payments', settings);

/** Everything that a card needs, keyed in rightly. */
async function fill(sid: string, card = VISA): Promise<void> {
  for (const [field, keyed] of [
    ['payment-card-number', card],
    ['expiration-date', '1230'],
    ['security-code', card.length === 15 ? '1234' : '123'],
  ] as const) {
    await ask(sid, field);
    await press(keyed);
  }
}

describe('a payment on a call', () => {
  it('is keyed in by the caller, masked on the way, and charged once', async () => {
    const { sid, callSid } = await start({ description: 'order 7' });
    expect([sid.slice(0, 2), callSid]).toEqual(['PK', caller.sid]);
    await bench.act(caller, { say: 'Here it comes' });
    expect(told()).toMatchObject([
      { Sid: sid, CallSid: caller.sid, ChargeAmount: '12.5', PaymentMethod: 'credit-card' },
    ]);
    await fill(sid);
    const numbers = told()
      .filter((form) => form['Capture'] === 'payment-card-number')
      .map((form) => [form['PartialResult'], form['PaymentCardNumber'] ?? '']);
    expect(numbers).toHaveLength(17);
    expect(numbers[0]).toEqual(['true', '']);
    expect(numbers[3]).toEqual(['true', 'xxx']);
    expect(numbers.at(-1)).toEqual(['false', 'xxxxxxxxxxxx4242']);
    expect(last()).toMatchObject({ Capture: 'security-code', SecurityCode: 'xxx', Required: '' });
    await end(sid, 'complete');
    expect(await books()).toEqual([]);
    await bench.clock.advance(1_000);
    const [booking] = await books();
    expect(booking).toMatchObject({
      what: 'charge',
      amount: 12.5,
      currency: 'gbp',
      description: 'order 7',
      cardType: 'visa',
      lastFour: '4242',
    });
    expect(last()).toMatchObject({
      Result: 'success',
      PaymentConfirmationCode: booking?.['code'],
      PaymentCardType: 'visa',
      ExpirationDate: '1230',
    });
  });

  it('keeps every key from the other side and from the star that hangs up', async () => {
    const { sid } = await start();
    await ask(sid, 'payment-card-number');
    await press('42');
    expect((await bench.look(agent)).heard).toEqual(['voice: One moment']);
    await press('*');
    expect(last()).toMatchObject({ Result: 'caller-interrupted-with-star' });
    expect((await bench.look(caller)).connected).toBe(agent.sid);
    // With the session over, the star means what the document says again.
    await press('*');
    expect(await bench.look(caller)).toMatchObject({ status: 'completed' });
  });

  it('never shows a whole card number or security code to anybody', async () => {
    const { sid } = await start();
    await fill(sid);
    await end(sid, 'complete');
    await bench.clock.advance(1_000);
    const everything = JSON.stringify([bench.desk.calls, await books(), await bench.look(caller)]);
    expect(everything).not.toContain(VISA);
    expect(
      told()
        .map((form) => form['SecurityCode'])
        .filter(Boolean),
    ).toEqual(expect.arrayContaining(['xxx']));
    expect(told().some((form) => form['SecurityCode']?.includes('123'))).toBe(false);
  });

  it('gives a token in place of a charge when there is no amount', async () => {
    for (const [tokenType, like] of [
      ['one-time', /^tok_/],
      ['reusable', /^card_/],
      ['payment-method', /^pm_/],
    ] as const) {
      const { sid } = await payments().create({ ...base(), tokenType, postalCode: false });
      await fill(sid, '378282246310005');
      await end(sid, 'complete');
      await bench.clock.advance(1_000);
      expect(last()).toMatchObject({ Result: 'success', TokenType: tokenType });
      expect(last()['PaymentToken']).toMatch(like);
      expect(last()).not.toHaveProperty('PaymentConfirmationCode');
    }
  });

  it('is told to nobody twice for one key', async () => {
    const same = { ...base(), chargeAmount: 5, postalCode: false };
    const first = await payments().create(same);
    expect((await payments().create(same)).sid).toBe(first.sid);
    expect(told()).toHaveLength(1);
    await fill(first.sid);
    const done = { ...base(), status: 'complete' as const };
    await payments()(first.sid).update(done);
    await bench.clock.advance(1_000);
    await payments()(first.sid).update(done);
    await bench.clock.advance(1_000);
    expect(await books()).toHaveLength(1);
    expect(await refusalOf(payments()(first.sid).update({ ...done, status: 'cancel' }))).toEqual({
      status: 400,
      code: 64020,
    });
  });

  it('is cancelled at any point, and the next one can begin on the same call', async () => {
    const { sid } = await start();
    await ask(sid, 'payment-card-number');
    await press('4242');
    await end(sid, 'cancel');
    expect(last()).not.toHaveProperty('Result');
    expect(await refusalOf(end(sid, 'complete'))).toEqual({ status: 400, code: 64021 });
    const next = await start();
    expect(next.sid).not.toBe(sid);
    await fill(next.sid);
    await end(next.sid, 'complete');
    await bench.clock.advance(1_000);
    expect(await books()).toHaveLength(1);
  });

  it('ends when the caller hangs up, but not once it is with the gateway', async () => {
    const { sid } = await start();
    await bench.act(caller, { hangUp: true });
    expect(last()).toMatchObject({ Sid: sid, Result: 'caller-hung-up' });
    caller = await bench.call();
    await bench.act(await bench.phone(MARIA), { answer: true });
    const second = await start();
    await fill(second.sid);
    await end(second.sid, 'complete');
    await bench.act(caller, { hangUp: true });
    await bench.clock.advance(1_000);
    expect(last()).toMatchObject({ Sid: second.sid, Result: 'success' });
  });

  it('takes a bank account where the provider does', async () => {
    const { sid } = await payments().create({
      ...base(),
      chargeAmount: 3,
      paymentMethod: 'ach-debit',
      parameter: { AVSName: 'Ana' },
    });
    await ask(sid, 'bank-routing-number');
    await press('121181976');
    await ask(sid, 'bank-account-number');
    await press('508862392#');
    expect(last()).toMatchObject({ BankAccountNumber: '*******92', Required: '' });
    await end(sid, 'complete');
    await bench.clock.advance(1_000);
    expect(last()).toMatchObject({ Result: 'success', BankAccountType: 'consumer-checking' });
  });
});

describe('a field', () => {
  const wrong = async (sid: string, field: string, keyed: string): Promise<unknown> => {
    await ask(sid, field);
    if (keyed) await press(keyed);
    return last()['ErrorType'];
  };

  it('that is wrong says what is wrong, and can be asked for again', async () => {
    const { sid } = await start({ postalCode: true, minPostalCodeLength: 5 });
    expect(await wrong(sid, 'security-code', '')).toBe(
      'invalid-card-number-security-code-capture-sequence',
    );
    expect(await wrong(sid, 'payment-card-number', '4242424242424241')).toBe('invalid-card-number');
    expect(await wrong(sid, 'payment-card-number', '42#')).toBe('invalid-card-number');
    expect(await wrong(sid, 'payment-card-number', '6011111111111117')).toBe('invalid-card-type');
    expect(await wrong(sid, 'payment-card-number', VISA)).toBeUndefined();
    expect(await wrong(sid, 'expiration-date', '1320')).toBe('invalid-date');
    expect(await wrong(sid, 'expiration-date', '0101')).toBe('invalid-date');
    expect(await wrong(sid, 'expiration-date', '1230')).toBeUndefined();
    expect(await wrong(sid, 'security-code', '12#')).toBe('invalid-security-code');
    expect(await wrong(sid, 'security-code', '123')).toBeUndefined();
    expect(await refusalOf(end(sid, 'complete'))).toEqual({ status: 400, code: 64019 });
    expect(await wrong(sid, 'postal-code', '941#')).toBe('invalid-postal-code');
    expect(await wrong(sid, 'postal-code', '94109')).toBeUndefined();
    expect(last()).toMatchObject({ PaymentCardPostalCode: '94109', Required: '' });
    expect(await wrong(sid, 'payment-card-number', '1')).toBeUndefined();
    expect(await refusalOf(end(sid, 'complete'))).toEqual({ status: 400, code: 64019 });
  });

  it('ends five seconds after the last key, and thirty seconds after nothing at all', async () => {
    const { sid } = await start();
    await ask(sid, 'payment-card-number');
    await press(VISA.slice(0, 15));
    await bench.clock.advance(4_999);
    expect(last()).toMatchObject({ PartialResult: 'true' });
    await bench.clock.advance(1);
    expect(last()).toMatchObject({ PartialResult: 'false', ErrorType: 'invalid-card-number' });
    await ask(sid, 'payment-card-number');
    await bench.clock.advance(29_999);
    expect(last()).toMatchObject({ PartialResult: 'true' });
    await bench.clock.advance(1);
    expect(last()).toMatchObject({ ErrorType: 'input-timeout' });
    const patient = await (async () => {
      await end(sid, 'cancel');
      return start({ timeout: 20 });
    })();
    await ask(patient.sid, 'expiration-date');
    await press('12');
    await bench.clock.advance(19_999);
    await press('30');
    expect(last()).toMatchObject({ PartialResult: 'false', ExpirationDate: '1230' });
  });

  it('lists what is missing in either spelling', async () => {
    const { sid } = await start();
    await ask(sid, 'payment-card-number');
    await press(VISA);
    expect(last()['Required']).toBe('expiration-date,security-code');
    await console_({ naming: 'camel' });
    await ask(sid, 'expiration-date');
    expect(last()['Required']).toBe('ExpirationDate,SecurityCode');
  });
});

describe('the gateway', () => {
  it.each([
    ['4000000000000002', 64012, 'card_declined'],
    ['4000000000009995', 64012, 'insufficient_funds'],
    ['4000000000000119', 64008, 'processing_error'],
    ['4111111111111111', 64022, 'test_mode_live_card'],
  ])('refuses %s with %i', async (card, code, connectorError) => {
    const { sid } = await start();
    await fill(sid, card);
    await end(sid, 'complete');
    await bench.clock.advance(1_000);
    expect(last()).toMatchObject({
      Result: 'payment-connector-error',
      PayErrorCode: String(code),
      ConnectorError: connectorError,
    });
    expect(await books()).toEqual([]);
  });

  it('has trouble on order, once', async () => {
    await console_({ next: { code: 64008, error: 'no', connectorError: 'outage' } });
    for (const result of ['payment-connector-error', 'success']) {
      const { sid } = await start();
      await fill(sid);
      await end(sid, 'complete');
      await bench.clock.advance(1_000);
      expect(last()['Result']).toBe(result);
    }
  });

  it('in live mode wants an approval and refuses test cards', async () => {
    const live = { name: 'Live', provider: 'braintree', mode: 'live' };
    await console_({ connectors: [live] });
    expect(await refusalOf(start({ paymentConnector: 'Live' }))).toMatchObject({ code: 64024 });
    await console_({ connectors: [{ ...live, approved: true }] });
    const { sid } = await start({ paymentConnector: 'Live' });
    await fill(sid, '4111111111111111');
    await end(sid, 'complete');
    await bench.clock.advance(1_000);
    expect(last()).toMatchObject({ PayErrorCode: '64023' });
  });
});

describe('a request that cannot be', () => {
  it.each([
    [{ chargeAmount: -1 }, 64003],
    [{ chargeAmount: 1_000_000 }, 64003],
    [{ chargeAmount: 1.2345 }, 64003],
    [{ paymentConnector: 'Nobody' }, 64004],
    [{ currency: 'xyz' }, 64011],
    [{ paymentMethod: 'cheque' }, 64013],
    [{ paymentMethod: 'ach-debit' }, 64014],
    [{ paymentMethod: 'ach-debit', parameter: { name: 'Ana' } }, 64015],
    [{ bankAccountType: 'consumer-savings' }, 64017],
    [{ tokenType: 'reusable' }, 64020],
    [{ timeout: 601 }, 64020],
    [{ input: 'speech' }, 64020],
    [{ validCardTypes: 'visa bluecard' }, 64020],
    [{ minPostalCodeLength: 0 }, 64020],
  ])('%j is refused with %i', async (more, code) => {
    expect(await refusalOf(start(more))).toEqual({ status: 400, code });
    expect(told()).toEqual([]);
  });

  it('names what a provider cannot do', async () => {
    await console_({ connectors: [{ name: 'Default', provider: 'chase' }] });
    const token = (more = {}) => refusalOf(payments().create({ ...base(), ...more }));
    expect(await token()).toMatchObject({ code: 64005 });
    await console_({ connectors: [{ name: 'Default', provider: 'braintree' }] });
    expect(await token({ tokenType: 'payment-method' })).toMatchObject({ code: 64006 });
    const bank = { paymentMethod: 'ach-debit', parameter: { AVSName: 'Ana' } };
    expect(await token(bank)).toMatchObject({ code: 64013 });
  });

  it('is refused without PCI mode, without a call, and on a call that is busy or over', async () => {
    await console_({ pciMode: false });
    expect(await refusalOf(start())).toEqual({ status: 400, code: 64001 });
    await console_({ pciMode: true });
    const nobody = `CA${'0'.repeat(32)}`;
    expect(await refusalOf(payments(nobody).create(base()))).toMatchObject({ code: 20404 });
    const { sid } = await start();
    expect(await refusalOf(start())).toEqual({ status: 400, code: 64021 });
    const both = { ...base(), capture: 'expiration-date' as const, status: 'cancel' as const };
    expect(await refusalOf(payments()(sid).update(both))).toMatchObject({ code: 64018 });
    expect(await refusalOf(payments()(sid).update(base()))).toMatchObject({ code: 64018 });
    expect(await refusalOf(ask(sid, 'shoe-size'))).toMatchObject({ code: 64020 });
    expect(await refusalOf(ask(sid, 'bank-account-number'))).toMatchObject({ code: 64020 });
    expect(await refusalOf(ask(`PK${'0'.repeat(32)}`, 'expiration-date'))).toMatchObject({
      code: 20404,
    });
    await bench.act(caller, { hangUp: true });
    expect(await refusalOf(start())).toEqual({ status: 400, code: 21220 });
  });

  it('of what is not emulated says so', async () => {
    expect(await refusalOf(start({ confirmation: 'true' }))).toMatchObject({ status: 501 });
    const { sid } = await start();
    expect(await refusalOf(ask(sid, 'payment-card-number-matcher'))).toMatchObject({ status: 501 });
  });
});

describe('callbacks', () => {
  it('may be lost, repeated and late', async () => {
    const { sid } = await start();
    await ask(sid, 'expiration-date');
    await bench.desk.local('POST', 'faults', { webhook: 'repeat', path: '/result', times: 1 });
    await press('1');
    await bench.desk.local('POST', 'faults', { webhook: 'drop', path: '/result', times: 1 });
    await press('2');
    await bench.desk.local('POST', 'faults', { webhook: 'reorder', path: '/result', times: 1 });
    await press('30');
    const dates = () => told().map((form) => form['ExpirationDate']);
    await bench.act(caller, { say: 'done' });
    expect(dates().filter((date) => date === '1')).toHaveLength(2);
    expect(dates()).not.toContain('12');
    expect(dates()).toContain('1230');
  });

  it('of two calls at once do not mix', async () => {
    const other = await bench.call('+14155550131');
    bench.answer('/voice', `<Dial>${TOM}</Dial>`);
    await bench.act(await bench.phone(MARIA), { reject: true }).catch(() => undefined);
    const mine = await start();
    await ask(mine.sid, 'payment-card-number');
    await press('4242');
    expect(told().every((form) => form['CallSid'] === caller.sid)).toBe(true);
    expect(other.from).not.toBe(CALLER);
  });
});
