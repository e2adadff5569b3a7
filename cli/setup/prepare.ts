import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../src/config';
import { Ledger } from '../provision/ledger';
import { findSyncService } from '../provision/sync-service';
import { CommandFailed } from '../commands/failure';
import {
  credentialsIn,
  isAccountSid,
  isAuthToken,
  openAccess,
  WHAT_A_SID_IS,
  WHAT_A_TOKEN_IS,
  type Access,
  type AccessOptions,
} from './access';
import type { SetupContext, Stored } from './context';
import { readSandbox, SANDBOX_NUMBER, usesSandbox, type Sandbox } from './sandbox';
import type { EnvFile } from './env-file';
import { adminFor, ownedNumbersOf, readStored, settingsFor, type HouseOptions } from './house';
import { addressInUse, askToTake, studioFor } from './ownership';
import { answer, type Asker } from './questions';
import { refiled } from './steps/admin';

export interface SetupOptions extends HouseOptions {
  /** SERVICE_INSTANCE_PREFIX: a second install in the same account. */
  readonly prefix?: string | undefined;
  readonly url?: string | undefined;
  /** Where the functions are when nobody has said so and no number points at them; not kept in .env. */
  readonly usualUrl?: string | undefined;
  readonly takeOver?: readonly string[] | undefined;
  /** A first try over the WhatsApp sandbox; its join code, or `true` to be asked. */
  readonly sandbox?: boolean | string | undefined;
  /** No number and no desk yet: the environment that takes cards alone. */
  readonly payOnly?: boolean | undefined;
  /** Where changes made before are written down already. */
  readonly ledger?: Ledger | undefined;
  /** Texts come through a Studio flow: of all numbers, of one, or of none; nothing said = as it is. */
  readonly studio?: boolean | string | undefined;
  /** How texts of the events' numbers come: `conversations` or `messages`; nothing said = as it is. */
  readonly inbound?: string | undefined;
  /** Files the staff anew when the secret they are filed under is lost. */
  readonly newSecret?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** Credentials that need not be asked or kept: those of this laptop's account. */
  readonly account?: { readonly accountSid: string; readonly authToken: string } | undefined;
}

/** A set-up that is ready to run: everything is asked, and nothing is changed. */
export interface Prepared extends SetupContext {
  /** A trial account reaches only numbers that were verified by hand. */
  readonly isTrial: boolean;
}

/** Reads .env and the account and asks for what neither knows. Throws CommandFailed in one sentence. */
export async function prepareSetup(
  env: EnvFile,
  options: SetupOptions,
  asker: Asker,
  accessOptions: AccessOptions = {},
): Promise<Prepared> {
  const access = await openAsked(env, options, asker, accessOptions);
  const { status, type } = await access.client.api.v2010.accounts(access.accountSid).fetch();
  if (status !== 'active')
    throw new CommandFailed(`The account is ${status}: the console says how to open it again.`);
  const name = serviceName(options.prefix ?? env.get('SERVICE_INSTANCE_PREFIX'));
  const given = addressOf(options.url ?? env.get('PUBLIC_BASE_URL'));
  const [owned, syncService] = await Promise.all([
    access.client.incomingPhoneNumbers.list(),
    findSyncService(access.client, { sid: env.get('TWILIO_SYNC_SERVICE_SID'), name }),
  ]);
  const stored = await readStored(access, syncService?.sid);
  const sandbox = await sandboxFor(env, stored, options, asker);
  if (owned.length === 0 && !sandbox && !options.payOnly)
    throw new CommandFailed(
      'The account owns no phone number yet: buy one that can receive texts (console, Phone Numbers, Buy a number), then run setup again. Without one, --sandbox tries it over WhatsApp.',
    );
  await checkSecret(env, stored, options, asker);
  const house = sandbox ? { ...options, number: SANDBOX_NUMBER } : options;
  const settings = await settingsFor(stored.settings, house, asker, owned);
  const numbers = ownedNumbersOf(settings, owned);
  const baseUrl = given ?? addressInUse(numbers) ?? options.usualUrl;
  const admin = await adminFor(stored, options, asker);
  const flowSid = env.get('TWILIO_FLOW_SID');
  const studio = await studioFor(access, numbers, options.studio, { name, flowSid });
  const ours = { baseUrl, flowUrl: studio.flowUrl };
  const takeOver = await askToTake(numbers, ours, options.takeOver ?? [], asker);
  await env.set({
    ...(options.account ? {} : { ACCOUNT_SID: access.accountSid, AUTH_TOKEN: access.authToken }),
    ...(options.prefix ? { SERVICE_INSTANCE_PREFIX: options.prefix } : {}),
    ...(options.url && given ? { PUBLIC_BASE_URL: given } : {}),
  });
  return {
    access,
    env,
    ledger: options.ledger ?? new Ledger(options.dryRun),
    name,
    settings,
    admin,
    numbers,
    takeOver,
    studio,
    inbound: inboundFor(options.inbound, settings),
    sandbox,
    pay: undefined,
    baseUrl,
    found: { templates: [] },
    byHand: new Set(),
    isTrial: type === 'Trial',
  };
}

