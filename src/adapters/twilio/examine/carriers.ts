import type { HouseToExamine, Seen } from '../../../ports/account';
import type { OwnedNumber } from '../number-webhooks';
import { restError } from '../lost-answer';
import { maskPhone, maskSid, seen, type Sight } from './sight';

const TOLL_FREE = /^\+18(00|33|44|55|66|77|88)/;
const NORTH_AMERICA = /^\+1/;

/** Which registration a number waits for; none outside North America. */
export function registrationOf(number: string): 'toll-free verification' | '10DLC' | undefined {
  if (TOLL_FREE.test(number)) return 'toll-free verification';
  return NORTH_AMERICA.test(number) ? '10DLC' : undefined;
}

/** What carriers say of the numbers that need their word, before they drop anything. */
export async function lookAtRegistration(
  { client, read }: Sight,
  messagingService: string,
  owned: readonly OwnedNumber[],
): Promise<readonly Seen[]> {
  const found: Seen[] = [];
  if (owned.some(({ phoneNumber }) => registrationOf(phoneNumber) === '10DLC')) {
    // https://www.twilio.com/docs/messaging/api/usapptoperson-resource
    const campaigns = await read(() =>
      client.messaging.v1.services(messagingService).usAppToPerson.list(),
    );
    const best =
      campaigns.find(({ campaignStatus }) => campaignStatus === 'VERIFIED') ?? campaigns.at(0);
    const value = `${maskSid(messagingService)}, ${best?.campaignStatus ?? 'none'}`;
    found.push(campaign(best?.campaignStatus, reasonIn(best?.errors), value));
  }
  const tollFree = owned.filter(
    ({ phoneNumber }) => registrationOf(phoneNumber) === 'toll-free verification',
  );
  if (tollFree.length === 0) return found;
  // https://www.twilio.com/docs/messaging/api/tollfree-verification-resource
  const verifications = await read(() => client.messaging.v1.tollfreeVerifications.list());
  for (const { sid, phoneNumber } of tollFree) {
    const own = verifications.find((one) => one.tollfreePhoneNumberSid === sid);
    const value = `${maskPhone(phoneNumber)}, ${own?.status ?? 'none'}`;
    found.push(verification(own?.status, own?.rejectionReason ?? '', value));
  }
  return found;
}

function campaign(state: string | undefined, reason: string, value: string): Seen {
  switch (state) {
    case 'VERIFIED':
      return seen('ok', 'registration.verified', value);
    case 'PENDING':
    case 'IN_PROGRESS':
      return seen('warning', 'registration.waiting', value);
    case undefined:
      return seen('problem', 'registration.none', value);
    default:
      return seen('problem', 'registration.refused', value, { state, reason: reason || '-' });
  }
}

function verification(state: string | undefined, reason: string, value: string): Seen {
  switch (state) {
    case 'TWILIO_APPROVED':
      return seen('ok', 'registration.toll-free-verified', value);
    case 'PENDING_REVIEW':
    case 'IN_REVIEW':
      return seen('warning', 'registration.toll-free-waiting', value);
    case undefined:
      return seen('problem', 'registration.toll-free-none', value);
    default:
      return seen('problem', 'registration.toll-free-refused', value, { reason: reason || '-' });
  }
}

/** The first reason that carriers gave. */
function reasonIn(errors: unknown): string {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const said: unknown =
    typeof first === 'object' && first !== null ? Reflect.get(first, 'description') : undefined;
  return typeof said === 'string' ? said : '';
}

/** How far back a refusal of the carriers still says something about today. */
const LOOK_BACK_MS = 3 * 24 * 3600 * 1000;
const MOST_MESSAGES = 200;

/** Refusals that are about the number and not about the person. https://www.twilio.com/docs/api/errors */
const REFUSALS = { 30034: 'unregistered', 30032: 'unverified', 30007: 'spam' } as const;
const isRefusal = (code: number): code is keyof typeof REFUSALS => code in REFUSALS;

/** What carriers did to the latest texts from a number. */
export async function lookAtCarriers(
  { client, read, now }: Sight,
  { phoneNumber }: OwnedNumber,
): Promise<readonly Seen[]> {
  const dateSentAfter = new Date(now() - LOOK_BACK_MS);
  const messages = await read(() =>
    client.messages.list({ from: phoneNumber, dateSentAfter, limit: MOST_MESSAGES }),
  );
  const who = maskPhone(phoneNumber);
  const all = `${messages.length}`;
  const refused = new Map<keyof typeof REFUSALS, number>();
  for (const { errorCode } of messages)
    if (isRefusal(errorCode)) refused.set(errorCode, (refused.get(errorCode) ?? 0) + 1);
  if (refused.size === 0) return [seen('ok', 'carriers.quiet', `${who}, ${all}`)];
  return [...refused].map(([code, count]) =>
    seen('problem', `carriers.${REFUSALS[code]}`, `${who}, ${count} / ${all}`, { code: `${code}` }),
  );
}

/**
 * Whether the account may text and call the countries that the house and its staff are in. Guests from elsewhere are not
 * known beforehand. https://www.twilio.com/docs/messaging/guides/sms-geo-permissions
 */
export async function lookAtCountries(
  { client, read }: Sight,
  { countries }: Pick<HouseToExamine, 'countries'>,
): Promise<readonly Seen[]> {
  const mayText = async (countryCode: string): Promise<boolean | undefined> => {
    const found = await read(() =>
      client.accounts.v1.messagingGeopermissions.fetch({ countryCode }),
    );
    const list: unknown = found.permissions;
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    return typeof first === 'object' && first !== null && 'enabled' in first
      ? first.enabled === true
      : undefined;
  };
  const mayCall = async (country: string): Promise<boolean> =>
    (await read(() => client.voice.v1.dialingPermissions.countries(country).fetch()))
      .lowRiskNumbersEnabled;
  const found = await Promise.all(
    countries.map(async (country) => {
      const [texts, calls] = await Promise.all([
        mayText(country).catch(unreadable),
        mayCall(country).catch(unreadable),
      ]);
      return [permission('geo-texts', texts, country), permission('geo-calls', calls, country)];
    }),
  );
  return found.flat();
}

function permission(
  what: 'geo-texts' | 'geo-calls',
  may: boolean | undefined,
  country: string,
): Seen {
  if (may === undefined) return seen('ok', `${what}.unreadable`, country);
  return may
    ? seen('ok', `${what}.allowed`, country)
    : seen('problem', `${what}.refused`, country, { country });
}

/** Some accounts and keys may not read these lists; that says nothing about what they allow. */
function unreadable(error: unknown): undefined {
  const status = restError(error)?.status;
  if (status === 403 || status === 404) return undefined;
  throw error;
}
