import { measureBundles, measurePages, type BundleRow, type PageRow } from './bundles';
import { crowdJoins, moveAbout, sameJoins, type CrowdOutcome } from './crowd';
import { guestNumber, openLaptop, reachableNumber } from './laptop';
import { signInAsAda } from './sign-in';
import { isRushRight, rushInWords, rushOfOrders, type RushOutcome } from './events-crowd';
import { measureOrders, queueUpTo } from './events-steps';
import { measureLine } from './line-steps';
import { measurePay } from './pay-steps';
import { measureTeam } from './team-steps';
import { fillTo, measureSteps } from './steps';
import type { StepRow } from './tally';

/** How many guests join at once. */
const CROWD = 200;
const SAME_JOINS = 20;
/** Parties in line already while staff reorder. */
const STANDING = 12;
/** How many parties wait while steps are counted. A list holds 500, and those who come meanwhile stay: ten a time. */
const WAITING = [10, 100, 460] as const;
/** Orders in the queue of a stand while steps are counted. */
const ORDERS = [10, 1_000, 10_000] as const;
/** So many orders come in so many seconds. */
const RUSH = 200;
const RUSH_SECONDS = 10;
/** Loading a function, beyond an empty one. */
export const LOAD_BUDGET_MS = 20;

export interface Figures {
  readonly steps: readonly { readonly waiting: number; readonly rows: readonly StepRow[] }[];
  /** The same at a stand, and how many guests were told a place that is not theirs. */
  readonly orders: readonly {
    readonly waiting: number;
    readonly rows: readonly StepRow[];
    readonly wrongPlaces: number;
  }[];
  readonly rush: RushOutcome;
  /** The line's, however many wait for a table. */
  readonly line: readonly StepRow[];
  readonly pay: readonly StepRow[];
  readonly team: readonly StepRow[];
  readonly crowds: readonly {
    readonly title: string;
    readonly outcome: CrowdOutcome;
    readonly judged: boolean;
  }[];
  readonly same: {
    readonly times: number;
    readonly answered: number;
    readonly inLine: number;
    readonly records: number;
  };
  readonly bundles: readonly BundleRow[];
  readonly pages: readonly PageRow[];
  /** What is over budget or wrong, in words; empty = all well. */
  readonly missed: readonly string[];
}

