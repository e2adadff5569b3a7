import type { Language } from '../languages/languages';
import type { EventQuestion } from './guest';
import type { OrderLine } from './order';

/** What an order is to be changed by. */
export interface Modification {
  /** Ids on the menu. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** "no sugar": a wish in the guest's own words. */
  readonly note?: string;
}

/** One wish read out of a guest's text to an event. Whether it can be granted is for the rules. */
export type EventIntent =
  | {
      readonly kind: 'order';
      readonly lines: readonly OrderLine[];
      readonly name?: string;
      /** The guest speaks of changing an order: "make it a latte", "a tea instead". */
      readonly changes?: boolean;
      /** Items that go for it: "change my latte to a tea". Absent = the whole order does. */
      readonly replaces?: readonly string[];
      /** Things asked for besides that are not on the menu, as they were written. */
      readonly missing?: readonly string[];
    }
  /** Only what is to be different: "with oat milk", "no sugar", "can you cancel the sugar?". */
  | ({ readonly kind: 'modify' } & Modification)
  /** Something was ordered that is not on the menu; `near` are the ids that look most like it, at most three. */
  | {
      readonly kind: 'notOnMenu';
      readonly said: string;
      readonly near: readonly string[];
      readonly changes?: boolean;
    }
  /** "Do you have oat milk?": ids on the menu, none when it is something else. */
  | { readonly kind: 'asksFor'; readonly ids: readonly string[]; readonly said: string }
  /** "Change my order" without saying to what. */
  | { readonly kind: 'change' }
  /** To a stage: a question is taken back, the one of this number where one was named. */
  | { readonly kind: 'cancel'; readonly question?: number }
  /** Stays with the order: "no, keep it". */
  | { readonly kind: 'keep' }
  | { readonly kind: 'position' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'help' }
  /** "Which events are there?", "another event". */
  | { readonly kind: 'events' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'forget' }
  /** Somebody says how it was. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'smalltalk' }
  | { readonly kind: 'skip' }
  /** An option of the last question, from 1. */
  | { readonly kind: 'pick'; readonly number: number }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'newCode' }
  /** "+12" */
  | { readonly kind: 'vote'; readonly question: number }
  /** A question for the stage. */
  | {
      readonly kind: 'ask';
      readonly text: string;
      readonly category?: string;
      readonly tags: readonly string[];
      readonly anonymous: boolean;
    }
  | { readonly kind: 'unknown' };

/** What a text says: the main wish first, further wishes after it. Never empty. */
export type EventWishes = readonly [EventIntent, ...EventIntent[]];

/** What the text is read against. */
export interface ReadingContext {
  /** The open question; `null` when there is none. */
  readonly asked: EventQuestion | null;
  readonly mode: 'orders' | 'questions';
}
