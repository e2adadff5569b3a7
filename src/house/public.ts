import type { Bellhop } from '../bellhop';
import { DESKS, type DeskName, type Settings } from '../config';
import { isOn, numbersOf } from './numbers';
import { withFacts } from './with-facts';

/** What anybody may know of the house: it stands on the sign at the door as well. */
export interface PublicHouse {
  readonly name: string;
  /** The numbers that guests text and call. */
  readonly numbers: readonly string[];
  /** The desks that are switched on, and how many days what is left of a call, a payment or a task is kept there. */
  readonly desks: readonly { readonly desk: DeskName; readonly keepDays?: number }[];
}

export const publicHouse = (bellhop: Bellhop): Promise<PublicHouse> =>
  withFacts(bellhop, async ({ settings }) => ({
    name: settings.business.name,
    numbers: numbersOf(settings)
      .filter(({ desk }) => isOn(settings, desk))
      .map(({ number }) => number),
    desks: DESKS.filter((desk) => isOn(settings, desk)).map((desk) => {
      const keepDays = keptDays(settings, desk);
      return { desk, ...(keepDays === undefined ? {} : { keepDays }) };
    }),
  }));

/** By the settings; the longest where groups differ. Undefined = not for the owner to choose. */
function keptDays({ desks: { line, pay, team } }: Settings, desk: DeskName): number | undefined {
  switch (desk) {
    case 'line':
      return line?.groups.reduce((most, { keepDays }) => Math.max(most, keepDays), 1);
    case 'pay':
      return pay?.keepDays;
    case 'team':
      return team?.keepDays;
    default:
      return undefined;
  }
}
