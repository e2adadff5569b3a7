import { openHouse } from '../support/house';
import { DECLINED_CARD, PayDesk } from '../support/pay';

const house = openHouse();
const desk = new PayDesk(house);
const { ada, ben } = house;
const CALLER = '+14155550120';

describe('a card over the phone', () => {
  test('is keyed in by the caller, and paid once', async () => {
    const caller = await desk.calls(CALLER);
    expect(await desk.console(ben)).toMatchObject({
      stage: 'ringing',
      call: { sid: caller.sid, from: CALLER },
    });
    await desk.answer(ben.phone.number);
    expect(await desk.stage(ben)).toBe('amount');
    await desk.starts(ben, caller, { tip: 100, reference: 'order 7' });
    expect(await desk.stage(ben)).toBe('card');
    await desk.press(caller, '4242');
    expect((await desk.console(ben)).payment?.fields[0]).toMatchObject({ shown: 'xxxx' });
    await desk.press(caller, '424242424242');
    expect(await desk.stage(ben)).toBe('expiry');
    await desk.press(caller, '1230');
    await desk.press(caller, '123');
    expect(await desk.stage(ben)).toBe('ready');
    await desk.submits(ben);
    expect(await desk.stage(ben)).toBe('submitting');
    await desk.waits();
    const [booking, ...others] = await desk.books();
    expect(others).toEqual([]);
    expect(booking).toMatchObject({
      what: 'charge',
      amount: 13.5,
      currency: 'gbp',
      description: 'Harbour Café · order 7',
    });
    const { stage, payment } = await desk.console(ben);
    expect(stage).toBe('paid');
    expect(payment?.outcome?.confirmation).toBe(booking?.code);
    await desk.hangUp(caller);
    const { rows, totals } = await desk.history(ben);
    expect(rows).toMatchObject([
      { state: 'paid', amount: 1250, tip: 100, caller: '0120', lastFour: '4242', brand: 'visa' },
    ]);
    expect(totals).toMatchObject([{ agentName: 'Ben', payments: 1, total: 1350, tips: 100 }]);
  });

  test('that is wrong is asked for again, and one that is declined can be tried anew', async () => {
    const caller = await desk.talk(CALLER, ben);
    await desk.starts(ben, caller);
    await desk.press(caller, '4242424242424241');
    expect((await desk.console(ben)).payment?.fields[0]).toMatchObject({ state: 'asked', asks: 2 });
    await desk.keysIn(caller, DECLINED_CARD);
    await desk.submits(ben);
    await desk.waits();
    expect(await desk.console(ben)).toMatchObject({
      stage: 'failed',
      payment: { outcome: { how: 'not-charged', code: 64012, said: 'card_declined' } },
    });
    await desk.starts(ben, caller);
    await desk.keysIn(caller);
    await desk.submits(ben);
    await desk.waits();
    expect(await desk.stage(ben)).toBe('paid');
    expect(await desk.books()).toHaveLength(1);
    expect((await desk.history(ben)).rows.map(({ state }) => state)).toEqual(['failed', 'paid']);
  });

  test('for nothing is a token', async () => {
    const caller = await desk.talk(CALLER, ben);
    await desk.starts(ben, caller, { amount: 0 });
    await desk.keysIn(caller);
    await desk.submits(ben);
    await desk.waits();
    expect(await desk.console(ben)).toMatchObject({
      stage: 'paid',
      payment: {
        outcome: { how: 'token', confirmation: expect.stringMatching(/^card_/) as string },
      },
    });
    expect(await desk.books()).toMatchObject([{ what: 'token', amount: 0 }]);
  });

  test('is for agents only, within limits, and confirmed above a threshold', async () => {
    const caller = await desk.talk(CALLER, ben);
    const refusal = (amount: number, more = {}) =>
      desk.starts(ben, caller, { amount, ...more }).then(
        () => 'begun',
        ({ code }: { code: string }) => code,
      );
    expect(await refusal(50_001)).toBe('amount-too-high');
    expect(await refusal(20_001)).toBe('confirm-amount');
    expect(await refusal(1.5)).toBe('bad-request');
    expect(await refusal(0, { tip: 100 })).toBe('bad-amount');
    expect(await desk.stage(ben)).toBe('amount');
    expect(await refusal(20_001, { confirmed: true })).toBe('begun');
    expect((await desk.does(ada, { action: 'history' })).ok).toBe(true);
    await desk.cancels(ben);
    // The provider's word on it comes a moment after its answer.
    await house.settles(
      () => desk.stage(ben),
      (stage) => stage === 'failed',
    );
    expect(await desk.console(ben)).toMatchObject({
      stage: 'failed',
      payment: { outcome: { why: 'cancelled' } },
    });
  });
});
