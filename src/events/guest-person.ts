import { remember } from '../messaging/handled';
import type { IncomingText } from '../messaging/incoming';
import type { KnownPerson, People } from '../people/people';
import type { Person } from '../people/person';

/** The person after an event has answered; undefined = as before, for what a stand knows of a guest stands in its own record. */
export const afterAnswer =
  (address: string) =>
  (current: Person | undefined): Person | undefined => {
    if (!current || (!current.idle && current.address === address)) return undefined;
    const { idle: _idle, ...rest } = current;
    return { ...rest, address };
  };

/** The event is chosen: a number means that question no more. */
export async function forgetChoice(people: People, key: string, known: KnownPerson): Promise<void> {
  if (known.person?.asked?.desk !== 'events') return;
  await people.change(key, known, (current) => {
    if (current?.asked?.desk !== 'events') return undefined;
    const { asked: _asked, ...rest } = current;
    return rest;
  });
}

/** The person after being asked which event they mean; what they wrote is kept for when we know. */
export const askedWhich =
  (text: IncomingText, { opening, reply, at }: { opening: string; reply: string; at: number }) =>
  (current: Person | undefined): Person => ({
    ...(current ?? { v: 1, address: text.from }),
    asked: { desk: 'events', list: '', question: 'event', notes: opening, at },
    handled: remember(current?.handled, text.sid, reply),
  });

/** The person after a text that nobody understood, with what the idle guard remembers. */
export const notUnderstood =
  (text: IncomingText, { idle, reply }: Pick<Person, 'idle'> & { reply: string | undefined }) =>
  (current: Person | undefined): Person => ({
    ...(current ?? { v: 1, address: text.from }),
    ...(idle ? { idle } : {}),
    handled: remember(current?.handled, text.sid, reply ?? ''),
  });
