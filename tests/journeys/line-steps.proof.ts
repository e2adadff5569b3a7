import { openLaptop } from '../../cli/bench/laptop';
import { measureLine } from '../../cli/bench/line-steps';

/** Long enough that requests made at once are seen to be, on a busy machine as well. */
const LATENCY_MS = 200;

// Steps are told apart by time, so a machine that was busy elsewhere is measured once more before a count is believed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

test('a call rings the first phone after one step, after two where the rota is not known yet; two to take it and to go on', async () => {
  const laptop = await openLaptop({ signIn: () => Promise.resolve(''), latencyMs: LATENCY_MS });
  try {
    const rows = await measureLine(laptop, { runs: 2, warming: 4, latencyMs: LATENCY_MS });
    const steps = Object.fromEntries(
      rows.map(({ operation, steps: most }) => [operation.replace('line: ', ''), most]),
    );
    expect(steps).toEqual({
      'a call, until the first ring, the rota not known yet': 2,
      'a call, until the first ring': 1,
      'picked up': 2,
      'pressed 1': 2,
      'the talk is over': 2,
      'busy, the next phone rings': 2,
    });
    expect(rows.filter(({ steps: most, budget }) => most > budget)).toEqual([]);
    expect(laptop.local.problems).toEqual([]);
  } finally {
    await laptop.stop();
  }
}, 120_000);
