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
export async function forgetChoice(
  people: People,
  key: string,
  known: KnownPerson,
): Promise<void> {
  if (known.person?.asked?.desk !== 'events') return;
  await people.change(key, known, (current) => {
    if (current?.asked?.desk !== 'events') return undefined;
    const { asked: _asked, ...rest } = current;
    return rest;
  });
}
