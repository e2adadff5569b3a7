import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { inWords, LOAD_BUDGET_MS, measure, type Figures } from './bench/measure';
import { rushInWords } from './bench/events-crowd';
import { API_LATENCY_MS } from './bench/laptop';
import type { StepRow } from './bench/tally';

/** How many examples each property is tried on; `npm test` tries a fraction. */
const PROPERTY_RUNS = '5000';

/** Payments of the random walks; `npm test` plays none. */
const PAY_WALKS = '20000';

/** Guests who join in ten seconds while the list has a board, and minutes for which the board refuses everything. */
const BOARD_CROWD = '200';
const BOARD_OUTAGE = '10';

interface FullSize {
  /** Its name on the command line. */
  readonly part: string;
  readonly what: string;
  readonly paths: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Only the tests with such a name. */
  readonly only?: string;
  /** Two crowds at the same time would be one twice as large: file after file. */
  readonly inTurn?: true;
}

const AT_FULL_SIZE: readonly FullSize[] = [
  {
    part: 'properties',
    what: `Properties on ${PROPERTY_RUNS} examples each`,
    paths: ['tests/rules'],
    env: { PROPERTY_RUNS, STRAINED_EVERY: '1' },
  },
  {
    part: 'faults',
    what: 'Every webhook in trouble, always and in turn (docs/fault-matrix.md)',
    paths: ['tests/journeys/fault-matrix', 'tests/journeys/faults-everywhere'],
    env: { FAULT_MATRIX: 'whole' },
  },
  {
    part: 'payments',
    what: `Random walks of ${PAY_WALKS} payments (tests/support/pay-walk.ts)`,
    paths: ['tests/journeys/pay-walk'],
    env: { PAY_WALKS },
  },
  {
    part: 'crowds',
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
    inTurn: true,
  },
  {
    part: 'board',
    what: `${BOARD_CROWD} joins in 10 s with a Trello board, and ${BOARD_OUTAGE} minutes without one`,
    paths: ['tests/journeys/board-trouble'],
    env: { BOARD_CROWD, BOARD_OUTAGE },
    only: 'a crowd|refuses everything',
    inTurn: true,
  },
];

const REST = { part: 'rest', what: 'Everything else that is too long for npm test' };
const FIGURES = 'figures';

/**
 * `npm run proof`: the published sizes. Tries every property on many more examples than `npm test`, plays every case of
 * the fault matrix, runs every `*.proof.ts`, measures the desks, and writes the figures that the documents quote to
 * docs/budgets.md. Goes on after a failure and names it at the end. Safe to run again; with names of parts
 * it does only those: `npm run proof -- crowds figures`.
 */
async function main(): Promise<void> {
  const seed = process.env['PROPERTY_SEED'] ?? String(Date.now() % 1_000_000);
  console.log(`At the sizes that the documents quote, seed ${seed}`);
  const parts = [...AT_FULL_SIZE.map(({ part }) => part), REST.part, FIGURES];
  const asked = process.argv.slice(2);
  const unknown = asked.filter((part) => !parts.includes(part));
  if (unknown.length > 0)
    throw new Error(`no part is named ${unknown.join(', ')}; there are: ${parts.join(', ')}`);
  const isWanted = (part: string): boolean => asked.length === 0 || asked.includes(part);

  const failed: string[] = [];
  for (const { part, what, paths, env, only, inTurn } of AT_FULL_SIZE) {
    if (!isWanted(part)) continue;
    console.log(what);
    const args = [
      ...paths,
      ...(only ? ['--testNamePattern', only] : []),
      ...(inTurn ? ['--runInBand'] : []),
    ];
    if (!passes(args, { ...env, PROPERTY_SEED: seed })) failed.push(what);
  }
  if (isWanted(REST.part)) {
    console.log(REST.what);
    const done = AT_FULL_SIZE.flatMap(({ paths, only }) => (only ? [] : paths));
    if (!passes(['--testPathIgnorePatterns', '\\.test\\.ts$', ...done], {})) failed.push(REST.what);
  }
  const missed = isWanted(FIGURES) ? await figuresOf() : [];
  for (const what of failed) console.log(`Does not hold, see above: ${what}`);
  process.exitCode = missed.length + failed.length === 0 ? 0 : 1;
}

/** Measures, writes docs/budgets.md, and answers what is over its budget. */
async function figuresOf(): Promise<readonly string[]> {
  const figures = await measure((part) => console.log(`measured: ${part}`));
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
  }).stdout.trim();
  writeFileSync('docs/budgets.md', page(figures, commit));
  console.log(
    figures.missed.length === 0
      ? 'docs/budgets.md is written.'
      : `Over budget: ${figures.missed.join('; ')}`,
  );
  return figures.missed;
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

/** Operations against their budgets. */
const stepTable = (rows: readonly StepRow[]): string =>
  table(
    ['operation', 'budget', 'steps', 'vendor calls'],
    rows.map(({ operation, budget, steps, requests }) => [operation, budget, steps, requests]),
  );

/** The same with fewer and more people waiting. */
function stepsByCrowd(
  crowds: readonly { readonly waiting: number; readonly rows: readonly StepRow[] }[],
): string {
  const [first, ...others] = crowds;
  return table(
    ['operation', 'budget', ...crowds.map(({ waiting }) => `${waiting} waiting`), 'vendor calls'],
    (first?.rows ?? []).map(({ operation, budget, steps, requests }, nth) => [
      operation,
      budget,
      steps,
      ...others.map(({ rows }) => rows[nth]?.steps ?? ''),
      requests,
    ]),
  );
}

function page(figures: Figures, commit: string): string {
  return `# Budgets, and what was measured

Written by \`npm run proof\` at commit ${commit}, on ${cpus().length} cores with Node ${process.versions.node}. Counts are the same on every machine; times are not, so no test depends on them. All of it is measured on the laptop's account with its limits as the platform's, ${API_LATENCY_MS} ms for each vendor call, two processes and gaps in list indexes. What only a live account can show is in [emulator-fidelity.md](emulator-fidelity.md).

## Steps

A step is a link in the chain of vendor requests that one webhook waits for, warm and without conflict.

${stepsByCrowd(figures.steps)}

### Orders at a stand

${stepsByCrowd(figures.orders)}

### Calls to the line

${stepTable(figures.line)}

### A card over the phone

${stepTable(figures.pay)}

### Tasks of a team

${stepTable(figures.team)}

## Rushes

${figures.crowds.map(({ title, outcome, judged }) => `- **${title}**${judged ? '' : ' (no budget: the platform does not say how it spaces retries)'}: ${inWords(outcome)}.`).join('\n')}
- **One guest sends the same join ${figures.same.times} times at once**: ${figures.same.answered} answered, ${figures.same.inLine} place in line, ${figures.same.records} record.
- **Orders in a rush**: ${rushInWords(figures.rush)}.

## Functions

Loading beyond an empty function has a budget of ${LOAD_BUDGET_MS} ms (median of seven fresh processes; the vendors' client, and Node's http, https and crypto, which it requires, are not counted).

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
