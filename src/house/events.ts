import { notePulse } from '../agenda/pulse';
import type { Bellhop } from '../bellhop';
import type { EventsSettings, StaffMember } from '../config';
import type { EventRecord, Menu, OpenEvent } from '../events/event';
import { actOnEvent, type EventDeskParts } from '../events/event-desk';
import { actOnEventBroadcast, type EventBroadcastParts } from '../events/broadcast';
import { EVENTS_MAP, eventObjects, EVENTS_PUBLIC_IDENTITY } from '../events/objects';
import { actOnQuestion } from '../events/moderate';
import type {
  EventsAnswer,
  EventsRequest,
  PublicQuestion,
  PublicQuestionAnswer,
  PublicStart,
} from '../events/staff-api';
import { actOnOrder, type OrderDeskParts } from '../events/staff-desk';
import { askFromPage } from '../events/public-desk';
import { noteTerminal } from '../events/terminals';
import { faceOf } from '../events/event';
import { readEvent, readMenu } from '../events/stored';
import type { Language } from '../languages/languages';
import { FactsChanged } from '../ports/facts-changed';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import type { HouseFacts } from './facts';
import { dailyUse } from './message-log';
import { mayWork, whoIsSignedIn } from './staff';
import { messengerFor } from './threaded';
import { withFacts } from './with-facts';

/** The house's events with their menus, as they are known now. */
export interface KnownEvents {
  readonly events: readonly OpenEvent[];
  /** Whether they still are; false = begin again. */
  readonly confirmed: Promise<boolean>;
}

interface Remembered {
  readonly events: readonly OpenEvent[];
  readonly stamp: string;
  readonly readAt: number;
}

/** Events and menus only, nothing about anybody. One entry per Sync service. */
const remembered = new Map<string, Remembered>();
/** How long events are taken as they are where nobody orders anything: news about texts, due work. */
const FRESH_MS = 5_000;
const MOST_EVENTS = 100;

/**
 * The events; from this warm process's memory while they are read anew beside the webhook's own first reading, so that a
 * pause counts from the very next text. `loosely`: a few seconds ago is good enough.
 */
export async function knownEvents(
  bellhop: Bellhop,
  { anew = false, loosely = false } = {},
): Promise<KnownEvents> {
  const { syncService } = bellhop.config;
  const known = anew ? undefined : remembered.get(syncService);
  if (!known) return { events: await readEvents(bellhop), confirmed: Promise.resolve(true) };
  if (loosely && bellhop.now() - known.readAt < FRESH_MS)
    return { events: known.events, confirmed: Promise.resolve(true) };
  const confirmed = stillSo(bellhop, known);
  confirmed.catch(() => undefined);
  return { events: known.events, confirmed };
}

async function stillSo(bellhop: Bellhop, known: Remembered): Promise<boolean> {
  const rows = await rowsOf(bellhop);
  if (stampOf(rows) !== known.stamp) {
    remembered.delete(bellhop.config.syncService);
    return false;
  }
  remembered.set(bellhop.config.syncService, { ...known, readAt: bellhop.now() });
  return true;
}

const rowsOf = (bellhop: Bellhop) => bellhop.records.page(EVENTS_MAP, { limit: MOST_EVENTS });

/** Whoever changes a menu changes the event's time as well, so that one reading tells of both. */
const stampOf = (rows: Awaited<ReturnType<typeof rowsOf>>): string =>
  rows.map(({ key, revision }) => `${key} ${revision}`).join(' ');

async function readEvents(bellhop: Bellhop): Promise<readonly OpenEvent[]> {
  const rows = await rowsOf(bellhop);
  const events = await together(
    rows
      .flatMap(({ data }) => readEvent(data) ?? [])
      .map(async (event): Promise<OpenEvent> => ({ event, menu: await menuOf(bellhop, event) })),
  );
  remembered.set(bellhop.config.syncService, {
    events,
    stamp: stampOf(rows),
    readAt: bellhop.now(),
  });
  return events;
}

async function menuOf(bellhop: Bellhop, event: EventRecord): Promise<Menu> {
  if (event.mode !== 'orders') return { v: 1, items: [], modifiers: [] };
  return readMenu((await bellhop.records.read({ document: eventObjects(event.id).menu }))?.data);
}

/** Runs with the events as they are known, and once more when that turned out to be old. */
export async function withEvents<T>(
  bellhop: Bellhop,
  work: (known: KnownEvents) => Promise<T>,
): Promise<T> {
  const known = await knownEvents(bellhop);
  try {
    return await work(known);
  } catch (error) {
    const outdated = error instanceof FactsChanged && !(await known.confirmed.catch(() => true));
    if (!outdated) throw error;
    return work(await knownEvents(bellhop, { anew: true }));
  }
}

/** Both must still hold. */
export const bothConfirmed = (facts: HouseFacts, known: KnownEvents): Promise<boolean> => {
  const both = together([facts.confirmed, known.confirmed]).then(([one, other]) => one && other);
  both.catch(() => undefined);
  return both;
};

export function settingsOf(facts: HouseFacts): EventsSettings {
  const settings = facts.settings.desks.events;
  if (!settings) throw new Refusal('desk-off');
  return settings;
}

/** The date at the house, such as 2026-11-28. */
export const dateIn =
  (timeZone: string) =>
  (at: number): string =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(at);

