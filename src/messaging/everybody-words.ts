import type { Language } from '../languages/languages';

/** One language's words on a text to everybody on a list or at an event, as staff read them. */
export interface EverybodyWords {
  readonly actions: Readonly<Record<'next' | 'back' | 'close' | 'send' | 'stop' | 'show', string>>;
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

/** What each desk says in words of its own. */
export type OwnEverybodyWords = 'item' | 'whatHint' | 'goesTo' | 'nobody' | 'withoutPhone' | 'gone';

/** What all desks say alike. */
export type SharedEverybodyWords = Omit<EverybodyWords, OwnEverybodyWords>;
