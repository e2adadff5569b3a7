import type { Records, Whereabouts } from '../ports/records';
import { NEWS_MAP, newsKey, storeOfNews } from './page-api';

/** Records whose keys begin with a store, and that pages show. */
const SHOWN = /^team-(stores|tasks|done|members)-/;

/** Long enough for an open page to hear of it; nobody reads it later. */
const NEWS_TTL_SECONDS = 120;
const ID_LENGTH = 8;

/**
 * The same records, telling open pages whenever something of a store is written. That goes out beside the write and is one
 * request like it, so that nobody waits for it; a page asks again once a minute anyway, so nothing is lost with it.
 */
export function withNews(records: Records, newId: (length: number) => string): Records {
  const news = async (where: Whereabouts): Promise<void> => {
    if (!('map' in where) || !SHOWN.test(where.map)) return;
    const key = newsKey(storeOfNews(where.key), newId(ID_LENGTH));
    await records
      .create({ map: NEWS_MAP, key }, { v: 1 }, { ttl: NEWS_TTL_SECONDS })
      .catch(() => undefined);
  };
  const beside = async <T>(where: Whereabouts, write: Promise<T>): Promise<T> => {
    const [written] = await Promise.allSettled([write, news(where)]);
    if (written.status === 'rejected') throw written.reason;
    return written.value;
  };
  return {
    ...records,
    create: (where, data, options) => beside(where, records.create(where, data, options)),
    replace: (where, data, revision, options) =>
      beside(where, records.replace(where, data, revision, options)),
    put: (where, data, options) => beside(where, records.put(where, data, options)),
    remove: (where, revision) => beside(where, records.remove(where, revision)),
  };
}
