import type { Twilio } from 'twilio';
import { allOf, type Ledger } from './ledger';
import { codeOf } from './objects';
import { pick, type Named } from './sync-service';
import { textFallback, type OwnedNumber } from './webhooks';

/** Twilio Messaging: the number is in the service already, https://www.twilio.com/docs/api/errors/21710 */
const ALREADY_A_SENDER = 21710;
/** Twilio Messaging: the number is in another service, https://www.twilio.com/docs/api/errors/21712 */
const SENDER_ELSEWHERE = 21712;

export const findMessagingService = async (client: Twilio, named: Named) =>
  pick(await client.messaging.v1.services.list(), named);

/**
 * Finds or makes the Messaging Service: inbound texts go by each number's own webhook, and no status callback on the
 * service, which would report every reply in a webhook's answer as well.
 * https://www.twilio.com/docs/messaging/api/service-resource
 */
export async function ensureMessagingService(
  client: Twilio,
  ledger: Ledger,
  named: Named,
): Promise<string | undefined> {
  const found = await findMessagingService(client, named);
  if (!found) {
    const asked = { friendlyName: named.name, useInboundWebhookOnNumber: true };
    const made = await ledger.change('made', `the Messaging Service "${named.name}"`, () =>
      client.messaging.v1.services.create(asked),
    );
    return made?.sid;
  }
  const service = client.messaging.v1.services(found.sid);
  if (!found.useInboundWebhookOnNumber)
    await ledger.change('changed', "the Messaging Service: the number's own webhook counts", () =>
      service.update({ useInboundWebhookOnNumber: true }),
    );
  if (found.statusCallback)
    await ledger.change('changed', 'the Messaging Service: no status callback', () =>
      service.update({ statusCallback: '' }),
    );
  return found.sid;
}

/** What the service falls back on when its own inbound address counts and does not answer: a file, as with the numbers. */
export async function ensureServiceFallback(
  client: Twilio,
  ledger: Ledger,
  serviceSid: string | undefined,
  baseUrl: string,
): Promise<void> {
  const service = serviceSid ? client.messaging.v1.services(serviceSid) : undefined;
  const before = await service?.fetch();
  const wanted = { fallbackUrl: textFallback(baseUrl), fallbackMethod: 'GET' } as const;
  if (before?.fallbackUrl === wanted.fallbackUrl && before.fallbackMethod === wanted.fallbackMethod)
    return;
  await ledger.change(
    'changed',
    'the Messaging Service: the fallback is a file of ours',
    async () => service?.update(wanted),
  );
}

/** Puts numbers into the service. Answers those that another service holds; they stay there. */
export async function ensureSenders(
  client: Twilio,
  ledger: Ledger,
  serviceSid: string | undefined,
  numbers: readonly OwnedNumber[],
): Promise<readonly string[]> {
  const senders = serviceSid ? client.messaging.v1.services(serviceSid).phoneNumbers : undefined;
  const there = senders ? await senders.list() : [];
  const elsewhere: string[] = [];
  await allOf(
    numbers
      .filter(({ sid }) => !there.some((sender) => sender.sid === sid))
      .map(async ({ sid, phoneNumber }) => {
        try {
          await ledger.change('changed', `${phoneNumber}: sends through our service`, async () =>
            senders?.create({ phoneNumberSid: sid }),
          );
        } catch (error) {
          if (codeOf(error) === SENDER_ELSEWHERE) elsewhere.push(phoneNumber);
          else if (codeOf(error) !== ALREADY_A_SENDER) throw error;
        }
      }),
  );
  return elsewhere;
}
