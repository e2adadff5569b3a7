import { remindersFallDue } from '../../cli/bench/alarms';
import {
  guestNumber,
  openLaptop,
  stepsOf,
  type Laptop,
  type LoggedRequest,
} from '../../cli/bench/laptop';
import { signInAsAda } from '../../cli/bench/sign-in';
import { size } from '../support/sizes';

const AT_ONCE = size(60, 1_000);
const MINUTES = size(1, 2);
const ON_TIME = 50 * MINUTES;
const SEED = 21;
/** Longer than a busy machine may take to send what belongs to the same step. */
const SLOW_MS = 250;

// Steps are told apart by time, so a machine that was busy elsewhere is measured once more before a count is believed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

describe('reminders', () => {
  let laptop: Laptop;
  beforeAll(async () => {
    laptop = await openLaptop({ signIn: signInAsAda, latencyMs: 0 });
  });
  afterAll(async () => {
    expect(laptop.local.problems).toEqual([]);
    await laptop.stop();
  });
  beforeEach(() => laptop.reset());

  test('come on the minute, fifty a minute, because the account’s timers rang', async () => {
    const outcome = await remindersFallDue(laptop, {
      reminders: ON_TIME,
      minutes: MINUTES,
    });
    expect(outcome).toMatchObject({ once: ON_TIME, twice: 0, never: 0, noted: ON_TIME, left: 0 });
    expect(outcome.firstAfter).toBeGreaterThanOrEqual(0);
    expect(outcome.lastAfter).toBeLessThan(60);
    expect(outcome.bells).toBeGreaterThanOrEqual(MINUTES);
    expect(outcome.bellsAnswered).toBe(outcome.bells);
  }, 120_000);

  test('whose bell was lost come about a minute later, though nobody is there and no cron calls', async () => {
    const outcome = await remindersFallDue(laptop, { reminders: 20, lost: true });
    expect(outcome).toMatchObject({ once: 20, twice: 0, never: 0, noted: 20, left: 0 });
    expect(outcome.bellsAnswered).toBe(outcome.bells - 1);
    // Not at once, or no bell was lost; the clock is pushed a quarter of a minute at a time.
    expect(outcome.firstAfter).toBeGreaterThan(10);
    expect(outcome.lastAfter).toBeLessThanOrEqual(90);
  }, 120_000);

  test(
    'due all at once, with failing calls and two timers that race, come to everybody once',
    async () => {
      const outcome = await remindersFallDue(laptop, {
        reminders: AT_ONCE,
        failing: 0.05,
        seed: SEED,
        race: true,
      });
      expect(outcome).toMatchObject({
        once: AT_ONCE,
        twice: 0,
        never: 0,
        noted: AT_ONCE,
        left: 0,
        givenUp: 0,
      });
      expect(outcome.firstAfter).toBeGreaterThanOrEqual(0);
      expect(outcome.lastAfter).toBeLessThan(5 * 60);
    },
    size(180_000, 600_000),
  );

  test('are run elsewhere by a guest’s text that passes by, whose own chain of calls is no longer for it', async () => {
    const ana = guestNumber(1);
    await laptop.text(ana, 'Table for 2, Ana');
    for (let nth = 0; nth < 6; nth++) await laptop.text(guestNumber(2), 'hello');
    // Both processes are warm and have rung for due work; two minutes later the next text does so again.
    await laptop.control('clock', { advance: 'PT3M' });
    await laptop.limits({ apiLatencyMs: SLOW_MS });
    const since = Date.now();
    const { webhook } = await laptop.text(ana, 'where am i');
    const own = await laptop.requestsOf(webhook);
    expect(stepsOf(own)).toBe(1);
    expect(own.filter(({ path }) => path.includes('/agenda-'))).toEqual([]);
    const all = await laptop.control<LoggedRequest[]>(`requests?since=${since}`);
    const runs = all.filter(({ path }) => path.includes('/agenda-'));
    expect(runs.length).toBeGreaterThanOrEqual(8);
    expect(runs.map(({ function: by }) => by)).toEqual(runs.map(() => '/tick'));
  });
});
