import type { OwnedNumber } from '../numbers/state';
import type { Exchange } from './exchange';
import type { Leg } from './leg';
import { isWithheld, WITHHELD } from './params';
import { runCall } from './script';

/** How the holder of a phone without a number is called in the control API. */
export const ANONYMOUS = 'anonymous';

/** Somebody calls a number of the account. Without an address to ask, the call fails as the platform's does. */
export function callIn(exchange: Exchange, person: string, number: OwnedNumber): Leg {
  const from = person === ANONYMOUS ? WITHHELD : person;
  const { statusCallback: told, statusCallbackMethod } = number;
  const leg = exchange.open({
    from,
    to: number.phoneNumber,
    holder: isWithheld(from) ? ANONYMOUS : from,
    direction: 'inbound',
    numberSid: number.sid,
    // A number is told of the end only. https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
    statusCallback: told
      ? { url: told, method: statusCallbackMethod, events: ['completed'] }
      : undefined,
  });
  if (number.voiceFallbackUrl) {
    leg.fallback = { url: number.voiceFallbackUrl, method: number.voiceFallbackMethod };
  }
  leg.ring();
  const ask = { url: number.voiceUrl, method: number.voiceMethod };
  if (ask.url === '') leg.end('failed');
  else exchange.activity.spawn(() => runCall(exchange, leg, { ask }));
  return leg;
}
