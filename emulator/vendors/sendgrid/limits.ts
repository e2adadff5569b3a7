/** One request with everything in it. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations */
export const MOST_BYTES = 30 * 1024 * 1024;

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors */
export const MAIL = {
  personalizations: 1_000,
  recipients: 1_000,
  categories: 10,
  categoryLength: 255,
  customArgsBytes: 50_000,
} as const;

/** What a key can do that may send mail and nothing else. https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions */
export const SCOPES = ['mail.send', 'sender_verification_eligible', '2fa_required'] as const;

/** The domain that the laptop's account has shown to be its own; no other sender is verified. */
export const OWN_DOMAIN = 'harbour.example';