/** The sandbox, if the house uses it or is to use it. Throws CommandFailed for a house that has a number. */
async function sandboxFor(
  env: EnvFile,
  { settings }: Stored,
  { sandbox }: SetupOptions,
  asker: Asker,
): Promise<Sandbox | undefined> {
  if (sandbox === undefined && !usesSandbox(settings)) return undefined;
  if (settings && !usesSandbox(settings))
    throw new CommandFailed(
      'This house has a number already. To try the WhatsApp sandbox beside it run setup with --sandbox and another --prefix, in a folder of its own.',
    );
  return readSandbox(env, sandbox ?? true, asker);
}

/** Opens the account that .env or the options name, or the operator. */
export async function openAsked(
  env: EnvFile,
  { account }: SetupOptions,
  asker: Asker,
  accessOptions: AccessOptions,
): Promise<Access> {
  const given = account ?? credentialsIn(env);
  const accountSid = await answer(
    given.accountSid,
    {
      option: 'ACCOUNT_SID in .env',
      message: 'Account sid (first page of the Twilio Console, begins with AC):',
      wrong: (text) => (isAccountSid(text.trim()) ? undefined : WHAT_A_SID_IS),
    },
    (question) => asker.text(question),
  );
  const authToken = await answer(
    given.authToken,
    {
      option: 'AUTH_TOKEN in .env',
      message: 'Auth token (next to it):',
      wrong: (text) => (isAuthToken(text.trim()) ? undefined : WHAT_A_TOKEN_IS),
    },
    (question) => asker.secret(question),
  );
  return openAccess(accountSid, authToken, accessOptions);
}

/**
 * A house whose staff are filed under another secret runs with that secret somewhere. Going on here signs everybody out
 * and makes strangers of its guests, so it must be meant.
 */
async function checkSecret(
  env: EnvFile,
  { staff }: Stored,
  { newSecret }: SetupOptions,
  asker: Asker,
): Promise<void> {
  if (!staff || newSecret) return;
  const secret = env.get('BELLHOP_SECRET');
  if (secret !== undefined && isDeepStrictEqual(refiled(staff, secret), staff)) return;
  if (Object.keys(staff.people).length === 0) return;
  const question =
    'This house was set up with another BELLHOP_SECRET. Go on with a new one? Everybody is signed out, and guests who wait are no longer known.';
  if (!(await asker.confirm(question)))
    throw new CommandFailed(
      'This house was set up with another BELLHOP_SECRET than the one in .env: put that .env back, or run setup with --new-secret, which signs everybody out and forgets who waits.',
    );
}

/** Verify takes names of up to 30 characters, https://www.twilio.com/docs/verify/api/service */
const LONGEST_PREFIX = 20;

/** What our services and keys are called. */
export function serviceName(prefix: string | undefined): string {
  if (!prefix) return 'bellhop';
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(prefix) || prefix.length > LONGEST_PREFIX)
    throw new CommandFailed(
      `The prefix "${prefix}" must be at most ${LONGEST_PREFIX} letters, digits and dashes.`,
    );
  return `${prefix}-bellhop`;
}

/** What the operator said of how texts come in. Throws CommandFailed. */
function inboundFor(said: string | undefined, settings: Settings): SetupContext['inbound'] {
  if (said === undefined) return undefined;
  if (said !== 'conversations' && said !== 'messages')
    throw new CommandFailed('--inbound takes "conversations" or "messages".');
  if (!settings.desks.events?.numbers.length)
    throw new CommandFailed(
      '--inbound is about the events, and this house has no number for them.',
    );
  return said;
}

const ON_THIS_COMPUTER = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

/** The address without a slash at the end; Twilio and browsers need it to be https. */
function addressOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const address = given.replace(/\/+$/, '');
  if (!URL.canParse(address) || !(/^https:\/\//.test(address) || ON_THIS_COMPUTER.test(address)))
    throw new CommandFailed(
      `The address "${given}" must begin with https://, as in https://bellhop-1234.twil.io`,
    );
  return address;
}
