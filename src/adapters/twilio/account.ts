import type { Twilio } from 'twilio';
import type { Account } from '../../ports/account';
import { persist, restError, type Deadline } from './lost-answer';

/** The services of a deployment, as its variables name them. */
export interface AccountServices {
  readonly accountSid: string;
  readonly syncService: string;
  readonly messagingService: string;
  readonly verifyService: string;
  readonly conversationsService?: string;
}

/** What is not there, as an answer instead of an error. */
const MISSING = 404;

/** What a Twilio account says of itself, by the same requests that the command line's checks make. */
export function twilioAccount(
  client: Twilio,
  services: AccountServices,
  deadline: Deadline,
): Account {
  /** Undefined for something that is not in the account. */
  const look = async <T>(request: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await persist(deadline, request);
    } catch (error) {
      if (restError(error)?.status === MISSING) return undefined;
      throw error;
    }
  };
  return {
    async standing() {
      const account = await look(() => client.api.v2010.accounts(services.accountSid).fetch());
      if (account?.status !== 'active') return 'shut';
      return account.type === 'Trial' ? 'trial' : 'active';
    },

    async numbers(wanted) {
      const owned = await persist(deadline, () => client.incomingPhoneNumbers.list());
      return owned
        .filter(({ phoneNumber }) => wanted.includes(phoneNumber))
        .map(({ phoneNumber, capabilities, smsApplicationSid, smsUrl }) => ({
          number: phoneNumber,
          takesTexts: capabilities.sms === true,
          // An application has an address of its own, which goes before the number's.
          textsGoTo: smsApplicationSid ? '' : smsUrl,
        }));
    },

    async senders() {
      const service = client.messaging.v1.services(services.messagingService);
      const numbers = await look(() => service.phoneNumbers.list());
      return numbers?.map(({ phoneNumber }) => phoneNumber);
    },

    async isGuarded() {
      const service = await look(() => client.sync.v1.services(services.syncService).fetch());
      return service?.aclEnabled === true;
    },

    async sendsCodes() {
      const { verifyService } = services;
      return (await look(() => client.verify.v2.services(verifyService).fetch())) !== undefined;
    },

    async timersRingAt() {
      const { conversationsService } = services;
      if (conversationsService === undefined) return undefined;
      const webhook = await look(() =>
        client.conversations.v1.services(conversationsService).configuration.webhooks().fetch(),
      );
      // https://www.twilio.com/docs/conversations-classic/api/per-service-webhook-resource
      const isTold = webhook?.filters.includes('onConversationStateUpdated') === true;
      return isTold ? webhook.postWebhookUrl : undefined;
    },
  };
}
