import type { Bellhop } from '../bellhop';
import { DESKS, type DeskName, type Settings } from '../config';
import { isOn, numbersOf } from './numbers';
import type { PublicHouse } from './public-house';
import { withFacts } from './with-facts';

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
