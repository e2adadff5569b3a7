import type { Twilio } from 'twilio';
import {
  addressesOf,
  beginsThreads,
  isOurThread,
  THREAD_EVENTS,
  threadUrl,
  toldAt,
} from '../../src/adapters/twilio/thread-addresses';
import { allOf, type Ledger } from './ledger';

/** Where the texts of some numbers are to go. */
export interface Inbound {
  readonly numbers: readonly string[];
  readonly baseUrl: string;
  readonly conversationsService: string | undefined;
}

/**
 * Has texts to these numbers go into threads. Answers the addresses that something else has set up, which are left alone.
 * https://www.twilio.com/docs/conversations-classic/api/address-configuration-resource
 */
export async function ensureThreads(
  client: Twilio,
  ledger: Ledger,
  { numbers, baseUrl, conversationsService }: Inbound,
): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const there = await client.conversations.v1.addressConfigurations.list();
  const foreign: string[] = [];
  await allOf(
    numbers.flatMap((number) =>
      addressesOf(number).map(async ({ type, address }) => {
        const found = there.find((one) => one.address === address);
        const url = threadUrl(baseUrl, number);
        if (found && beginsThreads(found) && !isOurThread(found)) {
          foreign.push(address);
          return;
        }
        if (found && beginsThreads(found) && toldAt(found) === url) return;
        const settings = {
          'autoCreation.enabled': true,
          'autoCreation.type': 'webhook' as const,
          'autoCreation.webhookUrl': url,
          'autoCreation.webhookMethod': 'post' as const,
          'autoCreation.webhookFilters': [...THREAD_EVENTS],
          ...(conversationsService === undefined
            ? {}
            : { 'autoCreation.conversationServiceSid': conversationsService }),
        };
        await unlessNoSender(type, () =>
          ledger.change(
            found ? 'changed' : 'made',
            `${address}: texts go into threads`,
            async (): Promise<unknown> =>
              found
                ? client.conversations.v1.addressConfigurations(found.sid).update(settings)
                : client.conversations.v1.addressConfigurations.create({
                    type,
                    address,
                    ...settings,
                  }),
          ),
        );
      }),
    ),
  );
  return foreign;
}

/** Takes these numbers out of threads again; those that were begun stay as they are. */
export async function removeThreads(
  client: Twilio,
  ledger: Ledger,
  numbers: readonly string[],
): Promise<void> {
  const there = await client.conversations.v1.addressConfigurations.list();
  const ours = there.filter(
    (found) =>
      isOurThread(found) &&
      numbers.some((number) =>
        addressesOf(number).some(({ address }) => address === found.address),
      ),
  );
  for (const { sid, address } of ours)
    await ledger.change('deleted', `${address}: texts go into threads`, () =>
      client.conversations.v1.addressConfigurations(sid).remove(),
    );
}

/** A number need not be a WhatsApp sender; then Conversations refuses it as one. */
async function unlessNoSender(
  type: 'sms' | 'whatsapp',
  change: () => Promise<unknown>,
): Promise<void> {
  try {
    await change();
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
    if (type === 'sms' || (status !== 400 && status !== 404)) throw error;
  }
}
