import { getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A cell that was read, or what would be right in it. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** `5.55E+09`: a spreadsheet took the number for an amount, and its last digits are lost. */
const SHORTENED = /^\d[.,]\d+E\+?\d+$/i;

/** A phone number in any usual form; `country` is where one without a country code is from. */
export function readPhone(text: string, country: string | undefined): Read<string> {
  if (text === '') return { problem: 'a phone number is needed, such as +12025550123' };
  if (SHORTENED.test(text))
    return {
      problem: `the spreadsheet has shortened "${text}": format the column as text and type the number again`,
    };
  const known = getCountries().find((one) => one === country);
  const number = parsePhoneNumberFromString(text.replace(/^00/, '+'), known);
  if (number?.isPossible()) return { value: number.number };
  const withPlus = parsePhoneNumberFromString(`+${text.replace(/\D/g, '')}`);
  const meant = withPlus?.isPossible() ? `; ${withPlus.number} would be, if that is meant` : '';
  const mend =
    known === undefined && !text.startsWith('+')
      ? `write it with the country code, such as +12025550123, or say with --country where the numbers are from${meant}`
      : 'write it with the country code, such as +12025550123';
  return { problem: `"${text}" is not a phone number: ${mend}` };
}

/** Whether this is a country as `--country` takes it. */
export const isCountry = (text: string): boolean => getCountries().some((one) => one === text);

const YES = ['yes', 'y', 'true', '1', 'x', 'si', 'sí', 'ja', 'oui', 'sim'];
const NO = ['no', 'n', 'false', '0', '-', 'nein', 'non', 'não'];

/** Yes or no; undefined for an empty cell. */
export function readYes(text: string): Read<boolean | undefined> {
  if (text === '') return { value: undefined };
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  if (NO.includes(word)) return { value: false };
  return { problem: `"${text}" is neither yes nor no` };
}

const LONGEST_NAME = 60;

/** What people are called. */
export function readName(text: string): Read<string> {
  const name = text.replace(/\s+/g, ' ');
  if (name === '') return { problem: 'a name is needed' };
  if (/\p{Cc}/u.test(name)) return { problem: 'the name has a character that cannot be shown' };
  return name.length > LONGEST_NAME
    ? { problem: `the name is longer than ${LONGEST_NAME} characters` }
    : { value: name };
}
