import type { ChoiceWords } from './page-board-words';

/** One language's words on the pages that guests see: kiosk, menu wall, stage and public questions. */
export interface GuestPagesWords {
  readonly reviewed: boolean;
  readonly notRead: string;
  readonly offline: string;

  readonly kiosk: {
    readonly title: string;
    readonly what: string;
    readonly how: string;
    readonly who: string;
    readonly name: string;
    readonly nameHint: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly next: string;
    readonly back: string;
    readonly order: string;
    readonly startOver: string;
    readonly another: string;
    readonly yourNumber: string;
    readonly callNumber: string;
    readonly textWhenReady: string;
    readonly ahead: (orders: number) => string;
    readonly pickup: (place: string) => string;
    readonly done: string;
    readonly stillThere: (seconds: number) => string;
    readonly goOn: string;
    readonly paused: string;
    readonly nothing: string;
    readonly pair: string;
    readonly pairHow: string;
    readonly deviceName: string;
    readonly enterDeviceName: string;
    readonly notPaired: string;
    readonly signIn: string;
    readonly language: string;
  };
  readonly choice: ChoiceWords;
  readonly wall: {
    readonly title: string;
    readonly ready: string;
    readonly next: string;
    readonly nothingReady: string;
    readonly more: (count: number) => string;
    readonly order: string;
    readonly text: (number: string) => string;
    readonly code: (number: string) => string;
    readonly paused: string;
    readonly ended: string;
    readonly isReady: (number: number) => string;
  };
  readonly stage: {
    readonly title: string;
    readonly nobody: string;
    readonly next: string;
    readonly votes: (votes: number) => string;
    readonly ask: (number: string) => string;
    readonly timeIsUp: string;
    readonly keys: string;
    readonly bringNext: string;
    readonly bringBack: string;
    readonly startCountdown: string;
    readonly stopCountdown: string;
    readonly nothingNext: string;
    readonly nothingBefore: string;
  };
  readonly questions: {
    readonly title: string;
    readonly how: (number: string) => string;
    readonly howOnPage: string;
    readonly none: string;
    readonly vote: string;
    readonly voteFor: (number: number) => string;
    readonly votes: (votes: number) => string;
    readonly onStage: string;
    readonly upNext: string;
    readonly answered: string;
    readonly ask: string;
    readonly text: string;
    readonly enterText: string;
    readonly name: string;
    readonly nameHint: string;
    readonly anonymous: string;
    readonly category: string;
    readonly noCategory: string;
    readonly send: string;
    readonly received: (number: number) => string;
    readonly paused: string;
  };
}
