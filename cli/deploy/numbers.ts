import type { Twilio } from 'twilio';
import { parseSettings, SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { ensureAlarmWebhook } from '../provision/conversations-service';
import { Ledger } from '../provision/ledger';
import { ensureThreads } from '../provision/inbound-threads';
import { ensureServiceFallback } from '../provision/messaging-service';
import { flowDefinition } from '../provision/studio-definition';
import { ensureFlow, findFlow, flowUrl } from '../provision/studio-flow';
import { divideNumbers, ensureWebhooks, whereItGoes, type Traffic } from '../provision/webhooks';
import { SANDBOX_NUMBER } from '../setup/sandbox';
import { CommandFailed } from '../commands/failure';
import { deskOf, numbersOf, threadedNumbers } from '../../src/house/numbers';

/** What became of the house's numbers. */
export interface NumbersPointed {
  /** Each in words, or what would change on a dry run. */
  readonly changes: readonly string[];
  /** Numbers whose texts or calls go to something else; nothing was changed there. */
  readonly elsewhere: readonly {
    readonly phone: string;
    readonly what: Traffic;
    readonly url: string;
  }[];
  /** Numbers that the settings name and the account does not own. */
  readonly missing: readonly string[];
}

/**
 * Points the texts and calls of the house's numbers and its timers at a deployment, and our Studio flow where texts come through it. What
 * belongs to something else is left alone unless its number is among `takeOver`.
 */
export async function pointNumbers(
  client: Twilio,
  options: {
    readonly accountSid: string;
    /** What our services and the flow are called. */
    readonly name: string;
    readonly syncServiceSid: string;
    readonly messagingServiceSid: string;
    /** Empty = an outside clock wakes due work. */
    readonly conversationsServiceSid: string;
    readonly baseUrl: string;
    readonly takeOver: readonly string[];
    readonly dryRun: boolean;
  },
): Promise<NumbersPointed> {
  const { accountSid, name, baseUrl, takeOver, dryRun, messagingServiceSid } = options;
  const settings = await readSettings(client, options.syncServiceSid);
  const named = numbersOf(settings).map(({ number }) => number);
  const wanted = [...new Set(named)].filter((number) => number !== SANDBOX_NUMBER);
  const owned = (await client.incomingPhoneNumbers.list()).filter(({ phoneNumber }) =>
    wanted.includes(phoneNumber),
  );
  const ledger = new Ledger(dryRun);
  const flow = await findFlow(client, { name });
  const threaded = threadedNumbers(settings);
  const ours = { baseUrl, flowUrl: flow && flowUrl(accountSid, flow.sid), threaded };
  if (owned.some(({ smsUrl }) => smsUrl === ours.flowUrl))
    await ensureFlow(client, ledger, { name }, flowDefinition(settings.business.name, baseUrl));
  if (messagingServiceSid)
    await ensureServiceFallback(client, ledger, messagingServiceSid, baseUrl);
  if (options.conversationsServiceSid)
    await ensureAlarmWebhook(client, ledger, options.conversationsServiceSid, baseUrl);
  await ensureThreads(client, ledger, {
    numbers: threaded,
    baseUrl,
    conversationsService: options.conversationsServiceSid || undefined,
  });
  const { mine, foreign } = divideNumbers(owned, ours, ({ phoneNumber }) =>
    takeOver.includes(phoneNumber),
  );
  await ensureWebhooks(
    client,
    ledger,
    baseUrl,
    mine.map((pointing) => ({
      ...pointing,
      line: deskOf(settings, pointing.number.phoneNumber) === 'line',
    })),
  );
  return {
    changes: ledger.changes.map(({ what }) => what),
    elsewhere: foreign.map(({ number, what }) => ({
      phone: number.phoneNumber,
      what,
      url: whereItGoes(number, what),
    })),
    missing: wanted.filter((phone) => !owned.some(({ phoneNumber }) => phoneNumber === phone)),
  };
}

async function readSettings(client: Twilio, syncServiceSid: string): Promise<Settings> {
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
  return parseSettings(document.data);
}
