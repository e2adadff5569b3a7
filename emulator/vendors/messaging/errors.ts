/** What a Message says of its error number. https://www.twilio.com/docs/api/errors */
export const ERROR_TEXTS: Readonly<Record<number, string>> = {
  14107: 'SMS send rate limit exceeded',
  21610: 'Attempt to send to unsubscribed recipient',
  30003: 'Unreachable destination handset',
  30004: 'Message blocked',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
  30007: 'Message filtered',
  30008: 'Unknown error',
  63013: 'This message violates the policy of the channel',
  63015: 'The recipient has not joined this sandbox',
  63016: 'Free-form message outside the allowed window',
  63024: 'Invalid message recipient',
  63028: 'Number of parameters does not match the template',
  63041: 'Template paused',
  63042: 'Template disabled',
};

/** How a text by SMS can fail to arrive. */
export const CARRIER_FAILURES = [30003, 30004, 30005, 30006, 30007, 30008] as const;
