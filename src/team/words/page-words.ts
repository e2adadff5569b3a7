import type { Priority } from '../rules/policy';
import type { Repeats, Stage, Task, TaskAssignee } from '../stored';
import type { Role } from '../stored-people';

export type TeamTab = 'mine' | 'stores' | 'said' | 'rules' | 'figures';
/** How a task stands, as a board sorts it. */
export type TaskColumn = 'toDo' | 'onIt' | 'blocked' | 'done';

/** One language's words on the team's page: tasks, stores, stages and people. Manage words are beside them. */
export interface TeamPageWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly parts: string;
  readonly tabs: Readonly<Record<TeamTab, string>>;
  readonly noAccess: string;
  readonly notRead: (reason: string) => string;
  readonly tryAgain: string;
  readonly actions: Readonly<
    Record<'cancel' | 'close' | 'save' | 'more' | 'back' | 'next' | 'remove' | 'choose', string>
  >;
  readonly dates: {
    readonly today: string;
    readonly tomorrow: string;
    readonly yesterday: string;
    /** A length in words, of the one unit that fits. */
    readonly minutes: (count: number) => string;
    readonly hours: (count: number) => string;
    readonly days: (count: number) => string;
    readonly due: (when: string) => string;
    readonly late: (length: string) => string;
    readonly noDue: string;
    readonly inDays: (days: number) => string;
  };
  readonly keys: {
    readonly title: string;
    readonly meanings: Readonly<Record<'j' | 'k' | 'd' | 'o' | 'n' | 'u' | '?', string>>;
    readonly actOn: string;
    readonly areOn: string;
  };
  readonly priorities: Readonly<Record<Priority, string>>;
  readonly task: TaskWords;
  readonly mine: {
    readonly title: string;
    readonly none: string;
    readonly noneHint: (number: string) => string;
    readonly noStore: string;
    readonly later: (length: string) => string;
    readonly tomorrowMorning: string;
  };
  readonly stores: StoreWords;
  readonly people: PeopleWords;
}

export interface TaskWords {
  readonly columns: Readonly<Record<TaskColumn, string>>;
  readonly states: Readonly<Record<Task['state'] | 'late', string>>;
  readonly whoStates: Readonly<Record<TaskAssignee['state'], string>>;
  readonly nobody: string;
  readonly formerMember: string;
  /** Whoever has it, with what they said. */
  readonly onItUntil: (time: string) => string;
  readonly laterUntil: (time: string) => string;
  readonly blockedBy: (name: string, reason: string) => string;
  readonly ladder: {
    readonly taken: (taken: number, of: number) => string;
    readonly next: (what: string, when: string) => string;
    readonly what: Readonly<Record<'reminder' | 'check' | 'message' | 'call' | 'mail', string>>;
    readonly toManagers: Readonly<Record<'message' | 'call' | 'mail', string>>;
    readonly toAdmins: Readonly<Record<'message' | 'call' | 'mail', string>>;
    readonly over: string;
    readonly anyMoment: string;
  };
  readonly actions: Readonly<
    Record<
      | 'done'
      | 'doneForAll'
      | 'onIt'
      | 'later'
      | 'block'
      | 'unblock'
      | 'notYet'
      | 'details'
      | 'edit'
      | 'assign'
      | 'drop'
      | 'reopen'
      | 'add'
      | 'create'
      | 'moreFields'
      | 'byText',
      string
    >
  >;
  readonly said: {
    readonly done: (code: string) => string;
    readonly didPart: (code: string) => string;
    readonly onIt: (code: string) => string;
    readonly later: (code: string, time: string) => string;
    readonly blocked: (code: string) => string;
    readonly unblocked: (code: string) => string;
    readonly notYet: (code: string) => string;
    readonly dropped: (code: string) => string;
    readonly reopened: (code: string) => string;
    readonly created: (code: string, people: string) => string;
    readonly saved: (code: string) => string;
    readonly ticked: (text: string) => string;
    readonly unticked: (text: string) => string;
    readonly moved: (text: string, place: string) => string;
  };
  readonly fields: Readonly<
    Record<
      | 'title'
      | 'store'
      | 'stage'
      | 'noStage'
      | 'notes'
      | 'priority'
      | 'dueOn'
      | 'dueAt'
      | 'who'
      | 'mode'
      | 'proof'
      | 'noProof'
      | 'repeats'
      | 'noRepeat'
      | 'items'
      | 'itemsHint'
      | 'material'
      | 'materialHint'
      | 'places'
      | 'placesHint'
      | 'reason'
      | 'reasonHint'
      | 'note'
      | 'until'
      | 'created',
      string
    >
  >;
  readonly modes: Readonly<Record<Task['mode'], string>>;
  readonly proofs: Readonly<Record<'photo' | 'note', string>>;
  readonly repeats: (repeats: Repeats) => string;
  readonly enterTitle: string;
  readonly enterReason: string;
  readonly enterNote: string;
  readonly enterDue: string;
  readonly enterFirstDue: string;
  readonly newTitle: string;
  readonly noteTitle: (code: string) => string;
  readonly noteHint: string;
  readonly photoTitle: (code: string) => string;
  readonly photoHint: (number: string) => string;
  readonly photoText: (code: string) => string;
  readonly given: (name: string, time: string) => string;
  readonly showPhoto: string;
  readonly photoOf: (title: string) => string;
  readonly dropSure: (code: string) => string;
  readonly dropTells: string;
  readonly assignTells: string;
  readonly willTell: (names: string) => string;
  readonly tellsNobody: string;
  readonly history: string;
  readonly historyWhat: Readonly<Record<string, string>>;
  readonly byItself: string;
  readonly checklist: (done: number, of: number) => string;
  readonly placeOf: (text: string) => string;
  readonly showAll: (count: number) => string;
}

