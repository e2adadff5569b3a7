import type { Language } from '../languages/languages';
import type { HandledText } from '../messaging/handled';
import type { OrderLine, Taken } from './order';

/** How far a guest has come, for the funnel. */
export type GuestStage = 'new' | 'named' | 'verifying' | 'registered' | 'ordered' | 'returned';

/** The question an event last asked this guest; bare digits and short answers only ever mean this one. */
export type EventQuestion =
  | 'name'
  | 'email'
  | 'code'
  /** One of several near items: `options` in the draft. */
  | 'item'
  /** Several things at once where one is taken at a time. */
  | 'which'
  /** There is an order already: change it to what was said? */
  | 'instead'
  /** Really cancel? */
  | 'cancel'
  /** Really forget everything? */
  | 'forget'
  /** How was it? */
  | 'feedback'
  /** Which of several questions for the stage is taken back? */
  | 'withdraw';

/** What a question is about while it is open. */
export interface Draft {
  /** What the guest wrote before we asked for something else; it is acted on when we know enough. */
  readonly opening?: string;
  /** What they can choose from by number. */
  readonly options?: readonly OrderLine[];
  /** What the chosen one replaces: they are changing an order. */
  readonly changes?: boolean;
  readonly email?: string;
  /** What the guest did not want to say. */
  readonly skipped?: readonly string[];
  /** How often a wrong answer was given. */
  readonly wrong?: number;
  /** The order that feedback belongs to. */
  readonly order?: string;
}

/** A guest of one event, kept under the person's key two weeks from the last word. */
export interface Guest {
  readonly v: 1;
  readonly address: string;
  readonly language?: Language;
  /** When they last chose this event, so that among several the newest choice counts. */
  readonly hereAt: number;
  readonly firstAt: number;
  readonly name: string;
  readonly email?: string;
  /** The e-mail was proven by a code. */
  readonly verified?: boolean;
  /** What was asked for before the first order is answered, or skipped. */
  readonly registered?: boolean;
  /** Whether the customer records know the e-mail, and the trait that is looked for there. */
  readonly known?: boolean;
  readonly trait?: string;
  /** They have read the welcome. */
  readonly welcomed?: boolean;
  readonly taken: Taken;
  /** The orders that may still be found by name: their keys in `done`, newest first. */
  readonly orders: readonly string[];
  /** When they asked questions lately, newest first. */
  readonly questions: readonly number[];
  /** The last question for the stage, so that a repeat of its message finds it made, or makes it. */
  readonly lastQuestion?: { readonly sid: string; readonly number: number; readonly text: string };
  /** What they have left elsewhere, so that it is found when they take it back or want to be forgotten. */
  readonly left?: Left;
  readonly asked?: { readonly question: EventQuestion; readonly at: number; readonly draft: Draft };
  readonly handled?: readonly HandledText[];
}

/** What a guest has left under other keys than their own; newest first. */
export interface Left {
  /** Numbers of the questions they asked. */
  readonly questions?: readonly number[];
  /** Numbers of the questions they voted for. */
  readonly votes?: readonly number[];
  /** Keys of what they said in passing. */
  readonly said?: readonly string[];
}

/** More than anybody leaves in two weeks, and a record that is still quick to write. */
const MOST_LEFT = 500;

/** The guest with one more thing left somewhere; left twice it is remembered once. */
export function leaving<K extends keyof Left>(
  guest: Guest,
  what: K,
  where: NonNullable<Left[K]>[number],
): Guest {
  const before: readonly (number | string)[] = guest.left?.[what] ?? [];
  const all = [where, ...before.filter((one) => one !== where)].slice(0, MOST_LEFT);
  return { ...guest, left: { ...guest.left, [what]: all } };
}

/** How far the guest has come. */
export function stageOf(guest: Guest): GuestStage {
  if (guest.taken.total > 1) return 'returned';
  if (guest.taken.total === 1) return 'ordered';
  if (guest.registered) return 'registered';
  if (guest.asked?.question === 'code') return 'verifying';
  return guest.name ? 'named' : 'new';
}

/** What a guest said about the event: nobody's name. */
export interface Feedback {
  readonly v: 1;
  readonly at: number;
  readonly text: string;
  /** The number of the order it is about. */
  readonly number?: number;
}
