import { VoiceBench } from './support-voice';

let bench: VoiceBench;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

beforeEach(async () => {
  await bench.fresh();
  bench.answer('/keyed', '<Pause length="600"/>');
  bench.answer('/recorded', '<Pause length="600"/>');
});

afterEach(() => {
  expect(bench.desk.mistakes).toEqual([]);
  expect(bench.desk.complaints).toEqual([]);
});

describe('asking for keys or words', () => {
  const gather = (more: string, inside = ''): void =>
    bench.answer('/voice', `<Gather action="/keyed" ${more}>${inside}</Gather><Say>Nothing</Say>`);

  it('ends with the last key that is wanted', async () => {
    gather('numDigits="3"');
    const call = await bench.call();
    expect(await bench.act(call, { press: '12' })).toMatchObject({ waitingFor: 'gather' });
    await bench.act(call, { press: '34' });
    expect(bench.asked('/keyed')).toMatchObject([{ Digits: '123' }]);
  });

  it('ends with the end key, which is not told among the others', async () => {
    gather('finishOnKey="*"');
    const call = await bench.call();
    await bench.act(call, { press: '12#*' });
    expect(bench.asked('/keyed')).toMatchObject([{ Digits: '12#', FinishedOnKey: '*' }]);
  });

  it('ends with silence, counted anew after each key', async () => {
    gather('timeout="4"');
    const call = await bench.call();
    await bench.clock.advance(3_000);
    await bench.act(call, { press: '7' });
    await bench.clock.advance(3_000);
    expect(bench.asked('/keyed')).toEqual([]);
    await bench.clock.advance(1_000);
    expect(bench.asked('/keyed')).toMatchObject([{ Digits: '7' }]);
  });

  it('goes on with the next verb when nothing came, or tells so when the document wants it', async () => {
    gather('');
    const call = await bench.call();
    await bench.clock.advance(5_000);
    expect((await bench.look(call)).heard).toEqual(['say: Nothing']);
    gather('actionOnEmptyResult="true"');
    await bench.call();
    await bench.clock.advance(5_000);
    expect(bench.asked('/keyed')).toMatchObject([{ Digits: '' }]);
  });

  it('hears words when it listens for them, and only then', async () => {
    gather('input="speech dtmf" hints="table"');
    await bench.act(await bench.call(), { say: 'a table for two' });
    gather('');
    const deaf = await bench.call();
    expect(await bench.act(deaf, { say: 'hello' })).toMatchObject({ waitingFor: 'gather' });
    expect(bench.asked('/keyed')).toMatchObject([
      { SpeechResult: 'a table for two', Confidence: '0.9' },
    ]);
  });

  it('listens while it waits between its own words', async () => {
    gather('numDigits="1"', '<Say>One</Say><Pause length="10"/><Say>Two</Say>');
    const call = await bench.call();
    expect(call.heard).toEqual(['say: One']);
    await bench.clock.advance(9_000);
    expect((await bench.act(call, { press: '1' })).heard).toEqual(['say: One']);
    expect(bench.asked('/keyed')).toHaveLength(1);
  });

  it('asks nobody when the caller hangs up', async () => {
    gather('');
    const call = await bench.call();
    await bench.act(call, { press: '1' });
    expect(await bench.act(call, { hangUp: true })).toMatchObject({ status: 'completed' });
    expect(bench.asked('/keyed')).toEqual([]);
  });

  it('does not count what was pressed before it listened', async () => {
    bench.answer(
      '/voice',
      '<Pause length="2"/><Say>x</Say><Pause length="2"/><Redirect>/ask</Redirect>',
    );
    bench.answer('/ask', '<Gather action="/keyed" numDigits="1"/>');
    const call = await bench.call();
    await bench.clock.advance(3_000);
    await bench.act(call, { press: '5' });
    await bench.clock.advance(1_000);
    expect(await bench.look(call)).toMatchObject({ waitingFor: 'gather' });
  });
});

