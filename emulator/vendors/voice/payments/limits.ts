/** A charge is below this. https://www.twilio.com/docs/voice/api/payment-resource */
export const LARGEST_CHARGE = 1_000_000;
/** Seconds between two keys, before what was keyed is looked at. https://www.twilio.com/docs/voice/api/payment-resource */
export const KEY_PAUSE = { usual: 5, longest: 600 } as const;
/** Seconds in which nobody keys anything, before a question times out. Not documented. */
export const FIRST_KEY = 30;
/** What a gateway takes to answer, in emulated milliseconds. Not documented. */
export const GATEWAY_MS = 1_000;
/** Keys of a postal code when nobody asked for a length. */
export const LONGEST_POSTAL_CODE = 10;
