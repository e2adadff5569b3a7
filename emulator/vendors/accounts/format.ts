import { rfc2822 } from '../../core/dates';
import type { ApiKey } from './state';
import type { AccountRecord } from './subaccounts';

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

/** An account as it goes over the wire. */
export function formatAccount(known: AccountRecord): Record<string, unknown> {
  const base = `/2010-04-01/Accounts/${known.sid}`;
  const links = Object.entries(SUBRESOURCES).map(([name, path]) => [name, `${base}/${path}.json`]);
  return {
    sid: known.sid,
    owner_account_sid: known.ownerSid,
    friendly_name: known.friendlyName,
    auth_token: known.authToken,
    status: known.status,
    type: 'Full',
    date_created: rfc2822(known.createdAt),
    date_updated: rfc2822(known.updatedAt),
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
