export interface Alarm {
  /** One of ours, of `a-z 0-9 -`, never text from people. */
  readonly name: string;
  /** Epoch milliseconds; a time that has passed means as soon as possible. */
  readonly at: number;
}

/**
 * Wakes the house by a call to `/alarm`, which does not say what it is for: whoever wakes looks at what is due. A bell can
 * ring late, twice or not at all, so nothing may depend on one bell alone. Every call may be repeated, and may fail with
 * `Unavailable` (see records.ts).
 */
export interface Alarms {
  /**
   * Rings at the time or up to a minute after it, and once more minutes later unless it was answered. Setting the same
   * alarm twice is one alarm; with another time it rings at that time, and the former may ring as well.
   */
  set(alarm: Alarm): Promise<void>;
  /** No bell of this name rings any more. Made for tidying up, not for a guest's path: it has to look for them. */
  clear(name: string): Promise<void>;
  /** Puts away the bell that rang, by the id that came with the call, so that it does not ring again. */
  answered(bell: string): Promise<void>;
}
