import type { Twilio } from 'twilio';
import type { MessageLog } from '../../ports/message-log';
import { allDone, together } from '../../ports/settled';
import { isLostAnswer, persist, restError, type Deadline } from './lost-answer';

/** The largest page of messages there is. https://www.twilio.com/docs/messaging/api/message-resource */
const PAGE = 1_000;
/** Emptied in one go: each is a request. */
const AT_ONCE = 20;
/** Words can only be taken out of a message that has come to its end. */
const ENDED = ['delivered', 'undelivered', 'failed', 'sent', 'received', 'read', 'canceled'];

/** A message that is being delivered keeps its words for now, whatever its state was a moment ago. https://www.twilio.com/docs/api/errors/20009 */
export const isUnderWay = (error: unknown): boolean => restError(error)?.code === 20_009;

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
      const open = pages
        .flat()
        .filter(({ body, dateCreated }) => body !== '' && dateCreated.getTime() < before);
      const ended = open.filter(({ status }) => ENDED.includes(status));
      let underWay = open.length > ended.length;
      await allDone(
        ended.slice(0, AT_ONCE).map(({ sid }) =>
          persist(deadline, () => client.messages(sid).update({ body: '' })).catch(
            (error: unknown) => {
              if (!isUnderWay(error)) throw error;
              underWay = true;
            },
          ),
        ),
      );
      if (ended.length > AT_ONCE) return { next: until === undefined ? {} : { until }, underWay };
      // Behind a page that is full stand older ones; those of its oldest second may be on both sides.
      const oldest = pages
        .filter((page) => page.length === PAGE)
        .map((page) => Math.min(...page.map(({ dateCreated }) => dateCreated.getTime())));
      if (oldest.length === 0) return { next: undefined, underWay };
      const earlier = Math.min(Math.max(...oldest), (until ?? Infinity) - 2_000) + 1_000;
      return { next: { until: earlier }, underWay };
    },
  };
}
