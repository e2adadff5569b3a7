import { CALLER, EVENTS, MARIA, TOM, VoiceBench, WAIT_LIST } from './support-voice';
import type { LegView } from './support-voice';

let bench: VoiceBench;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

beforeEach(async () => {
  await bench.fresh();
  await bench.desk.local('POST', 'limits', { cancelOthers: 'pickup' });
  bench.answer('/whisper', '<Gather action="/accept" numDigits="1"/><Hangup/>');
  bench.answer('/accept', '');
  bench.answer('/dialled', '<Pause length="600"/>');
});

afterEach(() => {
  expect(bench.desk.mistakes).toEqual([]);
  expect(bench.desk.complaints).toEqual([]);
});

const both = (more = '', whisper = 'url="/whisper"'): string =>
  `<Dial action="/dialled" timeout="20" ${more}><Number ${whisper}>${MARIA}</Number><Number ${whisper}>${TOM}</Number></Dial>`;

/** How a call that dials went, as its action is told. */
async function dial(document: string): Promise<LegView> {
  bench.answer('/voice', document);
  return bench.call();
}

const told = (): unknown[] =>
  bench
    .asked('/dialled')
    .map((form) => [form['DialCallStatus'], form['DialBridged'], form['DialCallDuration']]);

describe('several phones', () => {
  it('stop ringing with the first pick-up, so a refused whisper ends the ringing for all', async () => {
    await dial(both());
    const maria = await bench.act(await bench.phone(MARIA), { answer: true });
    expect(await bench.phone(TOM)).toMatchObject({ status: 'canceled' });
    await bench.act(maria, { hangUp: true });
    expect(told()).toEqual([['completed', 'false', '0']]);
  });

  it('ring on until one accepts, in the other reading of the documentation', async () => {
    await bench.desk.local('POST', 'limits', { cancelOthers: 'accept' });
    const caller = await dial(both());
    const maria = await bench.act(await bench.phone(MARIA), { answer: true });
    const tom = await bench.act(await bench.phone(TOM), { answer: true });
    expect(tom.waitingFor).toBe('gather');
    expect((await bench.act(tom, { press: '1' })).connected).toBe(caller.sid);
    expect(await bench.look(maria)).toMatchObject({ status: 'completed', connected: null });
    const refused = await bench.desk.local('POST', `calls/${maria.sid}`, { press: '1' });
    expect(refused).toEqual({ status: 409, body: { error: 'this leg has ended: completed' } });
  });

  it('ring on after a refused whisper, in the other reading', async () => {
    await bench.desk.local('POST', 'limits', { cancelOthers: 'accept' });
    await dial(both());
    await bench.act(await bench.act(await bench.phone(MARIA), { answer: true }), { hangUp: true });
    expect(await bench.phone(TOM)).toMatchObject({ status: 'ringing' });
    expect(told()).toEqual([]);
    await bench.clock.advance(20_000);
    expect(told()).toEqual([['completed', 'false', '0']]);
  });

  it('ring one after the other when the document says so', async () => {
    await dial(both('sequential="true"', ''));
    await expect(bench.phone(TOM)).rejects.toThrow('nobody has called');
    await bench.clock.advance(20_000);
    expect(await bench.phone(MARIA)).toMatchObject({ status: 'no-answer' });
    const tom = await bench.act(await bench.phone(TOM), { answer: true });
    await bench.clock.advance(7_000);
    await bench.act(tom, { hangUp: true });
    expect(told()).toEqual([['completed', 'true', '7']]);
  });

  it('give the caller to one of two who press at the same moment', async () => {
    await bench.desk.local('POST', 'limits', { cancelOthers: 'accept' });
    const caller = await dial(both());
    const legs = [MARIA, TOM].map(async (person) =>
      bench.act(await bench.phone(person), { answer: true }),
    );
    const whispering = await Promise.all(legs);
    await Promise.allSettled(whispering.map((leg) => bench.act(leg, { press: '1' })));
    const after = await Promise.all(whispering.map((leg) => bench.look(leg)));
    expect(after.map(({ connected }) => connected).sort()).toEqual([caller.sid, null].sort());
    expect(after.map(({ status }) => status).sort()).toEqual(['completed', 'in-progress']);
  });
});

