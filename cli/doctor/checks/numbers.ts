import type { Settings } from '../../../src/config';
import {
  lineFallback,
  ownerOf,
  wantedWebhooks,
  whereItGoes,
  type OwnedNumber,
} from '../../provision/webhooks';
import { SANDBOX_NUMBER } from '../../setup/sandbox';
import { RUN_DEPLOY, RUN_SETUP, type Findings } from '../findings';
import type { Look } from '../look';
import { maskPhone } from '../mask';
import { numbersOf } from '../../../src/house/numbers';

/** Whether the account owns the numbers of the settings and they take texts. Answers those that it owns. */
export async function checkOwned(
  { access, findings }: Look,
  settings: Settings,
): Promise<readonly OwnedNumber[]> {
  const owned = await access.client.incomingPhoneNumbers.list();
  const named = new Set(numbersOf(settings).map(({ number }) => number));
  // WhatsApp's number for a first try belongs to Twilio.
  named.delete(SANDBOX_NUMBER);
  return [...named].flatMap((phone) => {
    const number = owned.find(({ phoneNumber }) => phoneNumber === phone);
    findings.check(
      'numbers',
      maskPhone(phone),
      'The account owns it, and it takes texts.',
      number === undefined
        ? {
            sentence: `${maskPhone(phone)} is not a number of this account.`,
            fix: 'Change the number in the settings, or buy it again in the console.',
          }
        : !number.capabilities.sms && {
            sentence: `${maskPhone(phone)} cannot receive texts.`,
            fix: 'Choose a number with SMS in the settings.',
          },
    );
    return number?.capabilities.sms ? [number] : [];
  });
}

/** Where a number's texts go. At most one finding each for the webhook and its fallback. */
export function checkWebhooks(number: OwnedNumber, baseUrl: string, findings: Findings): void {
  const wanted = wantedWebhooks(baseUrl);
  const who = maskPhone(number.phoneNumber);
  const [address, overrides] = number.smsUrl.split('#');
  const [, wantedOverrides] = wanted.smsUrl.split('#');
  const elsewhere = number.smsApplicationSid
    ? `the TwiML app ${number.smsApplicationSid}`
    : address || 'nowhere';
  findings.check(
    'webhook',
    who,
    'Texts come here, with connection overrides.',
    number.smsApplicationSid || address !== `${baseUrl}/message`
      ? {
          sentence: `Texts to ${who} go to ${elsewhere}, not to ${baseUrl}/message.`,
          fix: `${RUN_SETUP} (with --take-over and the number when something else used it)`,
        }
      : overrides !== wantedOverrides
        ? {
            sentence: `The webhook of ${who} has other connection overrides: a refused or slow text is not tried again.`,
            fix: RUN_SETUP,
          }
        : number.smsMethod !== 'POST' && {
            sentence: `The webhook of ${who} is called with ${number.smsMethod}; it must be POST.`,
            fix: RUN_SETUP,
          },
  );
  findings.check(
    'fallback webhook',
    who,
    'It is set.',
    (number.smsFallbackUrl !== wanted.smsFallbackUrl ||
      number.smsFallbackMethod !== wanted.smsFallbackMethod) && {
      sentence: `The fallback webhook of ${who} is ${number.smsFallbackUrl ? 'not ours' : 'not set'}: a text is lost when all tries fail.`,
      fix: RUN_SETUP,
    },
  );
}

/** Where a number's calls go, for numbers that take calls. At most one finding each for the webhook and its fallback. */
export function checkCallWebhooks(number: OwnedNumber, baseUrl: string, findings: Findings): void {
  if (!number.capabilities.voice) return;
  const wanted = wantedWebhooks(baseUrl);
  const who = maskPhone(number.phoneNumber);
  const goesTo = whereItGoes(number, 'calls');
  const [address, overrides] = goesTo.split('#');
  if (goesTo !== '' && ownerOf(number, { baseUrl }, 'calls') === 'somebody else') {
    // A house may well have its phone answered by something else.
    findings.warning('calls', who, {
      sentence: `Calls to ${who} go to ${address}, not to ${baseUrl}/voice.`,
      fix: `If they shall come here: ${RUN_SETUP} --take-over and the number`,
    });
    return;
  }
  const [, wantedOverrides] = wanted.voiceUrl.split('#');
  findings.check(
    'calls',
    who,
    'They come here, with connection overrides.',
    address !== `${baseUrl}/voice`
      ? {
          sentence: `Calls to ${who} go to ${address || 'nowhere'}, not to ${baseUrl}/voice.`,
          fix: RUN_SETUP,
        }
      : (overrides !== wantedOverrides || number.voiceMethod !== wanted.voiceMethod) && {
          sentence: `Calls to ${who} come here in another way than they should: a refused or slow call is not tried again.`,
          fix: RUN_SETUP,
        },
  );
  findings.check(
    'fallback of calls',
    who,
    'It is set.',
    (![wanted.voiceFallbackUrl, lineFallback(baseUrl)].includes(number.voiceFallbackUrl) ||
      number.voiceFallbackMethod !== wanted.voiceFallbackMethod) && {
      sentence: `The fallback of calls to ${who} is ${number.voiceFallbackUrl ? 'not ours' : 'not set'}: a caller hears an error when all tries fail.`,
      fix: RUN_SETUP,
    },
  );
}

/** Where the functions are: what .env says, else where the numbers' webhooks point. */
export function addressOf(
  given: string | undefined,
  numbers: readonly OwnedNumber[],
): string | undefined {
  if (given) return given.replace(/\/+$/, '');
  const found = numbers.map(({ smsUrl }) => /^(https?:\/\/[^/#]+)\/message(#|$)/.exec(smsUrl)?.[1]);
  return found.find((address) => address !== undefined);
}

/** Whether the platform can come to this address, or it is one of this computer. */
export const isReachable = (baseUrl: string): boolean =>
  baseUrl.startsWith('https://') || ON_THIS_COMPUTER.test(baseUrl);

/** The laptop account's functions. */
const ON_THIS_COMPUTER = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/;

export const noAddress = (findings: Findings): void =>
  findings.problem('address', 'not known', {
    sentence: 'The desks are not in the account yet: no number points at them.',
    fix: RUN_DEPLOY,
  });
