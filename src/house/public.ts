import type { Bellhop } from '../bellhop';
import { withFacts } from './with-facts';

/** What anybody may know of the house: it stands on the sign at the door as well. */
export interface PublicHouse {
  readonly name: string;
  /** The numbers that guests text. */
  readonly numbers: readonly string[];
}

export const publicHouse = (bellhop: Bellhop): Promise<PublicHouse> =>
  withFacts(bellhop, async ({ settings: { business, desks } }) => ({
    name: business.name,
    numbers: [...new Set((desks.waitlist?.lists ?? []).map(({ number }) => number))],
  }));