describe('one phone', () => {
  const one = (number = MARIA): string => `<Dial action="/dialled" timeout="20">${number}</Dial>`;

  it.each([
    ['busy', { busy: true }],
    ['no-answer', { reject: true }],
  ])('that says %s ends the dialling with that word', async (status, act) => {
    await dial(one());
    expect(await bench.act(await bench.phone(MARIA), act)).toMatchObject({ status });
    expect(told()).toEqual([[status, 'false', undefined]]);
  });

  it.each([
    ['failed', '+12025550186'],
    ['busy', '+12025550187'],
  ])('in trouble is %s at once', async (status, number) => {
    const caller = await dial(one(number));
    expect(caller.legs).toMatchObject([{ status, to: number }]);
    expect(told()).toEqual([[status, 'false', undefined]]);
  });

  it('whose machine answers takes the call when nothing is asked first', async () => {
    const caller = await dial(one());
    const maria = await bench.act(await bench.phone(MARIA), { machine: 'greeting' });
    expect(maria.connected).toBe(caller.sid);
  });

  it('whose machine answers does not get past a whisper that wants a key', async () => {
    await dial(`<Dial action="/dialled"><Number url="/whisper">${MARIA}</Number></Dial>`);
    await bench.act(await bench.phone(MARIA), { machine: 'greeting' });
    await bench.clock.advance(5_000);
    expect(told()).toEqual([['completed', 'false', '5']]);
  });

  it('stops ringing when the caller hangs up, and the action still hears of it', async () => {
    const caller = await dial(one());
    await bench.act(caller, { hangUp: true });
    expect(await bench.phone(MARIA)).toMatchObject({ status: 'canceled' });
    expect(bench.asked('/dialled')).toMatchObject([
      { DialCallStatus: 'canceled', CallStatus: 'completed' },
    ]);
  });

  it('is hung up on when the caller goes in the middle of the talk', async () => {
    const caller = await dial(one());
    const maria = await bench.act(await bench.phone(MARIA), { answer: true });
    await bench.clock.advance(3_000);
    await bench.act(caller, { hangUp: true });
    expect(await bench.look(maria)).toMatchObject({ status: 'completed', connected: null });
    expect(told()).toEqual([['completed', 'true', '3']]);
  });

  it('loses a volunteer who hangs up while the key is on its way', async () => {
    await dial(both());
    const maria = await bench.act(await bench.phone(MARIA), { answer: true });
    await Promise.allSettled([
      bench.act(maria, { press: '1' }),
      bench.act(maria, { hangUp: true }),
    ]);
    expect(await bench.look(maria)).toMatchObject({ status: 'completed', connected: null });
    expect(bench.asked('/dialled')).toHaveLength(1);
  });

  it('parts after the longest time, and when the caller presses the star', async () => {
    await dial(`<Dial action="/dialled" timeLimit="60">${MARIA}</Dial>`);
    await bench.act(await bench.phone(MARIA), { answer: true });
    await bench.clock.advance(60_000);
    expect(told()).toEqual([['completed', 'true', '60']]);
    const caller = await dial(`<Dial action="/dialled" hangupOnStar="true">${MARIA}</Dial>`);
    await bench.act(await bench.phone(MARIA), { answer: true });
    expect(await bench.act(caller, { press: '*' })).toMatchObject({ status: 'in-progress' });
    expect(await bench.phone(MARIA)).toMatchObject({ status: 'completed' });
  });

  it('goes on with the next verb when no action is named', async () => {
    const caller = await dial(`<Dial>${MARIA}</Dial><Say>Goodbye</Say>`);
    await bench.act(await bench.phone(MARIA), { busy: true });
    expect(await bench.look(caller)).toMatchObject({
      status: 'completed',
      heard: ['say: Goodbye'],
    });
  });

  it('is heard ringing, unanswered, until somebody is there', async () => {
    const caller = await dial(`<Dial answerOnBridge="true">${MARIA}</Dial>`);
    expect(caller.status).toBe('ringing');
    await bench.act(await bench.phone(MARIA), { answer: true });
    expect(await bench.look(caller)).toMatchObject({ status: 'in-progress' });
  });

  it('sees a number of the house when the document says so, and no number of strangers', async () => {
    await dial(`<Dial callerId="${EVENTS}">${MARIA}</Dial>`);
    expect(await bench.phone(MARIA)).toMatchObject({ from: EVENTS });
    const refused = await dial(`<Dial callerId="+14155550199">${MARIA}</Dial>`);
    expect(refused.heard).toEqual([expect.stringContaining('an application error has occurred')]);
    expect((await bench.desk.local('GET', 'webhooks')).body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ error: { code: 13214, message: expect.any(String) as string } }),
      ]),
    );
  });

  it('does not see who withholds the number', async () => {
    bench.answer('/voice', one());
    const caller = await bench.call('anonymous');
    expect(caller).toMatchObject({ from: '+266696687', to: WAIT_LIST });
    expect(await bench.phone('anonymous')).toMatchObject({ sid: caller.sid });
    expect(await bench.phone(MARIA)).toMatchObject({ from: '+266696687' });
    expect(bench.asked('/voice')[0]).toMatchObject({ From: '+266696687', FromCountry: '' });
  });

  it('is not dialled out from by its own whisper', async () => {
    bench.answer('/whisper', `<Dial>${TOM}</Dial>`);
    await dial(`<Dial action="/dialled"><Number url="/whisper">${MARIA}</Number></Dial>`);
    const maria = await bench.act(await bench.phone(MARIA), { answer: true });
    expect(maria.heard).toEqual([expect.stringContaining('application error')]);
    expect(told()).toEqual([['completed', 'false', '0']]);
  });

  it('is recorded from the moment of the connection, on two channels', async () => {
    const record = 'record="record-from-answer-dual" recordingStatusCallback="/recording"';
    const caller = await dial(`<Dial action="/dialled" ${record}>${MARIA}</Dial>`);
    await bench.clock.advance(4_000);
    const maria = await bench.act(await bench.phone(MARIA), { answer: true });
    await bench.clock.advance(9_000);
    await bench.act(maria, { hangUp: true });
    expect(bench.asked('/dialled')).toMatchObject([{ RecordingDuration: '9' }]);
    expect((await bench.look(caller)).recordings).toMatchObject([{ seconds: 9 }]);
    await bench.clock.advance(1_000);
    expect(bench.asked('/recording')).toMatchObject([
      { CallSid: caller.sid, RecordingSource: 'DialVerb', RecordingChannels: '2' },
    ]);
  });

  it('cannot be a number of the house, which has no phone', async () => {
    bench.answer('/voice', `<Dial>${EVENTS}</Dial>`);
    expect(await bench.desk.local('POST', 'calls', { from: CALLER, to: WAIT_LIST })).toEqual({
      status: 501,
      body: { error: 'not emulated: a call from one number of the account to another' },
    });
  });
});