/** Measures the first desk on this laptop; `told` hears each part as it is done. */
export async function measure(told: (part: string) => void): Promise<Figures> {
  const missed: string[] = [];
  const steps: Figures['steps'][number][] = [];
  const crowds: Figures['crowds'][number][] = [];
  const laptop = await openLaptop({ signIn: signInAsAda });
  const crowd = async (
    title: string,
    judged: boolean,
    run: () => Promise<CrowdOutcome>,
  ): Promise<void> => {
    const outcome = await run();
    crowds.push({ title, outcome, judged });
    if (judged && !isRight(outcome)) missed.push(title);
    told(`${title}\n  ${inWords(outcome)}`);
  };
  const guests = (count: number, from: number) =>
    Array.from({ length: count }, (_, nth) => guestNumber(from + nth));

  const orders: Figures['orders'][number][] = [];
  let rush: RushOutcome;
  let same: Figures['same'];
  let line: Figures['line'];
  let pay: Figures['pay'];
  let team: Figures['team'];
  try {
    line = await measureLine(laptop);
    told('steps of calls to the line');
    pay = await measurePay(laptop);
    told('steps of a payment');
    team = await measureTeam(laptop);
    told('steps of the team');
    for (const row of [...line, ...pay, ...team])
      if (row.steps > row.budget) missed.push(`${row.operation}: ${row.steps} steps`);
    const staff = await laptop.staff();
    let standing = 0;
    for (const [nth, waiting] of WAITING.entries()) {
      await fillTo(staff, waiting, standing, laptop);
      standing = waiting;
      const rows = [
        ...(await measureSteps(laptop, staff, nth * 200)),
        ...(await measureSteps(laptop, staff, nth * 200 + 100, { channel: 'whatsapp' })),
      ];
      steps.push({ waiting, rows });
      for (const row of rows)
        if (row.steps > row.budget)
          missed.push(`${row.operation} with ${waiting} waiting: ${row.steps} steps`);
      told(`steps with ${waiting} parties waiting`);
    }
    for (const spacing of ['growing', 'immediate'] as const) {
      await laptop.reset();
      await laptop.limits({ retrySpacing: spacing });
      // Immediate retries are used up while thirty others are served: printed, because nobody knows which it is.
      await crowd(
        `${CROWD} guests join at once, retries spaced ${spacing}`,
        spacing === 'growing',
        () => crowdJoins(laptop, guests(CROWD, 1_000)),
      );
    }
    await laptop.reset();
    await laptop.limits({ retrySpacing: 'growing' });
    await crowd(`${CROWD} guests join at once over WhatsApp, retries spaced growing`, true, () =>
      crowdJoins(
        laptop,
        Array.from({ length: CROWD }, (_, nth) => reachableNumber(2_000 + nth)),
        { channel: 'whatsapp' },
      ),
    );
    await laptop.reset();
    const moving = await laptop.staff();
    await fillTo(moving, STANDING, 0, laptop);
    await crowd(
      `${CROWD / 2} guests join at once while staff move ${STANDING} others about`,
      true,
      () =>
        crowdJoins(laptop, guests(CROWD / 2, 3_000), {
          meanwhile: () => moveAbout(laptop, moving),
        }),
    );

    await laptop.reset();
    same = { times: SAME_JOINS, ...(await sameJoins(laptop, guestNumber(5_000), SAME_JOINS)) };
    if (same.inLine !== 1 || same.records !== 1 || same.answered !== SAME_JOINS)
      missed.push('the same join many times');
    told(`one guest sends the same join ${SAME_JOINS} times at once`);
    await laptop.reset();
    rush = await rushOfOrders(laptop, guests(RUSH, 6_000), RUSH_SECONDS);
    if (!isRushRight(rush)) missed.push('a rush of orders');
    told(`${RUSH} orders in ${RUSH_SECONDS} s: ${rushInWords(rush)}`);
    await laptop.reset();
    const barista = await laptop.staff();
    let queued = 0;
    for (const [nth, waiting] of ORDERS.entries()) {
      await queueUpTo(laptop, waiting, queued);
      queued = waiting;
      const { rows, wrongPlaces } = await measureOrders(
        laptop,
        barista,
        7_000 + nth * 100,
        waiting,
      );
      orders.push({ waiting, rows, wrongPlaces });
      for (const row of rows)
        if (row.steps > row.budget)
          missed.push(`${row.operation} with ${waiting} orders: ${row.steps} steps`);
      if (wrongPlaces > 0) missed.push(`${wrongPlaces} wrong places with ${waiting} orders`);
      told(`steps with ${waiting} orders in the queue`);
    }
    if (laptop.local.problems.length > 0) missed.push(JSON.stringify(laptop.local.problems));
  } finally {
    await laptop.stop();
  }

  const bundles = measureBundles('dist/functions');
  const pages = measurePages('dist/assets');
  for (const row of bundles) {
    if (row.kilobytes > row.budgetKilobytes) missed.push(`${row.file}: ${row.kilobytes} kB`);
    if (row.loadMs > LOAD_BUDGET_MS) missed.push(`${row.file} loads in ${row.loadMs} ms`);
  }
  for (const row of pages)
    if (row.gzipKilobytes > row.budgetKilobytes)
      missed.push(`${row.script}: ${row.gzipKilobytes} kB`);
  return { steps, line, pay, team, orders, rush, crowds, same, bundles, pages, missed };
}

const isRight = (outcome: CrowdOutcome): boolean =>
  outcome.unanswered + outcome.samePlaceTwice + outcome.wrongPositions === 0 &&
  outcome.placedOnce === outcome.guests;

/** One crowd in one sentence. */
export function inWords(outcome: CrowdOutcome): string {
  return (
    `${outcome.joined} of ${outcome.guests} told they are on the list, ${outcome.placedOnce} in line exactly once, ` +
    `${outcome.unanswered} without an answer, ${outcome.samePlaceTwice} places named twice, ` +
    `${outcome.wrongPositions} wrong positions afterwards; ${outcome.attempts} webhook attempts, ` +
    `median ${outcome.medianMs} ms, slowest ${outcome.slowestMs} ms, all in ${outcome.seconds.toFixed(1)} s`
  );
}
