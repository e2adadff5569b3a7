import type { Twilio } from 'twilio';
import type { WantedObject } from '../../ports/kept-object';
import type { Premises } from '../../ports/premises';
import { allDone } from '../../ports/settled';
import { persist, restError, type Deadline } from './lost-answer';
import { lineWebhooks, ownerOf, wantedWebhooks } from './number-webhooks';
import { accessTo, wrongRights } from './sync-objects';

/** Sync: the name is taken, https://www.twilio.com/docs/api/errors/54301 */
const NAME_TAKEN = 54301;
/** The number is in a Messaging Service already. https://www.twilio.com/docs/api/errors/21710 and 21712 */
const SENDER_TAKEN: readonly number[] = [21710, 21712];

/** Room in a Twilio account: Sync objects, numbers and their senders. */
export function twilioPremises(
  client: Twilio,
  place: {
    readonly syncService: string;
    readonly messagingService: string;
    readonly baseUrl: string;
  },
  deadline: Deadline,
): Premises {
  const sync = client.sync.v1.services(place.syncService);

  async function makeOne(object: WantedObject): Promise<void> {
    const access = accessTo(sync, object);
    await persist(deadline, () => unlessTaken([NAME_TAKEN], () => access.create()));
    if (object.readers.length === 0) return;
    const wrong = await persist(deadline, () => wrongRights(sync, object));
    await allDone(wrong.map(({ identity }) => persist(deadline, () => access.give(identity))));
  }

  return {
    async make(objects) {
      await allDone(objects.map(makeOne));
    },

    async takeNumber(phone, desk) {
      const owned = await persist(deadline, () => client.incomingPhoneNumbers.list());
      const number = owned.find(({ phoneNumber }) => phoneNumber === phone);
      if (!number) return 'missing';
      if (!number.capabilities.sms) return 'no-texts';
      if (desk === 'line' && !number.capabilities.voice) return 'no-calls';
      const ours = { baseUrl: place.baseUrl };
      if (ownerOf(number, ours, 'texts') === 'somebody else') return 'in-use';
      if (desk === 'line' && ownerOf(number, ours, 'calls') === 'somebody else') return 'in-use';
      const { smsUrl, smsMethod, smsFallbackUrl, smsFallbackMethod, ...calls } = wantedWebhooks(
        place.baseUrl,
      );
      const takesCalls =
        number.capabilities.voice && ownerOf(number, ours, 'calls') !== 'somebody else';
      await persist(deadline, () =>
        client.incomingPhoneNumbers(number.sid).update({
          smsUrl,
          smsMethod,
          smsFallbackUrl,
          smsFallbackMethod,
          ...(takesCalls ? calls : {}),
          ...(desk === 'line' ? lineWebhooks(place.baseUrl) : {}),
        }),
      );
      const senders = client.messaging.v1.services(place.messagingService).phoneNumbers;
      await persist(deadline, () =>
        unlessTaken(SENDER_TAKEN, () => senders.create({ phoneNumberSid: number.sid })),
      );
      return 'ours';
    },
  };
}

/** What is there already is as good as made. */
async function unlessTaken(codes: readonly number[], make: () => Promise<unknown>): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (!codes.includes(restError(error)?.code ?? 0)) throw error;
  }
}
