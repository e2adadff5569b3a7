import { openLaptop } from '../../cli/bench/laptop';
import { measureLine } from '../../cli/bench/line-steps';

test('two steps at most from a call to the first ring, to take it, and to go on to the next phone', async () => {
  // Long enough that requests made at once are seen to be, on a busy machine as well.
  const laptop = await openLaptop({ signIn: () => Promise.resolve(''), latencyMs: 200 });
  try {
    const rows = await measureLine(laptop, { runs: 2, warming: 4 });
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ steps, budget }) => steps > budget)).toEqual([]);
    expect(laptop.local.problems).toEqual([]);
  } finally {
    await laptop.stop();
  }
}, 120_000);
