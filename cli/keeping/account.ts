import type { AccountAccess } from '../commands/account';

/** What commands that look after an account's records need of it. */
export type Account = Pick<
  AccountAccess,
  'client' | 'syncServiceSid' | 'conversationsServiceSid' | 'secret' | 'now'
>;
