/**
 * How the platform repeats a webhook that was refused, cut off or slow: five tries, two seconds to connect, six to
 * answer. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const CONNECTION_OVERRIDES = '#rc=5&rp=4xx,5xx,ct,rt&ct=2000&rt=6000';

/** The settings of a number that say where its texts go. */
export interface TextWebhooks {
  readonly smsUrl: string;
  readonly smsMethod: string;
  readonly smsFallbackUrl: string;
  readonly smsFallbackMethod: string;
}

/** The settings of a number that say where its calls go. */
export interface CallWebhooks {
  readonly voiceUrl: string;
  readonly voiceMethod: string;
  readonly voiceFallbackUrl: string;
  readonly voiceFallbackMethod: string;
}

/** What is read of a number that the account owns. */
export interface OwnedNumber extends TextWebhooks, CallWebhooks {
  readonly sid: string;
  readonly phoneNumber: string;
  readonly smsApplicationSid: string | null;
  readonly voiceApplicationSid: string | null;
  readonly trunkSid: string | null;
  readonly statusCallback: string;
  readonly statusCallbackMethod: string;
  readonly capabilities: { readonly sms?: boolean; readonly voice?: boolean };
}

/** Files that the platform can still fetch when no function of ours answers. */
export const textFallback = (baseUrl: string): string => `${baseUrl}/fallback-text.xml`;
export const callFallback = (baseUrl: string): string => `${baseUrl}/fallback-voice.xml`;

/** What takes a message of whoever calls the line while no function answers. */
export const lineFallback = (baseUrl: string): string => `${baseUrl}/fallback-line.xml`;

/** What a number of the line has besides: its own last resort, and who hears that a caller has hung up. */
export const lineWebhooks = (baseUrl: string) => ({
  voiceFallbackUrl: lineFallback(baseUrl),
  statusCallback: `${baseUrl}/voice-status${CONNECTION_OVERRIDES}`,
  statusCallbackMethod: 'POST',
});

/** `smsUrl`: where texts go instead of straight to us, such as a Studio flow of ours. */
export const wantedWebhooks = (
  baseUrl: string,
  smsUrl = `${baseUrl}/message${CONNECTION_OVERRIDES}`,
): TextWebhooks & CallWebhooks => ({
  smsUrl,
  smsMethod: 'POST',
  smsFallbackUrl: textFallback(baseUrl),
  smsFallbackMethod: 'GET',
  voiceUrl: `${baseUrl}/voice${CONNECTION_OVERRIDES}`,
  voiceMethod: 'POST',
  voiceFallbackUrl: callFallback(baseUrl),
  voiceFallbackMethod: 'GET',
});

/** What of a number belongs to somebody: its texts or its calls. */
export type Traffic = 'texts' | 'calls';
export const TRAFFIC: readonly Traffic[] = ['texts', 'calls'];

export const FIELDS = {
  texts: ['smsUrl', 'smsMethod', 'smsFallbackUrl', 'smsFallbackMethod'],
  calls: ['voiceUrl', 'voiceMethod', 'voiceFallbackUrl', 'voiceFallbackMethod'],
} as const satisfies Record<Traffic, readonly (keyof OwnedNumber)[]>;

const PATHS = { texts: '/message', calls: '/voice' } as const;

/** What a number answers with before anybody has set it up: https://demo.twilio.com */
const UNTOUCHED = /^(https?:\/\/demo\.twilio\.com\/.*)?$/;

/** Where a number's texts or calls go at present, as an operator would say it; empty = nowhere. */
export function whereItGoes(number: OwnedNumber, what: Traffic): string {
  if (what === 'texts')
    return number.smsApplicationSid ? `the TwiML app ${number.smsApplicationSid}` : number.smsUrl;
  if (number.trunkSid) return `the SIP trunk ${number.trunkSid}`;
  return number.voiceApplicationSid
    ? `the TwiML app ${number.voiceApplicationSid}`
    : number.voiceUrl;
}

/** What is ours besides the functions themselves. */
export interface Ours {
  readonly baseUrl: string;
  /** The address of our Studio flow, if the account has one. */
  readonly flowUrl?: string | undefined;
  /** Numbers whose texts go into threads, and so to no address. */
  readonly threaded?: readonly string[] | undefined;
}

/**
 * Who a number's texts or calls go to at present: `us` also when we lived at another address before, told by the path and
 * the connection overrides that only we write.
 */
export function ownerOf(
  number: OwnedNumber,
  { baseUrl, flowUrl }: Ours,
  what: Traffic = 'texts',
): 'nobody' | 'us' | 'somebody else' {
  const goesTo = whereItGoes(number, what);
  if (UNTOUCHED.test(goesTo)) return 'nobody';
  const path = PATHS[what];
  const [address = ''] = goesTo.split('#');
  const ours =
    goesTo === flowUrl ||
    address === `${baseUrl}${path}` ||
    goesTo.endsWith(`${path}${CONNECTION_OVERRIDES}`);
  return ours ? 'us' : 'somebody else';
}
