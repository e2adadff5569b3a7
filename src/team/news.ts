import type { Records, Whereabouts } from '../ports/records';
import { NEWS_MAP } from './page-api';

/** Records whose keys begin with a store, and that pages show. */
const SHOWN = /^team-(stores|tasks|done|members)-/;

/** Nobody looks that far back; a store that changes again is simply written anew. */
const NEWS_TTL_SECONDS = 7 * 24 * 3600;

/**
 * The same records, telling open pages whenever something of a store is written. That goes out beside the write, so that
 * nobody waits for it; a page asks again once a minute anyway, so nothing is lost with it.
 */
export function withNews(records: Records, now: () => number): Records {
  const news = async (where: Whereabouts): Promise<void> => {
    if (!('map' in where) || !SHOWN.test(where.map)) return;
    const [store = ''] = where.key.split('.');
    await records
      .put({ map: NEWS_MAP, key: store }, { v: 1, at: now() }, { ttl: NEWS_TTL_SECONDS })
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
