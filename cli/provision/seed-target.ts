/** What filling a laptop account needs to know of it. */
export interface SeedTarget {
  readonly vendorsUrl: string;
  readonly edgeUrl: string;
  readonly secret: string;
  readonly account: {
    readonly accountSid: string;
    readonly authToken: string;
    readonly syncServiceSid: string;
  };
  /** The account's time, epoch ms. */
  readonly now: number;
}
