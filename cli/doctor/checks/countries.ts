import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { AccountLook } from '../look';

const NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** The countries of these numbers, each once. */
export const countriesOf = (phones: readonly string[]): readonly string[] => [
  ...new Set(phones.flatMap((phone) => parsePhoneNumberFromString(phone)?.country ?? [])),
];

/**
 * Whether the account may text and call the countries that the house and its staff are in. Guests from elsewhere are not
 * known beforehand. https://www.twilio.com/docs/messaging/guides/sms-geo-permissions
 */
export async function checkCountries(
  { client, findings }: Pick<AccountLook, 'client' | 'findings'>,
  countries: readonly string[],
): Promise<void> {
  for (const country of countries) {
    const name = NAMES.of(country) ?? country;
    const [texts, calls] = await Promise.all([
      mayText(client, country),
      client.voice.v1.dialingPermissions
        .countries(country)
        .fetch()
        .then(({ lowRiskNumbersEnabled }) => lowRiskNumbersEnabled, unreadable),
    ]);
    tell('texts', texts, 'Messaging, Settings, Geo permissions');
    tell('calls', calls, 'Voice, Settings, Geo permissions');

    function tell(what: 'texts' | 'calls', may: boolean | undefined, where: string): void {
      const component = `geo permissions, ${what}`;
      if (may === undefined)
        findings.ok(
          component,
          country,
          `They cannot be read here; the console has them: ${where}.`,
        );
      else
        findings.check(
          component,
          country,
          `${name} is allowed.`,
          !may && {
            sentence: `The account sends no ${what} to ${name}: they are refused before they leave.`,
            fix: `Console, ${where}: allow ${name}.`,
          },
        );
    }
  }
}

async function mayText(
  client: AccountLook['client'],
  countryCode: string,
): Promise<boolean | undefined> {
  const found = await client.accounts.v1.messagingGeopermissions
    .fetch({ countryCode })
    .catch(unreadable);
  const list: unknown = found?.permissions;
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof first === 'object' && first !== null && 'enabled' in first
    ? first.enabled === true
    : undefined;
}

/** Some accounts and keys may not read these lists; that says nothing about what they allow. */
function unreadable(error: unknown): undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 403 || status === 404) return undefined;
  throw error;
}
