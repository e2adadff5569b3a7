import type { HouseToExamine, Seen } from '../../../ports/account';
import {
  lineFallback,
  ownerOf,
  wantedWebhooks,
  whereItGoes,
  type OwnedNumber,
} from '../number-webhooks';
import { addressesOf, beginsThreads, threadUrl, toldAt } from '../thread-addresses';
import { maskPhone, seen, type Sight } from './sight';

/** Whether the account owns the numbers of the house and they take texts; and those that it owns. */
export async function lookAtNumbers(
  { client, read }: Sight,
  { numbers }: Pick<HouseToExamine, 'numbers'>,
): Promise<{ readonly found: readonly Seen[]; readonly owned: readonly OwnedNumber[] }> {
  const all = await read(() => client.incomingPhoneNumbers.list());
  const looked = numbers.map((phone) => ({
    phone,
    number: all.find(({ phoneNumber }) => phoneNumber === phone),
  }));
  return {
    found: looked.map(({ phone, number }) =>
      number === undefined
        ? seen('problem', 'numbers.missing', maskPhone(phone))
        : number.capabilities.sms
          ? seen('ok', 'numbers.owned', maskPhone(phone))
          : seen('problem', 'numbers.no-texts', maskPhone(phone)),
    ),
    owned: looked.flatMap(({ number }) => (number?.capabilities.sms ? [number] : [])),
  };
}

/**
 * Whether texts go into threads where they are meant to, and nowhere else: a number that hands a text to us by both ways
 * would answer it twice.
 */
export async function lookAtThreads(
  { client, read }: Sight,
  numbers: readonly OwnedNumber[],
  { threaded, baseUrl }: Pick<HouseToExamine, 'threaded' | 'baseUrl'>,
): Promise<readonly Seen[]> {
  const addresses = await read(() => client.conversations.v1.addressConfigurations.list());
  return numbers.flatMap(({ phoneNumber, smsUrl, smsApplicationSid }): readonly Seen[] => {
    const who = maskPhone(phoneNumber);
    const own = addressesOf(phoneNumber).map(({ address }) => address);
    const set = addresses.filter((one) => own.includes(one.address) && beginsThreads(one));
    const isMeant = threaded.includes(phoneNumber);
    if (set.length > 0 && (smsUrl !== '' || smsApplicationSid))
      return [seen('problem', 'threads.both', who)];
    if (!isMeant) return set.length > 0 ? [seen('problem', 'threads.unasked', who)] : [];
    const here = set.some(
      (one) => one.address === phoneNumber && toldAt(one) === threadUrl(baseUrl, phoneNumber),
    );
    return [here ? seen('ok', 'threads.here', who) : seen('problem', 'threads.missing', who)];
  });
}

/** Where a number's texts go: one finding each for the webhook and its fallback. */
export function lookAtTexts(number: OwnedNumber, baseUrl: string): readonly Seen[] {
  const wanted = wantedWebhooks(baseUrl);
  const who = maskPhone(number.phoneNumber);
  const [address, overrides] = number.smsUrl.split('#');
  const [, wantedOverrides] = wanted.smsUrl.split('#');
  const goesTo = number.smsApplicationSid
    ? `the TwiML app ${number.smsApplicationSid}`
    : address || '-';
  const parts = { goesTo, baseUrl };
  return [
    number.smsApplicationSid || address !== `${baseUrl}/message`
      ? seen('problem', 'webhook.elsewhere', who, parts)
      : overrides !== wantedOverrides
        ? seen('problem', 'webhook.once', who)
        : number.smsMethod !== 'POST'
          ? seen('problem', 'webhook.method', who, { method: number.smsMethod })
          : seen('ok', 'webhook.here', who),
    number.smsFallbackUrl !== wanted.smsFallbackUrl ||
    number.smsFallbackMethod !== wanted.smsFallbackMethod
      ? seen('problem', 'fallback-webhook.wrong', who)
      : seen('ok', 'fallback-webhook.set', who),
  ];
}

/** Where a number's calls go, for numbers that take calls. */
export function lookAtCalls(number: OwnedNumber, baseUrl: string): readonly Seen[] {
  if (!number.capabilities.voice) return [];
  const wanted = wantedWebhooks(baseUrl);
  const who = maskPhone(number.phoneNumber);
  const goesTo = whereItGoes(number, 'calls');
  const [address = '', overrides] = goesTo.split('#');
  const parts = { goesTo: address || '-', baseUrl };
  // A house may well have its phone answered by something else.
  if (goesTo !== '' && ownerOf(number, { baseUrl }, 'calls') === 'somebody else')
    return [seen('warning', 'calls.somebody', who, parts)];
  const [, wantedOverrides] = wanted.voiceUrl.split('#');
  return [
    address !== `${baseUrl}/voice`
      ? seen('problem', 'calls.elsewhere', who, parts)
      : overrides !== wantedOverrides || number.voiceMethod !== wanted.voiceMethod
        ? seen('problem', 'calls.once', who)
        : seen('ok', 'calls.here', who),
    ![wanted.voiceFallbackUrl, lineFallback(baseUrl)].includes(number.voiceFallbackUrl) ||
    number.voiceFallbackMethod !== wanted.voiceFallbackMethod
      ? seen('problem', 'fallback-of-calls.wrong', who)
      : seen('ok', 'fallback-of-calls.set', who),
  ];
}
