import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { LOCAL_SECRET } from '../../emulator/local';
import { variableNames } from '../../src/config';
import { CommandFailed } from '../commands/failure';
import { EnvFile } from '../setup/env-file';

/** Where a build goes, and with what. */
export interface DeployTarget {
  readonly accountSid: string;
  readonly authToken: string;
  /** What functions find in their context: those of our variables that have a value. */
  readonly variables: Readonly<Record<string, string>>;
  /** Unique name of the Serverless service, and first part of its domain. */
  readonly serviceName: string;
  /** Domain suffix of the environment; empty = none. */
  readonly suffix: string;
  /** Where the vendors of the laptop account are; none = the real ones. */
  readonly vendorsUrl?: string;
}

export interface TargetFlags {
  readonly local?: boolean | undefined;
  readonly variables?: string | undefined;
  readonly environment?: string | undefined;
}

/** An address on this computer, or the domain that the platform gave, which functions know without being told. */
const GIVEN_ADDRESS = /^https?:\/\/((localhost|127\.0\.0\.1)(:\d+)?|[\w.-]+\.twil\.io)(\/|$)/;
/** A service is called so without a prefix, here and by the plain tools, which take the name of the package. */
const USUAL_NAME = 'bellhop';
const USUAL_VENDORS_PORT = '4010';

/** Reads .env, or asks the account of this laptop. Throws CommandFailed when neither says enough. */
export async function readTarget(flags: TargetFlags, folder: string): Promise<DeployTarget> {
  return flags.local ? readLaptop(flags, folder) : readFile(flags, folder);
}

function readFile(flags: TargetFlags, folder: string): DeployTarget {
  const name = fileName(flags);
  const values = { ...valuesOf(join(folder, name)), ...fromShell() };
  const accountSid = values['TWILIO_ACCOUNT_SID'] || values['ACCOUNT_SID'] || '';
  const authToken = values['TWILIO_AUTH_TOKEN'] || values['AUTH_TOKEN'] || '';
  if (accountSid === '' || authToken === '')
    throw new CommandFailed(
      `TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are missing in ${name}: run "npm run bellhop -- setup" first, or copy both from the first page of the Twilio Console.`,
    );
  if (!/^AC[0-9a-f]{32}$/.test(accountSid))
    throw new CommandFailed(
      'TWILIO_ACCOUNT_SID must be "AC" and 32 letters and digits; the console shows it on its first page.',
    );
  return { accountSid, authToken, ...common(values, flags) };
}

async function readLaptop(flags: TargetFlags, folder: string): Promise<DeployTarget> {
  const port = process.env['EMULATOR_PORT'] ?? USUAL_VENDORS_PORT;
  const vendorsUrl = `http://localhost:${port}`;
  const account = await fetch(`${vendorsUrl}/local/account`)
    .then((answer) => answer.json() as Promise<Record<string, string>>)
    .catch(() => {
      throw new CommandFailed(
        `Nothing answers at ${vendorsUrl}: run "npm start" in another terminal first.`,
      );
    });
  const text = (name: string): string => account[name] ?? '';
  const values = {
    TWILIO_API_KEY: text('apiKeySid'),
    TWILIO_API_SECRET: text('apiKeySecret'),
    TWILIO_SYNC_SERVICE_SID: text('syncServiceSid'),
    TWILIO_MESSAGING_SERVICE_SID: text('messagingServiceSid'),
    TWILIO_VERIFY_SERVICE_SID: text('verifyServiceSid'),
    TWILIO_CONVERSATIONS_SERVICE_SID: text('conversationsServiceSid'),
    BELLHOP_SECRET: LOCAL_SECRET,
    TEST_MODE: 'false',
    // What a set-up of this laptop's account wrote down counts more.
    ...filled(valuesOf(join(folder, fileName(flags)))),
  };
  return {
    accountSid: text('accountSid'),
    authToken: text('authToken'),
    vendorsUrl,
    ...common(values, flags),
  };
}

function common(
  values: Readonly<Record<string, string>>,
  { environment }: TargetFlags,
): Pick<DeployTarget, 'variables' | 'serviceName' | 'suffix'> {
  const prefix = values['SERVICE_INSTANCE_PREFIX'];
  const given = variableNames.flatMap((name): [string, string][] => {
    const value = values[name] ?? '';
    const left = value === '' || (name === 'PUBLIC_BASE_URL' && GIVEN_ADDRESS.test(value));
    return left ? [] : [[name, value]];
  });
  return {
    variables: Object.fromEntries(given),
    serviceName: prefix ? `${prefix}-${USUAL_NAME}` : USUAL_NAME,
    suffix: environment ?? '',
  };
}

function valuesOf(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const values = parseEnv(readFileSync(file, 'utf8'));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, (value ?? '').trim()]),
  );
}

/** Notes in the file with the variables where the desks are now, for commands that make links; an own domain stays. */
export async function noteAddress(flags: TargetFlags, folder: string, url: string): Promise<void> {
  const path = join(folder, fileName(flags));
  if (!existsSync(path)) return;
  const file = EnvFile.open(path);
  const before = file.get('PUBLIC_BASE_URL');
  if (before === undefined || GIVEN_ADDRESS.test(before)) await file.set({ PUBLIC_BASE_URL: url });
}

const fileName = ({ variables, local }: TargetFlags): string =>
  variables ?? (local ? '.env.laptop' : '.env');

const filled = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** A continuous integration has no .env; what its environment says counts more. */
function fromShell(): Record<string, string> {
  const names = [
    ...['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'SERVICE_INSTANCE_PREFIX'],
    ...variableNames,
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );
}
