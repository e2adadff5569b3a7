/** What one country costs, in US dollars. */
export interface CountryPrices {
  readonly name: string;
  readonly textOut: string;
  readonly textIn: string;
  /** A minute. */
  readonly callOut: string;
  readonly callIn: string;
  /** A number, a month. */
  readonly number: string;
  readonly prefix: string;
}

/** Round examples in the shape of the real ones, so that nobody takes them for those. */
export const PRICES: Readonly<Record<string, CountryPrices>> = {
  US: price('United States', '1', '0.0100', '0.0100', '0.0200', '0.0100', '1.00'),
  CA: price('Canada', '1', '0.0100', '0.0100', '0.0200', '0.0100', '1.00'),
  GB: price('United Kingdom', '44', '0.0500', '0.0100', '0.0300', '0.0100', '1.00'),
  ES: price('Spain', '34', '0.0800', '0.0100', '0.0400', '0.0100', '2.00'),
  FR: price('France', '33', '0.0800', '0.0100', '0.0400', '0.0100', '2.00'),
  DE: price('Germany', '49', '0.1000', '0.0100', '0.0400', '0.0100', '2.00'),
  PT: price('Portugal', '351', '0.0500', '0.0100', '0.0400', '0.0100', '2.00'),
  MX: price('Mexico', '52', '0.0500', '0.0100', '0.0400', '0.0100', '6.00'),
};

function price(
  name: string,
  prefix: string,
  textOut: string,
  textIn: string,
  callOut: string,
  callIn: string,
  number: string,
): CountryPrices {
  return { name, prefix, textOut, textIn, callOut, callIn, number };
}
