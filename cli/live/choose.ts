import { CommandFailed } from '../commands/failure';
import { readStored } from '../setup/house';
import type { Access } from '../setup/access';
import { isMissing } from '../setup/patient-client';
import type { Asker } from '../setup/questions';
import { whyNot } from './lend';
import { numbersOf } from '../../src/house/numbers';
import {
  isFree,
  leadsTo,
  numberHolder,
  serviceHolder,
  timersHolder,
  type Holder,
} from './webhooks';

/** Whose texts and calls the operator wants to lead here. */
export interface Wish {
  /** Numbers given as options; empty = ask. */
  readonly numbers: readonly string[];
  /** Lends also what is in use. */
  readonly production: boolean;
  readonly address: string;
  readonly takesCalls: boolean;
  readonly messagingService: string | undefined;
  readonly conversationsService: string | undefined;
  readonly syncService: string | undefined;
}

/**
 * The numbers to lend, the Messaging Service when texts to them go by its webhook and not by their own, and the timers when
 * they ring for nobody else: due work lies in the account, and a deployment that is woken does it as well. Throws
 * CommandFailed for a number that the account does not own, and for one that is in use unless that is meant.
 */
export async function chooseHolders(
  access: Access,
  wish: Wish,
  asker: Asker,
): Promise<readonly Holder[]> {
  const owned = (await access.client.incomingPhoneNumbers.list()).map(numberHolder);
  const numbers =
    wish.numbers.length > 0
      ? wish.numbers.map((phone) => ownedOne(owned, phone))
      : await askWhich(owned, access, wish, asker);
  const service = await serviceOf(access, wish.messagingService);
  const holders = [...numbers, ...(service ? [service] : [])];
  if (!wish.production)
    for (const holder of holders) {
      const reason = whyNot(holder, wish.address, wish.takesCalls);
      if (reason)
        throw new CommandFailed(
          `${reason} Whoever writes to it would be answered by this computer: choose another number, or add --production when that is meant.`,
        );
    }
  const timers = await timersOf(access, wish);
  return timers ? [...holders, timers] : holders;
}

function ownedOne(owned: readonly Holder[], phone: string): Holder {
  const found = owned.find(({ name }) => name === phone);
  if (found) return found;
  const names = owned.map(({ name }) => name).join(', ') || 'none';
  throw new CommandFailed(`${phone} is not a number of this account, which owns ${names}.`);
}

async function askWhich(
  owned: readonly Holder[],
  access: Access,
  wish: Wish,
  asker: Asker,
): Promise<readonly Holder[]> {
  const { settings } = await readStored(access, wish.syncService);
  const named = (settings ? numbersOf(settings) : []).map(({ number }) => number);
  const candidates = owned
    .filter(({ name }) => named.length === 0 || named.includes(name))
    .filter((holder) => wish.production || !whyNot(holder, wish.address, wish.takesCalls));
  const chosen: Holder[] = [];
  for (const holder of candidates) {
    const now = holder.webhooks.texts?.url.split('#')[0] || 'nowhere';
    const question = `Texts to ${holder.name} go to ${now} at present. Let them come here until you stop?`;
    if (await asker.confirm(question)) chosen.push(holder);
  }
  if (chosen.length === 0)
    throw new CommandFailed(
      'No number was chosen: name one with --number, and add --production when it is in use.',
    );
  return chosen;
}

/** The Messaging Service, when it keeps inbound texts to its own webhook. */
async function serviceOf(access: Access, sid: string | undefined): Promise<Holder | undefined> {
  if (sid === undefined) return undefined;
  try {
    const service = await access.client.messaging.v1.services(sid).fetch();
    return service.useInboundWebhookOnNumber ? undefined : serviceHolder(service);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The account's timers, unless they ring elsewhere and nobody meant to take them from there. */
async function timersOf(
  { client }: Access,
  { conversationsService, production, address }: Wish,
): Promise<Holder | undefined> {
  if (conversationsService === undefined) return undefined;
  try {
    const holder = await timersHolder(client, conversationsService);
    const { timers } = holder.webhooks;
    return production || !timers || isFree(timers) || leadsTo(address, timers) ? holder : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
