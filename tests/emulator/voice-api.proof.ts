import { refusalOf } from './support-vendors';
import { CALLER, MARIA, VoiceBench, WAIT_LIST } from './support-voice';

let bench: VoiceBench;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

beforeEach(async () => {
  await bench.fresh();
  bench.answer('/out', '<Say>The line speaking</Say><Gather action="/keyed"/>');
});

afterEach(() => {
  expect(bench.desk.mistakes).toEqual([]);
  expect(bench.desk.complaints).toEqual([]);
  expect(bench.desk.calls.every(({ signed }) => signed)).toBe(true);
});

const client = () => bench.desk.client();
const url = (path: string): string => `${bench.desk.deskUrl}${path}`;
const make = (more: Record<string, unknown> = {}) =>
  client().calls.create({ from: WAIT_LIST, to: MARIA, url: url('/out'), ...more });

describe('a call that the API makes', () => {
  it('rings, is answered and asks its address; every moment is told that was asked for', async () => {
    const made = await make({
      statusCallback: url('/status'),
      statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    });
    expect(made).toMatchObject({ status: 'queued', direction: 'outbound-api', to: MARIA });
    const ringing = await bench.phone(MARIA);
    expect(ringing).toMatchObject({ sid: made.sid, status: 'ringing', from: WAIT_LIST });
    const answered = await bench.act(ringing, { answer: true });
    expect(answered).toMatchObject({ heard: ['say: The line speaking'], waitingFor: 'gather' });
    expect(bench.asked('/out')).toMatchObject([
      { CallStatus: 'in-progress', Direction: 'outbound-api', From: WAIT_LIST, To: MARIA },
    ]);
    await bench.clock.advance(5_000);
    expect(bench.asked('/status')).toMatchObject([
      { CallStatus: 'initiated', SequenceNumber: '0' },
      { CallStatus: 'ringing', SequenceNumber: '1' },
      { CallStatus: 'in-progress', SequenceNumber: '2' },
      { CallStatus: 'completed', SequenceNumber: '3', CallDuration: '5', Duration: '1' },
    ]);
  });

  it('tells only its end unless asked for more', async () => {
    await make({ statusCallback: url('/status'), timeout: 15 });
    await bench.clock.advance(15_000);
    expect(bench.asked('/status')).toMatchObject([
      { CallStatus: 'no-answer', SequenceNumber: '0', CallDuration: '0' },
    ]);
    expect(bench.asked('/out')).toEqual([]);
  });

  it.each([
    ['Enable', 'machine', 'machine_start'],
    ['DetectMessageEnd', 'machine', 'machine_end_beep'],
    ['Enable', 'person', 'human'],
  ])('knows with %s that a %s answered', async (machineDetection, who, answeredBy) => {
    const made = await make({ machineDetection });
    const act = who === 'person' ? { answer: true } : { machine: 'greeting' };
    await bench.act(await bench.phone(MARIA), act);
    expect(bench.asked('/out')).toMatchObject([{ AnsweredBy: answeredBy }]);
    expect((await client().calls(made.sid).fetch()).answeredBy).toBe(answeredBy);
  });

  it('may bring its document along', async () => {
    await make({ url: undefined, twiml: '<Response><Say>Hello</Say></Response>' });
    const done = await bench.act(await bench.phone(MARIA), { answer: true });
    expect(done).toMatchObject({ status: 'completed', heard: ['say: Hello'] });
  });

  it('asks the fallback address when its own fails', async () => {
    bench.desk.answers.set('/out', { status: 503 });
    bench.answer('/plan-b', '<Say>Sorry</Say>');
    await make({ fallbackUrl: url('/plan-b') });
    const done = await bench.act(await bench.phone(MARIA), { answer: true });
    expect(done.heard).toEqual(['say: Sorry']);
  });

  it('ends after the longest time', async () => {
    bench.answer('/out', '<Pause length="600"/>');
    await make({ timeLimit: 60 });
    await bench.act(await bench.phone(MARIA), { answer: true });
    await bench.clock.advance(60_000);
    expect(await bench.phone(MARIA)).toMatchObject({ status: 'completed' });
  });

  it.each([
    [21210, { from: '+12025550177' }],
    [21212, { from: 'Harbour' }],
    [21211, { to: 'Maria' }],
    [21205, { url: undefined }],
    [21205, { url: 'not an address' }],
    [21609, { statusCallback: 'nowhere' }],
    [20001, { timeout: 601 }],
  ])('is refused with %i', async (code, wrong) => {
    expect(await refusalOf(make(wrong))).toEqual({ status: 400, code });
  });

  it('says what is not emulated', async () => {
    expect(await refusalOf(make({ asyncAmd: 'true' }))).toMatchObject({ status: 501 });
    expect(await refusalOf(make({ to: WAIT_LIST }))).toMatchObject({ status: 501 });
  });
});

