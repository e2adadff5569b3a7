/** The shortest timers, 0 apart, which switches one off. https://www.twilio.com/docs/conversations-classic/states-timers */
export const SHORTEST = { inactiveMs: 60_000, closedMs: 10 * 60_000 } as const;
/** How long a webhook may take; it is sent once. https://www.twilio.com/docs/conversations-classic/conversations-webhooks */
export const WEBHOOK_MS = 5_000;
/** The same as what an address of a webhook would ask for, whatever it does ask for. */
export const ONCE = `#rc=0&ct=${WEBHOOK_MS}&rt=${WEBHOOK_MS}&tt=${WEBHOOK_MS}`;
/** https://www.twilio.com/docs/conversations-classic/conversations-limits */
export const LONGEST = {
  friendlyName: 256,
  attributes: 16 * 1024,
  message: 1_600,
  messageAttributes: 4 * 1024,
} as const;
/** Webhooks of one conversation, and how long their addresses may be. https://www.twilio.com/docs/api/errors/50361 and 50372 */
export const WEBHOOKS = { most: 5, longestUrl: 512 } as const;
/** Conversations on one page of a list. https://www.twilio.com/docs/conversations-classic/api/conversation-resource */
export const LARGEST_PAGE = 100;
