import type { Twilio } from 'twilio';
import type { Ledger } from './ledger';
import { pick, type Named } from './sync-service';

/** The one event that an alarm is told by. */
const FILTERS = ['onConversationStateUpdated'];

export const findConversationsService = async (client: Twilio, named: Named) =>
  pick(await client.conversations.v1.services.list(), named);

/** Finds or makes the service whose timers wake us. https://www.twilio.com/docs/conversations-classic/api/service-resource */
export async function ensureConversationsService(
  client: Twilio,
  ledger: Ledger,
  named: Named,
): Promise<string | undefined> {
  const found = await findConversationsService(client, named);
  if (found) return found.sid;
  const made = await ledger.change('made', `the Conversations service "${named.name}"`, () =>
    client.conversations.v1.services.create({ friendlyName: named.name }),
  );
  return made?.sid;
}

/** Where timers ring at present; undefined when nobody is told of them. Reads only. */
export async function alarmUrl(client: Twilio, serviceSid: string): Promise<string | undefined> {
  const found = await client.conversations.v1.services(serviceSid).configuration.webhooks().fetch();
  const isTold = FILTERS.every((filter) => found.filters?.includes(filter));
  return isTold && found.method === 'POST' ? (found.postWebhookUrl ?? undefined) : undefined;
}

/** Where timers of desks at `baseUrl` ring. */
export const alarmAddress = (baseUrl: string): string => `${baseUrl}/alarm`;

/** Has the service tell an address of its timers; an empty one = nobody. */
export async function ringAt(
  client: Twilio,
  serviceSid: string,
  postWebhookUrl: string,
): Promise<void> {
  await client.conversations.v1
    .services(serviceSid)
    .configuration.webhooks()
    .update({ postWebhookUrl, method: 'POST', filters: FILTERS });
}

/**
 * Has the service call `/alarm` when a timer runs out. The address belongs to the service, so that an alarm is one request;
 * connection overrides are not read there.
 * https://www.twilio.com/docs/conversations-classic/api/per-service-webhook-resource
 */
export async function ensureAlarmWebhook(
  client: Twilio,
  ledger: Ledger,
  serviceSid: string | undefined,
  baseUrl: string,
): Promise<void> {
  const postWebhookUrl = alarmAddress(baseUrl);
  if (serviceSid && (await alarmUrl(client, serviceSid)) === postWebhookUrl) return;
  const what = `the Conversations service: timers ring at ${postWebhookUrl}`;
  await ledger.change('changed', what, async () => {
    if (serviceSid) await ringAt(client, serviceSid, postWebhookUrl);
  });
}
