import { InvalidArgumentError, type Command } from 'commander';
import { join } from 'node:path';
import { readTarget } from '../deploy/target';
import { live, restoreLeft, type Tell } from '../live/live';
import { loansFile } from '../live/loans';
import { tunnelAddress } from '../live/tunnel';
import { openAccess } from '../setup/access';
import { EnvFile } from '../setup/env-file';
import { asFailure } from '../setup/failures';
import { nobody } from '../setup/questions';

interface LiveFlags {
  readonly url?: string;
  readonly number?: readonly string[];
  readonly port: number;
  readonly production?: boolean;
  readonly restore?: boolean;
  readonly variables?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const USUAL_PORT = 3000;

const also = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Give a number from 1 to 65535.');
}

/** `bellhop live`: the real account's texts answered by what is on this computer, for as long as it runs. */
export function addLive(program: Command): void {
  program
    .command('live')
    .description(
      'serves the working copy to the real account through your own tunnel and lets chosen numbers lead to it; puts their webhooks back at the end, after a crash at the next start',
    )
    .option('--url <address>', "the tunnel's address, https://… (PUBLIC_BASE_URL when not given)")
    .option('--number <phone>', 'a number whose texts and calls shall come here; repeatable', also)
    .option('--port <port>', 'where the tunnel leads to on this computer', readPort, USUAL_PORT)
    .option('--production', 'also a number that a deployment or something else answers now')
    .option('--restore', 'only puts back what an earlier run left')
    .option('--variables <path>', 'the file with the variables (.env; with --local .env.laptop)')
    .option('--dry-run', 'says what it would lend and changes nothing')
    .option('--json', 'writes what happens as lines of JSON')
    .action(async (flags: LiveFlags) => {
      const { local } = program.opts<{ local?: boolean }>();
      try {
        await run(flags, local);
      } catch (error) {
        throw asFailure(error);
      }
    });
}

async function run(flags: LiveFlags, local: boolean | undefined): Promise<void> {
  const folder = process.cwd();
  // A half-written file is named here; reading it for a deployment passes over such lines.
  EnvFile.open(join(folder, flags.variables ?? (local ? '.env.laptop' : '.env')));
  const target = await readTarget({ ...flags, local }, folder);
  const { accountSid, authToken, vendorsUrl } = target;
  const access = openAccess(accountSid, authToken, { vendorsUrl });
  const file = loansFile(folder, accountSid);
  const tell: Tell = (event, words) =>
    flags.json ? console.log(JSON.stringify(event)) : console.error(`- ${words}`);
  if (flags.restore) {
    if (!(await restoreLeft({ access, file, tell }, true)))
      tell({ event: 'nothing lent' }, 'Nothing is lent: there is nothing to put back.');
    return;
  }
  // Before anything else can fail: whoever wrote to these numbers meanwhile was answered by nobody.
  await restoreLeft({ access, file, tell });
  const canAsk = !flags.json && process.stdin.isTTY;
  await live({
    access,
    target,
    folder,
    file,
    address: tunnelAddress(flags.url ?? target.variables['PUBLIC_BASE_URL']),
    port: flags.port,
    numbers: flags.number ?? [],
    production: flags.production ?? false,
    dryRun: flags.dryRun ?? false,
    asker: canAsk ? (await import('../setup/terminal')).terminal : nobody,
    tell,
    log: (line) => console.error(line),
    stopped: stopSignal(),
  });
}

/** Resolves at the first signal to stop; further ones do not cut the putting back short. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve(signal));
  });
}
