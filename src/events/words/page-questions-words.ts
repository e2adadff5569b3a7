import type { Priority, QuestionChange, QuestionStatus } from '../question';

/** One language's words on the page where questions are moderated. */
export interface QuestionsWords {
  readonly reviewed: boolean;
  readonly questions: string;
  readonly columns: Readonly<Record<'received' | 'approved' | 'stage', string>>;
  readonly empty: Readonly<Record<'received' | 'approved' | 'stage', string>>;
  readonly showFinished: (count: number) => string;

  readonly actions: Readonly<
    Record<
      | 'approve'
      | 'next'
      | 'live'
      | 'answered'
      | 'answer'
      | 'edit'
      | 'sort'
      | 'merge'
      | 'hide'
      | 'history'
      | 'more'
      | 'save'
      | 'close'
      | 'search'
      | 'countdown'
      | 'countdownOff',
      string
    >
  >;
  readonly status: Readonly<Record<QuestionStatus, string>>;
  readonly priority: Readonly<Record<Priority, string>>;
  readonly votes: (votes: number) => string;
  readonly anonymous: string;
  readonly noName: string;
  readonly minutes: (minutes: number) => string;
  readonly mergedInto: (number: number) => string;
  readonly notTaken: (reason: string) => string;
  readonly arrived: (number: number, text: string) => string;
  readonly severalArrived: (count: number) => string;
  readonly did: Readonly<Record<QuestionChange['did'], string>>;
  readonly by: (what: string, who: string, time: string) => string;

  readonly dialogs: {
    readonly edit: (number: number) => string;
    readonly text: string;
    readonly textHint: string;
    readonly original: (text: string) => string;
    readonly sort: (number: number) => string;
    readonly priority: string;
    readonly category: string;
    readonly noCategory: string;
    readonly tags: string;
    readonly tagsHint: string;
    readonly merge: (number: number) => string;
    readonly into: string;
    readonly mergeHint: string;
    readonly nothingToMerge: string;
    readonly hide: (number: number) => string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasons: readonly string[];
    readonly enterReason: string;
    readonly answer: (number: number) => string;
    readonly written: string;
    readonly writtenHint: string;
    readonly history: (number: number) => string;
    readonly before: (text: string) => string;
    readonly minutes: string;
    readonly countdown: string;
    /** What the asker is told about it. */
    readonly told: string;
    readonly notTold: string;
  };
}
