import type { Language } from '../languages/languages';
import type { OpenEvent } from './event';
import type { EventIntent, EventWishes, ReadingContext } from './intents';
import { understandEvent, type EventHeard } from './understanding/understand';

/** How texts from this address are read at an event. */
export const hearing =
  (from: string) =>
  (
    body: string,
    { event, menu }: OpenEvent,
    asked: ReadingContext['asked'],
    remembered: Language | undefined,
  ): EventHeard =>
    understandEvent(
      body,
      { asked, mode: event.mode, remembered, countryCode: from },
      { menu, categories: event.categories },
    );

const ABOUT_PLACES: readonly EventIntent['kind'][] = [
  'position',
  'order',
  'modify',
  'keep',
  'pick',
  'no',
];

/** Whether the answer to these may tell a place, so that the queue is worth reading at once. */
export const looksAtQueue = (wishes: EventWishes): boolean =>
  wishes.some(({ kind }) => ABOUT_PLACES.includes(kind));
