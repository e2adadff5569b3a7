import type { Twilio } from 'twilio';
import { allDone } from '../../ports/settled';
import type { Threads } from '../../ports/threads';
import { isLostAnswer, persist, restError, type Deadline } from './lost-answer';

const RATE_LIMITED = 429;
/** Whom others in the account see as the author of what we say. */
const AUTHOR = 'bellhop';

/** Threads in Twilio Conversations. https://www.twilio.com/docs/conversations-classic/api */
export function twilioThreads(client: Twilio, serviceSid: string, deadline: Deadline): Threads {
  const service = client.conversations.v1.services(serviceSid);
  return {
    async say(thread, { body, template, reference }) {
      const what = template
        ? {
            contentSid: template.sid,
            contentVariables: JSON.stringify(template.variables),
          }
        : { body };
      try {
        // A rate limit was surely not heeded; after a lost answer a second try could be a second text.
        const outcome = await persist(deadline, async () => {
          try {
            await service.conversations(thread).messages.create({
              author: AUTHOR,
              ...what,
              ...(reference ? { attributes: JSON.stringify({ reference }) } : {}),
            });
            return undefined;
          } catch (error) {
            if (restError(error)?.status === RATE_LIMITED) throw error;
            return { error };
          }
        });
        if (outcome === undefined) return { state: 'queued' };
        if (isLostAnswer(outcome.error)) return { state: 'unknown' };
        return { state: 'failed', code: restError(outcome.error)?.code ?? 0 };
      } catch {
        return { state: 'failed', code: RATE_LIMITED };
      }
    },

    async between(person, ours) {
      try {
        const all = await persist(deadline, () =>
          service.participantConversations.list({ address: person, limit: MOST_THREADS }),
        );
        return all.find(
          ({ conversationState, participantMessagingBinding }) =>
            conversationState !== 'closed' &&
            (participantMessagingBinding as { readonly proxy_address?: unknown } | null)
              ?.proxy_address === ours,
        )?.conversationSid;
      } catch {
        return undefined;
      }
    },

    async referenceOf(thread, message) {
      try {
        const { author, attributes } = await persist(deadline, () =>
          service.conversations(thread).messages(message).fetch(),
        );
        return author === AUTHOR ? referenceIn(attributes) : undefined;
      } catch (error) {
        // Whoever was forgotten has no threads any more; news about them may still be on its way.
        if (isGone(error)) return undefined;
        throw error;
      }
    },

    async forget(person) {
      const all = await persist(deadline, () =>
        service.participantConversations.list({ address: person }),
      );
      await allDone(
        all.map(({ conversationSid }) =>
          persist(deadline, async () => {
            try {
              await service.conversations(conversationSid).remove();
            } catch (error) {
              if (!isGone(error)) throw error;
            }
          }),
        ),
      );
    },
  };
}

const MOST_THREADS = 50;
const isGone = (error: unknown): boolean => restError(error)?.status === 404;

function referenceIn(attributes: string): string | undefined {
  try {
    const read = JSON.parse(attributes) as { readonly reference?: unknown } | null;
    return typeof read?.reference === 'string' ? read.reference : undefined;
  } catch {
    return undefined;
  }
}