export interface StoreWords {
  readonly title: string;
  readonly add: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneHintMember: string;
  readonly opens: (day: string, length: string) => string;
  readonly opened: (day: string) => string;
  readonly isOpen: string;
  readonly closed: string;
  readonly stageOf: (place: number, of: number) => string;
  readonly now: (stage: string, day: string) => string;
  readonly allDone: string;
  readonly stageLate: (length: string) => string;
  readonly counts: (open: number) => string;
  readonly late: (count: number) => string;
  readonly blocked: (count: number) => string;
  readonly progress: (name: string) => string;
  readonly stagesDone: (done: number, of: number) => string;
  readonly open: string;
  readonly all: string;
  readonly views: Readonly<Record<'stages' | 'people', string>>;
  readonly newTitle: string;
  readonly name: string;
  readonly openingOn: string;
  readonly timeZone: string;
  readonly template: string;
  readonly templateHint: string;
  readonly stageName: string;
  readonly daysBefore: string;
  readonly removeStage: (name: string) => string;
  readonly addStage: string;
  readonly create: string;
  readonly created: (name: string) => string;
  readonly enterName: string;
  readonly enterDay: string;
  readonly enterStages: string;
  readonly states: Readonly<Record<Stage['state'], string>>;
  readonly dueOn: (day: string) => string;
  readonly doneOn: (day: string, name: string) => string;
  readonly early: string;
  readonly noStage: string;
  readonly noTasks: string;
  readonly tasksDone: (done: number, of: number) => string;
  readonly complete: string;
  readonly completeEarly: string;
  readonly completeTitle: (name: string) => string;
  readonly completeTells: (people: number) => string;
  readonly completeOpen: (open: number) => string;
  readonly completeTurn: (first: string) => string;
  readonly insist: string;
  readonly completed: (name: string) => string;
  readonly changeDay: string;
  readonly moveTitle: (name: string) => string;
  readonly preview: string;
  readonly moves: (days: number) => string;
  readonly movesNothing: string;
  readonly stagesMove: string;
  readonly tasksMove: (count: number) => string;
  readonly wouldBeLate: string;
  readonly moveTells: (people: number) => string;
  readonly move: string;
  readonly moved: (day: string) => string;
  readonly rename: string;
  readonly renamed: string;
  readonly close: string;
  readonly closeSure: (name: string) => string;
  readonly closeTells: string;
  readonly closedNow: string;
  readonly reopen: string;
  readonly reopened: string;
  /** Everything that went out to the people of a store, or in test mode would have. */
  readonly outgoing: string;
  readonly outgoingHeld: string;
  readonly nothingOut: string;
  readonly outgoingCount: (count: number) => string;
  readonly csv: string;
}

export interface PeopleWords {
  readonly title: string;
  readonly add: string;
  readonly newTitle: string;
  readonly none: string;
  readonly noneHint: string;
  readonly name: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly role: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly channel: string;
  readonly channels: Readonly<Record<'sms' | 'whatsapp', string>>;
  readonly language: string;
  readonly languageOfCountry: string;
  readonly mail: string;
  readonly mailHint: string;
  readonly quiet: string;
  readonly quietHint: string;
  readonly from: string;
  readonly to: string;
  readonly quietWords: (from: string, to: string) => string;
  readonly workDays: string;
  readonly everyDay: string;
  readonly days: readonly string[];
  readonly enterName: string;
  readonly enterPhone: string;
  readonly enterMail: string;
  readonly enterQuiet: string;
  readonly enterDays: string;
  readonly welcomeTells: string;
  readonly signInHint: string;
  readonly added: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly edit: string;
  readonly remove: string;
  readonly removeSure: (name: string) => string;
  readonly removeTells: string;
  readonly removed: (name: string) => string;
  readonly stopped: string;
  readonly tasks: (count: number) => string;
  readonly letters: string;
  readonly lettersTitle: (name: string) => string;
  readonly noLetters: string;
  readonly letterKinds: Readonly<Record<string, string>>;
  readonly by: Readonly<Record<'message' | 'call' | 'mail', string>>;
  readonly callStates: Readonly<Record<string, string>>;
  readonly channelNames: Readonly<Record<'sms' | 'whatsapp' | 'call' | 'mail', string>>;
  readonly acknowledged: (time: string) => string;
}
