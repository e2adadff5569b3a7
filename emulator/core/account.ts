import { createHash } from 'node:crypto';

/** A sid or secret that is the same on every laptop and after every reset. */
const fixed = (label: string): string =>
  createHash('sha256').update(`bellhop ${label}`).digest('hex').slice(0, 32);

/** The local account. Nothing in it is secret: it opens nothing but this emulator. */
export const ACCOUNT = {
  accountSid: `AC${fixed('account')}`,
  authToken: fixed('auth token'),
  apiKeySid: `SK${fixed('api key')}`,
  apiKeySecret: fixed('api key secret'),
  syncServiceSid: `IS${fixed('sync service')}`,
  messagingServiceSid: `MG${fixed('messaging service')}`,
  verifyServiceSid: `VA${fixed('verify service')}`,
  conversationsServiceSid: `IS${fixed('conversations service')}`,
  tickSecret: fixed('tick secret'),
  butlerSecret: fixed('butler secret'),
  trelloKey: fixed('trello key'),
  sendgridKey: `SG.${fixed('sendgrid key').slice(0, 22)}.${fixed('sendgrid secret')}`,
  segmentSpace: `spa_${fixed('segment space').slice(0, 22)}`,
  segmentKey: fixed('segment key'),
  trelloToken: `ATTA${createHash('sha256').update('bellhop trello token').digest('hex')}`,
} as const;

export type Account = typeof ACCOUNT;
