import type { Twilio } from 'twilio';
import type { Provisioned } from './provisioned';
import type { SeedTarget } from './seed-target';

/** What a desk fills its part of the demo with. */
export interface Filling {
  readonly client: Twilio;
  readonly account: Provisioned;
  readonly target: SeedTarget;
}

/** Park-Miller: chance that is the same everywhere. */
export function lehmer(seed: number): () => number {
  let state = seed % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Does the work for all items, so many at a time. */
export async function inBatches<T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += size)
    await Promise.all(items.slice(at, at + size).map(work));
}
