import type { Twilio } from 'twilio';
import type { MessageLog } from '../../ports/message-log';
import { isLostAnswer, persist, type Deadline } from './lost-answer';

/** The largest page of messages there is. https://www.twilio.com/docs/messaging/api/message-resource */
const PAGE = 1_000;
/** Emptied in one go: each is a request. */
const AT_ONCE = 20;
/** Words can only be taken out of a message that has come to its end. */
const ENDED = ['delivered', 'undelivered', 'failed', 'sent', 'received', 'read', 'canceled'];

/** The account's own list of messages. Emptying is redaction: https://www.twilio.com/docs/messaging/tutorials/how-to-retrieve-and-modify-message-history */
export function twilioMessageLog(client: Twilio, deadline: Deadline): MessageLog {
  return {
    async sentSince(since, atMost, from) {
      // Those over WhatsApp have another sender of the same number.
      const senders = from === undefined ? [undefined] : [from, `whatsapp:${from}`];
      const pages = await Promise.all(
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
      await Promise.all(
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
  };
}
