import type { Handler, Handlers } from '../agenda/do-item';
import type { Bellhop } from '../bellhop';
import { BROADCAST, broadcastInTime, type BroadcastParts } from '../waitlist/broadcast-run';
import { RETRY, retryInTime } from '../waitlist/party-texts';
import { remindInTime } from '../waitlist/reminders';
import { REMIND } from '../waitlist/rules/hold';
import { dailyUse } from './message-log';
import { staffParts } from './waitlist';
import { withFacts } from './with-facts';

/** Work of a desk that has been switched off meanwhile is meant no longer. */
const whileOn =
  (
    work: (
      item: Parameters<Handler<Bellhop>>[0],
      parts: BroadcastParts,
    ) => ReturnType<Handler<Bellhop>>,
  ): Handler<Bellhop> =>
  (item, bellhop) =>
    withFacts(bellhop, async (facts) =>
      facts.settings.desks.waitlist?.on
        ? work(item, {
            ...staffParts(bellhop, facts),
            left: bellhop.left,
            dailyUse: () => dailyUse(bellhop, facts),
          })
        : 'done',
    );

/** What the wait list does in time, by kind. */
export const waitlistWork: Handlers<Bellhop> = {
  [REMIND]: whileOn(remindInTime),
  [BROADCAST]: whileOn(broadcastInTime),
  [RETRY]: whileOn((item, parts) => retryInTime(item, parts.settings.lists, parts)),
};
