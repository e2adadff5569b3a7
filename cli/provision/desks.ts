import type { Settings } from '../../src/config';
import { lineObjectsOf } from '../../src/line/wanted-objects';
import { eventsObjectsOf, eventsOpening, eventsPulse } from './desks/events';
import { fillLine } from './desks/line';
import { payAgents, payObjectsOf } from './desks/pay';
import { fillTeam, teamObjectsOf } from './desks/team';
import { teamPulse } from './desks/team-pulse';
import { waitlistObjectsOf, waitlistPulse } from './desks/waitlist';
import type { Filling } from './filling';
import type { WantedObject } from './wanted-object';

/** What each desk keeps in Sync, given the settings. */
export const DESK_OBJECTS: readonly ((settings: Settings) => readonly WantedObject[])[] = [
  waitlistObjectsOf,
  eventsObjectsOf,
  lineObjectsOf,
  payObjectsOf,
  teamObjectsOf,
];

/** What a desk cannot be without: the people who answer its calls, for one. Part of every account that is filled. */
export const DESK_FILLINGS: readonly ((filling: Filling) => Promise<void>)[] = [
  eventsOpening,
  fillLine,
  payAgents,
  fillTeam,
];

/** What brings each desk of the laptop's demo to life. */
export const DESK_PULSES: readonly ((filling: Filling) => Promise<void>)[] = [
  waitlistPulse,
  eventsPulse,
  teamPulse,
];
