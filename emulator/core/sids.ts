import { createHash, randomBytes } from 'node:crypto';

/** A new sid in Twilio's form: two capitals and 32 hex digits. */
export const newSid = (prefix: string): string => `${prefix}${randomBytes(16).toString('hex')}`;

/** A sid that is the same on every laptop and after every reset. */
export const fixedSid = (prefix: string, label: string): string =>
  `${prefix}${createHash('sha256').update(`bellhop ${label}`).digest('hex').slice(0, 32)}`;
