import type { OrderChannel, OrderStatus, PastOrder } from '../order';

/** How often something was counted. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What finished orders of an event say about it. */
export interface Statistics {
  readonly orders: number;
  readonly collected: number;
  readonly cancelled: number;
  /** Minutes, of orders that got so far; undefined while there are fewer than MIN_MEASURED. */
  readonly makingMinutes: number | undefined;
  readonly collectingMinutes: number | undefined;
  /** Ids on the menu, the most ordered first. */
  readonly items: readonly Counted[];
  readonly modifiers: readonly Counted[];
  /** "09" to "23", from the first hour to the last. */
  readonly hours: readonly Counted[];
  readonly channels: readonly (Counted & { readonly name: OrderChannel })[];
  /** Two letters; an empty name = not certain. */
  readonly countries: readonly Counted[];
  readonly statuses: readonly (Counted & { readonly name: OrderStatus })[];
  /** "1", "2", "3", "4" = the fourth and later ones. */
  readonly nth: readonly Counted[];
}

/** A median of fewer says nothing. */
const MIN_MEASURED = 3;
const MINUTE_MS = 60_000;
const MOST_NTH = 4;

/** @param hourOf the hour of the day of a time, 0 to 23, at the house. */
export function statisticsOf(
  orders: readonly PastOrder[],
  hourOf: (at: number) => number,
): Statistics {
  const made = orders.filter(({ status }) => status !== 'cancelled');
  const hours = new Map<number, number>();
  for (const { placedAt } of orders) add(hours, hourOf(placedAt));
  return {
    orders: orders.length,
    collected: orders.filter(({ status }) => status === 'collected').length,
    cancelled: orders.length - made.length,
    makingMinutes: median(
      made.flatMap(({ placedAt, readyAt }) => (readyAt === undefined ? [] : [readyAt - placedAt])),
    ),
    collectingMinutes: median(
      made.flatMap(({ readyAt, finishedAt, status }) =>
        readyAt === undefined || status !== 'collected' ? [] : [finishedAt - readyAt],
      ),
    ),
    items: counted(
      made.flatMap(({ lines }) => lines.map(({ item, count }) => [item, count] as const)),
    ),
    modifiers: counted(
      made.flatMap(({ lines }) =>
        lines.flatMap(({ modifiers, count }) => modifiers.map((id) => [id, count] as const)),
      ),
    ),
    hours: [...fromTo(hours)].map((hour) => ({
      name: String(hour).padStart(2, '0'),
      count: hours.get(hour) ?? 0,
    })),
    channels: counted(orders.map(({ channel }) => [channel, 1] as const)),
    countries: counted(orders.map(({ country }) => [country ?? '', 1] as const)),
    statuses: counted(orders.map(({ status }) => [status, 1] as const)),
    nth: counted(
      orders.map(({ nth }) => [String(Math.min(MOST_NTH, Math.max(1, nth))), 1] as const),
    ).toSorted((one, other) => Number(one.name) - Number(other.name)),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Adds up by name, the greatest first. */
function counted<Name extends string>(
  pairs: readonly (readonly [Name, number])[],
): readonly { readonly name: Name; readonly count: number }[] {
  const counts = new Map<Name, number>();
  for (const [name, count] of pairs) add(counts, name, count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

/** Every hour from the first to the last one, the empty ones between them as well. */
function fromTo(hours: ReadonlyMap<number, number>): readonly number[] {
  if (hours.size === 0) return [];
  const first = Math.min(...hours.keys());
  const last = Math.max(...hours.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** In minutes with one decimal. */
function median(times: readonly number[]): number | undefined {
  if (times.length < MIN_MEASURED) return undefined;
  const sorted = times.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const middle =
    sorted.length % 2 === 1
      ? (sorted[half] ?? 0)
      : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  return Math.round((middle / MINUTE_MS) * 10) / 10;
}
