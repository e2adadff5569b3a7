import { FAILED_MAP } from '../agenda/failed';
import { INCIDENTS_MAP } from '../agenda/incidents';
import { AGENDA_MAPS } from '../agenda/item';
import type { Settings } from '../config';
import { lineObjectsOf } from '../line/wanted-objects';
import { HELD_LOG } from '../messaging/held';
import { RECOVERED_MAP } from '../messaging/recovered';
import { PEOPLE_MAPS } from '../people/person';
import { HIDDEN, type WantedObject } from '../ports/kept-object';
import { USED_LINKS_MAP } from '../staff/sign-in';
import { waitlistObjectsOf } from '../waitlist/wanted-objects';
import { CHANGES_LOG } from './admin/change-log';

/** What the house itself keeps in Sync, besides its settings and its staff. */
export const HOUSE_OBJECTS: readonly WantedObject[] = [
  { kind: 'list', name: HELD_LOG, ...HIDDEN },
  { kind: 'list', name: CHANGES_LOG, ...HIDDEN },
  ...[...PEOPLE_MAPS, USED_LINKS_MAP, ...AGENDA_MAPS, FAILED_MAP, INCIDENTS_MAP, RECOVERED_MAP].map(
    (name) => ({ kind: 'map', name, ...HIDDEN }) as const,
  ),
];

/** What desks keep whose lists or groups can be seen, and added, from a page. */
const DESK_OBJECTS: readonly ((settings: Settings) => readonly WantedObject[])[] = [
  waitlistObjectsOf,
  lineObjectsOf,
];

/** What has to be there for the house and for these desks. */
export const keptObjects = (settings: Settings): readonly WantedObject[] => [
  ...HOUSE_OBJECTS,
  ...DESK_OBJECTS.flatMap((objectsOf) => objectsOf(settings)),
];
