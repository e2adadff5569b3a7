import { ANSWERS_DOCUMENT, readAnswers, type OperatorAnswers } from '../doctor/checks/card-mode';
import { Ledger } from '../provision/ledger';
import { findSyncService } from '../provision/sync-service';
import { CommandFailed } from '../commands/failure';
import { isAccountSid, type Access, type AccessOptions } from './access';
import type { EnvFile } from './env-file';
import { readStored } from './house';
import { tryAgain } from './patient-client';
import { openAsked, prepareSetup, serviceName, type Prepared, type SetupOptions } from './prepare';
import type { Asker } from './questions';

/** Whether PCI mode is on in an account; only the operator knows. */
export type CardMode = NonNullable<OperatorAnswers['cardMode']>;

/** What taking cards needs that no API can do. https://www.twilio.com/docs/voice/twiml/pay */
export const PAY_BY_HAND: readonly string[] = [
  'Console, switch to the subaccount (its name is above), Voice, Settings: switch PCI mode on. It holds for the whole subaccount and cannot be switched off again; recordings there are encrypted and never transcribed. That is why cards have an account of their own.',
  'Console, the same subaccount, Voice, Pay Connectors: install the connector of your payment provider, in test mode first.',
  'Console, the same subaccount, Phone Numbers: buy the number for cards there, or move one over.',
  'Then: npm run bellhop -- deploy --variables .env.pay',
];

const EXPLAINED =
  'Taking cards needs PCI mode, which holds for the whole subaccount and cannot be switched off. Is it on there (console, Voice, Settings)?';

/**
 * Prepares the second environment: finds or makes the subaccount, named after the house's services, and sets up what is in it
 * with only card payments in mind. Throws CommandFailed for a subaccount that is suspended and stays so.
 */
export async function preparePay(
  files: { readonly main: EnvFile; readonly pay: EnvFile },
  options: SetupOptions & { readonly pci?: string | undefined },
  asker: Asker,
  accessOptions: AccessOptions = {},
): Promise<Prepared> {
  const { main, pay } = files;
  const access = await openAsked(main, options, asker, accessOptions);
  const name = serviceName(options.prefix ?? main.get('SERVICE_INSTANCE_PREFIX'));
  const ledger = new Ledger(options.dryRun);
  const account = await tryAgain(access.wait, () =>
    ensureSubaccount(access, ledger, `${name}-pay`, asker),
  );
  if (!account)
    throw new CommandFailed(
      `Would make the subaccount "${name}-pay" and set it up. Nothing was changed; what would be in it can be said once it is there.`,
      0,
    );
  await pay.set({ ACCOUNT_SID: account.accountSid, AUTH_TOKEN: account.authToken });
  const known = await houseOf(access, main, name);
  const prepared = await prepareSetup(
    pay,
    { ...known, ...options, account, payOnly: true, ledger },
    asker,
    accessOptions,
  );
  return { ...prepared, pay: { cardMode: await cardModeOf(prepared, options.pci, asker) } };
}

interface Credentials {
  readonly accountSid: string;
  readonly authToken: string;
}

/** By its name: a closed one is gone, a suspended one is opened again if the operator says so. */
async function ensureSubaccount(
  { client, accountSid }: Access,
  ledger: Ledger,
  friendlyName: string,
  asker: Asker,
): Promise<Credentials | undefined> {
  const accounts = client.api.v2010.accounts;
  const named = (await accounts.list({ friendlyName })).filter(
    ({ sid, status }) => sid !== accountSid && isAccountSid(sid) && status !== 'closed',
  );
  const found = named.find(({ status }) => status === 'active') ?? named[0];
  if (!found) {
    const made = await ledger.change('made', `the subaccount "${friendlyName}"`, () =>
      accounts.create({ friendlyName }),
    );
    return made && { accountSid: made.sid, authToken: made.authToken };
  }
  if (found.status !== 'active') {
    const question = `The subaccount "${friendlyName}" is suspended. Open it again?`;
    if (!(await asker.confirm(question)))
      throw new CommandFailed(
        `The subaccount "${friendlyName}" is suspended: open it again in the console, or close it there and run this again to get a new one.`,
      );
    await ledger.change('changed', `the subaccount "${friendlyName}": open again`, () =>
      accounts(found.sid).update({ status: 'active' }),
    );
  }
  return { accountSid: found.sid, authToken: found.authToken };
}

/** Name, time zone and an admin of the house, as far as it is set up, so that nobody is asked twice. */
async function houseOf(access: Access, main: EnvFile, name: string): Promise<SetupOptions> {
  const named = { sid: main.get('TWILIO_SYNC_SERVICE_SID'), name };
  const service = await findSyncService(access.client, named);
  const { settings, staff } = await readStored(access, service?.sid);
  const admin = Object.values(staff?.people ?? {}).find((member) => member.admin);
  return {
    ...(settings ? { house: settings.business.name, timeZone: settings.business.timeZone } : {}),
    ...(admin ? { adminName: admin.name, adminPhone: admin.phone } : {}),
  };
}

/** What the options say, what was answered before, or what the operator answers now. */
async function cardModeOf(
  { access, env, name }: Prepared,
  said: string | undefined,
  asker: Asker,
): Promise<CardMode | undefined> {
  if (said === 'on' || said === 'off') return said;
  if (said !== undefined) throw new CommandFailed('--pci takes "on" or "off".');
  const named = { sid: env.get('TWILIO_SYNC_SERVICE_SID'), name };
  const service = await findSyncService(access.client, named);
  const documents = service
    ? await access.client.sync.v1.services(service.sid).documents.list()
    : [];
  const stored = documents.find(({ uniqueName }) => uniqueName === ANSWERS_DOCUMENT);
  const { cardMode } = readAnswers(stored?.data);
  if (cardMode !== undefined) return cardMode;
  const options = ['off', 'on'] as const;
  const question = { option: '--pci', message: EXPLAINED };
  const answered = await asker.choose(question, options).catch((error: unknown) => {
    // Nobody is there: it stays unknown, and the report asks for it.
    if (error instanceof CommandFailed) return undefined;
    throw error;
  });
  return options.find((option) => option === answered);
}
