import type { Language } from '../../languages/languages';
import type { PartyStatus, Undo } from '../party';
import type { Opens } from '../rules/hours';

/** The single keys of the board. */
export type BoardKey = 'j' | 'k' | 'c' | 's' | 'r' | 'n' | 'w' | 'u' | '?';

/** One language's words on the board of the wait list. */
export interface PageWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly list: string;
  readonly parties: string;
  readonly columns: Readonly<Record<'waiting' | 'called' | 'done', string>>;
  readonly showMore: (count: number) => string;

  /** An empty board: what guests text, and to which number; the word is set off from the rest. */
  readonly nobodyWaits: { readonly before: string; readonly word: string; readonly to: string };
  /** What the code on an empty board writes for the guest. */
  readonly joinText: string;
  readonly code: (number: string) => string;
  readonly nobodyCalled: { readonly before: string; readonly after: string };
  readonly nobodySeated: string;

  readonly actions: Readonly<
    Record<
      | 'addWalkIn'
      | 'walkIn'
      | 'keys'
      | 'call'
      | 'seated'
      | 'remind'
      | 'noShow'
      | 'more'
      | 'undo'
      | 'cancel'
      | 'edit'
      | 'notes'
      | 'callToTable'
      | 'moveUp'
      | 'moveToTop'
      | 'moveDown'
      | 'move'
      | 'save'
      | 'close'
      | 'clear'
      | 'add'
      | 'keepPlace'
      | 'takeOff'
      | 'listMore'
      | 'next'
      | 'back'
      | 'send'
      | 'stop'
      | 'show',
      string
    >
  >;
  readonly onlyStaffSee: string;
  readonly moveHint: string;

  readonly size: (size: number) => string;
  readonly status: Readonly<Record<PartyStatus, string>>;
  /** What an undo takes back. */
  readonly undoes: Readonly<Record<Undo['action'], string>>;
  readonly coming: string;
  readonly moreTime: string;
  /** Zero minutes = the guest did not say how many. */
  readonly late: (minutes: number) => string;
  readonly place: (place: number) => string;
  readonly table: (table: string) => string;
  readonly waitedMinutes: (minutes: number) => string;
  /** The same with the number set off from the words around it. */
  readonly waited: { readonly before: string; readonly after: string };
  readonly calledAt: (time: string) => string;
  readonly reminders: (count: number, most: number) => string;
  readonly lastReminder: string;
  /** What comes by itself, and in how many minutes; 0 = any moment. */
  readonly reminderIn: (reminder: number, minutes: number) => string;
  readonly lastReminderIn: (minutes: number) => string;
  readonly leftInPeace: string;
  readonly noShowAfterReminders: string;
  readonly gaveAway: (name: string, size: number) => string;
  readonly toldNearlyNext: string;
  /** Which language the guest writes in, where it is not the house's. */
  readonly writes: Readonly<Record<Language, string>>;
  readonly note: string;
  readonly notConfirmed: string;
  readonly noPhone: string;
  readonly finished: (
    status: string,
    time: string,
    yesterday: boolean,
    minutesWaited: number,
  ) => string;

  readonly arrived: (name: string, size: string, place: number) => string;
  readonly severalArrived: (count: number) => string;
  readonly joined: (name: string, place: number) => string;
  readonly severalJoined: (count: number) => string;

  readonly dialogs: {
    readonly callTo: (name: string) => string;
    readonly table: string;
    readonly tableHint: string;
    readonly takeOff: (name: string) => string;
    readonly edit: (name: string) => string;
    readonly notesAbout: (name: string) => string;
    readonly walkIn: string;
    readonly keys: string;
    readonly name: string;
    readonly howMany: string;
    readonly wishes: string;
    readonly wishesHint: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly enterName: string;
    readonly enterSize: (max: number) => string;
    readonly textGoesTo: (number: string) => string;
    readonly noTextTo: (name: string) => string;
    readonly keysActOn: string;
    readonly keysAreOn: string;
  };
  readonly keys: Readonly<Record<BoardKey, string>>;

  readonly paused: string;
  readonly closed: (opens: Opens | undefined) => string;

  readonly everybody: EverybodyWords;

  readonly notRead: (reason: string) => string;
  readonly noAccess: string;
}

/** The words about a text to everybody who waits. */
export interface EverybodyWords {
  readonly item: string;
  readonly what: string;
  readonly whatHint: string;
  readonly enterText: string;
  readonly length: (parts: number, letters: number) => string;
  /** Whom it goes to, before it is sent. */
  readonly goesTo: (people: number) => string;
  readonly nobody: string;
  readonly bySms: (people: number, parts: number, sms: number) => string;
  readonly byWhatsApp: (people: number) => string;
  readonly withoutPhone: (people: number) => string;
  /** The two ends of a range of money, which may be the same. */
  readonly cost: (least: string, most: string) => string;
  /** Countries whose price is not known, as a list that may be empty. */
  readonly costGuessed: (countries: string) => string;
  readonly costFees: string;
  readonly otherLanguage: (people: number, language: Language) => string;
  readonly timeThere: (time: string) => string;
  readonly atNight: string;
  readonly asTyped: string;
  /** Texts of the last day, of those the owner allows. */
  readonly today: (used: number, cap: number) => string;
  readonly oneRuns: string;

  readonly progress: string;
  /** How far it is, as one sentence. */
  readonly texted: (texted: number, total: number) => string;
  readonly notReached: (people: number) => string;
  readonly arrived: (people: number, onTheirWay: number) => string;
  /** Who had gone before it was their turn. */
  readonly gone: (people: number) => string;
  readonly running: string;
  readonly goesOn: string;
  readonly stopped: string;
  readonly finished: string;
  readonly thoseNotReached: string;
}
