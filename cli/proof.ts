import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { inWords, LOAD_BUDGET_MS, measure, type Figures } from './bench/measure';
import { API_LATENCY_MS } from './bench/laptop';

/** How many examples each property is tried on; `npm test` tries a fraction. */
const PROPERTY_RUNS = '5000';

/** Payments of the random walks; `npm test` plays none. */
const PAY_WALKS = '20000';

/** Guests who join in ten seconds while the list has a board, and minutes for which the board refuses everything. */
const BOARD_CROWD = '200';
const BOARD_OUTAGE = '10';

interface FullSize {
  readonly what: string;
  readonly paths: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Only the tests with such a name. */
  readonly only?: string;
}

const AT_FULL_SIZE: readonly FullSize[] = [
  {
    what: `Properties on ${PROPERTY_RUNS} examples each`,
    paths: ['tests/rules'],
    env: { PROPERTY_RUNS, STRAINED_EVERY: '1' },
  },
  {
    what: 'Every webhook in trouble, always and in turn (docs/fault-matrix.md)',
    paths: ['tests/journeys/fault-matrix', 'tests/journeys/faults-everywhere'],
    env: { FAULT_MATRIX: 'whole' },
  },
  {
    what: `Random walks of ${PAY_WALKS} payments (tests/support/pay-walk.ts)`,
    paths: ['tests/journeys/pay-walk'],
    env: { PAY_WALKS },
  },
  {
    what: 'Crowds, broadcasts, openings and boards',
    paths: [
      'tests/journeys/agenda',
      'tests/journeys/broadcast',
      'tests/journeys/crowd',
      'tests/journeys/team-checks',
      'tests/journeys/team-opening',
      'tests/journeys/team-rehearsal',
      'tests/journeys/events-crowd',
      'tests/journeys/events-whole',
      'tests/ports',
      'tests/cli/setup',
      'tests/pages',
    ],
    env: { SIZES: 'published' },
  },
  {
    what: `${BOARD_CROWD} joins in 10 s with a Trello board, and ${BOARD_OUTAGE} minutes without one`,
    paths: ['tests/journeys/board-trouble'],
    env: { BOARD_CROWD, BOARD_OUTAGE },
    only: 'a crowd|refuses everything',
  },
];

const THE_REST = 'Everything else that is too long for npm test';

/**
 * `npm run proof`: the published sizes. Tries every property on many more examples than `npm test`, plays every case of
 * the fault matrix, runs every `*.proof.ts`, measures the desks, and writes the figures that the documents quote to
 * docs/budgets.md, with seed and commit. Goes on after a failure and names it at the end. Safe to run again.
 */
async function main(): Promise<void> {
  const seed = process.env['PROPERTY_SEED'] ?? String(Date.now() % 1_000_000);
  console.log(`At the sizes that the documents quote, seed ${seed}`);
  const failed = AT_FULL_SIZE.filter(({ what, paths, env, only }) => {
    console.log(what);
    return !passes([...paths, ...(only ? ['--testNamePattern', only] : [])], {
      ...env,
      PROPERTY_SEED: seed,
    });
  }).map(({ what }) => what);
  console.log(THE_REST);
  const done = AT_FULL_SIZE.flatMap(({ paths, only }) => (only ? [] : paths));
  if (!passes(['--testPathIgnorePatterns', '\\.test\\.ts$', ...done], {})) failed.push(THE_REST);
  const figures = await measure((part) => console.log(`measured: ${part}`));
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
  }).stdout.trim();
  writeFileSync('docs/budgets.md', page(figures, { seed, commit }));
  console.log(
    figures.missed.length === 0
      ? 'docs/budgets.md is written.'
      : `Over budget: ${figures.missed.join('; ')}`,
  );
  for (const what of failed) console.log(`Does not hold, see above: ${what}`);
  process.exitCode = figures.missed.length + failed.length === 0 ? 0 : 1;
}

function passes(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    stdio: 'inherit',
    env: { ...process.env, TESTS: 'all', ...env },
  });
  return status === 0;
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function page(figures: Figures, run: { readonly seed: string; readonly commit: string }): string {
  const [first, ...others] = figures.steps;
  const steps = (first?.rows ?? []).map(({ operation, budget, steps, requests }, nth) => [
    operation,
    budget,
    steps,
    ...others.map(({ rows }) => rows[nth]?.steps ?? ''),
    requests,
  ]);
  return `# Budgets, and what was measured

Written by \`npm run proof\` at commit ${run.commit}, on ${cpus().length} cores with Node ${process.versions.node}; property seed ${run.seed}, ${PROPERTY_RUNS} examples for each property. Counts are the same on every machine; times are not, so no test depends on them. All of it is measured on the laptop's account with its limits as the platform's, ${API_LATENCY_MS} ms for each vendor call, two processes and gaps in list indexes. What only a live account can show is in [emulator-fidelity.md](emulator-fidelity.md).

## Steps

A step is a link in the chain of vendor requests that one webhook waits for, warm and without conflict.

${table(['operation', 'budget', ...figures.steps.map(({ waiting }) => `steps, ${waiting} waiting`), 'vendor calls'], steps)}

### Calls to the line

${table(
  ['operation', 'budget', 'steps', 'vendor calls'],
  figures.line.map(({ operation, budget, steps, requests }) => [
    operation,
    budget,
    steps,
    requests,
  ]),
)}

### A card over the phone

${table(
  ['operation', 'budget', 'steps', 'vendor calls'],
  figures.pay.map(({ operation, budget, steps, requests }) => [operation, budget, steps, requests]),
)}

### Tasks of a team

${table(
  ['operation', 'budget', 'steps', 'vendor calls'],
  figures.team.map(({ operation, budget, steps, requests }) => [
    operation,
    budget,
    steps,
    requests,
  ]),
)}

## Rushes

${figures.crowds.map(({ title, outcome, judged }) => `- **${title}**${judged ? '' : ' (no budget: the platform does not say how it spaces retries)'}: ${inWords(outcome)}.`).join('\n')}
- **One guest sends the same join ${figures.same.times} times at once**: ${figures.same.answered} answered, ${figures.same.inLine} place in line, ${figures.same.records} record.

## Functions

Loading beyond an empty function has a budget of ${LOAD_BUDGET_MS} ms (median of seven fresh processes; the vendors' client, which the platform has loaded, is not counted).

${table(
  ['function', 'kB', 'budget kB', 'loading ms'],
  figures.bundles.map((bundle) => [
    bundle.file,
    bundle.kilobytes,
    bundle.budgetKilobytes,
    bundle.loadMs,
  ]),
)}

## Pages

${table(
  ['script', 'kB compressed', 'budget kB'],
  figures.pages.map((script) => [script.script, script.gzipKilobytes, script.budgetKilobytes]),
)}
`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
