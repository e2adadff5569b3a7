/** Longest body of a text. https://www.twilio.com/docs/content/twilio-text */
export const LONGEST_TEXT = 1600;
/** Longest body above buttons or a list, and of an approved template. https://www.twilio.com/docs/content/twilio-quick-reply */
export const LONGEST_RICH = 1024;
/**
 * Quick replies: ten in an approved template, three in a message that WhatsApp has not approved.
 * https://www.twilio.com/docs/content/twilio-quick-reply
 */
export const QUICK_REPLIES = { most: 10, mostUnapproved: 3, longestTitle: 20, longestId: 200 };
/** Buttons that open or dial something. https://www.twilio.com/docs/content/twilio-call-to-action */
export const CALLS_TO_ACTION = { most: 10, mostUnapproved: 3, mostUrls: 2, mostPhones: 1 };
/** A list. https://www.twilio.com/docs/content/twiliolist-picker */
export const LIST = {
  most: 10,
  longestButton: 20,
  longestItem: 24,
  longestId: 200,
  longestDescription: 72,
};
/** Variables of one content. https://www.twilio.com/docs/content/using-variables-with-content-api */
export const VARIABLES = { most: 100, longestKey: 16, longestValue: 1600 };
/** Longest name under which WhatsApp keeps a template. https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates */
export const LONGEST_NAME = 512;
/**
 * How long WhatsApp takes to look at a template: it is received, then pending, then decided. Really it is
 * minutes to a day. https://www.twilio.com/docs/whatsapp/tutorial/message-template-approvals-statuses
 */
export const REVIEW = { pendingAfterMs: 60_000, decidedAfterMs: 5 * 60_000 };
