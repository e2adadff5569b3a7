import type { Records } from '../ports/records';
import { together } from '../ports/settled';
import { AGENDA_MAPS, readItem, readKey, type StoredItem } from './item';

/** An item as it was read, with the revision that guards what is done with it. */
export interface Row {
  readonly map: string;
  readonly key: string;
  readonly id: string;
  /** When it is to be tried. */
  readonly due: number;
  /** Undefined when it cannot be read. */
  readonly item: StoredItem | undefined;
  readonly revision: string;
}

export interface Heads {
  readonly rows: readonly Row[];
  /** Work that is due may lie beyond what was read, or in a map that did not answer. */
  readonly more: boolean;
}

/**
 * The earliest items of all maps, in one step; a map gives its items in the order of their keys. A map that does not
 * answer is left for the next look; throws only when none of them does.
 */
export async function readHeads(records: Records, limit: number, now: number): Promise<Heads> {
  const pages = await together(
    AGENDA_MAPS.map((map) =>
      records.page(map, { limit }).then(
        (rows) => ({ map, rows }),
        (error: unknown) => ({ error }),
      ),
    ),
  );
  const answered = pages.flatMap((page) => ('rows' in page ? [page] : []));
  const refused = pages.flatMap((page) => ('error' in page ? [page.error] : []));
  if (answered.length === 0) throw refused[0];
  const rows = answered.flatMap(({ map, rows }) =>
    rows.flatMap(({ key, data, revision }): Row[] => {
      const parts = readKey(key);
      if (!parts) return [];
      return [{ map, key, id: parts.id, due: parts.at, item: readItem(data), revision }];
    }),
  );
  const isFull = answered.some(
    (page) => page.rows.length >= limit && (readKey(page.rows.at(-1)?.key ?? '')?.at ?? 0) <= now,
  );
  return { rows, more: isFull || refused.length > 0 };
}
