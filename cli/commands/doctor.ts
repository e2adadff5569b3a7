import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { billText, estimateBill } from '../doctor/bill';
import { isCardModeAsked, keepCardMode } from '../doctor/checks/card-mode';
import { examine } from '../doctor/examine';
import { Findings, type Finding } from '../doctor/findings';
import type { Look } from '../doctor/look';
import { tryAlarm } from '../doctor/real-alarm';
import { tryCall } from '../doctor/real-call';
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
  readonly call?: string;
  readonly live?: boolean;
  readonly pci?: 'on' | 'off';
}

/** `bellhop doctor`: looks at everything that can be wrong, before a guest finds it. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'checks the account, the numbers, what is stored and what is deployed, and estimates the bill; changes nothing. Exit code 0 = well, 1 = something is wrong',
    )
    .option('--text <phone>', 'also sends one real text and waits until it is delivered')
    .option('--call <phone>', 'also calls one phone and waits until somebody answers')
    .option(
      '--live',
      'also proves that a timer in the account wakes due work; takes up to three minutes',
    )
    .addOption(
      new Option(
        '--pci <state>',
        'keeps what the console says of PCI mode, which cannot be read',
      ).choices(['on', 'off']),
    )
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
  await keepAnswer(look, flags);
  const { findings, numbers } = await examine(look);
  const bill =
    numbers.length > 0
      ? await estimateBill({ client: access.client, now: look.now }, numbers)
      : undefined;
  const tried = await tryForReal(look, flags);
  const isWell =
    !findings.some(({ status }) => status === 'problem') && tried.every(({ worked }) => worked);
  console.log(
    flags.json
      ? JSON.stringify({ ok: isWell, findings, bill, ...asRecord(tried) }, null, 2)
      : [
          findingsText(findings),
          ...tried.map(({ sentence }) => sentence),
          ...(bill ? ['', billText(bill)] : []),
        ].join('\n'),
  );
  return isWell ? 0 : 1;
}

/** Keeps what the operator says about PCI mode; somebody at a terminal is asked once, when a desk cares. */
async function keepAnswer({ access, env }: Look, flags: DoctorFlags): Promise<void> {
  const syncService = env.get('TWILIO_SYNC_SERVICE_SID');
  if (!syncService) return;
  const { client } = access;
  if (flags.pci) return keepCardMode(client, syncService, flags.pci);
  if (flags.json || !process.stdin.isTTY || !(await isCardModeAsked(client, syncService))) return;
  const { terminal } = await import('../setup/terminal');
  const isOn = await terminal.confirm(
    'Is PCI mode on in this account? The console shows it under Voice, Settings.',
  );
  await keepCardMode(client, syncService, isOn ? 'on' : 'off');
}

/** One thing that was done for real, and how far it got. */
interface Tried {
  readonly what: 'text' | 'call' | 'alarm';
  readonly worked: boolean;
  readonly step: string;
  readonly sentence: string;
}

const asRecord = (tried: readonly Tried[]): Readonly<Record<string, object>> =>
  Object.fromEntries(tried.map(({ what, ...rest }) => [what, rest]));

async function tryForReal(look: Look, flags: DoctorFlags): Promise<readonly Tried[]> {
  const { access, env } = look;
  const tried: Tried[] = [];
  if (flags.text !== undefined) {
    const service = env.get('TWILIO_MESSAGING_SERVICE_SID');
    if (!service) throw new CommandFailed('No text can be sent before setup has run to its end.');
    const from = await firstNumber(look);
    const { arrived, ...text } = await tryText(access, { from, service, to: flags.text });
    tried.push({ what: 'text', worked: arrived, ...text });
  }
  if (flags.call !== undefined) {
    const from = await firstNumber(look);
    const { answered, ...call } = await tryCall(access, { from, to: flags.call });
    tried.push({ what: 'call', worked: answered, ...call });
  }
  if (flags.live) {
    const conversationsService = env.get('TWILIO_CONVERSATIONS_SERVICE_SID');
    const syncService = env.get('TWILIO_SYNC_SERVICE_SID');
    if (!conversationsService || !syncService)
      throw new CommandFailed(
        'There are no timers to prove: TWILIO_CONVERSATIONS_SERVICE_SID is missing. An outside clock calls /tick instead.',
      );
    const { rang, ...alarm } = await tryAlarm(access, { conversationsService, syncService });
    tried.push({ what: 'alarm', worked: rang, ...alarm });
  }
  return tried;
}

async function firstNumber({ access, env }: Look): Promise<string> {
  const { settings } = await readStored(access, env.get('TWILIO_SYNC_SERVICE_SID'));
  const number = settings?.desks.waitlist?.lists[0]?.number;
  if (!number)
    throw new CommandFailed('No text and no call can be sent before setup has run to its end.');
  return number;
}

const MARKS = { ok: 'ok', warning: 'note', problem: 'WRONG' } as const;

/** What is wrong comes last, where the eye is. */
function findingsText(findings: readonly Finding[]): string {
  const line = ({ status, component, value, sentence }: Finding): string =>
    `${MARKS[status].padEnd(6)} ${component.padEnd(18)} ${value.padEnd(24)} ${sentence}`;
  const bad = findings.filter(({ status }) => status !== 'ok');
  return [
    ...findings.filter(({ status }) => status === 'ok').map(line),
    ...bad.flatMap((finding) => [line(finding), `       ${finding.fix ?? ''}`]),
    '',
    bad.length === 0 ? 'All is well.' : `${bad.length} of ${findings.length} to look at.`,
  ].join('\n');
}
