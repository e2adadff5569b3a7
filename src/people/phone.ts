import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { Refusal } from '../ports/refusal';

/** A number somebody typed, in the international form the carriers take. Throws `bad-phone`. */
export function toPhone(typed: string): string {
  const number = parsePhoneNumberFromString(typed.trim().replace(/^00/, '+'));
  if (!number?.isPossible()) throw new Refusal('bad-phone');
  return number.number;
}

/** The countries of these numbers, each once, two letters each; of several that share a code the main one. */
export const countriesOf = (phones: readonly string[]): readonly string[] => [
  ...new Set(
    phones.flatMap((phone) => {
      const number = parsePhoneNumberFromString(phone);
      return number?.country ?? number?.getPossibleCountries()[0] ?? [];
    }),
  ),
];
