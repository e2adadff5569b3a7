import { existsSync } from 'node:fs';
import { join } from 'node:path';
import twilio from 'twilio';
import { LOCAL_SECRET } from '../../emulator/local';
import { localClient } from '../provision/local-client';
import { CommandFailed } from './failure';

/** The account a command works on, real or on this laptop. */
export interface AccountAccess {
  readonly client: twilio.Twilio;
  readonly syncServiceSid: string;
  readonly secret: string;
  /** Where the functions and pages are, without a slash at the end. */
  readonly baseUrl: string;
  /** The account's time, epoch milliseconds. */
  readonly now: () => Promise<number>;
}

const DEFAULT_PORT = '4010';

/** `local`: the account that `npm start` runs (found by EMULATOR_PORT, as it is there); otherwise the one of .env. */
export async function openAccount(local: boolean | undefined): Promise<AccountAccess> {
  return local
    ? openLocal(`http://localhost:${process.env['EMULATOR_PORT'] ?? DEFAULT_PORT}`)
    : openReal();
}

async function openLocal(vendorsUrl: string): Promise<AccountAccess> {
  const ask = async (path: string): Promise<Record<string, unknown>> => {
    try {
      return (await (await fetch(`${vendorsUrl}${path}`)).json()) as Record<string, unknown>;
    } catch {
      throw new CommandFailed(
        `Nothing answers at ${vendorsUrl}: run "npm start" in another terminal first.`,
      );
    }
  };
  const account = await ask('/local/account');
  const text = (name: string): string => String(account[name]);
  return {
    client: localClient({
      vendorsUrl,
      accountSid: text('accountSid'),
      authToken: text('authToken'),
    }),
    syncServiceSid: text('syncServiceSid'),
    secret: LOCAL_SECRET,
    baseUrl: text('edge'),
    now: async () => Date.parse(String((await ask('/local/clock'))['now'])),
  };
}

/** What commands read from .env or the environment. */
const NEEDED = [
  'TWILIO_ACCOUNT_SID',
  'TWILIO_AUTH_TOKEN',
  'TWILIO_SYNC_SERVICE_SID',
  'BELLHOP_SECRET',
  'PUBLIC_BASE_URL',
] as const;

function openReal(): Promise<AccountAccess> {
  const file = join(process.cwd(), '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const missing = NEEDED.filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new CommandFailed(
      `These are missing in .env: ${missing.join(', ')}. .env.example says what each is; --local works on the account of this laptop.`,
    );
  const value = (name: (typeof NEEDED)[number]): string => process.env[name] ?? '';
  if (!/^AC[0-9a-f]{32}$/.test(value('TWILIO_ACCOUNT_SID')))
    throw new CommandFailed(
      'TWILIO_ACCOUNT_SID must be "AC" and 32 letters and digits; the console shows it on its first page.',
    );
  return Promise.resolve({
    client: twilio(value('TWILIO_ACCOUNT_SID'), value('TWILIO_AUTH_TOKEN')),
    syncServiceSid: value('TWILIO_SYNC_SERVICE_SID'),
    secret: value('BELLHOP_SECRET'),
    baseUrl: value('PUBLIC_BASE_URL').replace(/\/$/, ''),
    now: () => Promise.resolve(Date.now()),
  });
}
