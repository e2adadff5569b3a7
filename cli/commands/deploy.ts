import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from 'commander';
import { deploy, rollBack } from '../deploy/deploy';
import type { DeployResult } from '../deploy/deploy';
import { deployFailure } from '../deploy/failures';
import { readProject } from '../deploy/project';
import { serverlessClient } from '../deploy/serverless-client';
import { noteAddress, readTarget } from '../deploy/target';
import { openTwilio } from '../setup/patient-client';
import { CommandFailed } from './failure';

interface DeployFlags {
  readonly environment?: string;
  readonly variables?: string;
  readonly rollback?: boolean;
  readonly overwrite?: boolean;
  readonly takeOver?: readonly string[];
  readonly build: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Everything is live but for numbers that wait for the operator's word. */
const UNDECIDED = 2;

const also = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** `bellhop deploy`: what is here goes live, or what was live before does again. */
export function addDeploy(program: Command): void {
  program
    .command('deploy')
    .description(
      'builds, checks, uploads, looks whether it works and points the numbers at it; safe to run again. Exit code 0 = live, 1 = failed, 2 = live but a number waits for your word, 3 = it did not work',
    )
    .option('--environment <suffix>', 'another domain beside the usual one, for example dev')
    .option('--rollback', 'makes the build before the live one live again')
    .option(
      '--take-over <phone>',
      'a number whose texts or calls go to something else; repeatable',
      also,
    )
    .option('--overwrite', 'also into a service of our name that holds something else')
    .option('--variables <path>', 'the file with the variables (.env; with --local .env.laptop)')
    .option('--no-build', 'takes what is in dist as it is')
    .option('--dry-run', 'says what it would do and changes nothing')
    .option('--json', 'writes the result as JSON')
    .action(async (flags: DeployFlags) => {
      const { local } = program.opts<{ local?: boolean }>();
      try {
        process.exitCode = await run(flags, local);
      } catch (error) {
        throw deployFailure(error);
      }
    });
}

async function run(flags: DeployFlags, local: boolean | undefined): Promise<number> {
  const folder = process.cwd();
  const say = (line: string): void => {
    if (!flags.json) console.error(`- ${line}`);
  };
  const target = await readTarget({ ...flags, local }, folder);
  const { accountSid, authToken, vendorsUrl } = target;
  const options = {
    target,
    client: openTwilio({ accountSid, user: accountSid, password: authToken, vendorsUrl }),
    serverless: serverlessClient(target),
    dryRun: flags.dryRun ?? false,
    overwrite: flags.overwrite ?? false,
    takeOver: flags.takeOver ?? [],
    say,
  };
  let result: DeployResult;
  if (flags.rollback) {
    result = await rollBack(options);
  } else {
    if (flags.build && !flags.dryRun) {
      say('Building');
      build(folder);
    }
    result = await deploy(await readProject(folder), options);
  }
  if (result.outcome !== 'planned' && result.domain !== null)
    await noteAddress({ ...flags, local }, folder, `https://${result.domain}`);
  console.log(flags.json ? JSON.stringify(result, undefined, 2) : inWords(result));
  return result.numbers && result.numbers.elsewhere.length > 0 ? UNDECIDED : 0;
}

function build(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', 'build.mjs')], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new CommandFailed(`The build failed, so nothing was uploaded.\n${stderr}`);
}

const HEADLINES: Readonly<Record<DeployResult['outcome'], string>> = {
  deployed: 'Live',
  unchanged: 'Nothing has changed; live',
  'rolled back': 'The build before is live again',
  planned: 'Nothing was changed. It would be live',
};

function inWords({ outcome, domain, build: buildSid, numbers }: DeployResult): string {
  const where = domain === null ? 'at a new domain' : `at https://${domain}`;
  const named = outcome === 'planned' || buildSid === null ? '' : ` (build ${buildSid})`;
  return [
    `${HEADLINES[outcome]} ${where}${named}.`,
    ...(numbers?.changes ?? []).map((change) => `  ${change}`),
    ...(numbers?.elsewhere ?? []).map(
      ({ phone, what, url }) =>
        `  ${phone}: its ${what} go to ${url}. Nothing was changed there; --take-over ${phone} would.`,
    ),
    ...(numbers?.missing ?? []).map(
      (phone) => `  ${phone}: the settings name it, and the account does not own it.`,
    ),
  ].join('\n');
}
