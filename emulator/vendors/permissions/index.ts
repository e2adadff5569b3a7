import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';
import { NOT_FOUND } from '../../core/errors';
import { handleRoutes } from '../../core/routes';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import type { Restorable, Vendor } from '../../core/vendor';

/** What may leave the account for a country. */
export interface CountryPermission {
  readonly texts: boolean;
  readonly calls: boolean;
}

/** Countries that the account may text and call. Every one may be, until the control interface says otherwise. */
export interface Permissions extends Restorable {
  readonly vendors: readonly Vendor[];
  /** Answers false for what is no country. */
  set(country: string, permission: Partial<CountryPermission>): boolean;
  reset(): void;
}

const NAMES = new Intl.DisplayNames('en', { type: 'region' });
const countryOf = (code: string): CountryCode | undefined =>
  getCountries().find((one) => one === code.toUpperCase());

/**
 * Reads both lists; they are changed in the console, so `PATCH` is not emulated. Switching a country off stops no text or
 * call on the laptop.
 * https://www.twilio.com/docs/voice/api/dialingpermissions-country-resource
 */
export function createPermissions(): Permissions {
  let changed = new Map<string, CountryPermission>();
  const of = (code: string): CountryPermission => changed.get(code) ?? { texts: true, calls: true };

  const texts: readonly Route[] = [
    {
      method: 'GET',
      path: '/v1/Messaging/GeoPermissions',
      answer: ({ query }) => {
        const asked = query.get('CountryCode');
        const known = asked === null ? getCountries() : [countryOf(asked)];
        const permissions = known.flatMap((code) => {
          if (code === undefined) return [];
          const prefix = `+${getCountryCallingCode(code)}`;
          const enabled = of(code).texts;
          return [{ country_code: code, type: 'country', enabled, prefix, message: '' }];
        });
        return { status: 200, body: { permissions } };
      },
    },
  ];
  const calls: readonly Route[] = [
    {
      method: 'GET',
      path: '/v1/DialingPermissions/Countries/:country',
      answer: ({ path }, { country = '' }) => {
        const code = countryOf(country);
        if (!code) throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
        const url = `https://voice.twilio.com/v1/DialingPermissions/Countries/${code}`;
        const body = {
          iso_code: code,
          name: NAMES.of(code) ?? code,
          continent: null,
          country_codes: [`+${getCountryCallingCode(code)}`],
          low_risk_numbers_enabled: of(code).calls,
          high_risk_special_numbers_enabled: false,
          high_risk_tollfraud_numbers_enabled: false,
          url,
          links: { highrisk_special_prefixes: `${url}/HighRiskSpecialPrefixes` },
        };
        return { status: 200, body };
      },
    },
  ];
  return {
    vendors: [
      { name: 'geo permissions', hosts: ['accounts.twilio.com'], handle: handleRoutes(texts) },
      { name: 'dialing permissions', hosts: ['voice.twilio.com'], handle: handleRoutes(calls) },
    ],
    set: (country, permission) => {
      const code = countryOf(country);
      if (code) changed.set(code, { ...of(code), ...permission });
      return code !== undefined;
    },
    reset: () => {
      changed = new Map();
    },
    snapshot: () => structuredClone(changed),
    restore: (snapshot) => {
      changed = structuredClone(snapshot) as typeof changed;
    },
  };
}
