import type { DeliveryState } from '../../src/messaging/delivery';

/** One language's words on whatever all staff pages share, and on the pages that belong to no desk. */
export interface SharedWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly desks: string;
  /** The way from the desks to the admin page. */
  readonly admin: string;
  readonly deskNames: Readonly<Record<DeskId, { readonly name: string; readonly purpose: string }>>;
  readonly deskStates: Readonly<Record<'open' | 'off' | 'notYours' | 'beingBuilt', string>>;
  readonly testMode: string;
  readonly live: Readonly<Record<'connecting' | 'live' | 'reconnecting', string>>;
  readonly offlineSince: (time: string) => string;
  readonly signOut: string;
  readonly undo: string;
  readonly dismiss: string;
  /** Opens the page once more, where it could not be. */
  readonly tryAgain: string;
  readonly held: (minutes: number) => string;
  readonly overBy: (minutes: number) => string;
  readonly timeIsUp: string;
  readonly noAnswer: string;
  readonly answered: (status: number) => string;

  /** Why a text did not arrive, in a few words, by the carrier's error number. */
  readonly reasons: Readonly<Record<number, string>>;
  readonly noReason: string;
  readonly otherReason: (code: number) => string;
  readonly textFailed: (reason: string) => string;
  readonly callThem: string;
  /** It went by SMS because WhatsApp could not take it. */
  readonly insteadOfWhatsApp: string;
  readonly secondTry: string;
  readonly states: Readonly<Record<DeliveryState, string>>;
  /** Which of a desk's texts it was; a kind that is not listed is simply not named. */
  readonly texts: Readonly<Record<string, string>>;

  readonly signIn: {
    readonly title: string;
    readonly how: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly enterPhone: string;
    readonly sendCode: string;
    readonly codeOnItsWay: (phone: string) => string;
    readonly codeSent: (phone: string) => string;
    readonly code: string;
    readonly enterCode: string;
    readonly signIn: string;
    readonly otherNumber: string;
    readonly withCode: string;
    readonly withLink: string;
  };
  readonly pairing: {
    readonly title: string;
    readonly done: string;
    readonly name: string;
    readonly hint: string;
    readonly enterName: string;
    readonly pair: string;
  };
}

export type DeskId = 'waitlist' | 'events' | 'line' | 'pay' | 'team';
