import { HISTORY_MAP } from '../../src/pay/objects';
import type { CallBacksAnswer, HistoryAnswer, PayRequest } from '../../src/pay/staff-api';
import { openHouse } from '../support/house';
import { PayDesk, type Leg } from '../support/pay';

const house = openHouse();
const desk = new PayDesk(house);
const { ada, ben } = house;
const [ANA, LUIS, NOOR] = ['+14155550120', '+14155550121', '+14155550122'];

const takesCalls = (who: typeof ben, available: boolean) =>
  desk.does(who, { action: 'available', available });
const heard = async (leg: Leg): Promise<string> => (await desk.look(leg)).heard.join('\n');
const callBacks = async (): Promise<CallBacksAnswer> =>
  (await desk.does(ben, { action: 'callBacks' })) as CallBacksAnswer;
const rungFor = (leg: Leg): string => leg.legs.at(-1)?.to ?? 'nobody';

describe('several agents', () => {
  beforeEach(() => takesCalls(ada, true));

  test('take turns: whoever has had no call for longest is rung', async () => {
    const first = await desk.calls(ANA);
    const other = rungFor(first) === ada.phone.number ? ben : ada;
    // Hung up before anybody answered: no other phone rings for it.
    await desk.hangUp(first);
    expect(await desk.stage(other)).toBe('idle');
    const second = await desk.calls(LUIS);
    expect(rungFor(second)).toBe(other.phone.number);
    await desk.hangUp(second);
    const third = await desk.calls(NOOR);
    expect(rungFor(third)).toBe(rungFor(first));
    await desk.hangUp(third);
  });

  test('one who does not pick up is passed over, and the console says so', async () => {
    const caller = await desk.calls(ANA);
    const missed = rungFor(caller) === ada.phone.number ? ada : ben;
    const next = missed === ada ? ben : ada;
    await desk.reject(missed.phone.number);
    expect(rungFor(await desk.look(caller))).toBe(next.phone.number);
    expect(await desk.console(missed)).toMatchObject({ stage: 'idle', missed: true });
    await desk.answer(next.phone.number);
    expect(await desk.console(next)).toMatchObject({ stage: 'amount', call: { from: ANA } });
    await desk.hangUp(caller);
  });
});

describe('nobody is free', () => {
  beforeEach(() => takesCalls(ben, false));

  test('the busy tone', async () => {
    await desk.settings({ whenNobody: 'busy' });
    expect(await desk.calls(ANA)).toMatchObject({ status: 'busy', heard: ['busy tone'] });
  });

  test('a spoken goodbye, in the language of the house', async () => {
    await desk.settings({ whenNobody: 'goodbye' });
    const caller = await desk.calls(ANA);
    expect(caller.status).toBe('completed');
    expect(await heard(caller)).toContain('Nobody can take your call now.');
  });

  test('a call back for whoever presses 1, once for each number; a hidden number is told goodbye', async () => {
    await desk.settings({ whenNobody: 'callBack' });
    for (let times = 0; times < 2; times++) {
      const caller = await desk.calls(ANA);
      expect(await heard(caller)).toContain('To be called back at this number, press 1.');
      await desk.press(caller, '1');
      expect(await heard(caller)).toContain('We will call you back.');
    }
    expect((await callBacks()).callBacks).toMatchObject([{ from: ANA, times: 2 }]);
    const [wanted] = (await callBacks()).callBacks;
    await desk.does(ben, { action: 'calledBack', key: wanted?.key ?? '' });
    expect((await callBacks()).callBacks).toEqual([]);

    const hidden = await desk.calls('anonymous');
    expect(hidden.status).toBe('completed');
    expect(await heard(hidden)).not.toContain('press 1');
    expect(await heard(hidden)).toContain('Nobody can take your call now.');
  });

  test('a line in which everybody hears their place, and the first is taken as soon as somebody is free', async () => {
    await desk.settings({ whenNobody: 'line' });
    const first = await desk.calls(ANA);
    const second = await desk.calls(LUIS);
    expect(await heard(first)).toContain('Please stay on the line.');
    await house.unattended('PT5S');
    expect(await heard(first)).toContain('You are next.');
    expect(await heard(second)).toContain('You are number 2 in the line.');
    expect((await callBacks()).waiting).toBe(2);

    await takesCalls(ben, true);
    // The one who waits is led out of the line, and then the phone rings.
    await house.settles(
      () => desk.look(first),
      (leg) => rungFor(leg) === ben.phone.number,
    );
    await desk.answer(ben.phone.number);
    expect(await desk.console(ben)).toMatchObject({ stage: 'amount', call: { from: ANA } });
    await house.unattended('PT30S');
    expect(await heard(second)).toContain('You are next.');
    await desk.hangUp(first);
    await house.settles(
      () => desk.console(ben),
      ({ call }) => call?.from === LUIS && call.endedAt === undefined,
    );
    await desk.hangUp(second);
    expect((await callBacks()).waiting).toBe(0);
  });

  test('a caller who gives up leaves the line', async () => {
    await desk.settings({ whenNobody: 'line' });
    const caller = await desk.calls(ANA);
    await desk.hangUp(caller);
    expect((await callBacks()).waiting).toBe(0);
    await takesCalls(ben, true);
    expect(await desk.stage(ben)).toBe('idle');
  });
});

