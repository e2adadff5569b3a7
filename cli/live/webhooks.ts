import type { Twilio } from 'twilio';
import { alarmAddress, ringAt } from '../provision/conversations-service';
import { wantedWebhooks } from '../provision/webhooks';

/** One address that the platform calls, with its method and the TwiML app that counts instead of it; empty = none. */
export interface Webhook {
  readonly url: string;
  readonly method: string;
  readonly application: string;
}

/** What the platform calls for: texts and calls, and each again when the first address fails; timers that run out. */
export const SLOTS = ['texts', 'textsFallback', 'calls', 'callsFallback', 'timers'] as const;
export type Slot = (typeof SLOTS)[number];
export type Webhooks = Partial<Readonly<Record<Slot, Webhook>>>;

/**
 * A number of the account, a Messaging Service that takes texts for its numbers, or the Conversations service whose timers
 * wake due work, and its webhooks.
 */
export interface Holder {
  readonly kind: 'number' | 'service' | 'timers';
  readonly sid: string;
  /** A phone number, the service's name, or what it is for. */
  readonly name: string;
  readonly webhooks: Webhooks;
}

type NumberRead = Awaited<ReturnType<Twilio['incomingPhoneNumbers']['list']>>[number];
type ServiceRead = Awaited<ReturnType<Twilio['messaging']['v1']['services']['list']>>[number];

const webhook = (
  url: string | null,
  method: string | null,
  application: string | null = null,
): Webhook => ({ url: url ?? '', method: method ?? 'POST', application: application ?? '' });

/** https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource */
export const numberHolder = (number: NumberRead): Holder => ({
  kind: 'number',
  sid: number.sid,
  name: number.phoneNumber,
  webhooks: {
    texts: webhook(number.smsUrl, number.smsMethod, number.smsApplicationSid),
    textsFallback: webhook(number.smsFallbackUrl, number.smsFallbackMethod),
    calls: webhook(number.voiceUrl, number.voiceMethod, number.voiceApplicationSid),
    callsFallback: webhook(number.voiceFallbackUrl, number.voiceFallbackMethod),
  },
});

/** https://www.twilio.com/docs/messaging/api/service-resource */
export const serviceHolder = (service: ServiceRead): Holder => ({
  kind: 'service',
  sid: service.sid,
  name: service.friendlyName,
  webhooks: {
    texts: webhook(service.inboundRequestUrl, service.inboundMethod),
    textsFallback: webhook(service.fallbackUrl, service.fallbackMethod),
  },
});

/** The timers of a Conversations service. https://www.twilio.com/docs/conversations-classic/api/per-service-webhook-resource */
export async function timersHolder(client: Twilio, sid: string): Promise<Holder> {
  const service = client.conversations.v1.services(sid);
  const { postWebhookUrl, method } = await service.configuration.webhooks().fetch();
  return {
    kind: 'timers',
    sid,
    name: 'timers',
    webhooks: { timers: webhook(postWebhookUrl, method) },
  };
}

/** What the holder's webhooks are now. */
export async function readHolder(
  client: Twilio,
  { kind, sid }: Pick<Holder, 'kind' | 'sid'>,
): Promise<Holder> {
  if (kind === 'timers') return timersHolder(client, sid);
  return kind === 'number'
    ? numberHolder(await client.incomingPhoneNumbers(sid).fetch())
    : serviceHolder(await client.messaging.v1.services(sid).fetch());
}

/** Writes the slots that are given in one request and leaves the others alone; an app is only named where one was. */
export async function writeHolder(
  client: Twilio,
  { kind, sid }: Pick<Holder, 'kind' | 'sid'>,
  { texts, textsFallback, calls, callsFallback, timers }: Webhooks,
  apps: { readonly texts?: string; readonly calls?: string } = {},
): Promise<void> {
  if (kind === 'timers') {
    if (timers) await ringAt(client, sid, timers.url);
    return;
  }
  if (kind === 'service') {
    await client.messaging.v1.services(sid).update({
      ...(texts && { inboundRequestUrl: texts.url, inboundMethod: texts.method }),
      ...(textsFallback && {
        fallbackUrl: textsFallback.url,
        fallbackMethod: textsFallback.method,
      }),
    });
    return;
  }
  await client.incomingPhoneNumbers(sid).update({
    ...(texts && { smsUrl: texts.url, smsMethod: texts.method }),
    ...(textsFallback && {
      smsFallbackUrl: textsFallback.url,
      smsFallbackMethod: textsFallback.method,
    }),
    ...(calls && { voiceUrl: calls.url, voiceMethod: calls.method }),
    ...(callsFallback && {
      voiceFallbackUrl: callsFallback.url,
      voiceFallbackMethod: callsFallback.method,
    }),
    ...(apps.texts !== undefined && { smsApplicationSid: apps.texts }),
    ...(apps.calls !== undefined && { voiceApplicationSid: apps.calls }),
  });
}

/**
 * What is to stand in each slot while this computer answers at `address`. Calls are lent only when the working copy
 * takes them.
 */
export function wantedAt(
  { kind }: Pick<Holder, 'kind'>,
  address: string,
  takesCalls: boolean,
): Webhooks {
  if (kind === 'timers') return { timers: webhook(alarmAddress(address), 'POST') };
  const wanted: Readonly<Record<string, string | undefined>> = { ...wantedWebhooks(address) };
  const slot = (name: string): Webhook | undefined => {
    const url = wanted[`${name}Url`];
    return url === undefined ? undefined : webhook(url, wanted[`${name}Method`] ?? null);
  };
  const [texts, textsFallback] = [slot('sms'), slot('smsFallback')];
  const lent = { ...(texts && { texts }), ...(textsFallback && { textsFallback }) };
  if (kind === 'service' || !takesCalls) return lent;
  const [calls, callsFallback] = [slot('voice'), slot('voiceFallback')];
  return { ...lent, ...(calls && { calls }), ...(callsFallback && { callsFallback }) };
}

/** Whether a webhook leads to the tunnel. */
export const leadsTo = (address: string, { url }: Webhook): boolean =>
  url.startsWith(`${address}/`);

/** What a number answers with before anybody has set it up: https://demo.twilio.com */
const UNTOUCHED = /^(https?:\/\/demo\.twilio\.com\/.*)?$/;

/** Whether nobody uses the webhook. */
export const isFree = ({ url, application }: Webhook): boolean =>
  application === '' && UNTOUCHED.test(url);