describe('taking a message', () => {
  const record = (more = ''): void =>
    bench.answer(
      '/voice',
      `<Record action="/recorded" recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress completed absent" ${more}/><Say>Nothing</Say>`,
    );
  const transcribed = 'transcribe="true" transcribeCallback="/transcription"';

  it('ends with silence, which is not part of it', async () => {
    record('timeout="6"');
    const call = await bench.call();
    expect(call).toMatchObject({ heard: ['beep'], waitingFor: 'record' });
    await bench.act(call, { record: 10 });
    await bench.clock.advance(5_000);
    expect(bench.asked('/recorded')).toEqual([]);
    await bench.clock.advance(1_000);
    expect(bench.asked('/recorded')).toMatchObject([{ RecordingDuration: '10' }]);
    expect(bench.asked('/recorded')[0]).not.toHaveProperty('Digits');
  });

  it('ends with a key, and with the longest time however long somebody speaks', async () => {
    record('maxLength="30" finishOnKey="#"');
    const call = await bench.call();
    await bench.act(call, { record: 4 });
    await bench.act(call, { press: '1#' });
    await bench.act(await bench.call(), { record: 90 });
    expect(
      bench.asked('/recorded').map((form) => [form['RecordingDuration'], form['Digits']]),
    ).toEqual([
      ['4', '#'],
      ['30', undefined],
    ]);
  });

  it('goes on with the next verb when nobody spoke, and says that there is none', async () => {
    record('playBeep="false"');
    const call = await bench.call();
    await bench.clock.advance(5_000);
    expect(await bench.look(call)).toMatchObject({ heard: ['say: Nothing'], recordings: [] });
    expect(bench.asked('/recorded')).toEqual([]);
    expect(bench.asked('/recording').map((form) => form['RecordingStatus'])).toEqual([
      'in-progress',
      'absent',
    ]);
  });

  it.each([
    ['completed', 'completed', 'Call me'],
    ['failed', 'failed', ''],
  ])('is written down as told: %s', async (transcription, status, text) => {
    record(transcribed);
    const call = await bench.call();
    const spoken = { record: 20, transcript: 'Call me', transcription, transcribedAfter: 'PT10M' };
    await bench.act(call, spoken);
    await bench.act(call, { hangUp: true });
    await bench.clock.advance(9 * 60_000);
    expect(bench.asked('/transcription')).toEqual([]);
    expect((await bench.look(call)).recordings).toMatchObject([
      { transcription: { status: 'in-progress' } },
    ]);
    await bench.clock.advance(60_000);
    expect(bench.asked('/transcription')).toMatchObject([
      { TranscriptionStatus: status, TranscriptionText: text },
    ]);
  });

  it('is never written down when told so', async () => {
    record(transcribed);
    const call = await bench.call();
    await bench.act(call, { record: 20, transcription: 'never' });
    await bench.act(call, { hangUp: true });
    await bench.clock.advance(24 * 3_600_000);
    expect(bench.asked('/recording')).toHaveLength(2);
    expect(bench.asked('/transcription')).toEqual([]);
  });

  it.each([2, 120])('of %i seconds is not written down at all', async (seconds) => {
    record(transcribed);
    const call = await bench.call();
    await bench.act(call, { record: seconds });
    await bench.act(call, { hangUp: true });
    await bench.clock.advance(60_000);
    expect(bench.asked('/transcription')).toEqual([]);
    const { body } = await bench.desk.local('GET', 'webhooks');
    expect(body).toMatchObject([{ path: '/voice', error: { code: 13617 } }, {}, {}, {}]);
  });

  it('may be spoken in words, at the speed of people', async () => {
    record(transcribed);
    const call = await bench.call();
    await bench.act(call, { say: 'one two three four five six seven eight nine ten' });
    await bench.act(call, { hangUp: true });
    await bench.clock.advance(30_000);
    expect(bench.asked('/transcription')).toMatchObject([
      { TranscriptionText: 'one two three four five six seven eight nine ten' },
    ]);
    expect((await bench.look(call)).recordings).toMatchObject([{ seconds: 4 }]);
  });

  it('cannot be spoken where nobody records', async () => {
    bench.answer('/voice', '<Gather/>');
    const { sid } = await bench.call();
    expect(await bench.desk.local('POST', `calls/${sid}`, { record: 5 })).toEqual({
      status: 409,
      body: { error: 'nobody records this leg' },
    });
    expect(await bench.desk.local('POST', `calls/${sid}`, { answer: true })).toMatchObject({
      status: 409,
    });
    expect(await bench.desk.local('POST', `calls/${sid}`, { shout: true })).toMatchObject({
      status: 400,
    });
  });
});