test('whoever wants to be forgotten is found nowhere afterwards', async () => {
  await desk.settings({ whenNobody: 'callBack' });
  const caller = await desk.talk(ANA, ben);
  await desk.starts(ben, caller);
  await desk.cancels(ben);
  await desk.hangUp(caller);
  await takesCalls(ben, false);
  await desk.press(await desk.calls(ANA), '1');
  await house.phone(ANA).says('Table for 2, Ana', /number 1/);
  expect(await house.everythingKept()).toContain(ANA);
  await house.phone(ANA).says('FORGET ME', /erase/i);
  expect(await house.everythingKept()).not.toContain(ANA.slice(1));
  expect((await callBacks()).callBacks).toEqual([]);
  // The house's own account of its money stays, with the end of the number.
  expect((await desk.history(ben)).rows).toMatchObject([{ caller: '0120', state: 'failed' }]);
});

describe('a payment whose outcome never came', () => {
  const settles = async (
    who: typeof ben,
    request: Omit<Extract<PayRequest, { action: 'settleRow' }>, 'action'>,
  ): Promise<HistoryAnswer> =>
    (await desk.does(who, { action: 'settleRow', ...request })) as HistoryAnswer;

  async function unknown(): Promise<string> {
    const caller = await desk.talk(ANA, ben);
    await desk.starts(ben, caller);
    await desk.keysIn(caller);
    await house.trouble({ webhook: 'drop', path: '/pay/payresult', times: 1 });
    await desk.submits(ben);
    await house.unattended('PT2M');
    expect(await desk.stage(ben)).toBe('unknown');
    await desk.hangUp(caller);
    return desk.open(ben);
  }

  test('is settled from the history, by an admin as well, and the console follows', async () => {
    const payment = await unknown();
    const [booking] = await desk.books();
    const { rows, totals } = await settles(ada, {
      payment,
      charged: true,
      confirmation: booking?.code ?? '',
    });
    expect(rows).toMatchObject([
      { state: 'paid', outcome: { by: 'agent', confirmation: booking?.code } },
    ]);
    expect(rows[0]?.audit.at(-1)?.slice(1)).toEqual(['Ada', 'paid']);
    expect(totals).toMatchObject([{ agentName: 'Ben', payments: 1, total: 1250 }]);
    expect(await desk.stage(ben)).toBe('paid');
    await expect(settles(ben, { payment, charged: false })).rejects.toMatchObject({
      code: 'already-paid',
    });
  });

  test('is settled there too when no console shows it any more', async () => {
    const payment = await unknown();
    const where = { map: HISTORY_MAP, key: '1795900000000-earlier' };
    const kept = await house.records().read({ map: HISTORY_MAP, key: payment });
    await house.records().put(where, { ...(kept?.data as object), reference: 'earlier' });
    const { day } = await settles(ben, { payment: where.key, charged: false });
    const { rows } = (await desk.does(ben, { action: 'history', day })) as HistoryAnswer;
    expect(rows.find(({ reference }) => reference === 'earlier')).toMatchObject({
      state: 'failed',
      outcome: { how: 'not-charged', by: 'agent' },
    });
    // The one on the console is another one, and stays what it is.
    expect(await desk.stage(ben)).toBe('unknown');
  });
});

test('a payment is marked as refunded by whoever took it or an admin, and leaves the totals', async () => {
  const caller = await desk.talk(ANA, ben);
  await desk.starts(ben, caller, { tip: 100 });
  await desk.keysIn(caller);
  await desk.submits(ben);
  await desk.waits();
  await desk.hangUp(caller);
  const payment = await desk.open(ben);
  const marked = (await desk.does(ada, {
    action: 'refund',
    payment,
    refunded: true,
  })) as HistoryAnswer;
  expect(marked.rows).toMatchObject([{ refunded: { by: 'Ada' } }]);
  expect(marked.totals).toMatchObject([{ payments: 0, total: 0, tips: 0, refunded: 1350 }]);
  const back = await desk.does(ben, { action: 'refund', payment, refunded: false });
  expect((back as HistoryAnswer).totals).toMatchObject([{ payments: 1, total: 1350 }]);
});

test('a receipt goes by text or by mail, and says nothing of the card but its end', async () => {
  const caller = await desk.talk(ANA, ben);
  await desk.starts(ben, caller, { reference: 'order 7' });
  await desk.keysIn(caller);
  await desk.submits(ben);
  await desk.waits();
  const payment = await desk.open(ben);
  await desk.does(ben, { action: 'receipt', payment });
  await house.rests();
  await house.phone(ANA).gets(/^Harbour Café: we received GBP 12\.50 on .* Card ending 4242\./);
  expect((await desk.console(ben)).payment?.receipt).toMatchObject({ state: 'delivered' });

  await desk.does(ben, { action: 'receipt', payment, mail: 'ana@example.org' });
  const [mail, ...others] = await desk.mails();
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('Receipt from Harbour Café: GBP 12.50');
  expect(mail?.to).toEqual(['ana@example.org']);
  for (const words of [mail?.text ?? '', mail?.html ?? '']) {
    expect(words).toContain('order 7');
    expect(words).toContain('ending 4242');
  }
  expect((await desk.console(ben)).payment?.receipt).toMatchObject({ state: 'sent', by: 'mail' });
  expect((await desk.history(ben)).rows).toMatchObject([{ receipt: { state: 'sent' } }]);
  expect(await house.everythingKept()).not.toContain('ana@example.org');
  await expect(
    desk.does(ben, { action: 'receipt', payment, mail: 'ana at example' }),
  ).rejects.toMatchObject({ code: 'bad-mail' });
  await desk.hangUp(caller);
});
