import type { Bellhop } from '../bellhop';
import { firstLanguage, type Language } from '../languages/languages';
import { languageOfCountry } from '../languages/country';

/**
 * What to speak with whoever writes or calls when their request goes wrong: what they were last known to write in, as far
 * as this request has read it, else the language of their country. Reads nothing, because reading may be what went wrong.
 */
export function languageOfAddress(
  bellhop: Bellhop | undefined,
  address: string | undefined,
): Language {
  if (address === undefined) return firstLanguage();
  const key = bellhop?.personKey(address);
  return firstLanguage(
    key === undefined ? undefined : bellhop?.people.languageOf(key),
    languageOfCountry(address),
  );
}
