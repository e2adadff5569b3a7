import { SETTINGS_DOCUMENT, STAFF_DOCUMENT, type Settings, type StaffList } from '../../src/config';
import { HOUSE_OBJECTS } from '../../src/house/kept-objects';
import { DESK_OBJECTS } from './desks';
import { HIDDEN, type WantedObject } from './wanted-object';

/** Everything that a house with these settings keeps in Sync. */
export function wantedObjects(settings: Settings, staff: StaffList): readonly WantedObject[] {
  return [
    { kind: 'document', name: SETTINGS_DOCUMENT, data: settings, ...HIDDEN },
    { kind: 'document', name: STAFF_DOCUMENT, data: staff, ...HIDDEN },
    ...HOUSE_OBJECTS,
    ...DESK_OBJECTS.flatMap((objectsOf) => objectsOf(settings)),
  ];
}
