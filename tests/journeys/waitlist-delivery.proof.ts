import { openHouse } from '../support/house';
import { signed, type Params } from '../support/requests';

const house = openHouse();
const { ada } = house;
const ana = house.phone('+12025550120');
/** A landline: texts to it are never delivered. */
const landline = house.phone('+12025550180');
/** A number that the carrier refuses at once. */
const refused = house.phone('+12025550183');

const MESSAGES = { host: 'api.twilio.com', method: 'POST' } as const;

const lastText = async (name: string) => (await house.party(name)).texts.at(-1);

const anaWaits = async (): Promise<void> => {
  await ana.says('Table for 4, Ana', /number 1/);
  await ada.cookie();
};
const anaIsCalled = async (): Promise<void> => {
  await anaWaits();
  await ada.calls('Ana');
  await ana.gets(/your table is ready/);
};

/** News about Ana's last text, straight to the callback. */
const news = async (params: Params) => {
  const { party: key, visit } = await house.findParty('Ana');
  const id = (await lastText('Ana'))?.id ?? '';
  const url = `${house.edgeUrl}/message-status?send=waitlist.main.${key}.${visit}.${id}`;
  return signed(url, { MessageSid: `SM${'1'.repeat(32)}`, ...params });
};

describe('what became of a text', () => {
  test('is followed until it is delivered', async () => {
    await anaIsCalled();
    expect(await lastText('Ana')).toMatchObject({ kind: 'ready', state: 'sending' });
    await house.later('PT0.3S');
    expect((await lastText('Ana'))?.state).toBe('sent');
    await house.rests();
    expect((await lastText('Ana'))?.state).toBe('delivered');
  });

  test('a landline fails with the carrier’s reason, and LIST says so', async () => {
    await ada.adds({ name: 'Wei', size: 2, phone: landline.number });
    await house.rests();
    expect(await lastText('Wei')).toMatchObject({ kind: 'added', state: 'failed', code: 30006 });
    await ada.phone.says('LIST', /1 Wei 2, 0 min, TEXT FAILED/);
  });

  test('a number that the carrier refuses fails at once, and staff are told to fetch the guest', async () => {
    const { said, party } = await ada.adds({ name: 'Kim', size: 2, phone: refused.number });
    expect(said).toBe(
      'Kim (2) is on the list. The text could not be sent: please call or fetch them.',
    );
    expect(party.texts).toMatchObject([{ state: 'failed', code: 21614 }]);
    expect((await house.party('Kim')).texts).toEqual(party.texts);
  });

  test('a guest who said STOP cannot be texted, and staff see that', async () => {
    await anaWaits();
    await ana.says('STOP', /unsubscribed/);
    const { party } = await ada.adds({ name: 'Ana', size: 4, phone: ana.number });
    expect(party.texts).toMatchObject([{ state: 'failed', code: 21610 }]);
  });

  test('only the last texts of a visit are kept, so that the record stays small', async () => {
    await anaWaits();
    for (let time = 0; time < 4; time++) {
      await ada.calls('Ana');
      await ada.undoes('Ana');
      await house.rests();
    }
    await ana.reads();
    const party = await house.party('Ana');
    expect(party.texts).toHaveLength(5);
    expect(JSON.stringify(party).length).toBeLessThan(1_024);
  });
});

