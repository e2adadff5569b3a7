import type { Party } from '../party';
import { refOf, type Line, type LineEntry } from './line';

/**
 * The parties to tell that they are nearly next: the first so many in line who have not been told, and only those who
 * have come forward since they joined. Somebody who joined a short line was told the place just then.
 */
export function nearlyNext<Row extends { readonly key: string; readonly party: Party }>(
  rows: readonly Row[],
  seen: { readonly line: Line; readonly entries: readonly LineEntry[] },
  first: number,
): readonly Row[] {
  const head = seen.line.order.slice(0, first);
  return rows.filter(({ key, party }) => {
    const who = refOf(key);
    return (
      party.status === 'waiting' &&
      party.address !== undefined &&
      party.nearly !== true &&
      head.includes(who) &&
      hasComeForward(who, party.joinedAt, seen.entries)
    );
  });
}

function hasComeForward(who: string, joinedAt: number, entries: readonly LineEntry[]): boolean {
  const joinOf = (whom: string) =>
    entries.findLast(({ event }) => event.e === 'join' && event.who === whom)?.index;
  const mine = joinOf(who);
  return entries.some(({ event, at, index }) => {
    if (event.e !== 'gone' || event.who === who) return false;
    const sinceThen = mine === undefined ? (at ?? 0) > joinedAt : index > mine;
    // Those whose joining is not among the newest entries any more stood in front.
    const theirs = joinOf(event.who);
    return sinceThen && (theirs === undefined || mine === undefined || theirs < mine);
  });
}
