import type { GreetingName } from '../rules/greetings';

/**
 * Texts to and from members and callers. Carriers act on YES, STOP, END and their like, so answers are numbers. No native
 * speaker has reviewed the Spanish yet.
 */
export interface LineTextWords {
  /** For dates: https://www.rfc-editor.org/rfc/rfc5646 */
  readonly locale: string;
  /** To somebody who texts the line. */
  readonly answer: (name: string) => string;
  readonly passedOn: (name: string) => string;
  /** To whoever is on, when such a text is passed on. */
  readonly passOn: (name: string, from: string, words: string) => string;
  readonly withheld: string;
  readonly hidden: string;
  readonly closed: (name: string) => string;
  /** Tomorrow's shifts, and what can be answered. */
  readonly remind: (shifts: string) => string;
  readonly remindSubject: (day: string) => string;
  readonly shift: (day: string, from: string, to: string, group: string) => string;
  readonly next: (shift: string) => string;
  readonly noNext: string;
  readonly today: (shifts: string) => string;
  readonly nothingToday: string;
  readonly on: (names: string, until: string) => string;
  readonly nobodyOn: string;
  readonly shut: string;
  readonly offUntil: (time: string) => string;
  readonly notOn: string;
  readonly offUnclear: string;
  readonly onAgain: string;
  readonly wasNotOff: string;
  readonly confirmed: string;
  readonly cannot: string;
  readonly asking: (names: string) => string;
  readonly nobodyToAsk: string;
  readonly noQuestion: string;
  readonly help: string;
  readonly coverAsked: (name: string, shift: string) => string;
  readonly coverYours: (shift: string) => string;
  readonly coverTaken: (by: string) => string;
  readonly coverDeclined: string;
  readonly coverFound: (by: string, shift: string) => string;
  readonly coverClosed: (shift: string, by: string) => string;
  readonly coverOpen: (name: string, shift: string) => string;
  /** To a coordinator who recorded a greeting by phone: 1 uses it, 2 drops it. */
  readonly greetingOffered: Readonly<
    Record<GreetingName, (name: string, seconds: number) => string>
  >;
  readonly greetingUsed: string;
  readonly greetingDropped: string;
  /** To somebody who asked to be forgotten. */
  readonly forgotten: string;
  /** To the coordinators of a group that such a member was in. */
  readonly hasLeft: (name: string, group: string) => string;
  /** To the phones of whoever is on. */
  readonly voicemail: (
    group: string,
    caller: string,
    seconds: number,
    transcript: string,
  ) => string;
}
