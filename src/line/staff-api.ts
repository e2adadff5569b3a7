import type { Ask } from './ask';
import type { Blocked } from './blocked';
import type { CallEntry } from './call-log';
import type { Member, RemindBy } from './member';
import type { LongestWait, Strategy } from './rules/bound';
import type {
  Hours,
  IsoDate,
  Rota,
  Rotation,
  ShiftOfMember,
  WallTime,
  Weekday,
} from './rules/rota';
import type { DayShift, WeeklyShift } from './rules/rota';
import type { Gap } from './rules/rota-gaps';

/** What holds every week. */
export interface WeeklyPlan {
  /** Without them, round the clock. */
  readonly hours?: Readonly<Partial<Record<Weekday, readonly Hours[]>>>;
  readonly rotations: Readonly<Record<string, Rotation>>;
  readonly shifts: readonly WeeklyShift[];
}

/** An override as somebody asks for it; the service gives it an id. */
export type NewOverride = {
  readonly from: WallTime;
  readonly to: WallTime;
  readonly member: string;
} & (
  | { readonly kind: 'add'; readonly tier?: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'replace'; readonly by: string }
);

/**
 * What a staff page can ask of the line: `POST /staff/line`, JSON, header `X-Bellhop: 1`. Every request names its `group`.
 * Refusals come as `{code, message, reference}`; `changed-meanwhile` (409) = somebody saved the weekly plan first.
 */
export type LineRequest = { readonly group: string } &
  /** Replaces what holds every week. `version`: the `version` of the item `rota` that the page shows; 0 = there is none. */
  (
    | { readonly action: 'saveWeekly'; readonly version: number; readonly weekly: WeeklyPlan }
    /** The shifts of one week instead of the usual ones (`monday` = its Monday); null = as usual again. */
    | {
        readonly action: 'saveWeek';
        readonly monday: IsoDate;
        readonly shifts: readonly WeeklyShift[] | null;
      }
    /** A day that is not as usual; null = as usual again. */
    | {
        readonly action: 'saveHoliday';
        readonly date: IsoDate;
        readonly holiday:
          | ({ readonly name: string } & (
              | { readonly closed: true }
              | { readonly shifts: readonly DayShift[]; readonly hours?: readonly Hours[] }
            ))
          | null;
      }
    | { readonly action: 'addOverride'; readonly override: NewOverride }
    /** `from`: where the override begins, which says where it is kept. */
    | { readonly action: 'removeOverride'; readonly id: string; readonly from: WallTime }
    /** Two members have each other's shift. */
    | { readonly action: 'swap'; readonly one: ShiftOfMember; readonly other: ShiftOfMember }
    /** Somebody takes a shift over; without `by` it is a gap until somebody does. */
    | { readonly action: 'cover'; readonly shift: ShiftOfMember; readonly by?: string }
    | { readonly action: 'removeExchange'; readonly id: string; readonly date: IsoDate }
    /** Asks the other members by text who could take a shift; the first yes gets it. */
    | { readonly action: 'askForCover'; readonly shift: ShiftOfMember }
    /** Notes that a member confirmed, as when they said so on the phone. */
    | { readonly action: 'confirm'; readonly member: string; readonly date: IsoDate }

    /** Without `member`, somebody new. `phone` as people write it. */
    | {
        readonly action: 'saveMember';
        readonly member?: string;
        readonly name: string;
        readonly phone: string;
        readonly mail?: string;
        readonly language?: string;
        readonly remindBy: RemindBy;
        readonly trusted: boolean;
        readonly coordinator: boolean;
      }
    /** Not rung any more from now on, wherever the rota still names them. */
    | { readonly action: 'removeMember'; readonly member: string }
    /** A new address for a member's calendar (the one before ends), or none any more. */
    | { readonly action: 'calendar'; readonly member: string; readonly revoke?: boolean }

    /** The newest calls of the log before a key; without one, the newest. At most 50. */
    | { readonly action: 'calls'; readonly before?: string }
    /** Rings the phone of whoever is signed in, and connects it with the caller as the line. `call`: a CallSid of the log. */
    | { readonly action: 'callBack'; readonly call: string }
    /** Whoever made that call hears from now on that nobody can take it. */
    | { readonly action: 'block' | 'unblock'; readonly call: string }
    /** The same by number, as people write it. */
    | { readonly action: 'blockNumber'; readonly number: string }
    /** Who is blocked; each of them can be put through again. */
    | { readonly action: 'blocked' }
    | { readonly action: 'unblockCaller'; readonly person: string }

    /** Notes who listened first. */
    | { readonly action: 'heard'; readonly recording: string }
    /** Tries a mail again that was given up. */
    | { readonly action: 'mailAgain'; readonly recording: string }
    /** Deletes recording and transcript for good. */
    | { readonly action: 'deleteVoicemail'; readonly recording: string }

    /** The worries of the days to come, 14 unless said, at most 62. */
    | { readonly action: 'forecast'; readonly days?: number }
    /** The same, by mail to the group's coordinators now. */
    | { readonly action: 'mailForecast' }
  );

