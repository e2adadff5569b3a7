/** Longest body of a Message, in characters; longer is 21617. https://www.twilio.com/docs/api/errors/21617 */
export const LONGEST_BODY = 1600;
/** Longest text a person can send on WhatsApp. https://www.twilio.com/docs/whatsapp/api */
export const LONGEST_WHATSAPP = 4096;
/** TwiML replies to one inbound message; more are dropped with 14109. https://www.twilio.com/docs/api/errors/14109 */
export const MOST_REPLIES = 10;
/** Replies between the same two numbers, each within 30 s of the last; more fail with 14107. https://www.twilio.com/docs/api/errors/14107 */
export const LOOP = { replies: 30, withinMs: 30_000 } as const;
/** How many TwiML documents one inbound message may fetch; more is 14106. https://www.twilio.com/docs/api/errors/14106 */
export const MOST_DOCUMENTS = 50;
/** How far ahead a message can be scheduled; outside is 35114. https://www.twilio.com/docs/api/errors/35114 */
export const SCHEDULE = { leastMs: 300_000, mostMs: 35 * 24 * 3_600_000 } as const;
/** Seconds that a message may wait to be sent. https://www.twilio.com/docs/messaging/api/message-resource */
export const VALIDITY = { least: 1, most: 36_000 } as const;

/**
 * When an outbound message reaches each state, in milliseconds after it was made. The real times vary
 * with carriers; these are short enough to watch and long enough to be overtaken.
 */
export const PACE = { queued: 50, sent: 200, delivered: 700 } as const;

/** Largest file of a message, in bytes. https://www.twilio.com/docs/messaging/guides/accepted-mime-types */
export const LARGEST_MEDIA = 5 * 1024 * 1024;
/** What a person may attach here; the platform takes more kinds. Same page. */
export const MEDIA_TYPES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'video/mp4',
  'video/3gpp',
  'audio/ogg',
  'audio/mpeg',
  'application/pdf',
];
