import { openLaptop, type Laptop } from '../../cli/bench/laptop';
import { signInAsAda } from '../../cli/bench/sign-in';
import { checksFallDue, type ChecksOutcome } from '../../cli/bench/team-checks';
import { size } from '../support/sizes';

/** The platform cuts a function after ten seconds. https://www.twilio.com/docs/serverless/functions-assets/functions#limits */
const SLICE_MS = 10_000;
const STORES = size(6, 200);
const DUE = size(24, 200);

describe('the team’s automatic checks', () => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await openLaptop({ signIn: signInAsAda });
  }, 120_000);
  afterAll(async () => {
    expect(laptop.local.problems).toEqual([]);
    await laptop.stop();
  });
  beforeEach(() => laptop.reset());

  const run = async (open: number, due: number): Promise<ChecksOutcome> => {
    const outcome = await checksFallDue(laptop, { stores: STORES, open, due });
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
    expect(outcome).toMatchObject({ open, due, once: due, twice: 0, never: 0 });
    expect(outcome.longestMs).toBeLessThan(SLICE_MS);
    return outcome;
  };

  test(
    'cost what is due and not what exists, in slices that the platform lets finish',
    async () => {
      const few = await run(size(48, 1_000), DUE);
      await laptop.reset();
      const many = await run(size(240, 5_000), DUE);
      expect(many.requestsEach).toBeLessThanOrEqual(1.2 * few.requestsEach);
    },
    size(180_000, 1_800_000),
  );

  test(
    'take whatever is due at the same moment, each once',
    async () => {
      await run(size(96, 5_000), size(96, 1_000));
    },
    size(180_000, 1_800_000),
  );
});
