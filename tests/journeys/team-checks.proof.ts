import { openLaptop, stepsOf, type Laptop } from '../../cli/bench/laptop';
import { untilDone } from '../../cli/bench/patience';
import { signInAsAda } from '../../cli/bench/sign-in';
import { checksFallDue, crew, type ChecksOutcome } from '../../cli/bench/team-checks';
import { size } from '../support/sizes';

/** The platform cuts a function after ten seconds. https://www.twilio.com/docs/serverless/functions-assets/functions#limits */
const SLICE_MS = 10_000;
/** Longer than a busy machine may take to send what belongs to the same step. */
const SLOW_MS = 300;
const STORES = size(4, 200);
const DUE = size(12, 200);
const MEMBERS = size(12, 50);

// Steps are told apart by time, so a machine that was busy elsewhere is measured once more before a count is believed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

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
      const few = await run(size(24, 1_000), DUE);
      await laptop.reset();
      const many = await run(size(120, 5_000), DUE);
      expect(many.requestsEach).toBeLessThanOrEqual(1.2 * few.requestsEach);
    },
    size(180_000, 1_800_000),
  );

  test(
    'take whatever is due at the same moment, each once',
    async () => {
      await run(size(30, 5_000), size(30, 1_000));
    },
    size(180_000, 1_800_000),
  );

  test(
    `a stage that ${MEMBERS} people work on is finished in two steps, and each of them hears of it once`,
    async () => {
      const { phones, store } = await crew(laptop, MEMBERS);
      const staff = await laptop.staff();
      const request = { action: 'completeStage', store, stage: 'A' };
      // Both processes are warm then, and each call takes longer than a busy machine needs to begin the next.
      for (let nth = 0; nth < 8; nth++) await staff.act({ action: 'groups', store }, '/staff/team');
      await laptop.limits({ apiLatencyMs: SLOW_MS });
      const pressed = await staff.act(request, '/staff/team');
      await laptop.limits({ apiLatencyMs: 0 });
      expect(pressed).toMatchObject({ status: 200 });
      expect(stepsOf(await laptop.requestsOf(pressed.webhook))).toBeLessThanOrEqual(2);
      // One answer in eight or so of the carrier's is lost on its way, the text having gone or not.
      const messages = `/2010-04-01/Accounts/${laptop.local.target().account.accountSid}/Messages.json`;
      const lost = { path: messages, method: 'POST', cut: true, rate: 1 / 16 };
      await laptop.control('faults', { ...lost, seed: 1 });
      await laptop.control('faults', { ...lost, seed: 2, when: 'after' });
      const told = async (what: RegExp) => {
        const texts = await laptop.control<readonly { to: string; body: string }[]>('texts');
        return phones.map(
          (phone) => texts.filter(({ to, body }) => to === phone && what.test(body)).length,
        );
      };
      const news = [/is complete\. Thank you\.$/, /begins now\. It is due /];
      await untilDone(laptop, 500, async () => {
        const counts = (await Promise.all(news.map(told))).flat();
        const far = counts.filter((count) => count > 0).length;
        return { far, done: far === counts.length };
      });
      // Nobody hears of it again from whoever looks after texts in doubt.
      await laptop.control('clock', { advance: 'PT5M' });
      await laptop.control('faults', undefined, 'DELETE');
      for (const what of news) expect(await told(what)).toEqual(phones.map(() => 1));
      process.stdout.write(
        `${JSON.stringify({ members: MEMBERS, texts: 2 * phones.length, pressedMs: Math.round(pressed.ms) })}\n`,
      );
    },
    size(180_000, 600_000),
  );
});