describe('news that comes twice, late, out of order or not at all', () => {
  test('repeated by the platform, it changes nothing', async () => {
    await house.trouble({ webhook: 'repeat', path: '/message-status' });
    await anaIsCalled();
    await house.rests();
    expect(await lastText('Ana')).toMatchObject({ state: 'delivered' });
  });

  test('overtaken by better news, it is ignored', async () => {
    await anaIsCalled();
    await house.rests();
    for (const MessageStatus of ['queued', 'sent', 'sending', 'accepted', 'unheard-of'])
      expect((await news({ MessageStatus })).status).toBe(200);
    expect((await lastText('Ana'))?.state).toBe('delivered');
  });

  test('a failure is final', async () => {
    await anaIsCalled();
    expect((await news({ MessageStatus: 'failed', ErrorCode: '30007' })).status).toBe(200);
    await house.rests();
    expect(await lastText('Ana')).toMatchObject({ state: 'failed', code: 30007 });
  });

  test('lost on the way, the text is as far as was heard', async () => {
    await house.trouble({ webhook: 'drop', path: '/message-status' });
    await anaIsCalled();
    await house.rests();
    expect((await lastText('Ana'))?.state).toBe('sending');
    await house.troubleOver();
    await house.later('PT20S');
    await ada.settles('Ana');
    expect((await lastText('Ana'))?.state).toBe('delivered');
  });

  test('lost, and the rounds that would look for it as well: a later round finds it', async () => {
    await anaIsCalled();
    await house.later('PT0.3S');
    await house.trouble({ webhook: 'drop', path: '/message-status' });
    await house.trouble({ webhook: 'drop', path: '/alarm' });
    await house.rests();
    await house.later('PT4M');
    const called = async () =>
      (await house.party('Ana')).texts.find(({ kind }) => kind === 'ready');
    expect((await called())?.state).toBe('sent');
    await house.troubleOver();
    await house.later('PT13M');
    expect((await called())?.state).toBe('delivered');
    await ana.reads();
  });

  test('in the wrong order, the furthest state stands', async () => {
    await house.trouble({ webhook: 'reorder', path: '/message-status', times: 2 });
    await anaIsCalled();
    await house.rests();
    expect((await lastText('Ana'))?.state).toBe('delivered');
  });

  test('about a visit that is over or was never there, it changes nothing', async () => {
    await anaIsCalled();
    await house.rests();
    await house.fallsSilent();
    const before = await house.everythingKept();
    const key = house.personKey(ana.number);
    for (const send of [
      `waitlist.main.${key}.nothere1.abcd`,
      'waitlist.x.y.z.q',
      'pay.1',
      'x',
      '',
    ]) {
      const url = `${house.edgeUrl}/message-status?send=${encodeURIComponent(send)}`;
      expect((await signed(url, { MessageStatus: 'failed' })).status).toBe(200);
    }
    expect(await house.everythingKept()).toBe(before);
  });

  test('many at once for one guest are all heard', async () => {
    await anaWaits();
    await house.limits({ apiLatencyMs: 30 });
    await Promise.all([ada.calls('Ana'), ana.texts('10 minutes late')]);
    await house.rests();
    await ana.reads();
    expect(await house.party('Ana')).toMatchObject({ status: 'called', late: 10 });
    expect((await lastText('Ana'))?.state).toBe('delivered');
  });
});

describe('a send whose answer is lost', () => {
  test.each([
    ['an error', { status: 500 }],
    ['a broken connection', { cut: true }],
  ])('by %s after it was done: not sent twice, and the callback tells', async (_how, how) => {
    await anaWaits();
    await house.trouble({ ...MESSAGES, ...how, when: 'after', path: '/2010-04-01/', times: 1 });
    const { said } = await ada.calls('Ana');
    expect(said).toBe('Ana (4) called. Whether the text went out is being checked.');
    await ana.gets(/your table is ready/);
    await house.rests();
    expect((await lastText('Ana'))?.state).toBe('delivered');
    await house.later('PT20S');
    await ada.settles('Ana');
    await ana.getsNothing();
  });

  test.each([
    ['an error', { status: 500 }],
    ['a broken connection', { cut: true }],
  ])('by %s before it was done: asked about, it is sent once', async (_how, how) => {
    await anaWaits();
    await house.trouble({ ...MESSAGES, ...how, when: 'before', path: '/2010-04-01/', times: 1 });
    const { said } = await ada.calls('Ana');
    expect(said).toMatch(/is being checked/);
    await house.rests();
    await ana.getsNothing();
    await ada.settles('Ana');
    await ana.getsNothing();
    await house.later('PT20S');
    await Promise.allSettled([ada.settles('Ana'), ada.settles('Ana')]);
    await ana.gets(/your table is ready/);
    await house.rests();
    await ada.settles('Ana');
    await ana.getsNothing();
    expect((await lastText('Ana'))?.state).toBe('delivered');
  });

  test('a rate limit is waited out, because nothing was done', async () => {
    await anaWaits();
    await house.trouble({ ...MESSAGES, status: 429, path: '/2010-04-01/', times: 2 });
    expect((await ada.calls('Ana')).said).toBe('Ana (4) called. They were texted.');
    await ana.gets(/your table is ready/);
  });
});
