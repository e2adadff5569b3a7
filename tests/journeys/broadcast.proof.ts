import { busiestMoment, tellEverybody } from '../../cli/bench/broadcast';
import { openLaptop, type Laptop } from '../../cli/bench/laptop';
import { signInAsAda } from '../../cli/bench/sign-in';
import { size } from '../support/sizes';

/** `npm run proof` tells three hundred; what happens to them is the same. */
const PEOPLE = size(30, 300);
/** What a function has to answer in, and a little for a busy machine. */
const DEADLINE_MS = 5_000;

describe('a text to everybody', () => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await openLaptop({ signIn: signInAsAda, latencyMs: 0 });
  });
  afterAll(async () => {
    expect(laptop.local.problems).toEqual([]);
    await laptop.stop();
  });

  beforeEach(() => laptop.reset());

  test('that every process dies of half way, and of which the page is closed, reaches everybody once', async () => {
    const outcome = await tellEverybody(laptop, PEOPLE);
    expect(outcome).toMatchObject({
      once: PEOPLE,
      twice: 0,
      never: 0,
      progress: { done: PEOPLE, failed: 0, total: PEOPLE, state: 'finished' },
      noted: PEOPLE,
    });
    expect(outcome.cutOffAt).toBeGreaterThanOrEqual(PEOPLE / 2);
    expect(outcome.cutOffAt).toBeLessThan(PEOPLE);
    expect(outcome.answered).toBe(outcome.wrote);
    expect(outcome.slowestMs).toBeLessThan(DEADLINE_MS);
    expect(outcome.minutes).toBeLessThan(5);
  }, 300_000);

  test('goes no faster when two pages carry on with it', async () => {
    expect(await busiestMoment(laptop, 21, 400)).toBeLessThanOrEqual(6);
  }, 60_000);
});
