import { refused } from './errors';
import { SYNC_LIMITS } from './limits';
import type { ItemKey } from './state';

/** Which page is asked for. A token wins over `from`. */
export interface PageRequest {
  readonly size: number;
  readonly descending: boolean;
  readonly from: ItemKey | null;
  /** The record named by `from` itself is left out. */
  readonly exclusive: boolean;
  readonly token: PageToken | null;
}

/** The page after, or before, this key. */
export interface PageToken {
  readonly side: 'after' | 'before';
  readonly key: ItemKey;
}

export interface Page {
  readonly keys: readonly ItemKey[];
  /** Something lies before this page within what was asked for. */
  readonly before: PageToken | null;
  readonly after: PageToken | null;
  /** Something lies before this page at all, even when `from` shut it out. */
  readonly precededInAll: boolean;
}

/** Where `key` is, or would be, in an ascending array. */
export function lowerBound(keys: readonly ItemKey[], key: ItemKey): number {
  return search(keys.length, (at) => compare(keys[at], key) < 0);
}

/** Cuts a page out of ascending keys. Costs a search, not a walk, so that long lists stay quick. */
export function cutPage(keys: readonly ItemKey[], request: PageRequest): Page {
  const { size, descending, from, exclusive, token } = request;
  const length = keys.length;
  const keyAt = (at: number): ItemKey | undefined => keys[descending ? length - 1 - at : at];
  // Position of the first record at or beyond `key` in reading direction.
  const locate = (key: ItemKey, beyond: boolean): number =>
    search(length, (at) => {
      const order = compare(keyAt(at), key) * (descending ? -1 : 1);
      return beyond ? order <= 0 : order < 0;
    });
  const floor = from === null ? 0 : locate(from, exclusive);
  let start = floor;
  let end: number;
  if (token?.side === 'before') {
    end = Math.max(locate(token.key, false), floor);
    start = Math.max(end - size, floor);
  } else {
    if (token) start = Math.max(locate(token.key, true), floor);
    end = Math.min(start + size, length);
  }
  const page: ItemKey[] = [];
  for (let at = start; at < end; at++) {
    const key = keyAt(at);
    if (key !== undefined) page.push(key);
  }
  const [first, last] = [page[0], page[page.length - 1]];
  return {
    keys: page,
    before: start > floor && first !== undefined ? { side: 'before', key: first } : null,
    after: end < length && last !== undefined ? { side: 'after', key: last } : null,
    precededInAll: start > 0,
  };
}

/** The first position of `length` for which `isBefore` no longer holds. */
function search(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: ItemKey | undefined, b: ItemKey): number {
  if (a === undefined || a === b) return 0;
  return a < b ? -1 : 1;
}

export function writeToken(token: PageToken): string {
  return `PT${Buffer.from(JSON.stringify([token.side, token.key])).toString('base64url')}`;
}

export function readToken(text: string): PageToken {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text.slice(2), 'base64url').toString());
    if (text.startsWith('PT') && Array.isArray(parts)) {
      const pair: readonly unknown[] = parts;
      const [side, key] = pair;
      if (
        (side === 'after' || side === 'before') &&
        (typeof key === 'string' || typeof key === 'number')
      ) {
        return { side, key };
      }
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw refused('badQuery', 'PageToken');
}

/** Reads PageSize, PageToken, Order, From and Bounds, as REST and the pages' protocol both write them. */
export function readPageRequest(
  query: URLSearchParams,
  readFrom: (text: string) => ItemKey,
): PageRequest {
  const order = query.get('Order') ?? 'asc';
  if (order !== 'asc' && order !== 'desc') throw refused('badQuery', 'Order is asc or desc');
  const bounds = query.get('Bounds') ?? 'inclusive';
  if (bounds !== 'inclusive' && bounds !== 'exclusive') {
    throw refused('badQuery', 'Bounds is inclusive or exclusive');
  }
  const from = query.get('From');
  const token = query.get('PageToken');
  return {
    size: readPageSize(query.get('PageSize')),
    descending: order === 'desc',
    from: from === null || from === '' ? null : readFrom(from),
    exclusive: bounds === 'exclusive',
    token: token === null || token === '' ? null : readToken(token),
  };
}

function readPageSize(text: string | null): number {
  const { usual, most } = SYNC_LIMITS.pageSize;
  if (text === null || text === '') return usual;
  const size = /^\d+$/.test(text) ? Number(text) : 0;
  if (size < 1 || size > most) throw refused('badPageSize', `1 to ${most}`);
  return size;
}
