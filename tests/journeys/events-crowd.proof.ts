import { tellEverybody } from '../../cli/bench/broadcast';
import { AT_THE_STAND } from '../../cli/bench/events-broadcast';
import { isRushRight, rushInWords, rushOfOrders } from '../../cli/bench/events-crowd';
import { openLaptop, reachableNumber, type Laptop } from '../../cli/bench/laptop';
import { signInAsAda } from '../../cli/bench/sign-in';
import { size } from '../support/sizes';

/** `npm run proof` has 200 orders in ten seconds, and tells a thousand; what happens to them is the same. */
const RUSH = size(24, 200);
const PEOPLE = size(10, 1_000);
/** Twenty orders a second, as the published size has them. */
const RUSH_SECONDS = RUSH / 20;
/** What a function has to answer in, and a little for a busy machine. */
const DEADLINE_MS = 5_000;

jest.setTimeout(60_000 + PEOPLE * 2_000);

/** The platform's real limits, two processes. */
describe('many guests at a stand', () => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await openLaptop({ signIn: signInAsAda });
  });
  afterAll(async () => {
    expect(laptop.local.problems).toEqual([]);
    await laptop.stop();
  });
  beforeEach(() => laptop.reset());

  test('who order twenty a second have one order each, and everybody is told its number', async () => {
    const guests = Array.from({ length: RUSH }, (_, nth) => reachableNumber(6_000 + nth));
    const outcome = await rushOfOrders(laptop, guests, RUSH_SECONDS);
    if (!isRushRight(outcome)) throw new Error(rushInWords(outcome));
    expect(outcome).toMatchObject({ told: RUSH, holdOne: RUSH, unanswered: 0, notRising: 0 });
  });

  test('are all told once what staff say to everybody, through crashes and a closed page', async () => {
    await laptop.limits({ apiLatencyMs: 0 });
    const outcome = await tellEverybody(laptop, PEOPLE, AT_THE_STAND);
    expect(outcome).toMatchObject({
      once: PEOPLE,
      twice: 0,
      never: 0,
      progress: { done: PEOPLE, failed: 0, total: PEOPLE, state: 'finished' },
      noted: PEOPLE,
    });
    expect(outcome.cutOffAt).toBeLessThan(PEOPLE);
    expect(outcome.answered).toBe(outcome.wrote);
    expect(outcome.slowestMs).toBeLessThan(DEADLINE_MS);
  });
});
