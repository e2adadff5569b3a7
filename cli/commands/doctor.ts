import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { examine } from '../doctor/examine';
import { Findings, type Finding } from '../doctor/findings';
import type { Look } from '../doctor/look';
import { tryText } from '../doctor/real-text';
import { readStored } from '../setup/house';
import { credentialsIn, openAccess } from '../setup/access';
import { EnvFile } from '../setup/env-file';
import { asFailure } from '../setup/failures';
import { localAccount, optionsOf } from '../setup/local-account';
import { CommandFailed } from './failure';

interface DoctorFlags {
  readonly variables?: string;
  readonly json?: boolean;
  readonly text?: string;
}

/** `bellhop doctor`: looks at everything that can be wrong, before a guest finds it. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'checks the account, the numbers, what is stored and what is deployed; changes nothing. Exit code 0 = well, 1 = something is wrong',
    )
    .option('--text <phone>', 'also sends one real text and waits until it is delivered')
    .option('--variables <path>', 'the file with the variables (.env; with --local .env.laptop)')
    .option('--json', 'writes the findings as JSON')
    .action(async (flags: DoctorFlags) => {
      const { local } = program.opts<{ local?: boolean }>();
      try {
        process.exitCode = await diagnose(flags, local);
      } catch (error) {
        throw asFailure(error);
      }
    });
}

async function diagnose(flags: DoctorFlags, local: boolean | undefined): Promise<number> {
  const laptop = await localAccount(local);
  const path = resolve(flags.variables ?? (laptop ? '.env.laptop' : '.env'));
  if (!existsSync(path))
    throw new CommandFailed(
      `There is no ${path} yet. Run: npm run bellhop --${laptop ? ' --local' : ''} setup`,
    );
  const env = EnvFile.open(path);
  const given = laptop ?? credentialsIn(env);
  if (!given.accountSid || !given.authToken)
    throw new CommandFailed(`ACCOUNT_SID and AUTH_TOKEN are missing in ${path}.`);
  const access = openAccess(given.accountSid, given.authToken, optionsOf(laptop));
  const { openBoard } = await import('../doctor/checks/token');
  const look: Look = { env, access, findings: new Findings(), now: Date.now, openBoard };
  const findings = await examine(look);
  const text = flags.text === undefined ? undefined : await sendText(look, flags.text);
  const isWell =
    !findings.some(({ status }) => status === 'problem') && (text === undefined || text.arrived);
  console.log(
    flags.json
      ? JSON.stringify({ ok: isWell, findings, ...(text ? { text } : {}) }, null, 2)
      : findingsText(findings, text?.sentence),
  );
  return isWell ? 0 : 1;
}

async function sendText({ access, env }: Look, to: string) {
  const service = env.get('TWILIO_MESSAGING_SERVICE_SID');
  const { settings } = await readStored(access, env.get('TWILIO_SYNC_SERVICE_SID'));
  const from = settings?.desks.waitlist?.lists[0]?.number;
  if (!service || !from)
    throw new CommandFailed('No text can be sent before setup has run to its end.');
  return tryText(access, { from, service, to });
}

const MARKS = { ok: 'ok', warning: 'note', problem: 'WRONG' } as const;

/** What is wrong comes last, where the eye is. */
function findingsText(findings: readonly Finding[], text: string | undefined): string {
  const line = ({ status, component, value, sentence }: Finding): string =>
    `${MARKS[status].padEnd(6)} ${component.padEnd(18)} ${value.padEnd(24)} ${sentence}`;
  const bad = findings.filter(({ status }) => status !== 'ok');
  return [
    ...findings.filter(({ status }) => status === 'ok').map(line),
    ...bad.flatMap((finding) => [line(finding), `       ${finding.fix ?? ''}`]),
    ...(text ? ['', text] : []),
    '',
    bad.length === 0 ? 'All is well.' : `${bad.length} of ${findings.length} to look at.`,
  ].join('\n');
}
