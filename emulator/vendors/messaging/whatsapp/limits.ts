/** How long free words may follow a person's last message. https://www.twilio.com/docs/whatsapp/key-concepts */
export const WINDOW_MS = 24 * 3_600_000;
/** How long somebody who joined the sandbox stays in it. https://www.twilio.com/docs/whatsapp/sandbox */
export const SANDBOX_MEMBERSHIP_MS = 72 * 3_600_000;
