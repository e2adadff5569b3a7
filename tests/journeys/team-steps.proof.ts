import { openLaptop } from '../../cli/bench/laptop';
import { signInAsAda } from '../../cli/bench/sign-in';
import { measureTeam } from '../../cli/bench/team-steps';

// Steps are told apart by time, so a machine that was busy elsewhere is measured once more before a count is believed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

test('a member’s question is answered after two steps, and what they say is done after three', async () => {
  // Long enough that requests made at once are seen to be, on a busy machine as well.
  const latencyMs = 150;
  const laptop = await openLaptop({ signIn: signInAsAda, latencyMs, processes: 1 });
  try {
    const rows = await measureTeam(laptop, { runs: 1, warming: 1, latencyMs });
    expect(rows).toHaveLength(17);
    expect(rows.filter(({ steps, budget }) => steps > budget)).toEqual([]);
    expect(laptop.local.problems).toEqual([]);
  } finally {
    await laptop.stop();
  }
}, 120_000);
