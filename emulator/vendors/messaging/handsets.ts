/** How texting a phone that is in trouble ends. */
export type Trouble =
  | { readonly refused: number; readonly reason: string }
  | { readonly undelivered: number; readonly reason: string };

/**
 * Phones that are always in trouble, in every area code, by their last seven digits. All others work.
 * The numbers are Twilio's: https://www.twilio.com/docs/api/errors
 */
const IN_TROUBLE: Readonly<Record<string, Trouble>> = {
  '5550180': { undelivered: 30006, reason: 'Landline or unreachable carrier' },
  '5550181': { undelivered: 30003, reason: 'Unreachable destination handset' },
  '5550182': { undelivered: 30007, reason: 'Message filtered' },
  '5550183': { refused: 21614, reason: "'To' number is not a valid mobile number" },
};

/** What is wrong with this phone (`+…`), if anything. */
export const troubleOf = (phone: string): Trouble | undefined => IN_TROUBLE[phone.slice(-7)];
