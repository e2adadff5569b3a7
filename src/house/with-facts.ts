import type { Bellhop } from '../bellhop';
import { FactsChanged } from '../ports/facts-changed';
import { Refusal } from '../ports/refusal';
import type { HouseFacts } from './facts';

/** Runs with what is known about the house, and once more when that turned out to be old. */
export async function withFacts<T>(
  bellhop: Bellhop,
  work: (facts: HouseFacts) => Promise<T>,
): Promise<T> {
  const facts = await bellhop.facts();
  try {
    const result = await work(facts);
    await facts.confirmed;
    return result;
  } catch (error) {
    const stillHold = await facts.confirmed.catch(() => true);
    // A no that was said on old facts, such as a role given a moment ago, is not the last word.
    const outdated = error instanceof FactsChanged || (error instanceof Refusal && !stillHold);
    if (!outdated) throw error;
    return work(await bellhop.facts(true));
  }
}
