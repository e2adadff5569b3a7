import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { EnvFile } from '../setup/env-file';
import { asFailure } from '../setup/failures';
import { localAccount, optionsOf } from '../setup/local-account';
import { preparePay } from '../setup/pay';
import { prepareSetup, type SetupOptions } from '../setup/prepare';
import { nobody } from '../setup/questions';
import { reportText, setupReport } from '../setup/report';
import { joinSquare } from '../setup/sandbox';
import { runStep, SETUP_STEPS, type StepDone } from '../setup/run-steps';
import { CommandFailed } from './failure';

interface SetupFlags extends SetupOptions {
  readonly variables?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly env?: string;
  readonly pci?: string;
}

/** Something waits for the operator's word; everything else is done. */
const UNDECIDED = 2;

const also = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** `bellhop setup`: from a Twilio account to one that is ready for the desks. */
export function addSetup(program: Command): void {
  program
    .command('setup')
    .description(
      'finds, makes and mends what the desks need in a Twilio account; safe to run again. Exit code 0 = done, 1 = failed, 2 = done but for what it asks you to decide',
    )
    .option('--house <name>', 'what guests know the house as')
    .option('--time-zone <zone>', 'for example Europe/London')
    .option('--number <phone>', "the account's number that guests of the wait list text")
    .option('--admin-name <name>', 'the first admin')
    .option('--admin-phone <phone>', 'their mobile number; sign-in codes go there')
    .option('--url <address>', 'where the functions are, when it is not the domain they were given')
    .option('--prefix <name>', 'SERVICE_INSTANCE_PREFIX: for a second install in one account')
    .option('--new-secret', 'goes on when the BELLHOP_SECRET of this house is lost')
    .option(
      '--take-over <phone>',
      'a number whose texts or calls go to something else; repeatable',
      also,
    )
    .option('--env <name>', '"pay": a second environment, in a subaccount, that takes cards alone')
    .option('--pci <on|off>', 'with --env pay: whether PCI mode is on in the subaccount')
    .option('--sandbox [code]', 'a first try over the WhatsApp sandbox, without a number')
    .option('--studio [phone]', 'texts come through a Studio flow that is yours to extend')
    .option('--no-studio', 'texts come straight to the desks again')
    .option(
      '--inbound <way>',
      '"conversations": texts to the events come through threads; "messages": straight to the desks again',
    )
    .option('--variables <path>', 'the file with the variables (.env; with --local .env.laptop)')
    .option('--yes', 'asks nothing: takes what is suggested, and takes no number over')
    .option('--dry-run', 'says what it would do and changes nothing')
    .option('--json', 'writes the report as JSON')
    .action(async (flags: SetupFlags) => {
      const { local } = program.opts<{ local?: boolean }>();
      try {
        process.exitCode = await setUp(flags, local);
      } catch (error) {
        throw asFailure(error);
      }
    });
}

async function setUp(flags: SetupFlags, local: boolean | undefined): Promise<number> {
  const laptop = await localAccount(local);
  const path = resolve(flags.variables ?? (laptop ? '.env.laptop' : '.env'));
  const example = readFileSync(join(process.cwd(), '.env.example'), 'utf8');
  const dryRun = flags.dryRun ?? false;
  const env = EnvFile.open(path, { example, dryRun });
  if (laptop) await env.set(laptop.variables);
  const canAsk = !flags.yes && !flags.json && process.stdin.isTTY;
  const ui = canAsk || !flags.json ? await import('../setup/terminal') : undefined;
  const options = { ...flags, ...(laptop ? { account: laptop, usualUrl: laptop.edge } : {}) };
  const asker = canAsk && ui ? ui.terminal : nobody;
  if (flags.env !== undefined && flags.env !== 'pay')
    throw new CommandFailed('--env takes "pay" only.');
  const prepared = flags.env
    ? await preparePay(
        { main: env, pay: EnvFile.open(`${path}.pay`, { example, dryRun }) },
        { ...options, usualUrl: undefined },
        asker,
        optionsOf(laptop),
      )
    : await prepareSetup(env, options, asker, optionsOf(laptop));
  const done: StepDone[] = [];
  if (flags.json || !ui) for (const step of SETUP_STEPS) done.push(await runStep(step, prepared));
  else done.push(...(await ui.runWithProgress(SETUP_STEPS, prepared)));
  const report = setupReport(prepared, done);
  console.log(flags.json ? JSON.stringify(report, null, 2) : reportText(report));
  if (prepared.sandbox && !flags.json) console.log(`\n${await joinSquare(prepared.sandbox)}`);
  if (report.undecided.length > 0 && !flags.json)
    throw new CommandFailed('Something was left undecided; see above.', UNDECIDED);
  return report.undecided.length > 0 ? UNDECIDED : 0;
}
