import type { Twilio } from 'twilio';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { Ledger } from '../provision/ledger';
import { ensureWebhooks, ownerOf } from '../provision/webhooks';
import { CommandFailed } from '../commands/failure';

/** What became of the house's numbers. */
export interface NumbersPointed {
  /** Each in words, or what would change on a dry run. */
  readonly changes: readonly string[];
  /** Numbers whose texts go to something else; nothing was changed there. */
  readonly elsewhere: readonly { readonly phone: string; readonly url: string }[];
  /** Numbers that the settings name and the account does not own. */
  readonly missing: readonly string[];
}

/**
 * Points the texts of the house's numbers at a deployment. A number that belongs to something else is left alone unless
 * it is among `takeOver`.
 */
export async function pointNumbers(
  client: Twilio,
  options: {
    readonly syncServiceSid: string;
    readonly baseUrl: string;
    readonly takeOver: readonly string[];
    readonly dryRun: boolean;
  },
): Promise<NumbersPointed> {
  const wanted = await housesNumbers(client, options.syncServiceSid);
  const owned = (await client.incomingPhoneNumbers.list()).filter(({ phoneNumber }) =>
    wanted.includes(phoneNumber),
  );
  const foreign = owned.filter(
    (number) =>
      ownerOf(number, options.baseUrl) === 'somebody else' &&
      !options.takeOver.includes(number.phoneNumber),
  );
  const ledger = new Ledger(options.dryRun);
  await ensureWebhooks(
    client,
    ledger,
    options.baseUrl,
    owned.filter((number) => !foreign.includes(number)),
  );
  return {
    changes: ledger.changes.map(({ what }) => what),
    elsewhere: foreign.map(({ phoneNumber, smsUrl, smsApplicationSid }) => ({
      phone: phoneNumber,
      url: smsApplicationSid || smsUrl,
    })),
    missing: wanted.filter((phone) => !owned.some(({ phoneNumber }) => phoneNumber === phone)),
  };
}

async function housesNumbers(client: Twilio, syncServiceSid: string): Promise<readonly string[]> {
  const document = await client.sync.v1
    .services(syncServiceSid)
    .documents(SETTINGS_DOCUMENT)
    .fetch()
    .catch((error: unknown) => {
      const absent =
        typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
      if (!absent) throw error;
      throw new CommandFailed(
        'The build is live, but the account holds no settings that say which numbers are ours: run "npm run bellhop -- setup", then this again.',
      );
    });
  const { desks } = parseSettings(document.data);
  return [...new Set((desks.waitlist?.lists ?? []).map(({ number }) => number))];
}
