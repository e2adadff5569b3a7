import type { Language } from './languages';

/**
 * Calling codes of countries that write Spanish first: Spain, Latin America, Equatorial Guinea and, inside +1,
 * the Dominican Republic and Puerto Rico. https://www.itu.int/rec/T-REC-E.164
 */
const SPANISH_CALLING_CODES =
  '34 51 52 53 54 56 57 58 502 503 504 505 506 507 591 593 595 598 240 1787 1939 1809 1829 1849';
/** North America, Britain, Ireland, Australia, New Zealand. */
const ENGLISH_CALLING_CODES = '1 44 353 61 64';
/** The same countries as the user ids of WhatsApp name them. https://www.iso.org/iso-3166-country-codes.html */
const SPANISH_COUNTRIES = 'ES PE MX CU AR CL CO VE GT SV HN NI CR PA BO EC PY UY GQ PR DO';
const ENGLISH_COUNTRIES = 'US CA GB IE AU NZ';

const has = (list: string, code: string): boolean => list.split(' ').includes(code);

const startsWithOne = (list: string, digits: string): boolean =>
  list.split(' ').some((code) => digits.startsWith(code));

/**
 * The first language of the country that a number or user id belongs to: "+34...", "34", "whatsapp:+52...", "MX.abc".
 * `undefined` where it is neither of ours.
 */
export function languageOfCountry(address: string): Language | undefined {
  const bare = address.replace(/^whatsapp:/, '');
  const [, country] = /^([A-Z]{2})(?:\.|$)/.exec(bare) ?? [];
  if (country !== undefined) {
    if (has(SPANISH_COUNTRIES, country)) return 'es';
    return has(ENGLISH_COUNTRIES, country) ? 'en' : undefined;
  }
  const digits = bare.replace(/\D/g, '');
  if (startsWithOne(SPANISH_CALLING_CODES, digits)) return 'es';
  return startsWithOne(ENGLISH_CALLING_CODES, digits) ? 'en' : undefined;
}
