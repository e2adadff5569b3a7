/** What the account itself remembers of texts: it counts them for the bill, and keeps their words until somebody empties them. */
export interface MessageLog {
  /**
   * How many texts of ours have gone out since then (epoch ms), from one of our numbers or from all; counts no further than
   * `atMost`. Throws Unavailable.
   */
  sentSince(since: number, atMost: number, from?: string): Promise<number>;
  /**
   * Empties the words of texts, both ways, that are older than `before` (epoch ms) and went no longer than `reach` ms
   * before that; a few at a time. Answers how many there were still to do. Throws Unavailable.
   */
  emptyBefore(before: number, reach: number): Promise<number>;
}
