import type { AccountAccess } from '../../cli/commands/account';
import type { House } from '../support/house';

/** The account of a house that runs, as the operator's commands get it. */
export function operatorOf(house: House): AccountAccess {
  const { account, secret } = house.local.target();
  return {
    client: house.client(),
    syncServiceSid: account.syncServiceSid,
    conversationsServiceSid: account.conversationsServiceSid,
    secret,
    variables: {
      TWILIO_API_KEY: account.apiKeySid,
      TWILIO_API_SECRET: account.apiKeySecret,
      TWILIO_SYNC_SERVICE_SID: account.syncServiceSid,
      TWILIO_MESSAGING_SERVICE_SID: account.messagingServiceSid,
      TWILIO_VERIFY_SERVICE_SID: account.verifyServiceSid,
      TWILIO_CONVERSATIONS_SERVICE_SID: account.conversationsServiceSid,
      BELLHOP_SECRET: secret,
    },
    baseUrl: () => Promise.resolve(house.edgeUrl),
    now: () => Promise.resolve(house.local.target().now),
  };
}
