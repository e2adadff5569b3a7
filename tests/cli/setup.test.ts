import { SETUP_STEPS } from '../../cli/setup/run-steps';
import { AccountBench, GIVEN, Stopped } from './support-account';

let bench: AccountBench;
beforeAll(async () => {
  bench = await AccountBench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.startsAfresh());

/** What an account looks like after one undisturbed run. */
async function undisturbed(): Promise<unknown> {
  await bench.setUp();
  const state = await bench.endState();
  await bench.startsAfresh();
  return state;
}

test('an empty account gets everything the desks need, and .env says where it is', async () => {
  await bench.setUp();
  expect(await bench.endState()).toMatchObject({
    sync: [[true, 'bellhop', true]],
    messaging: [[true, 'bellhop', true, null, ['+12025550101']]],
    verify: [[true, 'bellhop', 6]],
    keys: ['bellhop'],
    keyOpens: true,
    objects: expect.arrayContaining([
      expect.stringMatching(/^staff \[\] .*"name":"Ada".*"admin":true/),
      'waitlist-main-parties [["desk-waitlist",true,false]]',
    ]) as unknown,
  });
});

test('a second run reads and changes nothing', async () => {
  await bench.setUp();
  const before = { state: await bench.endState(), env: bench.envText() };
  const from = bench.vendors.requests.list().length;
  const report = await bench.setUp();
  expect(report.steps.flatMap(({ changes }) => changes)).toEqual([]);
  expect(bench.writesSince(from)).toEqual([]);
  expect({ state: await bench.endState(), env: bench.envText() }).toEqual(before);
});

test.each(SETUP_STEPS.map(({ id }) => id))(
  'stopped after the step "%s" and run again, it ends as if nothing had been',
  async (stopAfter) => {
    const wanted = await undisturbed();
    await expect(bench.setUp(GIVEN, { stopAfter })).rejects.toThrow(Stopped);
    await bench.setUp();
    expect(await bench.endState()).toEqual(wanted);
  },
);

test('stopped before or after any single change and run again, it ends as if nothing had been', async () => {
  const wanted = await undisturbed();
  let changes = 0;
  await bench.setUp(GIVEN, {
    access: { watch: (when, method) => void (when === 'before' && method !== 'get' && changes++) },
  });
  expect(changes).toBeGreaterThan(20);
  for (let nth = 1; nth <= changes; nth++)
    for (const moment of ['before', 'after'] as const) {
      await bench.startsAfresh();
      const seen = { before: 0, after: 0 };
      const watch = (when: 'before' | 'after', method: string): void => {
        if (seen[moment] >= nth) throw new Stopped();
        if (method === 'get') return;
        seen[when]++;
        if (when === moment && seen[when] === nth) throw new Stopped();
      };
      await expect(bench.setUp(GIVEN, { access: { watch } })).rejects.toThrow(Stopped);
      await bench.setUp();
      expect(await bench.endState()).toEqual(wanted);
    }
});

test.each([
  ['fails untouched', { status: 503 }],
  ['is carried out and its answer is lost', { status: 500, when: 'after' as const }],
  ['loses its connection', { cut: true }],
  ['is carried out and loses its connection', { cut: true, when: 'after' as const }],
  ['comes too fast', { status: 429, code: 20429 }],
])('where every twentieth call %s, the outcome is the same', async (_, trouble) => {
  const wanted = await undisturbed();
  let struck = 0;
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    await bench.startsAfresh();
    await bench.trouble({ ...trouble, rate: 0.05, seed });
    await bench.setUp();
    await bench.troubleOver();
    struck += bench.struck();
    expect(await bench.endState()).toEqual(wanted);
  }
  expect(struck).toBeGreaterThan(6);
});
