import type { Twilio } from 'twilio';
import { allOf, type Ledger } from './ledger';

/**
 * How the platform repeats a webhook that was refused, cut off or slow: five tries, two seconds to connect, six to
 * answer. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const CONNECTION_OVERRIDES = '#rc=5&rp=4xx,5xx,ct,rt&ct=2000&rt=6000';

/** What is read of a number that the account owns. */
export interface OwnedNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  readonly smsUrl: string;
  readonly smsMethod: string;
  readonly smsFallbackUrl: string;
  readonly smsFallbackMethod: string;
  readonly smsApplicationSid: string | null;
  readonly capabilities: { readonly sms?: boolean; readonly voice?: boolean };
}

/** The four settings of a number that say where its texts go. */
export interface TextWebhooks {
  readonly smsUrl: string;
  readonly smsMethod: string;
  readonly smsFallbackUrl: string;
  readonly smsFallbackMethod: string;
}

export const wantedWebhooks = (baseUrl: string): TextWebhooks => ({
  smsUrl: `${baseUrl}/message${CONNECTION_OVERRIDES}`,
  smsMethod: 'POST',
  smsFallbackUrl: `${baseUrl}/message`,
  smsFallbackMethod: 'POST',
});

/** What a number answers with before anybody has set it up: https://demo.twilio.com */
const UNTOUCHED = /^(https?:\/\/demo\.twilio\.com\/.*)?$/;

/**
 * Who a number's texts go to at present: `us` also when we lived at another address before, told by the path and the
 * connection overrides that only we write.
 */
export function ownerOf(number: OwnedNumber, baseUrl: string): 'nobody' | 'us' | 'somebody else' {
  if (number.smsApplicationSid) return 'somebody else';
  if (UNTOUCHED.test(number.smsUrl)) return 'nobody';
  const [address = ''] = number.smsUrl.split('#');
  const ours =
    address === `${baseUrl}/message` || number.smsUrl.endsWith(`/message${CONNECTION_OVERRIDES}`);
  return ours ? 'us' : 'somebody else';
}

/** Points the numbers' texts at us. Those that belong to something else must have been asked about before. */
export async function ensureWebhooks(
  client: Twilio,
  ledger: Ledger,
  baseUrl: string,
  numbers: readonly OwnedNumber[],
): Promise<void> {
  const wanted = wantedWebhooks(baseUrl);
  const fields = ['smsUrl', 'smsMethod', 'smsFallbackUrl', 'smsFallbackMethod'] as const;
  await allOf(
    numbers
      .filter(
        (number) =>
          Boolean(number.smsApplicationSid) ||
          fields.some((field) => number[field] !== wanted[field]),
      )
      .map((number) =>
        ledger.change('changed', `${number.phoneNumber}: texts go to ${baseUrl}/message`, () =>
          client.incomingPhoneNumbers(number.sid).update({
            ...wanted,
            ...(number.smsApplicationSid ? { smsApplicationSid: '' } : {}),
          }),
        ),
      ),
  );
}