describe('a running call', () => {
  it('is canceled while it rings, and completed once it was answered', async () => {
    const first = await make();
    await bench.phone(MARIA);
    await client().calls(first.sid).update({ status: 'canceled' });
    expect(await bench.phone(MARIA)).toMatchObject({ status: 'canceled' });
    const second = await make();
    await bench.act(await bench.phone(MARIA), { answer: true });
    expect(await refusalOf(client().calls(second.sid).update({ status: 'canceled' }))).toEqual({
      status: 400,
      code: 21220,
    });
    const ended = await client().calls(second.sid).update({ status: 'completed' });
    expect(ended.status).toBe('completed');
    expect(await refusalOf(client().calls(second.sid).update({ status: 'completed' }))).toEqual({
      status: 400,
      code: 21220,
    });
  });

  it('is sent elsewhere in the middle of a dial, and whoever was there is hung up on', async () => {
    bench.answer('/voice', `<Dial action="/dialled">${MARIA}</Dial>`);
    bench.answer('/elsewhere', '<Say>Please hold</Say><Gather/>');
    const caller = await bench.call();
    await bench.act(await bench.phone(MARIA), { answer: true });
    await client()
      .calls(caller.sid)
      .update({ url: url('/elsewhere') });
    // A key that nobody asked for changes nothing; it is answered when the call waits again.
    expect(await bench.act(caller, { press: '9' })).toMatchObject({
      heard: ['say: Please hold'],
      waitingFor: 'gather',
    });
    expect(await bench.phone(MARIA)).toMatchObject({ status: 'completed' });
    expect(bench.asked('/dialled')).toEqual([]);
  });

  it('is listed by its ends, its parent, its state and its day, newest first', async () => {
    bench.answer('/voice', `<Dial>${MARIA}</Dial>`);
    const caller = await bench.call();
    const made = await make();
    const sids = async (by: Record<string, unknown>): Promise<string[]> =>
      (await client().calls.list(by)).map(({ sid }) => sid);
    const child = caller.legs[0]?.sid;
    expect(await sids({})).toEqual([made.sid, child, caller.sid]);
    expect(await sids({ to: MARIA })).toEqual([made.sid, child]);
    expect(await sids({ from: CALLER, parentCallSid: caller.sid })).toEqual([child]);
    expect(await sids({ status: 'in-progress' })).toEqual([caller.sid]);
    const today = new Date(bench.clock.now());
    expect(await sids({ startTime: today, to: WAIT_LIST })).toEqual([caller.sid]);
    expect(await sids({ startTimeAfter: new Date(bench.clock.now() + 86_400_000) })).toEqual([]);
  });

  it('is deleted only after its end', async () => {
    const made = await make();
    expect(await refusalOf(client().calls(made.sid).remove())).toEqual({
      status: 409,
      code: 20009,
    });
    await client().calls(made.sid).update({ status: 'completed' });
    await client().calls(made.sid).remove();
    expect(await refusalOf(client().calls(made.sid).fetch())).toEqual({ status: 404, code: 20404 });
  });
});

describe('a recording', () => {
  async function recorded(): Promise<string> {
    bench.answer('/voice', '<Record transcribe="true" action="/recorded"/>');
    const call = await bench.call();
    await bench.act(call, { record: 30, transcript: 'Call me' });
    const done = await bench.act(call, { hangUp: true });
    return done.recordings[0]?.sid ?? '';
  }

  /** A file of the account, with or without its credentials. */
  function file(path: string, signedIn = true): Promise<Response> {
    const { accountSid, authToken } = bench.desk.vendors.account;
    const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    const address = `${bench.desk.vendors.url}/api.twilio.com/2010-04-01/Accounts/${accountSid}/${path}`;
    return fetch(address, signedIn ? { headers: { authorization: `Basic ${basic}` } } : {});
  }

  it('is listed, fetched and deleted, with its transcription', async () => {
    const sid = await recorded();
    await bench.clock.advance(60_000);
    const [listed] = await client().recordings.list();
    expect(listed).toMatchObject({
      sid,
      duration: '30',
      source: 'RecordVerb',
      status: 'completed',
    });
    const { callSid } = await client().recordings(sid).fetch();
    expect(await client().calls(callSid).recordings.list()).toMatchObject([{ sid, channels: 1 }]);
    const [transcription] = await client().recordings(sid).transcriptions.list();
    expect(transcription).toMatchObject({ transcriptionText: 'Call me', status: 'completed' });
    expect(await client().calls(callSid).recordings(sid).fetch()).toMatchObject({ sid });
    const below = client()
      .recordings(sid)
      .transcriptions(transcription?.sid ?? '');
    expect((await below.fetch()).transcriptionText).toBe('Call me');
    const text = client().transcriptions(transcription?.sid ?? '');
    expect((await text.fetch()).recordingSid).toBe(sid);
    await text.remove();
    await client().recordings(sid).remove();
    expect(await client().recordings.list()).toEqual([]);
    expect(await client().transcriptions.list()).toEqual([]);
    expect((await file(`Recordings/${sid}.mp3`)).status).toBe(404);
  });

  it('is a file a second later, for those who may have it', async () => {
    const sid = await recorded();
    expect((await file(`Recordings/${sid}.mp3`)).status).toBe(404);
    await bench.clock.advance(1_000);
    expect((await file(`Recordings/${sid}.mp3`, false)).status).toBe(401);
    const mp3 = await file(`Recordings/${sid}.mp3`);
    expect(mp3.headers.get('content-type')).toBe('audio/mpeg');
    const bytes = Buffer.from(await mp3.arrayBuffer());
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfb]));
    expect(bytes.length / 4_000).toBeCloseTo(30, 0);
    const wav = Buffer.from(await (await file(`Recordings/${sid}`)).arrayBuffer());
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.readUInt32LE(40) / 16_000).toBe(30);
  });
});
