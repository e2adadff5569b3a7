import { join } from 'node:path';
import { startLocal } from '../emulator/local';
import type { Local } from '../emulator/local';
import { boardLink } from './provision/board-link';
import { ADA, DEMO_NUMBERS, WAITLIST_NUMBER } from './provision/demo-house';
import { seedAccount } from './provision/seed';
import { demoBoard } from './trello/laptop-board';

/** Where the two halves are found, unless `PORT` and `EMULATOR_PORT` say otherwise. */
const PORTS = { PORT: 3000, EMULATOR_PORT: 4010 } as const;

/** A reason not to start, in one sentence with the mend. */
class CannotStart extends Error {
  override name = 'CannotStart';
}

async function main(): Promise<void> {
  const edgePort = portFrom('PORT');
  const vendorsPort = portFrom('EMULATOR_PORT');
  const local = await startLocal({
    edgePort,
    vendorsPort,
    seed: seedAccount,
    kind: 'demo',
    pages: join(process.cwd(), 'dist', 'phones'),
    board: (target) => Promise.resolve(boardLink(target)),
    connectTrello: demoBoard,
    onProblem: (problem) => {
      const where = 'function' in problem && problem.function ? ` in ${problem.function}` : '';
      console.error(`${problem.kind}${where}: ${problem.text}`);
    },
    onLine: (line) => console.log(line),
  });
  stopOnCtrlC(local);
  console.log(welcome(local));
}

function portFrom(name: keyof typeof PORTS): number {
  const given = process.env[name];
  if (given === undefined || given === '') return PORTS[name];
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CannotStart(`${name} must be a number from 1 to 65535, and it is "${given}".`);
}

function welcome({ edge, vendors }: Local): string {
  const others = DEMO_NUMBERS.filter((number) => number !== WAITLIST_NUMBER);
  return [
    '',
    'Bellhop is running on this computer. Nothing leaves it, and nothing is kept.',
    '',
    `  Start here     ${vendors.url}/`,
    '                 a phone on the left, the staff board on the right',
    `  Staff pages    ${edge.url}/`,
    `                 sign in as ${ADA.name} with ${ADA.phone}; the code arrives on her phone`,
    `  Wait list      text ${WAITLIST_NUMBER}, for example "Table for 4, Ana, one high chair"`,
    `  Other numbers  ${others.join(', ')}`,
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

function stopOnCtrlC(local: Local): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    local.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What to say when it did not start: a known reason in one sentence, anything else whole. */
function explain(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    const { port } = error;
    const name = port === portFrom('PORT') ? 'PORT' : 'EMULATOR_PORT';
    return `Port ${String(port)} is busy: choose another one with the environment variable ${name}, for example ${name}=${Number(port) + 5}.`;
  }
  return error.stack ?? error.message;
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
