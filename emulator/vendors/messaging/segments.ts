/** The GSM-7 alphabet, and the characters that take two places in it. https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('^{}\\[~]|€\f');

/** How many SMS segments a text takes: 160 or 153 each in GSM-7, 70 or 67 in UCS-2. */
export function segments(text: string): number {
  let places = 0;
  for (const character of text) {
    if (BASIC.has(character)) places += 1;
    else if (EXTENDED.has(character)) places += 2;
    else return count(text.length, 70, 67);
  }
  return count(places, 160, 153);
}

const count = (length: number, single: number, each: number): number =>
  length <= single ? 1 : Math.ceil(length / each);
