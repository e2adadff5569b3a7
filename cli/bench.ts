import { rushInWords } from './bench/events-crowd';
import { inWords, measure } from './bench/measure';
import { API_LATENCY_MS } from './bench/laptop';

/** `npm run bench`: round trips, rushes and sizes against their budgets. Times are this machine's; counts are the same everywhere. */
async function main(): Promise<void> {
  console.log(
    `Vendor calls take ${API_LATENCY_MS} ms, two processes, the platform's limits, list gaps on.`,
  );
  const figures = await measure((part) => console.log(`measured: ${part.split('\n')[0] ?? ''}`));
  for (const { waiting, rows } of figures.steps) {
    console.log(`\nSteps with ${waiting} parties waiting`);
    console.table(
      Object.fromEntries(
        rows.map(({ operation, steps, budget, requests, medianMs }) => [
          operation,
          { steps, budget, 'vendor calls': requests, 'median ms': medianMs },
        ]),
      ),
    );
  }
  for (const { waiting, rows, wrongPlaces } of figures.orders) {
    console.log(`\nSteps with ${waiting} orders in the queue, ${wrongPlaces} wrong places told`);
    console.table(
      Object.fromEntries(
        rows.map(({ operation, steps, budget, requests, medianMs }) => [
          operation,
          { steps, budget, 'vendor calls': requests, 'median ms': medianMs },
        ]),
      ),
    );
  }
  for (const [title, rows] of [
    ['Calls to the line', figures.line],
    ['A card over the phone', figures.pay],
    ['Tasks of a team', figures.team],
  ] as const) {
    console.log(`\nSteps: ${title}`);
    console.table(
      Object.fromEntries(
        rows.map(({ operation, steps, budget, requests, medianMs }) => [
          operation,
          { steps, budget, 'vendor calls': requests, 'median ms': medianMs },
        ]),
      ),
    );
  }
  console.log(`\nA rush at the stand:\n  ${rushInWords(figures.rush)}`);
  for (const { title, outcome, judged } of figures.crowds)
    console.log(`\n${title}${judged ? '' : ' (printed only)'}:\n  ${inWords(outcome)}`);
  const { same } = figures;
  console.log(
    `\nOne guest sends the same join ${same.times} times at once: ${same.answered} answered, ${same.inLine} place in line, ${same.records} record.`,
  );
  console.log(
    '\nFunctions: size, and loading beyond an empty function (median of 7 fresh processes)',
  );
  console.table(figures.bundles);
  console.log('\nPage scripts, compressed');
  console.table(figures.pages);
  for (const miss of figures.missed) console.log(`OVER BUDGET: ${miss}`);
  if (figures.missed.length === 0) console.log('Everything is within budget.');
  process.exitCode = figures.missed.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
