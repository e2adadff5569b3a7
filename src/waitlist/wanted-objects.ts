import type { Settings } from '../config';
import { HIDDEN, NO_TEXTS, type WantedObject } from '../ports/kept-object';
import { WAITLIST_IDENTITY, waitlistObjects, WAITLIST_TEXTS } from './objects';
import { EMPTY_LINE } from './rules/line';

/** What one list keeps in Sync. */
export function objectsOfList(id: string): readonly WantedObject[] {
  const board = { readers: [WAITLIST_IDENTITY] };
  const names = waitlistObjects(id);
  return [
    { kind: 'map', name: names.parties, ...board },
    { kind: 'map', name: names.done, ...board },
    { kind: 'map', name: names.past, ...HIDDEN },
    { kind: 'map', name: names.cards, ...HIDDEN },
    { kind: 'list', name: names.line, ...board },
    { kind: 'document', name: names.order, data: EMPTY_LINE, ...board },
    { kind: 'document', name: names.broadcast, data: {}, ...board },
  ];
}

/** What the wait list keeps in Sync. The owner's texts are there before the desk is. */
export const waitlistObjectsOf = (settings: Settings): readonly WantedObject[] => [
  { kind: 'document', name: WAITLIST_TEXTS, data: NO_TEXTS, ...HIDDEN },
  ...(settings.desks.waitlist?.lists ?? []).flatMap(({ id }) => objectsOfList(id)),
];
