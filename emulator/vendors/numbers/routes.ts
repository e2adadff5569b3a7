import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { uriPage } from '../../core/paging';
import { onlyKnown } from '../../core/params';
import { handleRoutes } from '../../core/routes';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import type { Vendor } from '../../core/vendor';
import { formatNumber } from './format';
import type { Numbers, OwnedNumber } from './state';

/** What can be changed on a number: parameter -> field. */
const CHANGEABLE = {
  FriendlyName: 'friendlyName',
  SmsUrl: 'smsUrl',
  SmsMethod: 'smsMethod',
  SmsFallbackUrl: 'smsFallbackUrl',
  SmsFallbackMethod: 'smsFallbackMethod',
  VoiceUrl: 'voiceUrl',
  VoiceMethod: 'voiceMethod',
  VoiceFallbackUrl: 'voiceFallbackUrl',
  VoiceFallbackMethod: 'voiceFallbackMethod',
  StatusCallback: 'statusCallback',
  StatusCallbackMethod: 'statusCallbackMethod',
  SmsApplicationSid: 'smsApplicationSid',
  VoiceApplicationSid: 'voiceApplicationSid',
  TrunkSid: 'trunkSid',
} as const satisfies Record<string, keyof OwnedNumber>;

/** https://www.twilio.com/docs/api/errors/21502 */
const INVALID_URL = 21502;

/** IncomingPhoneNumbers: https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource */
export function createNumbers(options: {
  numbers: Numbers;
  account: Account;
  now: () => number;
}): Vendor {
  const { numbers, account, now } = options;
  const base = `/2010-04-01/Accounts/${account.accountSid}/IncomingPhoneNumbers`;
  const format = (number: OwnedNumber): unknown => formatNumber(account.accountSid, number);

  function find(sid: string, path: string): OwnedNumber {
    const number = numbers.bySid(sid);
    if (!number) throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
    return number;
  }

  const table: readonly Route[] = [
    {
      method: 'GET',
      path: `${base}.json`,
      answer: (request) => {
        const wanted = request.query.get('PhoneNumber');
        const named = request.query.get('FriendlyName');
        const found = numbers
          .all()
          .filter((number) => wanted === null || number.phoneNumber.includes(wanted))
          .filter((number) => named === null || number.friendlyName === named);
        return { status: 200, body: uriPage(request, 'incoming_phone_numbers', found, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => ({ status: 200, body: format(find(sid, request.path)) }),
    },
    {
      method: 'POST',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => {
        const number = find(sid, request.path);
        const form = request.form();
        onlyKnown(form, Object.keys(CHANGEABLE));
        const changes: Partial<Record<(typeof CHANGEABLE)[keyof typeof CHANGEABLE], string>> = {};
        for (const [parameter, field] of Object.entries(CHANGEABLE)) {
          const value = form.get(parameter);
          if (value === null) continue;
          if (field.endsWith('Url') && value !== '' && !URL.canParse(value)) {
            throw new VendorError(400, INVALID_URL, `${parameter} is not a valid URL: ${value}`);
          }
          changes[field] = value;
        }
        Object.assign(number, changes, { updatedAt: now() });
        return { status: 200, body: format(number) };
      },
    },
  ];
  return { name: 'numbers', hosts: ['api.twilio.com'], handle: handleRoutes(table) };
}
