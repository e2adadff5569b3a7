/** A picture or film that somebody sent, as a page shows it. */
export interface Picture {
  /** E.g. `image/jpeg`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * What came with people's messages, at the carrier. A picture is named by its message and, where that is known, by itself:
 * `MM…/ME…`; without the second part the first one of the message is meant. Every call may throw Unavailable.
 */
export interface Pictures {
  /** Undefined = it is not there (any more), or larger than `most` bytes. */
  show(picture: string, most: number): Promise<Picture | undefined>;
  /** Deleting what is gone is no error. */
  remove(picture: string): Promise<void>;
}
