/** Where the Events desk keeps its things: the names of the shared objects, read by functions, pages and the set-up alike. */

/** Map: event id -> EventRecord; every event of the house, ended ones included. */
export const EVENTS_MAP = 'events';

/** Of one event. What is marked public holds nothing about any person. */
export const eventObjects = (event: string) =>
  ({
    /** Document, public: PublicEvent, what everybody may know of the event. */
    face: `events-${event}-face`,
    /** Document, public: Menu. */
    menu: `events-${event}-menu`,
    /** Map: person key -> Order (open ones, and finished ones while they can be undone). */
    orders: `events-${event}-orders`,
    /** List: one entry for each number that was given out; its index is the order's. */
    tickets: `events-${event}-tickets`,
    /** List: who left the queue, and who came back (QueueEvent). */
    left: `events-${event}-left`,
    /** Document: who is in the queue, up to an entry of each list (QueueSnapshot). */
    queue: `events-${event}-queue`,
    /** Map, public: number with leading zeros -> WallNumber. */
    wall: `events-${event}-wall`,
    /** Map: `<time placed>-<order>` -> DoneOrder, with the guest's name; kept one day. */
    done: `events-${event}-done`,
    /** Map: `<time placed>-<order>` -> PastOrder, nothing personal. */
    past: `events-${event}-past`,
    /** Map: person key -> Guest: what was asked and said, e-mail, how many orders. No page reads it. */
    guests: `events-${event}-guests`,
    /** Document: what staff said last to everybody, and how far it has gone (Broadcast). */
    broadcast: `events-${event}-broadcast`,
    /** Map: `<time>-<id>` -> Feedback: what guests said in passing or after pickup, without their names. */
    feedback: `events-${event}-feedback`,
    /** Map: number with leading zeros -> Question, with who asked. */
    questions: `events-${event}-questions`,
    /** Map, public: number with leading zeros -> AskedQuestion: those that were approved. */
    asked: `events-${event}-asked`,
    /** Document, public: Stage, what the host has in view. */
    stage: `events-${event}-stage`,
    /** Map: `<question number>-<person key>` -> Vote. No page reads it. */
    votes: `events-${event}-votes`,
  }) as const;

/** Document: the owner's own words for guests of events. */
export const EVENTS_TEXTS = 'texts-events';

/** The identity of a Sync token for staff pages of this desk. */
export const EVENTS_IDENTITY = 'desk-events';

/** The identity of a Sync token for kiosk, menu wall, stage and the public page: it reads what is marked public. */
export const EVENTS_PUBLIC_IDENTITY = 'public-events';

/** What each identity may read; nobody but the functions writes. `past` is for the statistics page. */
export const STAFF_READS = [
  'face',
  'menu',
  'orders',
  'wall',
  'done',
  'past',
  'broadcast',
  'feedback',
  'questions',
  'asked',
  'stage',
] as const satisfies readonly (keyof ReturnType<typeof eventObjects>)[];

export const PUBLIC_READS = [
  'face',
  'menu',
  'wall',
  'asked',
  'stage',
] as const satisfies readonly (keyof ReturnType<typeof eventObjects>)[];

const NUMBER_DIGITS = 7;

/** A number as a key, so that keys sort as numbers do. */
export const numberKey = (number: number): string => String(number).padStart(NUMBER_DIGITS, '0');
