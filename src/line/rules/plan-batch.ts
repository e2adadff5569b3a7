import type { Strategy } from './bound';

/** Who could be rung at this moment. */
export interface OnCall {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly open: boolean;
  /** As `whoIsOn` has them now. */
  readonly tiers: readonly (readonly string[])[];
  /** Members whose phones ring for somebody else, or who are talking: left alone, and asked again when they are free. */
  readonly elsewhere: ReadonlySet<string>;
  /** When each member was last rung, epoch milliseconds; who never was comes first. */
  readonly lastRung: ReadonlyMap<string, number>;
}

/** The platform rings at most ten phones at once. https://www.twilio.com/docs/voice/twiml/number#simultaneous-dialing */
export const MOST_AT_ONCE = 10;

/** Whose phones ring next; nobody when all have been asked or are busy with other callers. */
export function nextBatch(
  strategy: Strategy,
  { open, tiers, elsewhere, lastRung }: OnCall,
  spent: Readonly<Record<string, unknown>>,
): string[] {
  if (!open) return [];
  const free = tiers
    .map((tier) => tier.filter((member) => !Object.hasOwn(spent, member) && !elsewhere.has(member)))
    .filter((tier) => tier.length > 0);
  const [first = []] = free;
  switch (strategy) {
    case 'inOrder':
      return first.slice(0, 1);
    case 'fair':
      return [...first]
        .sort((one, other) => (lastRung.get(one) ?? 0) - (lastRung.get(other) ?? 0))
        .slice(0, 1);
    case 'tiers':
      return first.slice(0, MOST_AT_ONCE);
    case 'allAtOnce':
      return free.flat().slice(0, MOST_AT_ONCE);
  }
}
