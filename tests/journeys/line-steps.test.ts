import { openLaptop } from '../../cli/bench/laptop';
import { measureLine } from '../../cli/bench/line-steps';

test('two steps at most from a call to the first ring, to take it, and to go on to the next phone', async () => {
  const laptop = await openLaptop({ signIn: () => Promise.resolve(''), latencyMs: 30 });
  try {
    const rows = await measureLine(laptop);
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ steps, budget }) => steps > budget)).toEqual([]);
    expect(laptop.local.problems).toEqual([]);
  } finally {
    await laptop.stop();
  }
}, 120_000);
