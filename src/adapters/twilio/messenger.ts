import type { Twilio } from 'twilio';
import { answeredTexts, type ListedText } from '../../messaging/answered';
import { Unavailable } from '../../ports/records';
import type { Messenger } from '../../ports/messenger';
import { isLostAnswer, persist, restError, type Deadline } from './lost-answer';

/** A send that was refused by a rate limit is surely not done and may be asked again. */
const RATE_LIMITED = 429;

/** Texts through the Messages API. https://www.twilio.com/docs/messaging/api/message-resource */
export function twilioMessenger(
  client: Twilio,
  options: { readonly messagingServiceSid: string; readonly statusCallback: string },
  deadline: Deadline,
): Messenger {
  return {
    async send(text) {
      try {
        await persistRefusals(deadline, () =>
          client.messages.create({
            to: text.to,
            from: senderFor(text),
            ...(isSandbox(text.from) ? {} : { messagingServiceSid: options.messagingServiceSid }),
            ...(text.template
              ? {
                  contentSid: text.template.sid,
                  contentVariables: JSON.stringify(text.template.variables),
                }
              : { body: text.body }),
            statusCallback: `${options.statusCallback}?send=${encodeURIComponent(text.reference)}`,
          }),
        );
        return { state: 'queued' };
      } catch (error) {
        const rest = restError(error);
        if (isLostAnswer(error)) return { state: 'unknown' };
        return { state: 'failed', code: rest?.code ?? 0 };
      }
    },

    async find(text) {
      const newest = await persist(deadline, () =>
        client.messages.list({ to: text.to, from: senderFor(text), limit: LOOK_BACK }),
      );
      const distance = (message: { readonly dateCreated: Date }) =>
        Math.abs(message.dateCreated.getTime() - text.at);
      const [match] = newest
        .filter(
          (message) =>
            message.direction === 'outbound-api' &&
            distance(message) <= text.withinMs &&
            (text.says?.(message.body) ?? true),
        )
        .sort((one, other) => distance(one) - distance(other));
      return match
        ? {
            sid: match.sid,
            status: match.status,
            ...(match.errorCode ? { code: match.errorCode } : {}),
          }
        : undefined;
    },

    async arrived(since, threaded = []) {
      const messages = await persist(deadline, () =>
        client.messages.list({ dateSentAfter: new Date(since), limit: MOST_ARRIVED }),
      );
      const sentAt = (message: (typeof messages)[number]) => message.dateCreated.getTime();
      // Newest first, and to the second: turned round, what stands later came later.
      const listed = messages.toReversed().map((message): ListedText => {
        const arrives = message.direction === 'inbound';
        return {
          sid: message.sid,
          person: arrives ? message.from : message.to,
          ours: arrives ? message.to : message.from,
          at: sentAt(message),
          how: HOW[message.direction],
          threaded: threaded.includes(bareOf(arrives ? message.to : message.from)),
        };
      });
      const answered = answeredTexts(listed);
      return messages
        .filter((message) => message.direction === 'inbound' && sentAt(message) >= since)
        .map((message) => ({
          sid: message.sid,
          from: message.from,
          to: message.to,
          body: message.body,
          media: Number(message.numMedia) > 0,
          // The list does not say what it is; a picture is what people send to whoever asks for one.
          ...(Number(message.numMedia) > 0 ? { picture: message.sid } : {}),
          at: sentAt(message),
          answered: answered.has(message.sid),
        }))
        .sort((one, other) => one.at - other.at);
    },
  };
}

const bareOf = (address: string): string => address.replace(/^whatsapp:/, '');

const HOW = {
  inbound: 'arrived',
  'outbound-reply': 'answer',
  'outbound-api': 'sent',
  'outbound-call': 'sent',
} as const;

/** One page of the account's messages: far more than a house gets in the minutes looked at. */
const MOST_ARRIVED = 1_000;

const LOOK_BACK = 20;

/**
 * The platform's shared WhatsApp sender for first tries. It is in nobody's Messaging Service.
 * https://www.twilio.com/docs/whatsapp/sandbox
 */
const isSandbox = (from: string): boolean => from.replace(/^whatsapp:/, '') === '+14155238886';

/** A WhatsApp address is written to from the same number's WhatsApp sender. */
const senderFor = (text: { readonly to: string; readonly from: string }): string =>
  text.to.startsWith('whatsapp:') ? `whatsapp:${text.from.replace(/^whatsapp:/, '')}` : text.from;

/** Only a rate limit is tried again: after a lost answer a second try could be a second text. */
async function persistRefusals<T>(deadline: Deadline, request: () => Promise<T>): Promise<T> {
  let lost: { readonly error: unknown } | undefined;
  const outcome = await persist(deadline, async () => {
    try {
      return { value: await request() };
    } catch (error) {
      if (restError(error)?.status === RATE_LIMITED) throw error;
      lost = { error };
      return undefined;
    }
  }).catch((error: unknown) => {
    // Refused to the very end: nothing went out, and the carrier's own number says why.
    throw error instanceof Unavailable && error.cause !== undefined ? error.cause : error;
  });
  if (outcome) return outcome.value;
  throw lost?.error;
}
