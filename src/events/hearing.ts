import type { Language } from '../languages/languages';
import type { OpenEvent } from './event';
import type { EventIntent, EventWishes, ReadingContext } from './intents';
import { orderFolds } from './queue-store';
import { isWholeOrder } from './rules/ordering';
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
const looksAtQueue = (wishes: EventWishes): boolean =>
  wishes.some(({ kind }) => ABOUT_PLACES.includes(kind));

/** The event whose ticket a text asks for before anything is read, and the one whose queue it is about. */
export function firstLook(
  only: OpenEvent | undefined,
  wishes: EventWishes | undefined,
  orderId: string,
): { readonly draws?: string; readonly looks?: string } {
  if (only?.event.mode !== 'orders' || !wishes) return {};
  const { event, menu } = only;
  if (isWholeOrder(wishes, event, menu))
    return { draws: event.id, ...(orderFolds(orderId) ? { looks: event.id } : {}) };
  return looksAtQueue(wishes) ? { looks: event.id } : {};
}
