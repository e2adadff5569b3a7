import type { Settings } from '../../src/config';
import { eventsObjectsOf, eventsOpening, eventsPulse } from './desks/events';
import { waitlistObjectsOf, waitlistPulse } from './desks/waitlist';
import type { Filling } from './filling';
import type { WantedObject } from './wanted-object';

/** What each desk keeps in Sync, given the settings. */
export const DESK_OBJECTS: readonly ((settings: Settings) => readonly WantedObject[])[] = [
  waitlistObjectsOf,
  eventsObjectsOf,
];

/** What a desk of the laptop's account has from the first day, besides its settings. */
export const DESK_OPENINGS: readonly ((filling: Filling) => Promise<void>)[] = [eventsOpening];

/** What brings each desk of the laptop's demo to life. */
export const DESK_PULSES: readonly ((filling: Filling) => Promise<void>)[] = [
  waitlistPulse,
  eventsPulse,
];
