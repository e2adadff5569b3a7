import { openBellhop as putTogether, type Bellhop, type HouseContext } from '../bellhop';
import { log } from './log';
import { noteBegun } from './under-way';

/** Something that looked like a card was about to be kept; that it was is all that may be said. */
const tripped = (): void => {
  log({ function: 'records', outcome: 'refused', code: 'card-number' });
};

/** The house for one invocation, whose alarms go to the log. Throws `misconfigured` naming every missing variable. */
export const openBellhop = (
  context: HouseContext,
  deadline: Parameters<typeof putTogether>[1],
): Bellhop => {
  const house = putTogether(context, deadline, tripped);
  noteBegun(context, house.settled);
  return house;
};
