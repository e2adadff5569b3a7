import { refusalOf } from './support-vendors';
import { CALLER, MARIA, VoiceBench, WAIT_LIST } from './support-voice';
import type { LegView } from './support-voice';

let bench: VoiceBench;

beforeAll(async () => {
  bench = await VoiceBench.start();
});

afterAll(() => bench.desk.stop());

beforeEach(async () => {
  await bench.fresh();
  bench.answer(
    '/voice',
    '<Enqueue waitUrl="/wait" action="/left">helpers</Enqueue><Say>Next</Say>',
  );
  bench.answer('/wait', ({ form }) => `<Say>You are number ${form['QueuePosition'] ?? ''}</Say>`);
  bench.answer('/left', '<Say>Goodbye</Say>');
  bench.answer('/helper', '<Dial action="/helped" timeout="30"><Queue>helpers</Queue></Dial>');
  bench.answer('/helped', '<Hangup/>');
});

afterEach(() => {
  expect(bench.desk.mistakes).toEqual([]);
  expect(bench.desk.complaints).toEqual([]);
});

const client = () => bench.desk.client();

/** Maria is called by us and takes whoever waits. */
async function helper(): Promise<LegView> {
  await client().calls.create({ from: WAIT_LIST, to: MARIA, url: `${bench.desk.deskUrl}/helper` });
  return bench.act(await bench.phone(MARIA), { answer: true });
}

describe('a queue', () => {
  it('holds callers with music that comes again, until somebody takes the first', async () => {
    const first = await bench.call();
    const second = await bench.call('+14155550131');
    expect(second).toMatchObject({ waitingFor: 'enqueue', heard: ['say: You are number 2'] });
    await bench.clock.advance(30_000);
    expect((await bench.look(first)).heard).toHaveLength(2);
    const maria = await helper();
    expect(maria.connected).toBe(first.sid);
    await bench.act(await bench.look(first), { say: 'Hello' });
    expect((await bench.look(maria)).heard).toEqual(['voice: Hello']);
    await bench.act(maria, { hangUp: true });
    expect(await bench.look(first)).toMatchObject({ status: 'completed' });
    expect(bench.asked('/left')).toMatchObject([{ QueueResult: 'bridged', QueueTime: '30' }]);
    expect(bench.asked('/helped')).toMatchObject([
      { DialCallStatus: 'completed', DialBridged: 'true', DialCallSid: first.sid },
    ]);
  });

  it('lets a helper wait for the next caller, for as long as a phone would ring', async () => {
    const maria = await helper();
    expect(maria).toMatchObject({ waitingFor: 'dial', connected: null });
    await bench.clock.advance(29_000);
    const caller = await bench.call();
    expect(caller.connected).toBe(maria.sid);
    await bench.act(caller, { hangUp: true });
    expect(bench.asked('/helped')).toMatchObject([{ DialCallStatus: 'completed' }]);
    await helper();
    await bench.clock.advance(30_000);
    expect(bench.asked('/helped').at(-1)).toMatchObject({ DialBridged: 'false' });
  });

  it('says why somebody left it', async () => {
    bench.answer('/wait', '<Gather numDigits="1" action="/key"/>');
    bench.answer('/key', '<Leave/>');
    const impatient = await bench.call();
    expect((await bench.act(impatient, { press: '1' })).heard).toEqual(['say: Goodbye']);
    await bench.act(await bench.call(), { hangUp: true });
    expect(bench.asked('/left').map((form) => form['QueueResult'])).toEqual(['leave', 'hangup']);
    const [queue] = await client().queues.list();
    expect(queue).toMatchObject({ friendlyName: 'helpers', currentSize: 0 });
  });

  it('takes no more than it may hold', async () => {
    await client().queues.create({ friendlyName: 'helpers', maxSize: 1 });
    await bench.call();
    expect((await bench.call('+14155550131')).heard).toEqual(['say: Goodbye']);
    expect(bench.asked('/left')).toMatchObject([{ QueueResult: 'queue-full' }]);
  });

  it('is read and emptied through the API', async () => {
    bench.answer('/elsewhere', '<Say>Elsewhere</Say>');
    const caller = await bench.call();
    const [queue] = await client().queues.list();
    const one = client().queues(queue?.sid ?? '');
    expect(await one.members.list()).toMatchObject([{ callSid: caller.sid, position: 1 }]);
    expect(await refusalOf(one.remove())).toEqual({ status: 400, code: 22002 });
    await one.members('Front').update({ url: `${bench.desk.deskUrl}/elsewhere` });
    expect((await one.update({ friendlyName: 'nobody' })).friendlyName).toBe('nobody');
    await one.remove();
    expect(await refusalOf(one.fetch())).toEqual({ status: 404, code: 20404 });
    expect((await bench.phone(CALLER)).sid).toBe(caller.sid);
  });
});
