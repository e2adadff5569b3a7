import type { Bellhop } from '../bellhop';
import { isOn, numbersOf } from './numbers';
import { withFacts } from './with-facts';

/** What anybody may know of the house: it stands on the sign at the door as well. */
export interface PublicHouse {
  readonly name: string;
  /** The numbers that guests text. */
  readonly numbers: readonly string[];
}

export const publicHouse = (bellhop: Bellhop): Promise<PublicHouse> =>
  withFacts(bellhop, async ({ settings }) => ({
    name: settings.business.name,
    numbers: numbersOf(settings)
      .filter(({ desk }) => isOn(settings, desk))
      .map(({ number }) => number),
  }));
