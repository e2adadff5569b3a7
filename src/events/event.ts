import type { Language } from '../languages/languages';

/** Words that guests read, by language; where one is missing the first one there is counts. */
export type Localized = Readonly<Partial<Record<Language, string>>>;

export type EventMode = 'orders' | 'questions';

/** `paused`: nothing new is taken, what is under way goes on. `ended`: guests are told that it is over. */
export type EventState = 'open' | 'paused' | 'ended';

/** How much one guest may order. */
export interface OrderLimit {
  /** What is counted: everything, or what was ordered since midnight at the house. */
  readonly per: 'none' | 'event' | 'day';
  readonly most: number;
}

/** What is asked of a guest before the first order or question. */
export interface LeadCapture {
  readonly name: boolean;
  readonly email: boolean;
  /** The e-mail is proven by a code. */
  readonly code: boolean;
  /** A guest may say "skip". */
  readonly skippable: boolean;
}

/** What a question can be about. */
export interface Category {
  /** Letters, digits and dashes. */
  readonly id: string;
  readonly names: Localized;
}

/** One event, as it is kept in the map `events` under its id. */
export interface EventRecord {
  readonly v: 1;
  /** Its name in addresses and objects: letters, digits and dashes, made of the first name and never changed. */
  readonly id: string;
  readonly name: string;
  readonly mode: EventMode;
  readonly state: EventState;
  /** The numbers of the house that guests of this event text, over SMS and WhatsApp. */
  readonly numbers: readonly string[];
  readonly languages: readonly Language[];
  /** What guests read first; without it our own words do. */
  readonly welcome: Localized;
  /** Where orders are collected, e.g. "the bar in hall 2". */
  readonly pickup: string;
  readonly limit: OrderLimit;
  /** How many things one order may hold. */
  readonly perOrder: number;
  readonly lead?: LeadCapture;
  /** How many minutes after pickup a guest is asked how it was; absent = nobody is. */
  readonly feedbackAfter?: number;
  /** For questions. */
  readonly categories: readonly Category[];
  /** For questions: how many one person may ask in ten minutes. */
  readonly mostQuestions: number;
  /** Epoch milliseconds, as are all times here. */
  readonly createdAt: number;
  readonly changedAt: number;
}

/** What everybody may know of an event: the document `face`. */
export interface PublicEvent {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  readonly mode: EventMode;
  readonly state: EventState;
  readonly numbers: readonly string[];
  readonly languages: readonly Language[];
  readonly welcome: Localized;
  readonly pickup: string;
  readonly perOrder: number;
  readonly categories: readonly Category[];
}

/** The event as everybody may see it. */
export const faceOf = (event: EventRecord): PublicEvent => ({
  v: 1,
  id: event.id,
  name: event.name,
  mode: event.mode,
  state: event.state,
  numbers: event.numbers,
  languages: event.languages,
  welcome: event.welcome,
  pickup: event.pickup,
  perOrder: event.perOrder,
  categories: event.categories,
});

/** Something on the menu. */
export interface MenuItem {
  /** Letters, digits and dashes; kept when it is renamed. */
  readonly id: string;
  readonly names: Localized;
  /** Other words guests use for it, in any language. */
  readonly synonyms?: readonly string[];
  /** Sold out, or not offered for now. */
  readonly off?: boolean;
  /** The modifiers it can be had with; absent = all. */
  readonly modifiers?: readonly string[];
}

/** What can be said about an item: oat milk, extra shot. */
export interface Modifier {
  readonly id: string;
  readonly names: Localized;
  readonly synonyms?: readonly string[];
  readonly off?: boolean;
  /** Of one group an item takes one: the later one said counts, e.g. `milk`. */
  readonly group?: string;
}

/** The document `menu` of an event. At most MAX_MENU_BYTES as JSON. */
export interface Menu {
  readonly v: 1;
  readonly items: readonly MenuItem[];
  readonly modifiers: readonly Modifier[];
}

export const EMPTY_MENU: Menu = { v: 1, items: [], modifiers: [] };

/** A document of the account holds 16 KiB; half a KiB is left for what is added later. */
export const MAX_MENU_BYTES = 15_500;
export const MAX_MENU_ITEMS = 100;
export const MAX_MODIFIERS = 60;

/** A number of the house can serve so many events at once: each costs a guest's text a few readings. */
export const MAX_EVENTS_AT_ONCE = 10;

/** The word for somebody who reads a language; the first one there is where it is missing. */
export function inLanguage(words: Localized, language: Language): string {
  return words[language] ?? Object.values(words).find((word) => word) ?? '';
}

/** An event as the desk works with it. */
export interface OpenEvent {
  readonly event: EventRecord;
  readonly menu: Menu;
}
