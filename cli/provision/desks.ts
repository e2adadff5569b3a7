import type { Settings } from '../../src/config';
import { waitlistObjectsOf, waitlistPulse } from './desks/waitlist';
import type { Filling } from './filling';
import type { WantedObject } from './wanted-object';

/** What each desk keeps in Sync, given the settings. */
export const DESK_OBJECTS: readonly ((settings: Settings) => readonly WantedObject[])[] = [
  waitlistObjectsOf,
];

/** What brings each desk of the laptop's demo to life. */
export const DESK_PULSES: readonly ((filling: Filling) => Promise<void>)[] = [waitlistPulse];
