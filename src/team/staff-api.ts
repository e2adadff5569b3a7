import type { MovePreview, TemplateStage } from './rules/stages';
import type { Policy, Priority } from './rules/policy';
import type { Moment } from './rules/simulate';
import type { WorkDay } from './rules/clock';
import type { Repeats, Stage, Store, Task } from './stored';
import type { Announcement, Letter, Role, Scope } from './stored-people';

/**
 * What a page or a program can ask of the team: `POST /staff/team`, JSON. Days are written `2026-12-24`, moments are epoch
 * ms, people are person keys. `id`: made by whoever asks, 8 to 20 letters and digits, so that asking again makes nothing
 * twice.
 */
export type TeamRequest =
  // Stores. Making one is for admins of the house; the rest is for its managers and admins.
  | {
      readonly action: 'createStore';
      readonly id: string;
      readonly name: string;
      readonly openingOn: string;
      readonly timeZone?: string;
      /** Absent = the seven stages of a store opening. */
      readonly stages?: readonly TemplateStage[];
    }
  | ({ readonly action: 'renameStore'; readonly name: string } & OfStore)
  | ({ readonly action: 'previewMove' | 'moveOpening'; readonly openingOn: string } & OfStore)
  | ({ readonly action: 'closeStore' } & OfStore)
  | ({ readonly action: 'reopenStore' } & OfStore)
  /** `insist`: an admin completes it although it is not its turn or has open tasks. */
  | ({
      readonly action: 'completeStage';
      readonly stage: string;
      readonly insist?: boolean;
    } & OfStore)
  | ({
      readonly action: 'choosePolicy';
      readonly of: Priority | 'stage';
      readonly policy: string;
    } & OfStore)
  // People.
  | ({ readonly action: 'addMember'; readonly phone: string } & MemberFields & OfStore)
  | ({ readonly action: 'editMember'; readonly who: string } & Partial<MemberFields> & OfStore)
  | ({ readonly action: 'removeMember'; readonly who: string } & OfStore)
  // Tasks.
  | ({ readonly action: 'createTask'; readonly id: string } & TaskFields & OfStore)
  | ({ readonly action: 'editTask' } & TaskChanges & OfTask)
  | ({ readonly action: 'assign'; readonly who: readonly string[] } & OfTask)
  | ({ readonly action: 'done'; readonly note?: string } & OfTask)
  | ({ readonly action: 'onIt' | 'notYet' | 'unblock' | 'drop' } & OfTask)
  | ({ readonly action: 'reopen' } & OfTask)
  | ({ readonly action: 'snooze'; readonly until: number } & OfTask)
  | ({ readonly action: 'block'; readonly reason: string } & OfTask)
  | ({
      readonly action: 'tick';
      /** Which thing of the checklist, 0 = the first. */
      readonly item: number;
      /** What it says, where the list may have been changed since it was read: another thing is not ticked for it. */
      readonly text?: string;
      readonly done?: boolean;
      readonly place?: string;
    } & OfTask)
  // Reading.
  /** The photo that a task was done with. */
  | ({ readonly action: 'photo' } & OfTask)
  | { readonly action: 'stores' }
  | ({ readonly action: 'store' | 'finished' } & OfStore)
  | { readonly action: 'mine' }
  | ({ readonly action: 'letters'; readonly who: string } & OfStore)
  /** Everything that went out to its people, or in test mode would have, by person and as a table. */
  | ({ readonly action: 'outgoing' } & OfStore)
  // Groups and announcements.
  | { readonly action: 'groups'; readonly store?: string }
  | ({
      readonly action: 'createGroup';
      readonly id: string;
      readonly name: string;
      readonly people: readonly string[];
    } & OfStore)
  | {
      readonly action: 'announce';
      readonly id: string;
      readonly group: string;
      readonly text: string;
      readonly critical?: boolean;
    }
  | { readonly action: 'announcement' | 'carryOn' | 'stop'; readonly id: string }
  // Policies and keys to the API: admins of the house.
  | ({ readonly action: 'savePolicy' } & Policy)
  | ({ readonly action: 'simulate'; readonly from: number; readonly due: number } & Policy &
      OfStore)
  | {
      readonly action: 'makeToken';
      readonly name: string;
      readonly scopes: readonly Scope[];
      readonly stores?: readonly string[];
      /** 1 to 365. */
      readonly days: number;
    }
  | { readonly action: 'revokeToken'; readonly key: string }
  | { readonly action: 'tokens' };

export interface OfStore {
  readonly store: string;
}

export interface OfTask extends OfStore {
  readonly task: string;
}

