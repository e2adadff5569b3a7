import type { Seen } from '../../../ports/account';
import type { WantedObject } from '../../../ports/kept-object';
import { restError } from '../lost-answer';
import type { OwnedNumber } from '../number-webhooks';
import { objectsThere, wrongRights } from '../sync-objects';
import { maskPhone, maskSid, seen, unlessMissing, type Sight } from './sight';

/** The account itself. */
export async function lookAtStanding(sight: Sight, accountSid: string): Promise<readonly Seen[]> {
  const { client, read } = sight;
  const { status, type } = await read(() => client.api.v2010.accounts(accountSid).fetch());
  if (status !== 'active')
    return [seen('problem', 'account.shut', maskSid(accountSid), { state: status })];
  return [
    seen('ok', 'account.open', maskSid(accountSid)),
    ...(type === 'Trial' ? [seen('warning', 'account.trial')] : []),
  ];
}

/** The Messaging Service and its senders. */
export async function lookAtMessaging(
  sight: Sight,
  sid: string,
  owned: readonly OwnedNumber[],
): Promise<readonly Seen[]> {
  const service = sight.client.messaging.v1.services(sid);
  const fetched = await unlessMissing(sight, () => service.fetch());
  if (!fetched) return [seen('problem', 'messaging.missing', maskSid(sid))];
  const senders = await sight.read(() => service.phoneNumbers.list());
  return [
    seen('ok', 'messaging.there', maskSid(sid)),
    fetched.useInboundWebhookOnNumber
      ? seen('ok', 'inbound-texts.by-number')
      : seen('problem', 'inbound-texts.kept'),
    fetched.statusCallback
      ? seen('problem', 'status-callback.set')
      : seen('ok', 'status-callback.none'),
    ...owned.map(({ sid: numberSid, phoneNumber }) =>
      senders.some((sender) => sender.sid === numberSid)
        ? seen('ok', 'senders.in', maskPhone(phoneNumber))
        : seen('problem', 'senders.out', maskPhone(phoneNumber)),
    ),
  ];
}

/** The length of a code that the sign-in page asks for. */
export const CODE_LENGTH = 6;

/** The service that sends sign-in codes. */
export async function lookAtVerify(sight: Sight, sid: string): Promise<readonly Seen[]> {
  const fetched = await unlessMissing(sight, () => sight.client.verify.v2.services(sid).fetch());
  if (!fetched) return [seen('problem', 'verify.missing', maskSid(sid))];
  const lengths = { length: `${fetched.codeLength}`, wanted: `${CODE_LENGTH}` };
  return [
    fetched.codeLength === CODE_LENGTH
      ? seen('ok', 'verify.there', maskSid(sid))
      : seen('problem', 'verify.code-length', maskSid(sid), lengths),
  ];
}

/** The Sync service itself. Answers whether what is in it can be looked at. */
export async function lookAtSync(
  sight: Sight,
  sid: string,
): Promise<{ readonly found: readonly Seen[]; readonly isThere: boolean }> {
  const service = sight.client.sync.v1.services(sid);
  const fetched = await unlessMissing(sight, () => service.fetch());
  if (!fetched) return { found: [seen('problem', 'sync.missing', maskSid(sid))], isThere: false };
  return {
    found: [
      seen('ok', 'sync.there', maskSid(sid)),
      fetched.aclEnabled ? seen('ok', 'sync-access.on') : seen('problem', 'sync-access.off'),
    ],
    isThere: true,
  };
}

/** What the desks keep in it, and who may read that. */
export async function lookAtObjects(
  { client, read }: Sight,
  sid: string,
  wanted: readonly WantedObject[],
): Promise<readonly Seen[]> {
  const service = client.sync.v1.services(sid);
  const names = await read(() => objectsThere(service));
  const isMissing = ({ kind, name }: WantedObject) => !names.has(`${kind} ${name}`);
  const shared = wanted.filter((object) => object.readers.length > 0 && !isMissing(object));
  const wrong = await Promise.all(shared.map((object) => read(() => wrongRights(service, object))));
  const found = [
    ...wanted.filter(isMissing).map(({ name }) => seen('problem', 'sync-objects.missing', name)),
    ...wrong
      .flat()
      .map(({ identity, object, what }) =>
        seen('problem', `sync-permissions.${what}`, identity, { identity, object }),
      ),
  ];
  return found.length > 0 ? found : [seen('ok', 'sync-objects.there', `${wanted.length}`)];
}

/** The key that signs the pages' tokens, by opening Sync with it. https://www.twilio.com/docs/iam/api-keys */
export async function lookAtKey(
  { client, read }: Sight,
  key: { readonly sid: string; readonly secret: string; readonly syncService: string },
): Promise<readonly Seen[]> {
  const asked = {
    method: 'get' as const,
    uri: `https://sync.twilio.com/v1/Services/${key.syncService}`,
    username: key.sid,
    password: key.secret,
  };
  const answer = await read<{ readonly statusCode: number }>(() => client.request(asked));
  return [
    answer.statusCode === 401 || answer.statusCode === 403
      ? seen('problem', 'api-key.refused', maskSid(key.sid))
      : seen('ok', 'api-key.opens', maskSid(key.sid)),
  ];
}

/** Where the account's timers ring; `tickAt` = when an outside clock last called, epoch ms. */
export async function lookAtTimers(
  sight: Sight,
  sid: string,
  baseUrl: string,
): Promise<readonly Seen[]> {
  const { client, read } = sight;
  try {
    const webhook = await read(() =>
      client.conversations.v1.services(sid).configuration.webhooks().fetch(),
    );
    // https://www.twilio.com/docs/conversations-classic/api/per-service-webhook-resource
    const isTold =
      webhook.filters?.includes('onConversationStateUpdated') === true && webhook.method === 'POST';
    const goesTo = (isTold ? webhook.postWebhookUrl : undefined) || '-';
    return [
      goesTo === `${baseUrl}/alarm`
        ? seen('ok', 'due-work.timers', maskSid(sid))
        : seen('problem', 'due-work.elsewhere', maskSid(sid), { goesTo, baseUrl }),
    ];
  } catch (error) {
    if (restError(error)?.status !== 404) throw error;
    return [seen('problem', 'due-work.missing', maskSid(sid))];
  }
}

const HOUR_MS = 3_600_000;
/** An outside clock that calls once an hour is slow; one that has not called for two is not there. */
const TICK_SILENCE_MS = 2 * HOUR_MS;

/** An account without timers lives on a clock outside. */
export function lookAtTick(tickAt: number | undefined, now: number): readonly Seen[] {
  if (tickAt === undefined) return [seen('problem', 'due-work.silent')];
  const hours = `${Math.round((now - tickAt) / HOUR_MS)}`;
  return [
    now - tickAt > TICK_SILENCE_MS
      ? seen('problem', 'due-work.stopped', '', { hours })
      : seen('ok', 'due-work.tick'),
  ];
}
