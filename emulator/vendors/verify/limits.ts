/** How long a code is good for. https://www.twilio.com/docs/verify/api/rate-limits-and-timeouts */
export const CODE_LIFE_MS = 10 * 60_000;
/** Codes sent to one person for one verification; more is 60203. https://www.twilio.com/docs/api/errors/60203 */
export const MOST_SENDS = 5;
/** Guesses at one code; more is 60202. https://www.twilio.com/docs/api/errors/60202 */
export const MOST_CHECKS = 5;
/** How many digits a code can have. https://www.twilio.com/docs/verify/api/service */
export const CODE_LENGTH = { least: 4, most: 10, usual: 6 } as const;
/** Longest name of a service, and how many digits it may hold at most. https://www.twilio.com/docs/api/errors/60200 */
export const SERVICE_NAME = { longest: 32, mostDigits: 4 } as const;
/** Longest address of a mailbox. https://www.rfc-editor.org/errata/eid1690 */
export const LONGEST_ADDRESS = 254;
