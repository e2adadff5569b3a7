import type { DeskName } from '../../config/desks';
import type { Language } from '../../languages/languages';
import type { GreetingName } from '../../line/rules/greetings';
import type { Seen } from '../../ports/account';
import type { TextOverrides } from '../../messaging/texts';

/** What the admin page asks for: `POST /staff/admin`, JSON, for admins only. */
export type AdminRequest =
  /** Everything that can be changed; answered with `AdminState`. */
  | { readonly action: 'read' }
  /** How the house is doing; answered with `Health`. */
  | { readonly action: 'health' }
  /** What the account with the carrier says; answered with `AccountStatus`. */
  | { readonly action: 'account' }
  /** What test mode kept back, newest first; answered with `HeldTexts`. */
  | { readonly action: 'held'; readonly limit: number }
  /** Changes fields of the settings, of the texts or of the staff, one kind at a time; answered with `AdminState`. */
  | { readonly action: 'save'; readonly changes: readonly Change[] }
  /** Another list of the wait list, with what it needs in the account; answered with `AdminState`. */
  | { readonly action: 'addList'; readonly list: NewList }
  /** Takes a list away that nobody waits on; its name has to be typed. Answered with `AdminState`. */
  | { readonly action: 'removeList'; readonly list: string; readonly name: string }
  /** Another group of the line, with what it needs in the account; answered with `AdminState`. */
  | { readonly action: 'addGroup'; readonly group: NewList }
  /** Takes a group away that nobody is calling; its name has to be typed. Answered with `AdminState`. */
  | { readonly action: 'removeGroup'; readonly group: string; readonly name: string }
  /** Somebody new among the staff; answered with `AdminState`. */
  | { readonly action: 'addMember'; readonly member: NewMember }
  /** Takes somebody, or a paired device, off the staff list; answered with `AdminState`. */
  | { readonly action: 'removeMember'; readonly member: string };

/** Opening on one weekday, house time: "17:00" to "23:30"; an end that is not after its start is the next day. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** What a field holds; null = nothing was set. */
export type FieldValue = null | boolean | number | string | readonly string[] | readonly Hours[];

/**
 * One field as somebody changed it. It is written only where it still holds what it was read with, so that two people who
 * change different fields both get what they wanted, and two who change the same one are told.
 */
export interface Change {
  /** `business.name`, `lists.main.number`, `groups.night.mails`, `texts.en.ready`, `staff.<key>.phone`. */
  readonly field: string;
  readonly was: FieldValue;
  readonly now: FieldValue;
}

/** A list or a group as somebody asks for it; wrong fields are named `newList.name`, `newGroup.number` and so on. */
export interface NewList {
  readonly name: string;
  readonly number: string;
}

export interface NewMember {
  readonly name: string;
  readonly phone: string;
  readonly admin: boolean;
  readonly desks: readonly string[];
  readonly language: string | null;
}

/** What is wrong with a field, as a word that the page has a sentence for. */
export type FieldRule =
  | 'empty'
  | 'too-long'
  | 'phone'
  | 'number'
  | 'time-zone'
  | 'hours'
  | 'text'
  | 'amount'
  | 'currency'
  | 'address'
  | 'none-chosen'
  | 'taken'
  | 'mails'
  | 'time'
  /** Neither words that can be said nor the address of a sound. */
  | 'spoken'
  | 'voice'
  | 'choice'
  /** Not a number of the account, not one for texts, or one whose texts go to something else. */
  | 'not-owned'
  | 'no-texts'
  | 'no-calls'
  | 'in-use'
  /** Why one cannot be taken away: the only one, still taking guests, guests waiting, calls going on, another name typed. */
  | 'last'
  | 'not-paused'
  | 'waited-on'
  | 'called'
  | 'mismatch'
  /** The list, the person or the desk that it belongs to is not there any more. */
  | 'gone'
  /** Somebody else changed it meanwhile: `theirs`, `by` and `at` say to what, who and when. */
  | 'changed'
  | 'unreadable';

export interface WrongField {
  readonly field: string;
  readonly rule: FieldRule;
  readonly theirs?: FieldValue;
  /** Name of whoever changed it, where that is known. */
  readonly by?: string;
  /** Epoch ms. */
  readonly at?: number;
}

/** Fields that hold whole numbers, and from where to where; those of a group are named without the group. */
export const NUMBER_FIELDS = {
  'business.forgetTextsAfterDays': { least: 1, most: 365 },
  'waitlist.maxPartySize': { least: 1, most: 500 },
  'waitlist.holdMinutes': { least: 0, most: 240 },
  'waitlist.nearlyNext': { least: 0, most: 20 },
  'waitlist.dailyCap': { least: 1, most: 100_000 },
  'pay.minPostalCodeLength': { least: 1, most: 10 },
  'pay.keySeconds': { least: 2, most: 60 },
  'pay.ringSeconds': { least: 5, most: 60 },
  'pay.keepDays': { least: 1, most: 365 },
  'groups.ringSeconds': { least: 5, most: 60 },
  'groups.mostTries': { least: 1, most: 20 },
  'groups.defaultRingSeconds': { least: 5, most: 60 },
  'groups.transcriptWaitSeconds': { least: 0, most: 3600 },
  'groups.keepDays': { least: 1, most: 365 },
  'groups.coverDeadlineHours': { least: 1, most: 72 },
} as const satisfies Readonly<Record<string, { readonly least: number; readonly most: number }>>;
export type NumberField = keyof typeof NUMBER_FIELDS;

