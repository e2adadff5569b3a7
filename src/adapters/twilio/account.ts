import type { Twilio } from 'twilio';
import type { Account, AccountCheck, HouseToExamine, Seen } from '../../ports/account';
import { lookAtFunctions } from '../web/own-address';
import { lookAtCarriers, lookAtCountries, lookAtRegistration } from './examine/carriers';
import { lookAtCalls, lookAtNumbers, lookAtTexts, lookAtThreads } from './examine/numbers';
import {
  lookAtKey,
  lookAtMessaging,
  lookAtObjects,
  lookAtStanding,
  lookAtSync,
  lookAtTick,
  lookAtTimers,
  lookAtVerify,
} from './examine/services';
import type { Sight } from './examine/sight';
import { lookAtTemplates } from './examine/templates';
import { persist, type Deadline } from './lost-answer';

/** The services of a deployment, as its variables name them. */
export interface AccountServices {
  readonly accountSid: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly syncService: string;
  readonly messagingService: string;
  readonly verifyService: string;
  readonly conversationsService?: string;
}

type Look = readonly [AccountCheck, Promise<readonly Seen[]>];

/** What a Twilio account says of itself: the checks of `doctor`, all at once and each by itself. */
export function twilioAccount(
  client: Twilio,
  services: AccountServices,
  deadline: Deadline,
  now: () => number,
): Account {
  const sight: Sight = { client, now, read: (request) => persist(deadline, request) };
  return {
    async examine(house) {
      const numbers = lookAtNumbers(sight, house);
      const looks: readonly Look[] = [
        ['account', lookAtStanding(sight, services.accountSid)],
        ['numbers', numbers.then(({ found }) => found)],
        [
          'webhook',
          numbers.then(({ owned }) =>
            owned.flatMap((number) => [
              ...(house.threaded.includes(number.phoneNumber)
                ? []
                : lookAtTexts(number, house.baseUrl)),
              ...lookAtCalls(number, house.baseUrl),
            ]),
          ),
        ],
        ['threads', numbers.then(({ owned }) => lookAtThreads(sight, owned, house))],
        [
          'messaging',
          numbers.then(({ owned }) => lookAtMessaging(sight, services.messagingService, owned)),
        ],
        [
          'registration',
          numbers.then(({ owned }) => lookAtRegistration(sight, services.messagingService, owned)),
        ],
        [
          'carriers',
          numbers.then(async ({ owned }) =>
            (await Promise.all(owned.map((number) => lookAtCarriers(sight, number)))).flat(),
          ),
        ],
        ['verify', lookAtVerify(sight, services.verifyService)],
        ['sync', lookAtSync(sight, services.syncService).then(({ found }) => found)],
        ['sync-objects', lookAtObjects(sight, services.syncService, house.objects)],
        [
          'api-key',
          lookAtKey(sight, { ...services, sid: services.apiKey, secret: services.apiSecret }),
        ],
        ['geo-texts', lookAtCountries(sight, house)],
        ['templates', lookAtTemplates(sight, house)],
        ['due-work', lookAtBells(sight, services, house)],
        ['functions', lookAtFunctions(house.baseUrl, { left: () => deadline.left() })],
      ];
      const all = looks.map(([check, look]) => look.catch(() => unknown(check)));
      return (await Promise.all(all)).flat();
    },
  };
}

const unknown = (check: AccountCheck): readonly Seen[] => [{ check, status: 'unknown', value: '' }];

/** Timers inside the account, or a clock outside. */
const lookAtBells = async (
  sight: Sight,
  { conversationsService }: AccountServices,
  { baseUrl, tickAt }: HouseToExamine,
): Promise<readonly Seen[]> =>
  conversationsService === undefined
    ? lookAtTick(tickAt, sight.now())
    : lookAtTimers(sight, conversationsService, baseUrl);
