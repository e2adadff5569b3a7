import { crowdJoins, moveAbout, readHouse, sameJoins } from '../../cli/bench/crowd';
import { guestNumber, openLaptop, reachableNumber, type Laptop } from '../../cli/bench/laptop';
import { signInAsAda } from '../../cli/bench/sign-in';
import { fillTo, measureSteps } from '../../cli/bench/steps';
import { size } from '../support/sizes';

// Every call takes as long as a real one, and there are many. Steps are told apart by time, so a machine that was busy
// elsewhere at that moment is measured once more before a count is believed.
jest.setTimeout(180_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Longer than a busy machine may take to send what belongs to the same step. */
const SLOW_MS = 250;
const WAITING = size(25, 120);

/**
 * A rush on the platform's real limits, with the latency of real API calls and two processes. Smaller than what
 * `npm run bench` prints; counts and outcomes are the same.
 */
describe('a rush of guests', () => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await openLaptop({ signIn: signInAsAda });
  });
  afterAll(async () => {
    expect(laptop.local.problems).toEqual([]);
    await laptop.stop();
  });
  beforeEach(() => laptop.reset());

  const guests = (count: number, from: number) =>
    Array.from({ length: count }, (_, nth) => guestNumber(from + nth));

  test('forty who join at once, with thirty calls allowed, are all placed exactly once and told different places', async () => {
    const outcome = await crowdJoins(laptop, guests(40, 100));
    expect(outcome).toMatchObject({
      joined: 40,
      placedOnce: 40,
      unanswered: 0,
      samePlaceTwice: 0,
      wrongPositions: 0,
    });
    expect(outcome.attempts).toBeGreaterThan(40);
  });

  test('thirty-five who join at once over WhatsApp fare no worse', async () => {
    const numbers = Array.from({ length: 35 }, (_, nth) => reachableNumber(400 + nth));
    const outcome = await crowdJoins(laptop, numbers, { channel: 'whatsapp' });
    expect(outcome).toMatchObject({
      joined: 35,
      placedOnce: 35,
      unanswered: 0,
      samePlaceTwice: 0,
      wrongPositions: 0,
    });
  });

  test('nobody is lost while staff move others about', async () => {
    const staff = await laptop.staff();
    await fillTo(staff, 8, 0, laptop);
    const outcome = await crowdJoins(laptop, guests(25, 300), {
      meanwhile: () => moveAbout(laptop, staff),
    });
    expect(outcome).toMatchObject({ joined: 25, placedOnce: 25, unanswered: 0, wrongPositions: 0 });
    const { order, waiting } = await readHouse(laptop);
    expect(new Set(order)).toEqual(waiting);
    expect(order).toHaveLength(33);
  });

  test('one guest who sends the same join twenty times at once has one place', async () => {
    expect(await sameJoins(laptop, guestNumber(500), 20)).toEqual({
      answered: 20,
      inLine: 1,
      records: 1,
    });
  });

  test.each([
    ['SMS', WAITING, 'sms'],
    ['WhatsApp', WAITING, 'whatsapp'],
  ] as const)(
    'every operation by %s keeps its budget of steps with %i parties waiting',
    async (_name, count, channel) => {
      const staff = await laptop.staff();
      await fillTo(staff, count, 0, laptop);
      await laptop.limits({ apiLatencyMs: SLOW_MS });
      const rows = await measureSteps(laptop, staff, 600 + count, {
        times: 1,
        latencyMs: SLOW_MS,
        channel,
      });
      expect(rows.length).toBeGreaterThan(10);
      const over = rows.filter((row) => row.steps > row.budget);
      expect(over).toEqual([]);
    },
  );
});
