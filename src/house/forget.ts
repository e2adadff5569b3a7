import type { Bellhop } from '../bellhop';
import { addressesOf } from '../people/person';
import { allDone } from '../ports/settled';
import { desksIn } from './desks';
import type { HouseFacts } from './facts';

/** Erases everything about a person at every desk, and the threads that the account keeps with them. Safe to repeat. */
export async function forgetPerson(
  bellhop: Bellhop,
  facts: HouseFacts,
  key: string,
  address: string,
): Promise<void> {
  await allDone([
    bellhop.people.erase(key),
    ...addressesOf(address).map((one) => bellhop.threads?.forget(one)),
    ...desksIn(facts.settings).map((desk) => desk.takeOff(bellhop, facts, key, { erase: true })),
  ]);
}
