import type { Twilio } from 'twilio';
import type { Settings } from '../../src/config';
import { ensureAlarmWebhook, ensureConversationsService } from './conversations-service';
import { Ledger } from './ledger';
import { ensureMessagingService, ensureSenders, ensureServiceFallback } from './messaging-service';
import { wantedObjects } from './house-objects';
import { ensureObjects } from './objects';
import type { Provisioned } from './provisioned';
import { staffList, type StaffEntry } from './staff';
import { ensureSyncService } from './sync-service';
import { ensureVerifyService } from './verify-service';
import { deskOf } from '../../src/house/numbers';
import { ensureWebhooks, TRAFFIC } from './webhooks';

export { CONNECTION_OVERRIDES } from './webhooks';

/** What an account should hold when it is set up. */
export interface Plan {
  /** Names the services, so that two installs fit into one account. */
  readonly prefix: string;
  /** Where the functions are, without a slash at the end. */
  readonly baseUrl: string;
  readonly secret: string;
  readonly settings: Settings;
  readonly staff: readonly StaffEntry[];
  /** Numbers of the account that belong to the house. */
  readonly numbers: readonly string[];
}

const isOfLine = (settings: Settings, number: string): boolean =>
  deskOf(settings, number) === 'line';

/**
 * Brings an account to the plan: finds what is there, makes what is missing, mends what is set differently. Safe to run
 * again at any time and after being stopped anywhere. Existing settings and staff are left as they are. Webhooks that
 * belong to something else are taken over without asking, so this is for accounts of a laptop.
 */
export async function provision(client: Twilio, plan: Plan): Promise<Provisioned> {
  const ledger = new Ledger();
  const named = { name: plan.prefix };
  const owned = await client.incomingPhoneNumbers.list();
  const numbers = owned.filter(({ phoneNumber }) => plan.numbers.includes(phoneNumber));
  const [syncServiceSid, messagingServiceSid, verifyServiceSid, conversationsServiceSid] =
    await Promise.all([
      ensureSyncService(client, ledger, named),
      ensureMessagingService(client, ledger, named),
      ensureVerifyService(client, ledger, named),
      ensureConversationsService(client, ledger, named),
    ]);
  if (!syncServiceSid || !messagingServiceSid || !verifyServiceSid || !conversationsServiceSid)
    throw new Error('a service was not made');
  const wanted = wantedObjects(plan.settings, staffList(plan.staff, plan.secret));
  await Promise.all([
    ensureObjects(client.sync.v1.services(syncServiceSid), ledger, wanted),
    ensureSenders(client, ledger, messagingServiceSid, numbers),
    ensureServiceFallback(client, ledger, messagingServiceSid, plan.baseUrl),
    ensureAlarmWebhook(client, ledger, conversationsServiceSid, plan.baseUrl),
    ensureWebhooks(
      client,
      ledger,
      plan.baseUrl,
      numbers.map((number) => ({
        number,
        traffic: TRAFFIC,
        line: isOfLine(plan.settings, number.phoneNumber),
      })),
    ),
  ]);
  return { syncServiceSid, messagingServiceSid, verifyServiceSid, conversationsServiceSid };
}