/** What every action but `calls`, `blocked` and `forecast` answers. */
export interface LineDone {
  readonly ok: true;
  /** One sentence for the live region and the toast. */
  readonly said: string;
  /** The id of what was made: a member, an override, an exchange. */
  readonly id?: string;
  /** After `calendar`: the address to subscribe to. It is shown once. */
  readonly address?: string;
  /** After `saveWeekly`: what to send along next time. */
  readonly version?: number;
}

export interface CallsAnswer {
  readonly ok: true;
  /** Newest first. */
  readonly calls: readonly (CallEntry & { readonly key: string })[];
  /** Ask with `before` for those before; absent = there are none. */
  readonly before?: string;
}

export interface ForecastAnswer {
  readonly ok: true;
  readonly from: number;
  readonly to: number;
  readonly gaps: readonly Gap[];
  /** Clocks change: when, and by how many minutes. */
  readonly clockChanges: readonly { readonly at: number; readonly minutes: number }[];
}

export interface BlockedAnswer {
  readonly ok: true;
  /** The latest first; `person` names them to `unblockCaller`. */
  readonly blocked: readonly (Blocked & { readonly person: string })[];
}

export type LineAnswer = LineDone | CallsAnswer | BlockedAnswer | ForecastAnswer;

/** The part of `GET /staff/token?desk=line` that is about the line; the token is for the identity LINE_IDENTITY. */
export interface LineStart {
  readonly groups: readonly LineGroupStart[];
}

/** A group as its pages need it. Rota, members, calls, voicemails and asks are read live (objects.ts). */
export interface LineGroupStart {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly timeZone: string;
  readonly language: string;
  readonly strategy: Strategy;
  readonly ringSeconds: number;
  readonly pressToAccept: boolean;
  /** Whether there is somebody outside the rota who is called last. */
  readonly defaultDestination: boolean;
  readonly caller: 'shown' | 'hidden' | 'replaced';
  /** How long a caller waits at most, however many are on; rules/bound.ts computes it for those who are on now. */
  readonly longestWait: LongestWait;
  /** Days until recordings, transcripts and the log's entries are deleted. */
  readonly keepDays: number;
  /** Where voicemails are mailed. */
  readonly mails: readonly string[];
  readonly transcribes: boolean;
  /** Whether whoever is on gets a text about each voicemail. */
  readonly textsOnVoicemail: boolean;
}

/**
 * `GET /line/volunteers?group=night&day=Monday&hour=17` (session, desk `line`): who is on then, the next time it is that
 * hour; without `day` and `hour`, now. `day` in English, in full or by three letters; `hour` 0-23 or `17:30`.
 */
export interface VolunteersAnswer {
  readonly group: string;
  readonly timeZone: string;
  /** The moment that was meant, epoch milliseconds. */
  readonly at: number;
  /** Outside its opening hours nobody is on. */
  readonly open: boolean;
  readonly volunteers: readonly {
    readonly member: string;
    readonly name: string;
    /** 1 = asked first. */
    readonly tier: number;
    /** Until when; absent = not within two months. */
    readonly until?: number;
  }[];
  /** When this changes next. */
  readonly until?: number;
}

/** What `line-<group>-rota`, `-members` and `-asks` make together: for pages that compute on their own. */
export interface GroupRota {
  readonly rota: Rota;
  readonly version: number;
  readonly members: ReadonlyMap<string, Member>;
  readonly asks: ReadonlyMap<string, Ask>;
}
