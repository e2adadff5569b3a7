import type { Handler, Handlers } from '../agenda/do-item';
import type { Bellhop } from '../bellhop';
import { BROADCAST, broadcastInTime } from '../waitlist/broadcast-run';
import { remindInTime } from '../waitlist/reminders';
import { REMIND } from '../waitlist/rules/hold';
import type { StaffDeskParts } from '../waitlist/staff-desk';
import { staffParts } from './waitlist';
import { withFacts } from './with-facts';

/** Work of a desk that has been switched off meanwhile is meant no longer. */
const whileOn =
  (
    work: (
      item: Parameters<Handler<Bellhop>>[0],
      parts: StaffDeskParts & Pick<Bellhop, 'left'>,
    ) => ReturnType<Handler<Bellhop>>,
  ): Handler<Bellhop> =>
  (item, bellhop) =>
    withFacts(bellhop, async (facts) =>
      facts.settings.desks.waitlist?.on
        ? work(item, { ...staffParts(bellhop, facts), left: bellhop.left })
        : 'done',
    );

/** What the wait list does in time, by kind. */
export const waitlistWork: Handlers<Bellhop> = {
  [REMIND]: whileOn(remindInTime),
  [BROADCAST]: whileOn(broadcastInTime),
};
