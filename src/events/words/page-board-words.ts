import type { Language } from '../../languages/languages';
import type { EverybodyWords } from '../../messaging/everybody-words';
import type { EventState } from '../event';
import type { OrderChannel, OrderStatus, OrderUndo } from '../order';

/** The single keys of the order board. */
export type OrderKey = '/' | 'j' | 'k' | 'r' | 'c' | 'm' | 'n' | 'u' | '?';

/** One language's words on the order board and what belongs to it. */
export interface BoardWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly event: string;
  readonly orders: string;
  readonly columns: Readonly<Record<'queue' | 'ready' | 'done', string>>;
  readonly views: Readonly<Record<'board' | 'numbers' | 'codes', string>>;
  readonly noEvents: string;
  readonly notRead: (reason: string) => string;
  readonly noAccess: string;
  readonly state: Readonly<Record<EventState, string>>;
  readonly stateBand: Readonly<Record<'paused' | 'ended', string>>;

  /** An empty queue: what guests text, and to which number. */
  readonly nobodyOrdered: { readonly before: string; readonly to: string };
  readonly noNumber: string;
  readonly code: (number: string) => string;
  readonly nothingReady: { readonly before: string; readonly after: string };
  readonly nothingDone: string;
  readonly nothingFound: (words: string) => string;
  readonly showEarlier: string;

  readonly actions: Readonly<
    Record<
      | 'addOrder'
      | 'order'
      | 'ready'
      | 'collected'
      | 'remind'
      | 'cancel'
      | 'cancelOrder'
      | 'keep'
      | 'undo'
      | 'more'
      | 'boardMore'
      | 'keys'
      | 'pause'
      | 'open'
      | 'search'
      | 'soundOn'
      | 'soundOff'
      | 'terminals'
      | 'close'
      | 'add'
      | 'addAnother'
      | 'clear'
      | 'remove'
      | 'print'
      | 'csv'
      | 'download',
      string
    >
  >;

  readonly channels: Readonly<Record<OrderChannel, string>>;
  readonly status: Readonly<Record<OrderStatus, string>>;
  readonly cancelledBy: Readonly<Record<'guest' | 'staff', string>>;
  readonly undoes: Readonly<Record<OrderUndo['action'], string>>;
  readonly minutes: (minutes: number) => string;
  readonly readySince: (time: string, minutes: number) => string;
  readonly remindIn: (time: string) => string;
  readonly reminders: (count: number) => string;
  /** Which of the texts about an order it was. */
  readonly texts: Readonly<Record<string, string>>;
  readonly noPhone: string;
  readonly noName: string;
  readonly writes: Readonly<Record<Language, string>>;
  readonly finished: (status: string, time: string) => string;
  readonly arrived: (number: number, what: string) => string;
  readonly severalArrived: (count: number) => string;

  readonly terminal: {
    readonly chip: (index: number, of: number) => string;
    readonly title: string;
    readonly how: string;
    readonly all: string;
    readonly many: string;
    readonly which: string;
    /** Those that are not open, whose orders are shared out. */
    readonly closed: (indexes: readonly number[]) => string;
    readonly everything: string;
  };

  readonly dialogs: {
    readonly cancel: (number: number) => string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasons: readonly string[];
    readonly textGoesTo: (number: string) => string;
    readonly noTextTo: string;
    readonly order: string;
    readonly name: string;
    readonly nameHint: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly chooseItem: string;
    readonly keys: string;
    readonly keysActOn: string;
    readonly keysAreOn: string;
  };
  readonly keys: Readonly<Record<OrderKey, string>>;

  readonly choice: ChoiceWords;
  readonly codes: CodesWords;
  readonly everybody: EverybodyWords;
}

/** The words of choosing from a menu. */
export interface ChoiceWords {
  readonly items: string;
  readonly with: string;
  readonly count: string;
  readonly fewer: string;
  readonly more: string;
  readonly soldOut: string;
  readonly soldOutNow: (item: string) => string;
  readonly backAgain: (item: string) => string;
}

/** The words of the sheet with codes to print. */
export interface CodesWords {
  readonly title: string;
  readonly how: string;
  readonly bySms: string;
  readonly byWhatsApp: string;
  readonly orOpen: string;
  readonly publicPage: string;
  readonly scanToOrder: string;
  readonly scanToAsk: string;
  readonly orText: (words: string, number: string) => string;
  readonly gone: (number: string) => string;
  readonly screens: string;
  readonly kiosk: string;
  readonly wall: string;
  readonly stage: string;
}
