import type { Twilio } from 'twilio';
import type { MessageLog } from '../../ports/message-log';
import { allDone, together } from '../../ports/settled';
import { isLostAnswer, persist, restError, unlessGone, type Deadline } from './lost-answer';

/** The largest page of messages there is. https://www.twilio.com/docs/messaging/api/message-resource */
const PAGE = 1_000;
/** Emptied in one go: each is a request. */
const AT_ONCE = 20;
/** Words can only be taken out of a message that has come to its end. */
const ENDED = ['delivered', 'undelivered', 'failed', 'sent', 'received', 'read', 'canceled'];

/** A message that is being delivered keeps its words for now, whatever its state was a moment ago. https://www.twilio.com/docs/api/errors/20009 */
export const isUnderWay = (error: unknown): boolean => restError(error)?.code === 20_009;

/**
 * Removes what came with a message beside its words; none is no error. `numMedia` goes on counting what has been removed.
 * https://www.twilio.com/docs/messaging/api/media-resource
 */
export async function removeMedia(
  client: Twilio,
  message: string,
  deadline: Deadline,
): Promise<void> {
  const { media } = client.messages(message);
  const all = await unlessGone(deadline, () => media.list(), []);
  await allDone(all.map(({ sid }) => unlessGone(deadline, () => media(sid).remove(), true)));
}

/** The account's own list of messages. Emptying is redaction: https://www.twilio.com/docs/messaging/tutorials/how-to-retrieve-and-modify-message-history */
export function twilioMessageLog(client: Twilio, deadline: Deadline): MessageLog {
  return {
    async sentSince(since, atMost, from) {
      // Those over WhatsApp have another sender of the same number.
      const senders = from === undefined ? [undefined] : [from, `whatsapp:${from}`];
      const pages = await together(
        senders.map((sender) =>
          persist(deadline, () =>
            client.messages.list({
              ...(sender === undefined ? {} : { from: sender }),
              dateSentAfter: new Date(since),
              // Those that came in are in the same list, unless it is that of a number of ours.
              limit: sender === undefined ? 2 * atMost : atMost,
              pageSize: PAGE,
            }),
          ),
        ),
      );
      const messages = pages.flat();
      const sent = messages.filter(
        ({ direction, dateCreated }) => direction !== 'inbound' && dateCreated.getTime() >= since,
      );
      return Math.min(sent.length, atMost);
    },

    async emptyBefore(before, reach) {
      const messages = await persist(deadline, () =>
        client.messages.list({
          dateSentBefore: new Date(before),
          dateSentAfter: new Date(before - reach),
          limit: PAGE,
          pageSize: PAGE,
        }),
      );
      const open = messages.filter(
        ({ body, status, dateCreated }) =>
          body !== '' && ENDED.includes(status) && dateCreated.getTime() < before,
      );
      await allDone(
        open.slice(0, AT_ONCE).map(({ sid }) =>
          client
            .messages(sid)
            .update({ body: '' })
            .catch((error: unknown) => {
              // The next look finds it again.
              if (!isLostAnswer(error)) throw error;
            }),
        ),
      );
      return open.length;
    },

    async emptyOf(address, before, until) {
      const pages = await together(
        [{ to: address }, { from: address }].map((end) =>
          persist(deadline, () =>
            client.messages.list({
              ...end,
              // Without it those are listed as well that have not gone yet.
              ...(until === undefined ? {} : { dateSentBefore: new Date(until) }),
              limit: PAGE,
              pageSize: PAGE,
            }),
          ),
        ),
      );
      const theirs = pages.flat().filter(({ dateCreated }) => dateCreated.getTime() < before);
      const open = theirs.filter(({ body }) => body !== '');
      const ended = open.filter(({ status }) => ENDED.includes(status));
      let stayed = 0;
      await allDone(
        ended.slice(0, AT_ONCE).map(({ sid }) =>
          persist(deadline, () => client.messages(sid).update({ body: '' })).catch(
            (error: unknown) => {
              if (!isUnderWay(error)) throw error;
              stayed++;
            },
          ),
        ),
      );
      const underWay = open.length > ended.length || stayed > 0;
      if (ended.length > AT_ONCE && stayed < AT_ONCE)
        return { next: until === undefined ? {} : { until }, underWay };
      // Whatever has been removed is still counted, so that these are gone through by their times.
      const withMedia = theirs
        .filter(({ numMedia }) => Number(numMedia) > 0)
        .sort((one, other) => other.dateCreated.getTime() - one.dateCreated.getTime());
      await allDone(
        withMedia.slice(0, AT_ONCE).map(({ sid }) => removeMedia(client, sid, deadline)),
      );
      const lastOne = withMedia.length > AT_ONCE ? withMedia[AT_ONCE - 1] : undefined;
      // Behind a page that is full stand older ones.
      const oldest = pages
        .filter((page) => page.length === PAGE)
        .map((page) => Math.min(...page.map(({ dateCreated }) => dateCreated.getTime())));
      const goOnAt = lastOne ? [lastOne.dateCreated.getTime()] : oldest;
      if (goOnAt.length === 0) return { next: undefined, underWay };
      // Those of the last second may be on both sides.
      const earlier = Math.min(Math.max(...goOnAt), (until ?? Infinity) - 2_000) + 1_000;
      return { next: { until: earlier }, underWay };
    },
  };
}