/** What the staff side of the events works with, for a member of staff where one acts. */
export function orderParts(
  bellhop: Bellhop,
  facts: HouseFacts,
  confirmed: Promise<boolean>,
  me?: StaffMember,
): OrderDeskParts {
  const { business } = facts.settings;
  return {
    records: bellhop.records,
    messenger: messengerFor(bellhop, facts),
    agenda: bellhop.agenda,
    newId: bellhop.newId,
    now: bellhop.now,
    testMode: bellhop.config.testMode,
    templates: facts.templates,
    texts: facts.texts.events ?? {},
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random()))),
    personKey: bellhop.personKey,
    dateOf: dateIn(business.timeZone),
    confirmed,
    ...(me?.language === undefined ? {} : { language: me.language }),
    ...(business.language === undefined ? {} : { houseLanguage: business.language }),
  };
}

export const eventBroadcastParts = (
  bellhop: Bellhop,
  facts: HouseFacts,
  confirmed: Promise<boolean>,
  me?: StaffMember,
): EventBroadcastParts => ({
  ...orderParts(bellhop, facts, confirmed, me),
  left: bellhop.left,
  dailyUse: () => dailyUse(bellhop, facts),
});

const eventParts = (
  bellhop: Bellhop,
  facts: HouseFacts,
  confirmed: Promise<boolean>,
  me: StaffMember,
): EventDeskParts => ({
  ...orderParts(bellhop, facts, confirmed, me),
  shelf: bellhop.shelf(),
  settings: settingsOf(facts),
  admin: me.admin,
});

const ABOUT_EVENTS = new Set([
  'setState',
  'reset',
  'createEvent',
  'editEvent',
  'saveMenu',
  'setOff',
  'attendees',
]);
const ABOUT_BROADCASTS = new Set([
  'previewBroadcast',
  'broadcast',
  'carryOnBroadcast',
  'stopBroadcast',
]);
const ABOUT_ORDERS = new Set(['ready', 'remind', 'collected', 'undo', 'settle', 'cancel', 'order']);

const isAbout = <T extends EventsRequest>(
  actions: ReadonlySet<string>,
  request: EventsRequest,
): request is T => actions.has(request.action);

/** A staff action on events, by somebody who is signed in and may; a paired kiosk takes orders and does nothing else. */
export async function actOnEvents(
  bellhop: Bellhop,
  cookie: string | undefined,
  request: EventsRequest,
  /** What their page is written in. */
  asked: Language,
): Promise<EventsAnswer> {
  return withFacts(bellhop, async (facts) => {
    const signedIn = whoIsSignedIn(bellhop, facts, cookie).me;
    const me = { ...signedIn, language: signedIn.language ?? asked };
    const fromKiosk = request.action === 'order' && request.kiosk === true;
    if (!mayWork(me, 'events') && !(fromKiosk && me.desks.includes('kiosk')))
      throw new Refusal('wrong-role');
    if (!settingsOf(facts).on) throw new Refusal('desk-off');
    return withEvents(bellhop, async (known) => {
      const confirmed = bothConfirmed(facts, known);
      if (isAbout<Parameters<typeof actOnEvent>[0]>(ABOUT_EVENTS, request)) {
        const answer = await actOnEvent(
          request,
          known.events,
          eventParts(bellhop, facts, confirmed, me),
        );
        remembered.delete(bellhop.config.syncService);
        return answer;
      }
      const open = known.events.find(({ event }) => event.id === request.event);
      if (!open) throw new Refusal('not-found', { what: 'event' });
      if (request.action === 'terminal') return noteTerminal(request, bellhop);
      const [answer] = await together([
        isAbout<Parameters<typeof actOnEventBroadcast>[0]>(ABOUT_BROADCASTS, request)
          ? actOnEventBroadcast(request, open, eventBroadcastParts(bellhop, facts, confirmed, me))
          : isAbout<Parameters<typeof actOnOrder>[0]>(ABOUT_ORDERS, request)
            ? actOnOrder(request, open, orderParts(bellhop, facts, confirmed, me))
            : actOnQuestion(request, open, {
                ...orderParts(bellhop, facts, confirmed, me),
                by: me.name,
              }),
        // Whoever acts has looked.
        notePulse(bellhop.records, bellhop.memory, 'page', bellhop.now()),
      ]);
      return answer;
    });
  });
}

/** What the pages without a sign-in start with. */
export async function startPublic(bellhop: Bellhop, id: string | undefined): Promise<PublicStart> {
  return withFacts(bellhop, async (facts) => {
    if (!settingsOf(facts).on) throw new Refusal('desk-off');
    const { events } = await knownEvents(bellhop);
    const open = events.find(({ event }) => event.id === id);
    if (!open) throw new Refusal('not-found', { what: 'event' });
    const { name, timeZone } = facts.settings.business;
    return {
      business: { name, timeZone },
      event: faceOf(open.event),
      now: bellhop.now(),
      token: await bellhop.token(EVENTS_PUBLIC_IDENTITY),
    };
  });
}

/** A question from the public page. */
export async function askPublicly(
  bellhop: Bellhop,
  question: PublicQuestion,
): Promise<PublicQuestionAnswer> {
  return withFacts(bellhop, async (facts) => {
    if (!settingsOf(facts).on) throw new Refusal('desk-off');
    const { events } = await knownEvents(bellhop);
    const open = events.find(({ event }) => event.id === question.event);
    if (!open) throw new Refusal('not-found', { what: 'event' });
    return askFromPage(question, open.event, bellhop);
  });
}
