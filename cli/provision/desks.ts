import type { Settings } from '../../src/config';
import { payAgents, payObjectsOf } from './desks/pay';
import { waitlistObjectsOf, waitlistPulse } from './desks/waitlist';
import type { Filling } from './filling';
import type { WantedObject } from './wanted-object';

/** What each desk keeps in Sync, given the settings. */
export const DESK_OBJECTS: readonly ((settings: Settings) => readonly WantedObject[])[] = [
  waitlistObjectsOf,
  payObjectsOf,
];

/** What brings each desk of the laptop's demo to life. */
export const DESK_PULSES: readonly ((filling: Filling) => Promise<void>)[] = [waitlistPulse];

/** What even an empty house of the laptop has: people who are at work. */
export const DESK_STARTS: readonly ((filling: Filling) => Promise<void>)[] = [payAgents];
