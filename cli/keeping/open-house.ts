import * as v from 'valibot';
import { openBellhop, type Bellhop } from '../../src/bellhop';
import { settingsSchema, type Settings } from '../../src/config';
import type { HouseFacts } from '../../src/house/facts';
import { Refusal } from '../../src/ports/refusal';
import { CommandFailed } from '../commands/failure';
import type { AccountAccess } from '../commands/account';
import { everyPage } from './patience';
import { PAGE_SIZE } from './stored-objects';

/** How long the house's own work may take that a command has it do, however often the account refuses for now. */
const PATIENCE_MS = 120_000;
/** Stands where an address of ours is asked for before there is one; nobody is reached there. */
const NOT_DEPLOYED = 'https://not-deployed.invalid';
/** Nobody is texted from a desk that is gone. */
const NO_NUMBER = '';

/**
 * The house as its functions know it, for a command that does what they do. What needs nobody but Twilio works; mail and
 * Trello are left to the functions. Throws CommandFailed naming what is missing in .env.
 */
export async function openHouse(account: AccountAccess): Promise<Bellhop> {
  const end = performance.now() + PATIENCE_MS;
  const { client, variables, baseUrl } = account;
  const address = await baseUrl().catch((error: unknown) => {
    if (error instanceof CommandFailed) return NOT_DEPLOYED;
    throw error;
  });
  const context = {
    ...without(variables, /^(SENDGRID|MAIL|SEGMENT|TRELLO)_/),
    ACCOUNT_SID: client.accountSid,
    PUBLIC_BASE_URL: address,
    getTwilioClient: () => client,
  };
  const deadline = { left: () => Math.max(0, end - performance.now()) };
  // On a laptop the account's time is not this program's.
  const ahead = (await account.now()) - performance.now();
  try {
    const bellhop = openBellhop(context, deadline, () => undefined);
    return { ...bellhop, now: () => Math.floor(ahead + performance.now()) };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'misconfigured')
      throw new CommandFailed(
        `These are missing or wrong in .env: ${String(error.values['names'])}. "setup" fills them in; --local works on the account of this laptop.`,
      );
    throw error;
  }
}

const without = (
  variables: Readonly<Record<string, string>>,
  names: RegExp,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !names.test(name)));

/**
 * What is known of the house, with the groups of the line that the settings no longer name and the desks that they never
 * named: what was kept for them may still be there.
 */
export async function everyDesk(account: AccountAccess, facts: HouseFacts): Promise<HouseFacts> {
  const { desks } = facts.settings;
  const groups = desks.line?.groups ?? [];
  const dropped = (await lineGroupsIn(account)).filter(
    (id) => !groups.some((one) => one.id === id),
  );
  const more = v.parse(settingsSchema, {
    ...facts.settings,
    desks: {
      line: {
        on: false,
        groups: dropped.map((id) => ({ id, name: id, number: NO_NUMBER })),
      },
      pay: { on: false, number: NO_NUMBER },
      team: { on: false, number: NO_NUMBER },
    },
  }).desks;
  const line = {
    ...(desks.line ?? more.line),
    on: desks.line?.on ?? false,
    groups: [...groups, ...(more.line?.groups ?? [])],
  };
  const settings: Settings = { ...facts.settings, desks: { ...more, ...desks, line } };
  return { ...facts, settings };
}

/** The groups of the line that have records in the service. */
async function lineGroupsIn({ client, syncServiceSid }: AccountAccess): Promise<readonly string[]> {
  const service = client.sync.v1.services(syncServiceSid);
  const maps = await everyPage(() => service.syncMaps.page({ pageSize: PAGE_SIZE }));
  return maps.flatMap(
    ({ uniqueName }) => /^line-([a-z0-9-]{1,20})-callers$/.exec(uniqueName)?.[1] ?? [],
  );
}