export interface MemberFields {
  readonly name: string;
  readonly role: Role;
  readonly channel?: 'sms' | 'whatsapp';
  readonly language?: 'en' | 'es';
  readonly mail?: string;
  /** Null takes them away. */
  readonly quiet?: { readonly from: string; readonly to: string } | null;
  readonly workDays?: readonly WorkDay[] | null;
}

export interface TaskFields {
  readonly title: string;
  readonly notes?: string;
  /** The stage's letter. */
  readonly stage?: string;
  readonly priority?: Priority;
  readonly dueAt?: number;
  readonly mode?: 'anyone' | 'everyone';
  readonly who?: readonly string[];
  readonly proof?: 'photo' | 'note';
  readonly repeats?: Repeats;
  readonly items?: readonly string[];
  /** Makes the checklist one of material, each thing at one of these. */
  readonly places?: readonly string[];
}

/** What a task can be without once more. */
export type TakenAway = 'notes' | 'dueAt' | 'proof' | 'repeats' | 'items' | 'places';

/** What is changed of a task; null takes it away. A thing that stays in its checklist keeps its tick and its place. */
export type TaskChanges = Omit<Partial<TaskFields>, TakenAway> & {
  readonly [Field in TakenAway]?: Exclude<TaskFields[Field], undefined> | null;
};

/** A member as pages show them. */
export interface PersonView {
  readonly who: string;
  readonly name: string;
  readonly role: Role;
  readonly phone: string;
  readonly channel: 'sms' | 'whatsapp';
  readonly language?: 'en' | 'es';
  readonly mail?: string;
  readonly quiet?: { readonly from: string; readonly to: string };
  readonly workDays?: readonly WorkDay[];
  readonly stopped?: boolean;
}

/** What a store looks like from afar. */
export interface StoreView {
  readonly id: string;
  readonly name: string;
  readonly openingOn: string;
  readonly timeZone: string;
  readonly state: Store['state'];
  readonly stages: readonly Stage[];
  readonly open: number;
  readonly late: number;
  readonly blocked: number;
}

export interface GroupView {
  readonly id: string;
  readonly name: string;
  readonly store: string;
  /** Of a store: whoever is in it. */
  readonly kind: 'store' | 'custom';
  readonly people: number;
}

/** How an announcement went for one person. */
export interface Outcome {
  readonly who: string;
  readonly name: string;
  /** Absent = they have not been told yet, or cannot be. */
  readonly state?: Letter['texts'][number]['state'];
  readonly code?: number;
  readonly acknowledgedAt?: number;
}

/** Something that went out to one person, or would have. */
export interface OutgoingEntry {
  readonly at: number;
  readonly kind: Letter['kind'];
  readonly channel: 'sms' | 'whatsapp' | 'call' | 'mail';
  readonly to: string;
  readonly text: string;
  /** Of the task it was about. */
  readonly code?: string;
  readonly state: string;
}

export interface OutgoingOf {
  readonly who: string;
  readonly name: string;
  /** Oldest first. */
  readonly entries: readonly OutgoingEntry[];
}

export interface AnnouncementView {
  readonly id: string;
  readonly group: string;
  readonly groupName: string;
  readonly store: string;
  readonly kind: Announcement['kind'];
  readonly text: string;
  readonly at: number;
  readonly state: Announcement['state'];
  readonly people: number;
  readonly done: number;
  readonly failed: number;
  readonly outcomes?: readonly Outcome[];
}

/** Every answer says that it went well; what else there is depends on what was asked. */
export interface TeamAnswer {
  readonly ok: true;
  readonly store?: Store;
  readonly task?: Task;
  readonly preview?: MovePreview;
  readonly person?: PersonView;
  readonly stores?: readonly StoreView[];
  readonly people?: readonly PersonView[];
  readonly tasks?: readonly Task[];
  readonly groups?: readonly GroupView[];
  readonly group?: GroupView;
  readonly announcement?: AnnouncementView;
  readonly letters?: readonly Letter[];
  readonly photo?: { readonly type: string; readonly base64: string };
  readonly outgoing?: readonly OutgoingOf[];
  /** A table as comma-separated values. */
  readonly csv?: string;
  readonly moments?: readonly (Moment & { readonly name: string })[];
  readonly policy?: Policy;
  /** The new key to the API, said this once and never again. */
  readonly secret?: string;
  readonly tokens?: readonly {
    readonly key: string;
    readonly name: string;
    readonly scopes: readonly Scope[];
    readonly stores?: readonly string[];
    readonly expiresAt: number;
  }[];
}
