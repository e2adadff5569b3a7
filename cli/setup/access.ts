import type { Twilio } from 'twilio';
import { CommandFailed } from '../commands/failure';
import type { EnvFile } from './env-file';
import { openTwilio, type Opening, type Wait } from './patient-client';

/** The account that is set up or looked at, and how to open it with other credentials. */
export interface Access {
  readonly accountSid: string;
  readonly authToken: string;
  /** With the account's own credentials. */
  readonly client: Twilio;
  /** With an API key. */
  openWithKey(keySid: string, secret: string): Twilio;
  /** The vendors of this laptop's account; absent for a real one. */
  readonly vendorsUrl?: string | undefined;
  readonly wait?: Wait | undefined;
}

export type AccessOptions = Pick<Opening, 'vendorsUrl' | 'wait' | 'watch'>;

export const isAccountSid = (text: string): boolean => /^AC[0-9a-f]{32}$/.test(text);
export const WHAT_A_SID_IS =
  'an account sid is "AC" and 32 letters and digits (a to f); the console shows it on its first page.';

export const isAuthToken = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);
export const WHAT_A_TOKEN_IS =
  'an auth token is 32 letters and digits (a to f); the console shows it on its first page.';

/** Opens an account; nothing is asked of it yet. Throws CommandFailed for a sid or token that cannot be one. */
export function openAccess(
  accountSid: string,
  authToken: string,
  options: AccessOptions = {},
): Access {
  if (!isAccountSid(accountSid)) throw new CommandFailed(`ACCOUNT_SID: ${WHAT_A_SID_IS}`);
  if (!isAuthToken(authToken)) throw new CommandFailed(`AUTH_TOKEN: ${WHAT_A_TOKEN_IS}`);
  return {
    accountSid,
    authToken,
    client: openTwilio({ ...options, accountSid, user: accountSid, password: authToken }),
    openWithKey: (user, password) => openTwilio({ ...options, accountSid, user, password }),
    vendorsUrl: options.vendorsUrl,
    wait: options.wait,
  };
}

/** The account's two credentials as .env names them for the deploy tool, or as other tools do. */
export function credentialsIn(env: EnvFile): {
  readonly accountSid: string | undefined;
  readonly authToken: string | undefined;
} {
  const read = (name: string): string | undefined =>
    env.get(name) ?? env.get(`TWILIO_${name}`) ?? process.env[`TWILIO_${name}`];
  return { accountSid: read('ACCOUNT_SID'), authToken: read('AUTH_TOKEN') };
}
