/** What one part of a text costs to a country; a range, because it differs by the guest's carrier. */
export interface TextPrice {
  /** ISO 4217, e.g. `USD`. */
  readonly currency: string;
  readonly least: number;
  readonly most: number;
}

/** The carrier's prices. */
export interface Prices {
  /**
   * For texts to a country, two letters. Undefined when no price is to be had: none is published, or the carrier does not
   * answer. Never throws, and asks once a day.
   */
  toText(country: string): Promise<TextPrice | undefined>;
}
