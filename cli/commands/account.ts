import { join } from 'node:path';
import type { Twilio } from 'twilio';
import { LOCAL_SECRET } from '../../emulator/local';
import { variableNames } from '../../src/config';
import { addressOf } from '../doctor/checks/address';
import { localClient } from '../provision/local-client';
import { credentialsIn, openAccess } from '../setup/access';
import { EnvFile } from '../setup/env-file';
import { readStored } from '../setup/house';
import { CommandFailed } from './failure';
import { numbersOf } from '../../src/house/numbers';

/** The account a command works on, real or on this laptop. */
export interface AccountAccess {
  readonly client: Twilio;
  readonly syncServiceSid: string;
  /** Whose timers wake due work; undefined = an outside clock does. */
  readonly conversationsServiceSid: string | undefined;
  readonly secret: string;
  /** What its functions run with, as far as it is known here. */
  readonly variables: Readonly<Record<string, string>>;
  /** Where the functions and pages are, without a slash at the end. */
  readonly baseUrl: () => Promise<string>;
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
    conversationsServiceSid: text('conversationsServiceSid'),
    secret: LOCAL_SECRET,
    variables: {
      TWILIO_API_KEY: text('apiKeySid'),
      TWILIO_API_SECRET: text('apiKeySecret'),
      TWILIO_SYNC_SERVICE_SID: text('syncServiceSid'),
      TWILIO_MESSAGING_SERVICE_SID: text('messagingServiceSid'),
      TWILIO_VERIFY_SERVICE_SID: text('verifyServiceSid'),
      TWILIO_CONVERSATIONS_SERVICE_SID: text('conversationsServiceSid'),
      BELLHOP_SECRET: LOCAL_SECRET,
    },
    baseUrl: () => Promise.resolve(text('edge')),
    now: async () => Date.parse(String((await ask('/local/clock'))['now'])),
  };
}

/** What commands read from .env or the environment, besides the account's credentials. */
const NEEDED = ['TWILIO_SYNC_SERVICE_SID', 'BELLHOP_SECRET'] as const;

function openReal(): Promise<AccountAccess> {
  const env = EnvFile.open(join(process.cwd(), '.env'));
  const value = (name: string): string => process.env[name] || env.get(name) || '';
  const { accountSid, authToken } = credentialsIn(env);
  const missing = [
    ...(accountSid ? [] : ['ACCOUNT_SID']),
    ...(authToken ? [] : ['AUTH_TOKEN']),
    ...NEEDED.filter((name) => !value(name)),
  ];
  if (!accountSid || !authToken || missing.length > 0)
    throw new CommandFailed(
      `These are missing in .env: ${missing.join(', ')}. "setup" fills them in; --local works on the account of this laptop.`,
    );
  const { client } = openAccess(accountSid, authToken);
  return Promise.resolve({
    client,
    syncServiceSid: value('TWILIO_SYNC_SERVICE_SID'),
    conversationsServiceSid: value('TWILIO_CONVERSATIONS_SERVICE_SID') || undefined,
    secret: value('BELLHOP_SECRET'),
    variables: Object.fromEntries(
      variableNames.flatMap((name) => (value(name) ? [[name, value(name)]] : [])),
    ),
    baseUrl: async () => {
      const { settings } = await readStored(
        openAccess(accountSid, authToken),
        value('TWILIO_SYNC_SERVICE_SID'),
      );
      const named = (settings ? numbersOf(settings) : []).map(({ number }) => number);
      const owned = await client.incomingPhoneNumbers.list();
      const address = addressOf(
        value('PUBLIC_BASE_URL'),
        owned.filter(({ phoneNumber }) => named.includes(phoneNumber)),
      );
      if (address === undefined)
        throw new CommandFailed(
          'Nobody knows yet where the pages are: deploy first, or write PUBLIC_BASE_URL into .env.',
        );
      return address;
    },
    now: () => Promise.resolve(Date.now()),
  });
}
