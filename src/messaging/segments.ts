/** How a text travels by SMS, and how many parts it is billed as. */
export interface SmsCount {
  /** `UCS-2` as soon as one letter is not in the short alphabet. */
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Places taken: a few signs take two. */
  readonly places: number;
  readonly segments: number;
  /** Letters that are not in the short alphabet, in the order of the text, each once. */
  readonly costly: readonly string[];
}

// The alphabet of GSM 03.38 and the signs of its extension table.
// https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding
const LETTERS = /^[A-Za-z0-9 \n\r@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]$/;
const TWO_PLACES = /^[\f^{}\\[~\]|€]$/;

/** Room in a text by itself, and in each of several parts, which carry a header. https://www.twilio.com/docs/glossary/what-sms-character-limit */
const ROOM = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

/** Counts a text as the carriers do. A sign of two places is never cut in half, so it may begin the next part. */
export function countSms(text: string): SmsCount {
  const characters = Array.from(text);
  const costly = characters.filter((one) => !LETTERS.test(one) && !TWO_PLACES.test(one));
  const encoding = costly.length === 0 ? 'GSM-7' : 'UCS-2';
  const sizes = characters.map((one) =>
    encoding === 'UCS-2' ? one.length : TWO_PLACES.test(one) ? 2 : 1,
  );
  const places = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = ROOM[encoding];
  return {
    encoding,
    places,
    segments: places <= alone ? 1 : partsOf(sizes, part),
    costly: [...new Set(costly)],
  };
}

function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let taken = 0;
  for (const size of sizes) {
    if (taken + size > room) {
      parts += 1;
      taken = 0;
    }
    taken += size;
  }
  return parts;
}
