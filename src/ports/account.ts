/** A number of the account, and where its texts go. */
export interface OwnNumber {
  readonly number: string;
  readonly takesTexts: boolean;
  /** The address that texts are handed to; empty = none of ours. */
  readonly textsGoTo: string;
}

/** What the account with the carrier says of itself. Reads only; each call throws Unavailable when it does not answer. */
export interface Account {
  standing(): Promise<'active' | 'trial' | 'shut'>;
  /** The numbers of these that the account owns. */
  numbers(wanted: readonly string[]): Promise<readonly OwnNumber[]>;
  /** The numbers that texts go out from; undefined = the service that sends them is not there. */
  senders(): Promise<readonly string[] | undefined>;
  /** Whether pages may read only what they have been given. */
  isGuarded(): Promise<boolean>;
  /** Whether the service that sends sign-in codes is there. */
  sendsCodes(): Promise<boolean>;
  /** Where the account's timers ring; undefined = it has none, or they ring nowhere. */
  timersRingAt(): Promise<string | undefined>;
}
