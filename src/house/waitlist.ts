import { notePulse } from '../agenda/pulse';
import type { Bellhop } from '../bellhop';
import type { StaffMember, WaitlistSettings } from '../config';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { actOnBroadcast } from '../waitlist/broadcast';
import type {
  BroadcastAnswer,
  BroadcastPreview,
  BroadcastRequest,
} from '../waitlist/broadcast-api';
import type { BroadcastParts } from '../waitlist/broadcast-run';
import type { StaffAnswer, StaffRequest, WaitlistStart } from '../waitlist/staff-api';
import { actForStaff, type StaffDeskParts } from '../waitlist/staff-desk';
import type { HouseFacts } from './facts';
import { dailyUse } from './message-log';
import { signedIn } from './staff';
import { withFacts } from './with-facts';

/** A staff action on the wait list, by somebody who is signed in and may. */
export async function actOnWaitlist(
  bellhop: Bellhop,
  cookie: string | undefined,
  request: StaffRequest | BroadcastRequest,
): Promise<StaffAnswer | BroadcastAnswer | BroadcastPreview> {
  return withFacts(bellhop, async (facts) => {
    const me = await signedIn(bellhop, facts, cookie, 'waitlist');
    if (!facts.settings.desks.waitlist?.on) throw new Refusal('desk-off');
    const [answer] = await together([
      isAboutBroadcast(request)
        ? actOnBroadcast(
            request,
            broadcastParts(bellhop, facts, () => dailyUse(bellhop, facts), me),
            bellhop.prices(),
          )
        : actForStaff(request, staffParts(bellhop, facts, me)),
      // Whoever acts has looked.
      notePulse(bellhop.records, bellhop.memory, 'page', bellhop.now()),
    ]);
    return answer;
  });
}

const isAboutBroadcast = (request: StaffRequest | BroadcastRequest): request is BroadcastRequest =>
  request.action.toLowerCase().endsWith('broadcast');

/** What the house speaks with whoever has not shown a language yet, when it is set. */
export const houseLanguage = ({ settings }: HouseFacts): { readonly houseLanguage?: string } =>
  settings.business.language === undefined ? {} : { houseLanguage: settings.business.language };

/** What the wait list's staff side works with, for a member of staff where one acts. */
export const staffParts = (
  bellhop: Bellhop,
  facts: HouseFacts,
  me?: StaffMember,
): StaffDeskParts => {
  const settings = facts.settings.desks.waitlist;
  if (!settings) throw new Refusal('desk-off');
  return {
    records: bellhop.records,
    people: bellhop.people,
    messenger: bellhop.messenger,
    agenda: bellhop.agenda,
    newId: bellhop.newId,
    now: bellhop.now,
    business: facts.settings.business.name,
    templates: facts.templates,
    texts: facts.texts.waitlist ?? {},
    settings,
    testMode: bellhop.config.testMode,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random()))),
    personKey: bellhop.personKey,
    confirmed: facts.confirmed,
    ...(me?.language === undefined ? {} : { language: me.language }),
    ...houseLanguage(facts),
  };
};

/** What texts to everybody work with besides. */
export const broadcastParts = (
  bellhop: Bellhop,
  facts: HouseFacts,
  use: BroadcastParts['dailyUse'],
  me?: StaffMember,
): BroadcastParts => ({
  ...staffParts(bellhop, facts, me),
  left: bellhop.left,
  dailyUse: use,
});

/** The part of the settings that staff see at work. */
export const startOf = ({
  lists,
  maxPartySize,
  holdMinutes,
  hours,
}: WaitlistSettings): WaitlistStart => ({
  lists,
  maxPartySize,
  holdMinutes,
  ...(hours ? { hours } : {}),
});
