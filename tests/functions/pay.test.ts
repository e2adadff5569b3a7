import { adminCalls } from '../support/admin';
import { openHouse } from '../support/house';
import { PayDesk } from '../support/pay';
import { ask, signed, unsigned } from '../support/requests';

const house = openHouse();
const desk = new PayDesk(house);
const { ben } = house;
const CALL = { CallSid: `CA${'1'.repeat(32)}`, From: '+14155550120', To: '+12025550104' };

describe.each(['/pay/forward', '/pay/answered', '/pay/finished', '/pay/payresult'])(
  '%s',
  (path) => {
    test('is for the platform alone', async () => {
      expect((await unsigned(`${house.edgeUrl}${path}`, CALL)).status).toBe(403);
    });

    test('answers what cannot be read without falling over', async () => {
      const { status, text } = await signed(`${house.edgeUrl}${path}`, { nothing: '1' });
      expect(status).toBeLessThan(500);
      if (path !== '/pay/payresult') expect(text).toContain('<Response>');
    });
  },
);

test('/pay/forward rings the same phone when it is asked again, and a named phone alone', async () => {
  const url = `${house.edgeUrl}/pay/forward`;
  const first = await signed(url, CALL);
  expect(first.text).toContain(ben.phone.number);
  expect((await signed(url, CALL)).text).toBe(first.text);
  const named = await signed(`${url}?Fwd=%2B12025550177`, {
    ...CALL,
    CallSid: `CA${'2'.repeat(32)}`,
  });
  expect(named.text).toContain('+12025550177');
});

test('/staff/pay is for those who work there', async () => {
  const url = `${house.edgeUrl}/staff/pay`;
  const body = JSON.stringify({ action: 'history' });
  const headers = { 'content-type': 'application/json', 'x-bellhop': '1' };
  expect((await ask(url, { headers, body })).status).toBe(401);
  expect((await desk.history(ben)).rows).toEqual([]);
});

describe('/staff/admin, the pay desk’s settings', () => {
  const { asAda, done, read, change, save } = adminCalls(house);
  const kept = async () =>
    (await house.records().read({ document: 'settings' }))?.data as {
      readonly desks: { readonly pay: object };
    };

  test('are read as people write them', async () => {
    expect((await read()).fields).toMatchObject({
      'pay.on': true,
      'pay.number': '+12025550104',
      'pay.connector': 'Default',
      'pay.currency': 'GBP',
      'pay.limit': '500.00',
      'pay.adminLimit': null,
      'pay.confirmAbove': '200.00',
      'pay.cardTypes': ['visa', 'mastercard', 'amex'],
      'pay.whenNobody': 'goodbye',
      'pay.minPostalCodeLength': null,
    });
  });

  test('are kept as the desk reads them, and count with the next payment', async () => {
    const { fields } = await done(
      asAda(
        save(
          change('pay.limit', '500.00', '20'),
          change('pay.confirmAbove', '200.00', ''),
          change('pay.adminLimit', null, '1,200.50'),
          change('pay.cardTypes', ['visa', 'mastercard', 'amex'], ['amex', 'visa']),
          change('pay.postalCode', false, true),
          change('pay.whenNobody', 'goodbye', 'line'),
        ),
      ),
    );
    expect(fields).toMatchObject({ 'pay.limit': '20.00', 'pay.adminLimit': '1200.50' });
    const { pay } = (await kept()).desks;
    expect(pay).toMatchObject({
      limit: 2_000,
      adminLimit: 120_050,
      cardTypes: ['visa', 'amex'],
      postalCode: true,
      whenNobody: 'line',
    });
    expect(pay).not.toHaveProperty('confirmAbove');
    const caller = await desk.talk('+14155550120', ben);
    await expect(desk.starts(ben, caller, { amount: 2_001 })).rejects.toMatchObject({
      code: 'amount-too-high',
    });
    await desk.hangUp(caller);
  });

  test('another currency keeps the figures, also of an amount in the same form', async () => {
    await done(
      asAda(save(change('pay.currency', 'GBP', 'jpy'), change('pay.limit', '500.00', '700'))),
    );
    expect((await kept()).desks.pay).toMatchObject({
      currency: 'JPY',
      limit: 700,
      confirmAbove: 200,
    });
  });

  test('with something wrong in them are not saved, and every wrong field is named', async () => {
    const before = await kept();
    const wrong = [
      ['pay.number', '0104', 'phone'],
      ['pay.connector', ' ', 'empty'],
      ['pay.currency', 'GBX', 'currency'],
      ['pay.limit', '1,200', 'amount'],
      ['pay.adminLimit', 'much', 'amount'],
      ['pay.confirmAbove', '-1', 'amount'],
      ['pay.cardTypes', [], 'none-chosen'],
      ['pay.keySeconds', 1, 'number'],
      ['pay.ringSeconds', 61, 'number'],
      ['pay.dashboard', 'http://provider.example', 'address'],
      ['pay.keepDays', 0, 'number'],
      ['pay.whenNobody', 'music', 'unreadable'],
    ] as const;
    const { fields } = await read();
    const answer = await asAda(
      save(...wrong.map(([field, now]) => change(field, fields[field] ?? null, now))),
    );
    expect(answer.status).toBe(400);
    expect(answer.json()['fields']).toEqual(wrong.map(([field, , rule]) => ({ field, rule })));
    expect(await kept()).toEqual(before);
  });
});
