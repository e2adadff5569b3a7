import type { ShelfObject } from '../ports/shelf';
import { EMPTY_MENU, faceOf, type EventRecord, type Menu } from './event';
import {
  EVENTS_IDENTITY,
  EVENTS_PUBLIC_IDENTITY,
  eventObjects,
  PUBLIC_READS,
  STAFF_READS,
} from './objects';
import { EMPTY_STAGE } from './question';
import { EMPTY_QUEUE } from './rules/queue';

type Part = keyof ReturnType<typeof eventObjects>;

const KINDS: Readonly<Record<Part, ShelfObject['kind']>> = {
  face: 'document',
  menu: 'document',
  orders: 'map',
  tickets: 'list',
  left: 'list',
  queue: 'document',
  wall: 'map',
  done: 'map',
  past: 'map',
  guests: 'map',
  terminals: 'map',
  broadcast: 'document',
  feedback: 'map',
  questions: 'map',
  asked: 'map',
  stage: 'document',
  votes: 'map',
};

const isRead = (part: Part, reads: readonly Part[]): boolean => reads.includes(part);

/** Everything one event keeps, and who may read it. */
export function eventShelves(event: EventRecord, menu: Menu = EMPTY_MENU): readonly ShelfObject[] {
  const names = eventObjects(event.id);
  const first: Readonly<Partial<Record<Part, object>>> = {
    face: faceOf(event),
    menu,
    queue: EMPTY_QUEUE,
    broadcast: {},
    stage: EMPTY_STAGE,
  };
  return (Object.keys(KINDS) as Part[]).map((part) => {
    const data = first[part];
    return {
      kind: KINDS[part],
      name: names[part],
      readers: [
        ...(isRead(part, STAFF_READS) ? [EVENTS_IDENTITY] : []),
        ...(isRead(part, PUBLIC_READS) ? [EVENTS_PUBLIC_IDENTITY] : []),
      ],
      ...(data === undefined ? {} : { data }),
    };
  });
}

/** What a reset begins anew: everything but the event itself and its menu. */
export const shelvesToReset = (event: EventRecord): readonly ShelfObject[] => {
  const { face, menu } = eventObjects(event.id);
  return eventShelves(event).filter(({ name }) => name !== face && name !== menu);
};
