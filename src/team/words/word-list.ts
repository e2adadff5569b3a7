/** What a text about a task can fill in. Times are written out already. */
export interface TaskFacts {
  readonly code: string;
  readonly title: string;
  readonly store: string;
  /** Empty = it is not due at any time. */
  readonly due: string;
  /** Whoever has it, by name. */
  readonly people: string;
  /** Why it is blocked, who has done it, what changed. */
  readonly about?: string;
}

/** Everything a member reads or hears, in one language: the owner's words where there are some. */
export interface TeamWords {
  /** The voice of calls. https://www.twilio.com/docs/voice/twiml/say */
  readonly voice: string;
  readonly task: Readonly<
    Record<
      | 'assignment'
      | 'update'
      | 'reminder'
      | 'followUp'
      | 'check'
      | 'progress'
      | 'escalation'
      | 'priority',
      (task: TaskFacts) => string
    >
  >;
  /** What others have done with a task; stands after its title. */
  readonly news: {
    readonly done: (name: string) => string;
    readonly blocked: (name: string, reason: string) => string;
  };
  /** What a call says, and what the keys are. */
  readonly call: {
    readonly member: (task: TaskFacts) => string;
    readonly manager: (task: TaskFacts) => string;
    readonly keys: string;
    readonly managerKeys: string;
    /** Something said to a group, and the one key for it. */
    readonly news: (store: string, text: string) => string;
    readonly newsKey: string;
    readonly heard: string;
    readonly pressed: Readonly<Record<'1' | '2' | '3' | 'none', string>>;
    readonly over: string;
    /** What is written down when somebody pressed "cannot" and said no more. */
    readonly reason: string;
  };
  readonly stage: {
    readonly stageDone: (stage: string, store: string) => string;
    readonly stageStarted: (stage: string, store: string, due: string) => string;
    readonly allDone: (store: string) => string;
    readonly dateMoved: (store: string, from: string, to: string) => string;
    readonly late: (stage: string, store: string, due: string) => string;
  };
  readonly announcement: (store: string, text: string) => string;
  readonly welcome: (name: string, store: string) => string;
  readonly summary: (of: {
    readonly store: string;
    readonly open: number;
    readonly late: number;
    readonly blocked: number;
    readonly today: number;
    readonly stage: string;
    readonly worst: readonly string[];
  }) => string;
  readonly reply: {
    readonly done: (codes: string, left: number) => string;
    readonly didPart: (code: string) => string;
    readonly onIt: (codes: string) => string;
    readonly later: (codes: string, time: string) => string;
    readonly notYet: (codes: string) => string;
    readonly blocked: (codes: string) => string;
    readonly whyBlocked: (codes: string) => string;
    readonly proof: (code: string, proof: 'photo' | 'note') => string;
    readonly over: (codes: string) => string;
    readonly notYours: (codes: string) => string;
    readonly which: (choices: string) => string;
    readonly who: (code: string, people: string) => string;
    readonly managers: (people: string) => string;
    readonly status: (lines: readonly string[]) => string;
    readonly line: (task: TaskFacts & { readonly state: string }) => string;
    readonly states: Readonly<
      Record<'asked' | 'onIt' | 'later' | 'blocked' | 'done' | 'late', string>
    >;
    readonly nothing: string;
    readonly help: string;
    readonly thanks: string;
    readonly read: string;
    readonly unknown: string;
    readonly stranger: (business: string) => string;
    readonly closed: (business: string) => string;
    readonly forgotten: (business: string) => string;
  };
}
