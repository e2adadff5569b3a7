import type { Language } from './languages';

/** Calling codes of the countries where most people speak Spanish. https://www.itu.int/rec/T-REC-E.164 */
const SPANISH_CODES = [
  '34',
  '51',
  '52',
  '53',
  '54',
  '56',
  '57',
  '58',
  '240',
  '502',
  '503',
  '504',
  '505',
  '506',
  '507',
  '591',
  '593',
  '595',
  '598',
  '1787',
  '1809',
  '1829',
  '1849',
  '1939',
] as const;

/** The same countries by the letters with which WhatsApp's user ids begin. */
const SPANISH_COUNTRIES = /^(ES|PE|MX|CU|AR|CL|CO|VE|GQ|GT|SV|HN|NI|CR|PA|BO|EC|PY|UY|PR|DO)\./;

/** What people with this address most likely speak; undefined where a country does not tell. */
export function languageOfAddress(address: string): Language | undefined {
  const plain = address.replace(/^whatsapp:/, '');
  const spanish = plain.startsWith('+')
    ? SPANISH_CODES.some((code) => plain.startsWith(code, 1))
    : SPANISH_COUNTRIES.test(plain);
  return spanish ? 'es' : undefined;
}
