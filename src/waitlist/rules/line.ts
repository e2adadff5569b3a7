/**
 * The order of a wait list. What happens to it is appended to a log, where nobody can get in anybody's way; a snapshot
 * keeps the order up to an entry of that log, so that reading it costs the same at 10 and at 500 parties.
 * Why not one document that everybody updates: docs/decisions/002-line-as-a-log.md.
 */

/** A person's short name in the line: the first characters of the person's key. */
export type Ref = string;
export const REF_LENGTH = 8;
export const refOf = (personKey: string): Ref => personKey.slice(0, REF_LENGTH);

export type LineEvent =
  | { readonly e: 'join'; readonly who: Ref }
  | { readonly e: 'gone'; readonly who: Ref }
  /** Back in line (an undone call or seat) at a place, 0 = first. */
  | { readonly e: 'back'; readonly who: Ref; readonly place: number }
  /** Moved by staff to just before another party, or to a place when that one has gone meanwhile. */
  | { readonly e: 'move'; readonly who: Ref; readonly before?: Ref; readonly place: number };

/** One entry of the log; indexes rise and may skip numbers. */
export interface LineEntry {
  readonly index: number;
  readonly event: LineEvent;
  /** When it happened, epoch ms. */
  readonly at?: number;
}

export interface LineSnapshot {
  readonly v: 1;
  /** The last log entry that is part of `order`; -1 = none yet. */
  readonly upTo: number;
  /** The refs of the waiting parties, first one first, written one after the other without a separator. */
  readonly order: string;
  /** When it was written, epoch ms. */
  readonly at?: number;
}

export const EMPTY_LINE: LineSnapshot = { v: 1, upTo: -1, order: '' };

/** Who waits, first one first. */
export interface Line {
  readonly upTo: number;
  readonly order: readonly Ref[];
}

export function readSnapshot(snapshot: LineSnapshot): Line {
  const order: Ref[] = [];
  for (let at = 0; at < snapshot.order.length; at += REF_LENGTH)
    order.push(snapshot.order.slice(at, at + REF_LENGTH));
  return { upTo: snapshot.upTo, order };
}

export const writeSnapshot = (line: Line): LineSnapshot => ({
  v: 1,
  upTo: line.upTo,
  order: line.order.join(''),
});

/** The line after `entries` (in any order; those it already holds change nothing). */
export function follow(line: Line, entries: readonly LineEntry[]): Line {
  const news = entries
    .filter((entry) => entry.index > line.upTo)
    .sort((one, other) => one.index - other.index);
  const last = news.at(-1);
  if (!last) return line;
  const order = [...line.order];
  for (const { event } of news) apply(order, event);
  return { upTo: last.index, order };
}

function apply(order: Ref[], event: LineEvent): void {
  const at = order.indexOf(event.who);
  switch (event.e) {
    case 'join':
      // Whoever is in line keeps the place: a second join of the same person changes nothing.
      if (at === -1) order.push(event.who);
      return;
    case 'gone':
      if (at !== -1) order.splice(at, 1);
      return;
    case 'back':
      if (at === -1) order.splice(clamp(event.place, order.length), 0, event.who);
      return;
    case 'move': {
      if (at === -1) return;
      order.splice(at, 1);
      const before = event.before === undefined ? -1 : order.indexOf(event.before);
      order.splice(before === -1 ? clamp(event.place, order.length) : before, 0, event.who);
      return;
    }
  }
}

const clamp = (place: number, length: number): number =>
  Number.isFinite(place) ? Math.min(Math.max(Math.trunc(place), 0), length) : length;

/** Parties live a day from their last change; what happened before that stands for nobody any more. */
const LINE_LIFETIME_MS = 24 * 3600_000;

/** The snapshot without parties that are gone by now although nobody said so. */
export const stillStanding = (snapshot: LineSnapshot, now: number): LineSnapshot =>
  now - (snapshot.at ?? now) > LINE_LIFETIME_MS ? { ...snapshot, order: '' } : snapshot;

/** The entries without joins of parties that are gone by now. */
export const stillMeant = (entries: readonly LineEntry[], now: number): readonly LineEntry[] =>
  entries.filter(({ event, at }) => event.e !== 'join' || now - (at ?? now) <= LINE_LIFETIME_MS);

/** Place in line, 0 = first; -1 = not in line. */
export const placeOf = (line: Line, who: Ref): number => line.order.indexOf(who);

/**
 * The place a join that got `index` in the log was given: what a guest is told, and never the same for two guests,
 * because it looks only at what was in the log before.
 */
export function placeAt(
  snapshot: Line,
  entries: readonly LineEntry[],
  who: Ref,
  index: number,
): number {
  const known = placeOf(snapshot, who);
  if (snapshot.upTo >= index) return known;
  return placeOf(
    follow(
      snapshot,
      entries.filter((entry) => entry.index <= index),
    ),
    who,
  );
}
