import type { Account } from '../../core/account';
import { rfc2822 } from '../../core/dates';
import type { ApiKey } from './state';

const SUBRESOURCES = {
  addresses: 'Addresses',
  applications: 'Applications',
  authorized_connect_apps: 'AuthorizedConnectApps',
  available_phone_numbers: 'AvailablePhoneNumbers',
  balance: 'Balance',
  calls: 'Calls',
  conferences: 'Conferences',
  connect_apps: 'ConnectApps',
  incoming_phone_numbers: 'IncomingPhoneNumbers',
  keys: 'Keys',
  messages: 'Messages',
  notifications: 'Notifications',
  outgoing_caller_ids: 'OutgoingCallerIds',
  queues: 'Queues',
  recordings: 'Recordings',
  short_codes: 'SMS/ShortCodes',
  signing_keys: 'SigningKeys',
  sip: 'SIP',
  transcriptions: 'Transcriptions',
  usage: 'Usage',
};

/** The Account resource as it goes over the wire. */
export function formatAccount(account: Account, since: number): Record<string, unknown> {
  const base = `/2010-04-01/Accounts/${account.accountSid}`;
  const links = Object.entries(SUBRESOURCES).map(([name, path]) => [name, `${base}/${path}.json`]);
  return {
    sid: account.accountSid,
    owner_account_sid: account.accountSid,
    friendly_name: 'Bellhop on a laptop',
    auth_token: account.authToken,
    status: 'active',
    type: 'Full',
    date_created: rfc2822(since),
    date_updated: rfc2822(since),
    subresource_uris: Object.fromEntries(links) as unknown,
    uri: `${base}.json`,
  };
}

/** A key as it goes over the wire; the secret only in the answer to its creation. */
export const formatKey = (key: ApiKey): Record<string, unknown> => ({
  sid: key.sid,
  friendly_name: key.friendlyName,
  date_created: rfc2822(key.createdAt),
  date_updated: rfc2822(key.updatedAt),
});
