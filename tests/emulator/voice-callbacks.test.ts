import { CALLER, MARIA, VoiceBench, WAIT_LIST } from './support-voice';

let bench: VoiceBench;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

beforeEach(async () => {
  await bench.fresh();
  bench.answer('/voice', dialling);
  bench.answer('/dialled', '<Hangup/>');
});

afterEach(() => {
  expect(bench.desk.mistakes).toEqual([]);
  expect(bench.desk.calls.every(({ signed }) => signed)).toBe(true);
});

const dialling = `<Dial action="/dialled"><Number statusCallback="/leg" statusCallbackEvent="ringing answered completed">${MARIA}</Number></Dial>`;

/** The states that were told of the called leg, in the order they arrived. */
const told = (): unknown[] => bench.asked('/leg').map((form) => form['CallStatus']);

async function talkAndHangUp(): Promise<void> {
  await bench.call();
  const maria = await bench.act(await bench.phone(MARIA), { answer: true });
  await bench.act(maria, { hangUp: true });
}

const trouble = (fault: Record<string, unknown>) => bench.desk.local('POST', 'faults', fault);

describe('callbacks of a call', () => {
  it('come in order, and the end of a call is told to its number', async () => {
    await bench.number({ statusCallback: `${bench.desk.deskUrl}/ended` });
    await talkAndHangUp();
    expect(told()).toEqual(['ringing', 'in-progress', 'completed']);
    expect(bench.asked('/ended')).toMatchObject([
      { CallStatus: 'completed', From: CALLER, To: WAIT_LIST, Direction: 'inbound' },
    ]);
  });

  it('may be repeated, the action of a dial included', async () => {
    await trouble({ webhook: 'repeat', path: '/leg' });
    await trouble({ webhook: 'repeat', path: '/dialled' });
    await talkAndHangUp();
    expect(told()).toHaveLength(6);
    expect(bench.asked('/dialled')).toHaveLength(2);
  });

  it('may be lost, and the call goes on', async () => {
    await trouble({ webhook: 'drop', path: '/leg', times: 2 });
    await talkAndHangUp();
    expect(told()).toEqual(['completed']);
    expect(bench.asked('/dialled')).toHaveLength(1);
  });

  it('may overtake each other', async () => {
    await trouble({ webhook: 'reorder', path: '/leg', times: 1 });
    await talkAndHangUp();
    expect(told()).toHaveLength(3);
    expect(told()[0]).not.toBe('ringing');
  });

  it('that are lost on the way to a document lead to its fallback', async () => {
    await bench.number({ voiceFallbackUrl: `${bench.desk.deskUrl}/fallback` });
    bench.answer('/fallback', '<Say>One moment</Say>');
    await trouble({ webhook: 'drop', path: '/dialled' });
    await talkAndHangUp();
    expect((await bench.phone(CALLER)).heard).toEqual(['say: One moment']);
    expect(bench.asked('/fallback')).toMatchObject([{ ErrorCode: '11200' }]);
  });
});

describe('a reset', () => {
  it('ends every call without a word, and the next account knows none of them', async () => {
    await bench.call();
    const before = bench.desk.calls.length;
    await bench.fresh();
    expect((await bench.desk.local('GET', 'calls')).body).toEqual([]);
    await bench.clock.advance(3_600_000);
    expect(bench.desk.calls).toEqual([]);
    expect(before).toBeGreaterThan(0);
    bench.answer('/voice', '<Say>Hello</Say>');
    expect((await bench.call()).heard).toEqual(['say: Hello']);
  });

  it('in the middle of an answer leaves nothing behind', async () => {
    const open: { release: () => void } = { release: () => undefined };
    const held = new Promise<void>((resolve) => (open.release = resolve));
    const asked = new Promise<void>((resolve) =>
      bench.desk.answers.set('/voice', async () => {
        resolve();
        await held;
        return '<Response><Say>Too late</Say></Response>';
      }),
    );
    const calling = bench.desk.local('POST', 'calls', { from: CALLER, to: WAIT_LIST });
    await asked;
    await bench.fresh();
    open.release();
    expect((await calling).body).toMatchObject({ heard: [] });
    expect((await bench.desk.local('GET', 'calls')).body).toEqual([]);
    bench.answer('/voice', '<Say>Hello</Say>');
    expect((await bench.call()).heard).toEqual(['say: Hello']);
  });
});
