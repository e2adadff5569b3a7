import { openHouse } from '../support/house';
import { LINE, MARIA, Telephones } from '../support/telephones';
import { LineHouse } from '../support/line-house';
import { ask, fromPage, signed, unsigned, type Params } from '../support/requests';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const at = (path: string): string => `${house.edgeUrl}${path}`;
const CALL = `CA${'7'.repeat(32)}`;
const RECORDING = `RE${'7'.repeat(32)}`;
const call = (params: Params = {}): Params => ({
  CallSid: CALL,
  From: '+14155550130',
  To: LINE,
  CallStatus: 'in-progress',
  Direction: 'inbound',
  ...params,
});

const PROTECTED = ['/line/step', '/voice-status', '/recording', '/transcription'] as const;

test.each(PROTECTED)('%s refuses whoever does not sign', async (path) => {
  const url = at(`${path}?group=night`);
  const refused = [
    await unsigned(url, call()),
    await signed(url, call(), 'f'.repeat(32)),
    await fromPage(url, call()),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
});

test.each(['dialled', 'default', 'picked-up', 'key', 'recorded', 'call-back', 'nonsense'])(
  '/line/step?at=%s for a call that nobody knows has an answer that ends or goes on',
  async (step) => {
    const url = at(`/line/step?at=${step}&group=night&call=${CALL}&member=maria&try=1`);
    const answer = await signed(url, call({ DialCallStatus: 'no-answer', Digits: '1' }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
    expect(answer.text).toMatch(/<Response/);
  },
);

test('/line/step for a group that is gone says so and hangs up', async () => {
  house.announce('not-found');
  const answer = await signed(at('/line/step?at=dialled&group=gone&call=x'), call());
  expect(answer.text).toMatch(/<Hangup\/>/);
});

test('a step that is repeated is answered in the same words', async () => {
  const leg = await phones.calls();
  const params = call({ CallSid: leg.sid, DialCallStatus: 'busy', DialBridged: 'false' });
  const url = at(`/line/step?at=dialled&group=night&call=${leg.sid}&try=1`);
  const [first, second] = [await signed(url, params), await signed(url, params)];
  expect(second.text).toBe(first.text);
  expect(first.text).toContain('+12025550111');
  await phones.act(leg, { hangUp: true });
});

test('/voice-status, /recording and /transcription take news about calls that nobody knows', async () => {
  const status = await signed(at(`/voice-status?group=night&call=${CALL}&member=maria&try=1`), {
    ...call(),
    CallStatus: 'busy',
  });
  const recording = await signed(at(`/recording?group=night&call=${CALL}`), {
    ...call(),
    RecordingSid: RECORDING,
    RecordingStatus: 'absent',
  });
  expect([status.status, recording.status]).toEqual([200, 200]);
  house.announce('busy');
  // Told of a recording that is not known yet, it is asked again later.
  const early = await signed(at(`/transcription?group=night&call=${CALL}`), {
    ...call(),
    RecordingSid: RECORDING,
    TranscriptionSid: `TR${'7'.repeat(32)}`,
    TranscriptionStatus: 'completed',
    TranscriptionText: 'Hello',
  });
  expect(early.status).toBeGreaterThanOrEqual(500);
});

describe('/staff/line', () => {
  const asked = async (body: unknown) =>
    fromPage(at('/staff/line'), body, { cookie: await house.ada.cookie() });

  test('needs a session, and a request that can be read', async () => {
    expect((await fromPage(at('/staff/line'), { action: 'calls', group: 'night' })).status).toBe(
      401,
    );
    expect((await asked({ action: 'calls' })).status).toBe(400);
    expect((await asked({ action: 'saveMember', group: 'night', name: 'X' })).status).toBe(400);
    expect((await asked({ action: 'calls', group: 'gone' })).status).toBe(404);
  });

  test('what was done is said in the language of the page', async () => {
    const answer = await ask(at('/staff/line'), {
      headers: {
        'content-type': 'application/json',
        'x-bellhop': '1',
        'accept-language': 'es',
        cookie: await house.ada.cookie(),
      },
      body: JSON.stringify({ action: 'blockNumber', group: 'night', number: '+1 415 555 0130' }),
    });
    expect([answer.status, answer.json()['said']]).toEqual([
      200,
      expect.stringMatching(/^Desde ahora/),
    ]);
  });

  test('a new weekly plan is saved once: whoever saw the one before is told', async () => {
    const weekly = {
      rotations: {},
      shifts: [{ id: 'day', from: '08:00', to: '20:00', days: ['mon'], tiers: [['maria']] }],
    };
    const saved = await asked({ action: 'saveWeekly', group: 'night', version: 1, weekly });
    expect(saved.json()).toMatchObject({ ok: true, version: 2 });
    const late = await asked({ action: 'saveWeekly', group: 'night', version: 1, weekly });
    expect(late.status).toBe(409);
    expect(late.json()).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('members come, change and go; two with one phone are one too many', async () => {
    const member = {
      action: 'saveMember',
      group: 'night',
      name: 'Ana',
      phone: '+1 (202) 555-0112',
      remindBy: 'sms',
      trusted: false,
      coordinator: true,
    };
    const made = await asked(member);
    expect(made.json()).toMatchObject({ ok: true, said: 'Ana is saved.' });
    expect((await asked(member)).json()).toMatchObject({ code: 'already-member' });
    expect((await asked({ ...member, member: made.json()['id'], name: 'Anna' })).status).toBe(200);
    const mail = { ...member, phone: '+12025550114', remindBy: 'mail' };
    expect((await asked(mail)).json()).toMatchObject({ code: 'bad-mail' });
    const gone = { action: 'removeMember', group: 'night', member: made.json()['id'] };
    expect((await asked(gone)).json()).toMatchObject({ said: 'Anna is no longer in the group.' });
    expect((await asked(gone)).status).toBe(404);
  });

  test('dates: an override is added and taken back; a shift is only swapped by who has it', async () => {
    const override = {
      kind: 'remove',
      member: 'maria',
      from: '2027-03-06T10:00',
      to: '2027-03-06T12:00',
    };
    const added = await asked({ action: 'addOverride', group: 'night', override });
    expect(added.status).toBe(200);
    const forecast = await asked({ action: 'forecast', group: 'night', days: 2 });
    expect(forecast.json()).toMatchObject({ ok: true, gaps: [] });
    const id = added.json()['id'];
    const back = { action: 'removeOverride', group: 'night', id, from: override.from };
    expect((await asked(back)).status).toBe(200);
    expect((await asked(back)).status).toBe(404);
    const swap = {
      action: 'swap',
      group: 'night',
      one: { shift: 'always', date: '2027-03-06', member: 'maria' },
      other: { shift: 'always', date: '2027-03-07', member: 'nobody' },
    };
    expect((await asked(swap)).json()).toMatchObject({ code: 'not-theirs' });
    const good = { ...swap, other: { ...swap.other, member: 'tom' } };
    expect((await asked(good)).status).toBe(200);
  });

  test('a member calls back as the line, from the page and by calling it', async () => {
    const leg = await phones.calls('+14155550139');
    await phones.picksUp(MARIA);
    await phones.presses(MARIA, '1');
    await phones.hangsUp(MARIA);
    const [entry] = await line.log();
    const asking = await asked({ action: 'callBack', group: 'night', call: entry?.call });
    expect(asking.json()).toMatchObject({ ok: true });
    const ada = await phones.picksUp('+12025550190');
    expect(ada.heard.join(' ')).toMatch(/call back somebody as Night line/);
    await phones.presses('+12025550190', '1');
    expect((await phones.phone('+14155550139')).from).toBe(LINE);
    await phones.picksUp('+14155550139');
    await phones.hangsUp('+14155550139');

    const maria = await phones.calls(MARIA);
    expect(maria.heard.join(' ')).toMatch(/last caller you spoke with, press 1/);
    await phones.act(maria, { press: '1' });
    const back = await phones.picksUp('+14155550139');
    expect(back.from).toBe(LINE);
    expect(back.connected).toBe(maria.sid);
    await phones.hangsUp('+14155550139');
    expect(leg.sid).toBe(entry?.call);
  });
});

test('/fallback-line.xml takes a message without any function', async () => {
  const answer = await ask(at('/fallback-line.xml?ErrorCode=11200'));
  expect(answer.status).toBe(200);
  expect(answer.text).toMatch(/<Record /);
  expect((await ask(at('/fallback-line-end.xml'))).text).toMatch(/<Hangup\/>/);
});
