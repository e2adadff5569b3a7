import { eventObjects } from '../../src/events/objects';
import { readStage } from '../../src/events/stored';
import { eventsFor, EVENTS } from './events';
import type { House } from './house';

const TALKS = 'harbour-talks';

/** The number in an answer that names a question. */
export const numberIn = (text: string): number => Number(/number (\d+)/.exec(text)?.[1]);

/** The house's talks, whose audience asks questions. */
export function talksOf(house: House) {
  const talks = eventsFor(house, TALKS);
  const stand = eventsFor(house);
  return {
    ...talks,
    /** The talks begin, and the number is theirs alone. */
    async begin(): Promise<void> {
      await stand.becomes((event) => ({ ...event, state: 'ended' }));
      await talks.becomes((event) => ({ ...event, state: 'open', numbers: [EVENTS] }));
    },
    /** The numbers that the host has in view. */
    async onStage(): Promise<readonly number[]> {
      const { stage } = eventObjects(TALKS);
      const { live, next } = readStage((await house.records().read({ document: stage }))?.data);
      return [...(live === undefined ? [] : [live]), ...next];
    },
  };
}
