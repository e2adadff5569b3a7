import twilio from 'twilio';
import { CALLER, VoiceBench, WAIT_LIST } from './support-voice';

let bench: VoiceBench;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

beforeEach(() => bench.fresh());

afterEach(() => {
  expect(bench.desk.mistakes).toEqual([]);
  expect(bench.desk.complaints).toEqual([]);
  expect(bench.desk.calls.every(({ signed }) => signed)).toBe(true);
});

const APOLOGY = 'say: We are sorry, an application error has occurred. Goodbye.';

/** The platform's own errors beside our webhooks, oldest first. */
async function errors(): Promise<unknown[]> {
  const { body } = await bench.desk.local('GET', 'webhooks');
  return (body as { error: { code: number } | null }[]).map(({ error }) => error?.code ?? null);
}

describe('a document', () => {
  it.each([
    ['is no XML', '<Say>Hello', 12100],
    ['has a verb that nobody knows', '<Shout>Hello</Shout>', 12200],
    ['has an attribute that nobody knows', '<Say volume="11">Hello</Say>', 12200],
    ['has a value out of its range', '<Gather numDigits="none"/>', 12200],
    ['asks for more than one thing at once', '<Gather><Hangup/></Gather>', 12200],
    ['has an address that is none', '<Redirect>http://</Redirect>', 11100],
  ])('that %s leads to the apology', async (_what, verbs, code) => {
    bench.answer('/voice', verbs);
    const call = await bench.call();
    expect(call).toMatchObject({ status: 'completed', heard: [APOLOGY] });
    expect(await errors()).toEqual([code]);
  });

  it.each([
    ['a server error', { status: 500 }, 11200],
    ['an answer of the wrong type', { status: 200, type: 'application/json', body: '{}' }, 12300],
    ['too much', { status: 200, body: `<Response>${' '.repeat(65_536)}</Response>` }, 11750],
  ])('that is %s leads to the fallback address with the reason', async (_what, answer, code) => {
    const voiceFallbackUrl = `${bench.desk.deskUrl}/fallback`;
    await bench.number({ voiceFallbackUrl });
    bench.desk.answers.set('/voice', answer);
    bench.answer('/fallback', '<Say>One moment</Say><Gather action="/keyed"/>');
    bench.desk.answers.set('/keyed', { status: 500 });
    const call = await bench.call();
    expect(call).toMatchObject({ waitingFor: 'gather', heard: ['say: One moment'] });
    expect(bench.asked('/fallback')).toMatchObject([
      { ErrorCode: String(code), ErrorUrl: `${bench.desk.deskUrl}/voice`, CallSid: call.sid },
    ]);
    await bench.act(call, { press: '1#' });
    expect(bench.asked('/fallback')).toMatchObject([{}, { Digits: '1', ErrorCode: '11200' }]);
  });

  it('that the official library builds is understood, with whatever it can say', async () => {
    const built = new twilio.twiml.VoiceResponse();
    built.say({ voice: 'Polly.Amy', language: 'en-GB', loop: 1 }, 'Hello').break({ time: '1s' });
    built.play({ digits: '12' });
    const gather = built.gather({
      input: ['dtmf', 'speech'],
      action: '/keyed',
      method: 'POST',
      numDigits: 1,
      finishOnKey: '#',
      timeout: 3,
      speechTimeout: 'auto',
      hints: 'one, two',
      language: 'en-GB',
      actionOnEmptyResult: true,
      bargeIn: true,
    });
    gather.say('Press a key');
    built.hangup();
    const next = new twilio.twiml.VoiceResponse();
    const dial = next.dial({
      action: '/dialled',
      answerOnBridge: true,
      callerId: WAIT_LIST,
      hangupOnStar: true,
      record: 'record-from-answer-dual',
      recordingStatusCallback: '/recording',
      recordingStatusCallbackEvent: ['in-progress', 'completed', 'absent'],
      sequential: true,
      timeLimit: 60,
      timeout: 5,
      trim: 'do-not-trim',
    });
    dial.number(
      {
        url: '/whisper',
        statusCallback: '/leg',
        statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
        sendDigits: '1',
      },
      '+12025550110',
    );
    const last = new twilio.twiml.VoiceResponse();
    last.record({
      action: '/recorded',
      finishOnKey: '*',
      maxLength: 119,
      playBeep: true,
      recordingStatusCallback: '/recording',
      recordingStatusCallbackEvent: ['completed'],
      timeout: 10,
      transcribe: true,
      transcribeCallback: '/transcription',
      trim: 'trim-silence',
    });
    bench.desk.answers.set('/voice', built.toString());
    bench.desk.answers.set('/keyed', next.toString());
    bench.desk.answers.set('/dialled', last.toString());
    const call = await bench.call();
    expect(call.heard).toEqual(['say: Hello', 'keys: 12', 'say: Press a key']);
    await bench.clock.advance(3_000);
    expect(await bench.look(call)).toMatchObject({ waitingFor: 'dial' });
    await bench.clock.advance(5_000);
    expect(await bench.look(call)).toMatchObject({ waitingFor: 'record' });
    expect((await errors()).filter((error) => error !== null)).toEqual([]);
  });

  it('may come by GET, with what is told in the address', async () => {
    await bench.number({ voiceMethod: 'GET' });
    bench.answer('/voice', '<Say>Hello</Say>');
    expect((await bench.call()).heard).toEqual(['say: Hello']);
    const [asked] = bench.desk.calls;
    expect(new URLSearchParams(asked?.url.split('?')[1]).get('From')).toBe(CALLER);
  });

  it('says, plays and waits in order, elements among words included', async () => {
    bench.answer(
      '/voice',
      '<Say voice="Polly.Amy" language="en-GB">Good <emphasis>day</emphasis>\n to you</Say>' +
        '<Play loop="2">/hello.mp3</Play><Pause length="3"/><Say>Still there</Say>',
    );
    const call = await bench.call();
    expect(call).toMatchObject({ status: 'in-progress', waitingFor: null });
    expect(call.heard).toEqual(['say: Good day to you', 'play: /hello.mp3', 'play: /hello.mp3']);
    await bench.clock.advance(3_000);
    expect(await bench.look(call)).toMatchObject({ status: 'completed' });
    expect((await bench.look(call)).heard.at(-1)).toBe('say: Still there');
  });

  it('leads on to another one, relative to its own address', async () => {
    bench.answer('/voice', '<Redirect method="GET">steps/next?x=1</Redirect>');
    bench.answer('/steps/next', '<Say>Next</Say>');
    expect((await bench.call()).heard).toEqual(['say: Next']);
    expect(bench.desk.calls.at(-1)).toMatchObject({ method: 'GET', path: '/steps/next' });
  });

  it('that leads to itself without end is stopped and said so', async () => {
    bench.answer('/voice', '<Redirect/>');
    bench.answer('/voice', '<Redirect>/voice</Redirect>');
    const answer = await bench.desk.local('POST', 'calls', { from: CALLER, to: WAIT_LIST });
    expect(answer).toMatchObject({ status: 501 });
    expect(bench.desk.calls.length).toBeLessThan(250);
  });

  it.each([
    ['busy', 'busy', 'busy tone'],
    ['rejected', 'no-answer', 'not in service'],
  ])('may reject the call as %s', async (reason, status, heard) => {
    bench.answer('/voice', `<Reject reason="${reason}"/>`);
    expect(await bench.call()).toMatchObject({ status, heard: [heard] });
  });

  it('that is empty ends the call', async () => {
    bench.answer('/voice', '');
    expect(await bench.call()).toMatchObject({ status: 'completed', heard: [] });
  });

  it.each([
    ['<Pay/>', '<Pay>'],
    ['<Dial><Conference>room</Conference></Dial>', '<Conference> in <Dial>'],
    ['<Gather partialResultCallback="/p"/>', '<Gather partialResultCallback>'],
  ])('with what is not emulated says so instead of leaving it out: %s', async (verbs, what) => {
    bench.answer('/voice', verbs);
    const answer = await bench.desk.local('POST', 'calls', { from: CALLER, to: WAIT_LIST });
    expect(answer).toEqual({ status: 501, body: { error: `not emulated: ${what}` } });
    expect(await errors()).toEqual([501]);
  });
});

describe('a number', () => {
  it('without an address lets the call fail', async () => {
    await bench.number({ voiceUrl: '' });
    expect(await bench.call()).toMatchObject({ status: 'failed', heard: [] });
  });

  it('that nobody owns, or a caller who is nobody, is refused', async () => {
    const call = (from: string, to: string) => bench.desk.local('POST', 'calls', { from, to });
    expect(await call(CALLER, '+12025550199')).toMatchObject({ status: 404 });
    expect(await call('Ana', WAIT_LIST)).toMatchObject({ status: 400 });
    expect(await call(WAIT_LIST, WAIT_LIST)).toMatchObject({ status: 400 });
  });
});
