import { momentOf } from './rota-clock';
import type { Stretch } from './rota-days';

/** Something that lasts from one moment up to another, in epoch milliseconds. */
export interface Timed<T> {
  readonly what: T;
  readonly from: number;
  readonly to: number;
}

/**
 * Hangs stretches of the wall that follow each other into time. What falls wholly into a left out hour never happens,
 * and neighbours that say the same become one. Lazy, because finding a moment is what costs.
 */
export function* inTime<T extends Stretch>(
  zone: string,
  stretches: readonly T[],
  same: (one: T, other: T) => boolean,
): Generator<Timed<T>, void> {
  let held: Timed<T> | undefined;
  for (const what of joined(stretches, same)) {
    const from: number = held?.to ?? momentOf(zone, what.from);
    const to = momentOf(zone, what.to);
    if (to === from) continue;
    if (held && same(held.what, what)) {
      held = { ...held, to };
      continue;
    }
    if (held) yield held;
    held = { what, from, to };
  }
  if (held) yield held;
}

function joined<T extends Stretch>(
  stretches: readonly T[],
  same: (one: T, other: T) => boolean,
): T[] {
  const runs: T[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (last && same(last, stretch)) runs[runs.length - 1] = { ...last, to: stretch.to };
    else runs.push(stretch);
  }
  return runs;
}
