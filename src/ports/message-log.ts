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
  /**
   * Empties the words of texts from and to an address that are older than `before` (epoch ms) and removes what came with
   * them, a few at a time; looks no further than at the newest page of those that went before `until`. Throws Unavailable.
   */
  emptyOf(address: string, before: number, until?: number): Promise<Emptied>;
}

/** How far emptying somebody's words has got. */
export interface Emptied {
  /** Where to go on: undefined = there are no more, `until` = look at those that went before it (epoch ms). */
  readonly next: { readonly until?: number } | undefined;
  /** Some are on their way and keep their words for now. */
  readonly underWay: boolean;
}
