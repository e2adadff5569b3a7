import { invalidValue } from './errors';

/** The distance between neighbours. Not documented; what matters is their order. */
const STEP = 65_536;

interface Placed {
  readonly pos: number;
}

/** A place among others: `top`, `bottom` or a positive number that is kept as it is. Throws 400. */
export function position(wanted: string, others: readonly Placed[]): number {
  const all = others.map(({ pos }) => pos);
  if (wanted === 'top') return all.length === 0 ? STEP : Math.min(...all) / 2;
  if (wanted === 'bottom') return Math.max(0, ...all) + STEP;
  const pos = Number(wanted);
  if (wanted.trim() === '' || !Number.isFinite(pos) || pos <= 0) throw invalidValue('pos');
  return pos;
}

export const byPosition = (one: Placed, other: Placed): number => one.pos - other.pos;
