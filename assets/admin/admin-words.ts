import type { FieldRule, TextsKind, Weekday } from '../../src/house/admin/api';
import type { FieldWords } from './field-words';
import type { PayAdminWords } from './pay-words';

/** The parts of the admin page, in their order. */
export const SECTIONS = [
  'business',
  'waitlist',
  'line',
  'pay',
  'texts',
  'staff',
  'devices',
  'account',
  'held',
  'changes',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Fields that stand once on the page. */
export type PlainField =
  | 'business.name'
  | 'business.timeZone'
  | 'business.language'
  | 'business.forgetTextsAfterDays'
  | 'owner.phone'
  | 'waitlist.on'
  | 'waitlist.maxPartySize'
  | 'waitlist.holdMinutes'
  | 'waitlist.nearlyNext'
  | 'waitlist.dailyCap'
  | 'waitlist.alwaysOpen'
  | 'line.on';
export type ListField = 'name' | 'number' | 'paused';
export type GroupField =
  | 'name'
  | 'number'
  | 'language'
  | 'voice'
  | 'timeZone'
  | 'greeting'
  | 'voicemailGreeting'
  | 'strategy'
  | 'ringSeconds'
  | 'mostTries'
  | 'pressToAccept'
  | 'defaultPhone'
  | 'defaultRingSeconds'
  | 'caller'
  | 'replacedBy'
  | 'mails'
  | 'transcribe'
  | 'transcriptWaitSeconds'
  | 'voicemailTexts'
  | 'keepDays'
  | 'reminders'
  | 'remindAt'
  | 'coverDeadlineHours'
  | 'forecastMail'
  | 'forecastAt'
  | 'textAnswer'
  | 'passTextsOn';
export type MemberField = 'name' | 'phone' | 'admin' | 'desks' | 'language';

/** One language's words on the admin page. */
export interface AdminWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly sections: Readonly<Record<SectionId, string>>;
  /** Leads to a page of their own. */
  readonly events: string;
  readonly adminsOnly: string;
  readonly notRead: (reason: string) => string;

  readonly save: string;
  readonly discard: string;
  readonly saved: string;
  readonly unsaved: (count: number) => string;
  readonly nothingToSave: string;
  /** So many fields have something wrong with them. */
  readonly lookAt: (count: number) => string;
  readonly close: string;
  readonly change: string;
  readonly notSet: string;
  readonly yes: string;
  readonly no: string;

  readonly fields: Readonly<Record<PlainField, FieldWords>>;
  readonly listFields: Readonly<Record<ListField, FieldWords>>;
  readonly groupFields: Readonly<Record<GroupField, FieldWords>>;
  readonly memberFields: Readonly<Record<MemberField, FieldWords>>;
  readonly pay: PayAdminWords;
  readonly browserLanguage: string;
  readonly range: (least: number, most: number) => string;

  readonly rules: Readonly<Record<Exclude<FieldRule, 'number' | 'changed'>, string>>;
  readonly numberRule: (least: number, most: number) => string;
  /** Somebody else changed the same field; `by` may be empty. */
  readonly changedBy: (by: string, theirs: string, time: string) => string;
  readonly keepMine: string;
  readonly takeTheirs: string;

  readonly openingHours: string;
  readonly hoursHint: string;
  readonly days: Readonly<Record<Weekday, string>>;
  readonly closedDay: string;
  readonly opensAt: (day: string) => string;
  readonly closesAt: (day: string) => string;
  readonly until: string;
  readonly nextDay: string;
  readonly addHours: (day: string) => string;
  readonly removeHours: (day: string) => string;
  readonly copyToAll: string;
  readonly list: (name: string) => string;
  readonly lists: {
    readonly add: string;
    readonly adding: string;
    readonly numberHint: string;
    readonly added: (name: string) => string;
    readonly remove: string;
    readonly removeWhich: (name: string) => string;
    readonly removeMeans: string;
    readonly typeName: (name: string) => string;
    readonly keep: string;
    readonly removed: (name: string) => string;
  };
  readonly groups: {
    readonly group: (name: string) => string;
    readonly parts: Readonly<Record<'group' | 'calls' | 'voicemail' | 'people' | 'texts', string>>;
    readonly zoneOfHouse: string;
    readonly onLinePage: string;
    readonly strategies: Readonly<Record<'inOrder' | 'allAtOnce' | 'tiers' | 'fair', string>>;
    readonly callers: Readonly<Record<'shown' | 'hidden' | 'replaced', string>>;
    readonly ways: Readonly<Record<'none' | 'sms' | 'whatsapp', string>>;
    readonly forecasts: Readonly<Record<'never' | 'daily' | 'weekly', string>>;
    readonly recorded: Readonly<
      Record<'greeting' | 'voicemail', (seconds: number, when: string) => string>
    >;
    readonly recordedHint: string;
    readonly recordedGoes: string;
    readonly howToRecord: string;
    readonly add: string;
    readonly adding: string;
    readonly numberHint: string;
    readonly added: (name: string) => string;
    readonly remove: string;
    readonly removeWhich: (name: string) => string;
    readonly removeMeans: string;
    readonly typeName: (name: string) => string;
    readonly keep: string;
    readonly removed: (name: string) => string;
  };
  readonly desks: string;
  readonly desksHint: string;
  readonly deskMissing: string;

  readonly texts: {
    readonly intro: string;
    readonly language: string;
    readonly show: string;
    readonly all: string;
    readonly own: string;
    readonly ownMark: string;
    readonly draftMark: string;
    readonly change: (purpose: string) => string;
    readonly text: string;
    readonly insert: string;
    readonly needed: string;
    readonly preview: string;
    readonly count: (letters: number, parts: number) => string;
    readonly countInside: (letters: number) => string;
    readonly useOurs: string;
    readonly ours: string;
    readonly replace: (by: string) => string;
    readonly error: string;
    readonly warning: string;
    readonly allGood: string;
    readonly noneOwn: string;
    /** Of which desk. */
    readonly desk: string;
    readonly desks: Readonly<Record<TextsKind, string>>;
    /** What is said of a text that is not texted. */
    readonly channels: Readonly<
      Record<
        'voice' | 'mail',
        {
          readonly mark: string;
          readonly preview: string;
          readonly count: (letters: number, seconds: number) => string;
        }
      >
    >;
  };

  readonly staff: {
    readonly people: string;
    readonly add: string;
    readonly person: string;
    readonly works: string;
    readonly change: (name: string) => string;
    readonly changing: (name: string) => string;
    readonly adding: string;
    readonly you: string;
    readonly admin: string;
    readonly noDesk: string;
    readonly ownEntry: string;
    readonly addedSaid: (name: string) => string;
    readonly removedSaid: (name: string) => string;
    readonly remove: string;
    readonly removeWhom: (name: string) => string;
    readonly removeMeans: string;
    readonly keep: string;
  };

  readonly devices: {
    readonly intro: string;
    readonly none: string;
    readonly opens: (desk: string) => string;
    readonly unpair: (name: string) => string;
    readonly unpairShort: string;
    readonly unpairWhich: (name: string) => string;
    readonly unpairMeans: string;
    readonly how: string;
    readonly howSteps: readonly string[];
  };

  readonly health: {
    readonly account: string;
    readonly checking: string;
    readonly look: string;
    readonly states: Readonly<Record<'ok' | 'warning' | 'problem' | 'unknown', string>>;
    readonly notSaid: string;
    readonly well: (count: number) => string;
    readonly allWell: string;
    /** What a page cannot look at, and the commands that do. */
    readonly terminal: string;
    readonly terminalChecks: Readonly<Record<'doctor' | 'text' | 'live', string>>;
    readonly phone: string;
    readonly dueWork: string;
    readonly bells: Readonly<Record<'alarm' | 'tick' | 'webhook' | 'page', string>>;
    readonly never: string;
    readonly lastRang: (bell: string, when: string) => string;
    readonly incidents: string;
    readonly noIncidents: string;
    readonly incident: (about: string, kind: string) => string;
    readonly since: (when: string) => string;
    readonly dailyUse: (used: number, cap: number) => string;
    readonly boards: {
      readonly title: string;
      /** A list, and the board it has. */
      readonly of: (list: string, board: string) => string;
      readonly lookedAt: (when: string) => string;
      readonly never: string;
      readonly behind: (count: number) => string;
      readonly missing: (names: string) => string;
      readonly failing: (when: string) => string;
      readonly noAccess: string;
    };
    readonly failed: string;
    readonly noFailed: string;
    readonly failedItem: (kind: string, code: string, tries: number) => string;
  };

  readonly held: {
    readonly intro: string;
    readonly off: string;
    readonly none: string;
    readonly to: (who: string) => string;
    readonly by: (channel: string, when: string) => string;
    readonly template: (name: string) => string;
    readonly mail: string;
    readonly attached: (names: string) => string;
    readonly showMore: string;
  };

  readonly changes: {
    readonly intro: string;
    readonly none: string;
    readonly somebody: string;
    readonly line: (who: string, what: string) => string;
    readonly added: string;
    readonly removed: string;
    readonly listAdded: string;
    readonly listRemoved: string;
    readonly groupAdded: string;
    readonly groupRemoved: string;
    readonly textOf: (key: string, language: string) => string;
    readonly entryOf: (name: string) => string;
  };
}
