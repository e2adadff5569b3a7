import type { WantedObject } from './kept-object';

/** What became of a number that a desk wants to be texted on. */
export type TakenNumber =
  | 'ours'
  /** The account does not own it, or it cannot receive texts. */
  | 'missing'
  | 'no-texts'
  /** Asked for by the line: it cannot be called. */
  | 'no-calls'
  /** Its texts go to something else, or, asked for by the line, its calls do; nothing was changed. */
  | 'in-use';

/** Makes room in the account for something new. Every call may be repeated; throws Unavailable. */
export interface Premises {
  /** Makes the objects that are missing, and has who may read them read them. What is in them stays as it is. */
  make(objects: readonly WantedObject[]): Promise<void>;
  /**
   * Has a number's texts and calls come here, and texts go out from it. What belongs to something else is left alone. A
   * number of the line has to take calls, and has a last resort and reports of its own.
   */
  takeNumber(number: string, desk?: 'line'): Promise<TakenNumber>;
}
