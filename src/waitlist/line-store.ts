import { isConflict, type Records } from '../ports/records';
import { together } from '../ports/settled';
import { waitlistObjects } from './objects';
import {
  follow,
  placeAt,
  readSnapshot,
  stillMeant,
  stillStanding,
  writeSnapshot,
  type Line,
  type LineEntry,
  type LineEvent,
} from './rules/line';
import { LINE_TTL_SECONDS, readEntries, readOrder } from './stored';

/** The line as one reading saw it: the snapshot, what came after it, and the two together. */
export interface SeenLine {
  readonly line: Line;
  readonly snapshot: Line;
  readonly entries: readonly LineEntry[];
  /** Revision of the snapshot document; undefined while there is none. */
  readonly revision: string | undefined;
  /** When the snapshot was written, epoch ms; undefined while there is none. */
  readonly writtenAt: number | undefined;
}

/** One page of the log; the platform gives at most this many at once. */
const NEWEST_PAGE = 100;
/** Read when one page does not reach back to the snapshot, after a rush. */
const WHOLE_TAIL = 1_000;
/** From this many entries on, whoever reads and writes anyway moves them into the snapshot. */
const FOLD_FROM = 10;
/** So long a tail is moved even by somebody who only asks: the next ones would all have to read several pages. */
const FOLD_BY_READERS_FROM = 80;
/** One join in so many reads the line first, so that a rush of joins alone is folded too. */
const JOINS_PER_FOLD = 10;

/** The order of one list, kept as a log and a snapshot. */
export interface LineStore {
  /** One step: snapshot and newest entries at once. */
  read(): Promise<SeenLine>;
  append(event: LineEvent): Promise<number>;
  /** Moves what was seen into the snapshot when that is worth a write; losing a race for it is no harm. */
  fold(seen: SeenLine | undefined): Promise<void>;
}

export function lineStore(records: Records, list: string, now: () => number): LineStore {
  const names = waitlistObjects(list);
  return {
    async read() {
      const [order, newest] = await together([
        records.read({ document: names.order }),
        records.newest(names.line, NEWEST_PAGE),
      ]);
      const snapshot = readSnapshot(stillStanding(readOrder(order?.data), now()));
      const oldest = newest.at(-1)?.index ?? -1;
      const items =
        newest.length === NEWEST_PAGE && oldest > snapshot.upTo + 1
          ? await records.newest(names.line, WHOLE_TAIL)
          : newest;
      const entries = stillMeant(readEntries(items), now());
      return {
        line: follow(snapshot, entries),
        snapshot,
        entries,
        revision: order?.revision,
        writtenAt: readOrder(order?.data).at,
      };
    },
    append: (event) =>
      records.append(names.line, { ...event, at: now() }, { ttl: LINE_TTL_SECONDS }),
    async fold(seen) {
      if (!seen || tailLength(seen) < FOLD_FROM) return;
      const data = { ...writeSnapshot(seen.line), at: now() };
      try {
        if (seen.revision === undefined) await records.create({ document: names.order }, data);
        else await records.replace({ document: names.order }, data, seen.revision);
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    },
  };
}

/** Whether a mere question should move the tail into the snapshot, one step later. */
export const isLongTail = (seen: SeenLine): boolean => tailLength(seen) >= FOLD_BY_READERS_FROM;

const tailLength = (seen: SeenLine): number =>
  seen.entries.filter((entry) => entry.index > seen.snapshot.upTo).length;

/** Whether the join with this id (a message's, a visit's) takes its turn at folding. */
export function joinFolds(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 65_521;
  return sum % JOINS_PER_FOLD === 0;
}

/** Place given to a join, 0 = first; -1 when it is no longer in line. */
export const placeGiven = (seen: SeenLine, who: string, index: number): number =>
  placeAt(seen.snapshot, seen.entries, who, index);
