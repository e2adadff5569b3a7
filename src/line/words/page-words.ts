import type { CallOutcome, PHONE_OUTCOMES } from '../call-log';
import type { RemindBy } from '../member';
import type { Strategy } from '../rules/bound';
import type { Weekday } from '../rules/rota';
import type { Sending, Transcript } from '../voicemail';
import type { LinePlanWords } from './page-plan-words';

/** What the page shows at a time. */
export type LineTab = 'week' | 'calls' | 'voicemails' | 'forecast' | 'people';

type PhoneOutcome = (typeof PHONE_OUTCOMES)[number] | 'talked' | 'ringing';
type NoTranscript = Exclude<Transcript['state'], 'done'>;

/** One language's words on the page of the line. Days, times and lengths come in as they are read. */
export interface LinePageWords extends LinePlanWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly group: string;
  readonly parts: string;
  readonly tabs: Readonly<Record<LineTab, string>>;
  readonly noAccess: string;
  readonly noGroup: string;
  readonly notRead: (why: string) => string;
  readonly reading: string;

  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly and: (first: string, last: string) => string;
  readonly until: (time: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  /** A member who has left, of whom only an id is known. */
  readonly formerMember: string;
  readonly someoneElse: string;
  readonly nobody: string;

  readonly band: {
    readonly now: string;
    readonly closed: string;
    readonly closedUntil: (time: string) => string;
    readonly nobodyOn: string;
    readonly onUntil: (names: string, time: string) => string;
    readonly on: (names: string) => string;
    readonly next: (names: string) => string;
    readonly nextClosed: string;
    readonly then: (names: string) => string;
    readonly wait: (length: string) => string;
    readonly whoIsOn: string;
    readonly number: string;
  };
  readonly strategies: Readonly<Record<Strategy, string>>;

  readonly calls: {
    readonly live: (count: number) => string;
    readonly noneLive: string;
    readonly none: string;
    readonly noneHint: (number: string) => string;
    readonly withheld: string;
    readonly hidden: string;
    readonly outcomes: Readonly<Record<CallOutcome, string>>;
    readonly steps: Readonly<Record<'ring' | 'defaultDestination' | 'voicemail' | 'end', string>>;
    readonly talkingWith: (name: string, length: string) => string;
    readonly ringing: (names: string) => string;
    readonly waited: (length: string) => string;
    readonly talked: (length: string) => string;
    readonly attempts: (count: number) => string;
    readonly attempt: (name: string, outcome: string, length: string) => string;
    readonly phones: Readonly<Record<PhoneOutcome, string>>;
    readonly callBack: string;
    readonly block: string;
    readonly unblock: string;
    readonly blockSure: string;
    readonly past: string;
    readonly blockedList: string;
    readonly blockedHint: string;
    readonly noneBlocked: string;
    readonly blockedBy: (name: string, time: string) => string;
    readonly numberToBlock: string;
    readonly listen: string;
    readonly showMore: string;
    readonly more: string;
    readonly defaultDestination: string;
  };
  readonly voicemails: {
    readonly none: string;
    readonly noneHint: string;
    readonly length: (length: string) => string;
    readonly play: string;
    readonly playing: (caller: string) => string;
    readonly loading: string;
    readonly transcript: string;
    readonly noTranscript: Readonly<Record<NoTranscript, string>>;
    readonly mail: Readonly<Record<Sending['state'], string>>;
    readonly mailTries: (count: number, why: string) => string;
    readonly followUp: string;
    readonly text: Readonly<Record<Sending['state'], string>>;
    readonly heardBy: (name: string, time: string) => string;
    readonly notHeard: string;
    readonly mailAgain: string;
    readonly remove: string;
    readonly removeSure: string;
    readonly removeTitle: string;
    readonly keep: string;
    readonly tooBig: string;
    readonly keptFor: (days: number) => string;
    readonly why: Readonly<Record<string, string>>;
  };
  readonly forecast: {
    readonly title: (days: number) => string;
    readonly none: string;
    readonly noneHint: (days: number) => string;
    readonly gaps: (count: number) => string;
    readonly nobody: string;
    readonly unconfirmed: (names: string) => string;
    readonly addSomebody: string;
    readonly showWeek: string;
    readonly confirmed: (name: string) => string;
    readonly askOthers: string;
    readonly mail: string;
    readonly longer: (day: string, minutes: number) => string;
    readonly shorter: (day: string, minutes: number) => string;
    readonly whatToDo: Readonly<Record<'nobody' | 'unconfirmed', string>>;
    readonly length: (length: string) => string;
  };
  readonly people: {
    readonly none: string;
    readonly noneHint: string;
    readonly add: string;
    readonly newTitle: string;
    readonly edit: string;
    readonly name: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly mail: string;
    readonly mailHint: string;
    readonly language: string;
    readonly languageOfGroup: string;
    readonly remindBy: string;
    readonly ways: Readonly<Record<RemindBy, string>>;
    readonly trusted: string;
    readonly trustedHint: string;
    readonly coordinator: string;
    readonly coordinatorHint: string;
    readonly isTrusted: string;
    readonly isCoordinator: string;
    readonly stopped: string;
    readonly onNow: string;
    readonly save: string;
    readonly cancel: string;
    readonly remove: string;
    readonly removeTitle: (name: string) => string;
    readonly removeSure: (name: string) => string;
    readonly calendar: string;
    readonly newCalendar: string;
    readonly revokeCalendar: string;
    readonly calendarTitle: (name: string) => string;
    readonly calendarHint: string;
    readonly address: string;
    readonly copy: string;
    readonly copied: string;
    readonly close: string;
    readonly enterName: string;
    readonly enterPhone: string;
    readonly enterMail: string;
    readonly more: string;
  };
}
