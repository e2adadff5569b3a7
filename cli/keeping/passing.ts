import { INCIDENTS_MAP } from '../../src/agenda/incidents';
import { AGENDA_MAPS, readKey } from '../../src/agenda/item';
import { PULSE_DOCUMENT } from '../../src/agenda/pulse';
import { ROUND } from '../../src/agenda/rounds';
import { RECOVERED_MAP } from '../../src/messaging/recovered';

/** Objects whose content tells only of the present: when bells rang, what the owner was just told, which lost texts were taken up. */
const PASSING: readonly string[] = [PULSE_DOCUMENT, INCIDENTS_MAP, RECOVERED_MAP];

/** Whether an object's content means nothing later or elsewhere, so that no copy holds it. */
export const isPassing = (name: string): boolean => PASSING.includes(name);

/** Whether an object holds due work. */
export const isAgenda = (name: string): boolean => AGENDA_MAPS.includes(name);

/** Whether a record is the next round: a house that is at work has one every minute, and it begins anew elsewhere. */
export const isRound = (map: string, key: string): boolean =>
  isAgenda(map) && readKey(key)?.id === ROUND;

/** Whether an item of the agenda may have been done, or moved to its next try, by now. */
export const isDue = (key: string, now: number): boolean => (readKey(key)?.at ?? 0) <= now;