/** From where to where the number in a field goes; undefined = it holds none. */
export function rangeOf(
  field: string,
): { readonly least: number; readonly most: number } | undefined {
  const name = field.replace(/^groups\.[^.]+\./, 'groups.');
  return Object.entries(NUMBER_FIELDS).find(([known]) => known === name)?.[1];
}

export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEK)[number];

/** The longest name of a house, a list or a person, in letters. */
export const MAX_NAME = 60;
/** A group's name is read aloud, and stands in every text to volunteers. */
export const MAX_GROUP_NAME = 40;

/** The desks whose texts an owner can put into other words, by how the names of their fields begin. */
export const TEXTS_OF = {
  texts: 'waitlist',
  eventTexts: 'events',
  lineTexts: 'line',
  payTexts: 'pay',
  teamTexts: 'team',
} as const satisfies Readonly<Record<string, DeskName>>;
export type TextsKind = keyof typeof TEXTS_OF;
export const isTextsKind = (kind: string | undefined): kind is TextsKind =>
  kind !== undefined && Object.hasOwn(TEXTS_OF, kind);

/** Everything that can be changed on the admin page, as it is now. */
export interface AdminState {
  /** The service's clock, epoch ms. */
  readonly now: number;
  /** Every field of the settings by its name. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** The wait list's lists, in order, by id; undefined = the house has no wait list. */
  readonly lists?: readonly string[];
  /** The line's groups, in order; undefined = the house has no line. */
  readonly groups?: readonly GroupState[];
  /** The owner's own words of each desk that the house has. */
  readonly texts: Readonly<Partial<Record<TextsKind, TextOverrides>>>;
  readonly staff: readonly Member[];
  /** The newest changes, newest first. */
  readonly log: readonly LoggedChange[];
}

/** A group, and what of it was recorded by phone; everything else of it is in the fields. */
export interface GroupState {
  readonly id: string;
  readonly recorded: Readonly<Partial<Record<GreetingName, { seconds: number; at: number }>>>;
}

/** Somebody on the staff list; a paired device as well. */
export interface Member {
  readonly key: string;
  readonly name: string;
  /** Empty for a device. */
  readonly phone: string;
  readonly admin: boolean;
  readonly desks: readonly string[];
  readonly language: Language | null;
  readonly device: boolean;
  /** Whoever asks. */
  readonly me: boolean;
}

/** Who changed which fields when. What they hold is not kept. */
export interface LoggedChange {
  readonly at: number;
  /** A name; undefined = somebody who is not staff any more. */
  readonly by?: string;
  readonly fields: readonly string[];
}

/** How the house is doing by itself. Times are epoch ms. */
export interface Health {
  readonly now: number;
  /** When due work was last woken, by which bell; absent = never. */
  readonly bells: Readonly<Partial<Record<'alarm' | 'tick' | 'webhook' | 'page', number>>>;
  /** Texts of the last day against the house's own limit; absent = there is none. */
  readonly dailyUse?: { readonly used: number; readonly cap: number };
  /** The lists' Trello boards. */
  readonly boards: readonly BoardHealth[];
  /** Work that was given up, the latest first. */
  readonly failed: readonly {
    readonly kind: string;
    readonly code: string;
    readonly tries: number;
    readonly failedAt: number;
  }[];
  /** Trouble that goes on, the latest first. */
  readonly incidents: readonly {
    readonly about: string;
    readonly kind: string;
    readonly code: string;
    readonly at: number;
  }[];
}

/** How far a list's Trello board has come. Times are epoch ms. */
export interface BoardHealth {
  readonly list: string;
  readonly board: string;
  readonly known?: { readonly name: string; readonly url: string };
  /** Whether the house has a key to it. */
  readonly access: boolean;
  /** When it was last compared with the list; absent = never. */
  readonly lookedAt?: number;
  /** Parties whose card does not show yet what the desk says. */
  readonly behind: number;
  /** Lists and labels that somebody deleted. */
  readonly missing: readonly string[];
  /** Since when it cannot be brought up to date. */
  readonly failingSince?: number;
}

/** What a look at the account and the house saw. */
export type AccountFinding = Seen;

export interface AccountStatus {
  readonly now: number;
  readonly findings: readonly AccountFinding[];
}

/** A text or mail that test mode kept back. */
export interface HeldText {
  readonly to: string;
  readonly from: string;
  readonly text: string;
  /** Name of the WhatsApp template it would have been, where it would have been one. */
  readonly template?: string;
  /** Of a mail: what else stands in it. `to` then holds addresses. */
  readonly mail?: { readonly subject: string; readonly attachments: readonly string[] };
  readonly at: number;
}
export interface HeldTexts {
  readonly texts: readonly HeldText[];
  /** There are older ones. */
  readonly more: boolean;
}
