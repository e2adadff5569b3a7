import { CALLER, MARIA, TOM, VoiceBench, WAIT_LIST } from './support-voice';

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

const TWO_PHONES = `<Dial action="/dialled" timeout="20">
  <Number url="/whisper" statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${MARIA}</Number>
  <Number url="/whisper">${TOM}</Number>
</Dial>`;

/** A line that asks why, rings two people, and takes a message when nobody comes. */
function aLine(): void {
  bench.answer(
    '/voice',
    '<Say>Harbour line</Say><Gather action="/keyed" numDigits="1"><Say>Press 1</Say></Gather><Hangup/>',
  );
  bench.answer('/keyed', ({ form }) => (form['Digits'] === '1' ? TWO_PHONES : '<Reject/>'));
  bench.answer(
    '/whisper',
    '<Gather action="/accept" numDigits="1"><Say>A call for the line</Say></Gather><Hangup/>',
  );
  bench.answer('/accept', ({ form }) => (form['Digits'] === '1' ? '' : '<Hangup/>'));
  bench.answer('/dialled', ({ form }) =>
    form['DialBridged'] === 'true'
      ? '<Hangup/>'
      : '<Say>Leave a message</Say><Record action="/recorded" recordingStatusCallback="/recording" transcribe="true" transcribeCallback="/transcription" maxLength="119"/>',
  );
  bench.answer('/recorded', '<Say>Thank you</Say><Hangup/>');
}

describe('a call to a number of the house', () => {
  it('rings two phones, and whoever accepts talks to the caller', async () => {
    aLine();
    const asked = await bench.call();
    expect(asked).toMatchObject({
      status: 'in-progress',
      waitingFor: 'gather',
      heard: ['say: Harbour line', 'say: Press 1'],
    });
    const ringing = await bench.act(asked, { press: '1' });
    expect(ringing).toMatchObject({ waitingFor: 'dial', legs: [{ to: MARIA }, { to: TOM }] });
    const maria = await bench.phone(MARIA);
    expect(maria).toMatchObject({ status: 'ringing', from: CALLER, direction: 'outbound-dial' });
    expect(await bench.act(maria, { answer: true })).toMatchObject({
      waitingFor: 'gather',
      heard: ['say: A call for the line'],
    });
    expect(await bench.phone(TOM)).toMatchObject({ status: 'canceled' });
    const accepted = await bench.act(maria, { press: '1' });
    expect(accepted.connected).toBe(asked.sid);
    await bench.act(accepted, { say: 'Hello, Maria here' });
    expect((await bench.look(asked)).heard.at(-1)).toBe('voice: Hello, Maria here');
    await bench.clock.advance(65_000);
    expect(await bench.act(accepted, { hangUp: true })).toMatchObject({ status: 'completed' });
    expect(await bench.look(asked)).toMatchObject({ status: 'completed' });
    expect(bench.asked('/dialled')).toMatchObject([
      {
        CallSid: asked.sid,
        CallStatus: 'in-progress',
        DialCallStatus: 'completed',
        DialCallSid: maria.sid,
        DialCallDuration: '65',
        DialBridged: 'true',
      },
    ]);
    expect(bench.asked('/leg').map((form) => [form['CallStatus'], form['SequenceNumber']])).toEqual(
      [
        ['initiated', '0'],
        ['ringing', '1'],
        ['in-progress', '2'],
        ['completed', '3'],
      ],
    );
    expect(bench.asked('/whisper')).toMatchObject([
      { CallSid: maria.sid, ParentCallSid: asked.sid, From: CALLER, To: MARIA },
    ]);
  });

  it('takes a message when nobody answers, and has it written down', async () => {
    aLine();
    const asked = await bench.call();
    await bench.act(asked, { press: '1' });
    await bench.clock.advance(20_000);
    const recording = await bench.look(asked);
    expect(recording).toMatchObject({ waitingFor: 'record', legs: [{ status: 'no-answer' }, {}] });
    expect(recording.heard.slice(-2)).toEqual(['say: Leave a message', 'beep']);
    await bench.act(asked, { record: 12, transcript: 'Please call me back' });
    const done = await bench.act(asked, { hangUp: true });
    expect(done).toMatchObject({ status: 'completed', recordings: [{ seconds: 12 }] });
    expect(bench.asked('/recorded')).toMatchObject([
      { RecordingDuration: '12', Digits: 'hangup', CallStatus: 'completed' },
    ]);
    await bench.clock.advance(60_000);
    expect(bench.asked('/recording')).toMatchObject([
      { RecordingStatus: 'completed', RecordingDuration: '12', RecordingSource: 'RecordVerb' },
    ]);
    expect(bench.asked('/transcription')).toMatchObject([
      {
        CallSid: asked.sid,
        From: CALLER,
        To: WAIT_LIST,
        TranscriptionStatus: 'completed',
        TranscriptionText: 'Please call me back',
      },
    ]);
  });
});
