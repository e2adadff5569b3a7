import { isDeepStrictEqual } from 'node:util';
import type { Twilio } from 'twilio';
import {
  Changed,
  Taken,
  type Kept,
  type LogItem,
  type Records,
  type Whereabouts,
  type WriteOptions,
} from '../../ports/records';
import { persist, restError, type Deadline } from './lost-answer';

/** Sync error numbers, https://www.twilio.com/docs/api/errors */
const NOT_FOUND: readonly number[] = [54100, 54150, 54151, 54200, 54201, 54300, 20404];
const REVISION_LOST: readonly number[] = [54103, 54155, 54205];
const ALREADY_THERE: readonly number[] = [54208, 54301];

const codeOf = (error: unknown): number => restError(error)?.code ?? 0;
const has = (codes: readonly number[], error: unknown): boolean => codes.includes(codeOf(error));

/** Records in Twilio Sync: a map's item, a document, a list as a log. https://www.twilio.com/docs/sync/api */
export function syncRecords(client: Twilio, serviceSid: string, deadline: Deadline): Records {
  const service = client.sync.v1.services(serviceSid);
  const item = (map: string, key: string) => service.syncMaps(map).syncMapItems(key);

  async function read(where: Whereabouts): Promise<Kept | undefined> {
    try {
      const kept = await persist(deadline, async () =>
        'map' in where
          ? await item(where.map, where.key).fetch()
          : await service.documents(where.document).fetch(),
      );
      // The platform removes expired items in its own time, so an item past its date counts as gone.
      if (kept.dateExpires && kept.dateExpires.getTime() <= Date.now()) return undefined;
      return { data: kept.data as unknown, revision: kept.revision };
    } catch (error) {
      if (has(NOT_FOUND, error)) return undefined;
      throw error;
    }
  }

  /** After a lost answer, a refusal may mean that our own first try went through. */
  async function mine(where: Whereabouts, data: object): Promise<Kept | undefined> {
    const kept = await read(where);
    return kept && isDeepStrictEqual(kept.data, JSON.parse(JSON.stringify(data)))
      ? kept
      : undefined;
  }

  return {
    read,

    async create(where, data, options) {
      return persist(deadline, async (afterLostAnswer) => {
        try {
          const kept = await ('map' in where
            ? service
                .syncMaps(where.map)
                .syncMapItems.create({ key: where.key, data, ...itemTtl(options) })
            : service.documents.create({
                uniqueName: where.document,
                data,
                ...documentTtl(options),
              }));
          return { data: kept.data as unknown, revision: kept.revision };
        } catch (error) {
          if (!has(ALREADY_THERE, error)) throw error;
          const own = afterLostAnswer ? await mine(where, data) : undefined;
          if (own) return own;
          throw new Taken(undefined, { cause: error });
        }
      });
    },

    async replace(where, data, revision, options) {
      return persist(deadline, async (afterLostAnswer) => {
        try {
          const kept = await ('map' in where
            ? item(where.map, where.key).update({ ifMatch: revision, data, ...itemTtl(options) })
            : service
                .documents(where.document)
                .update({ ifMatch: revision, data, ...documentTtl(options) }));
          return { data: kept.data as unknown, revision: kept.revision };
        } catch (error) {
          if (!has(REVISION_LOST, error) && !has(NOT_FOUND, error)) throw error;
          const own = afterLostAnswer ? await mine(where, data) : undefined;
          if (own) return own;
          throw new Changed(undefined, { cause: error });
        }
      });
    },

    async put(where, data, options) {
      await persist(deadline, async () => {
        try {
          await ('map' in where
            ? service
                .syncMaps(where.map)
                .syncMapItems.create({ key: where.key, data, ...itemTtl(options) })
            : service.documents.create({
                uniqueName: where.document,
                data,
                ...documentTtl(options),
              }));
        } catch (error) {
          if (!has(ALREADY_THERE, error)) throw error;
          await ('map' in where
            ? item(where.map, where.key).update({ data, ...itemTtl(options) })
            : service.documents(where.document).update({ data, ...documentTtl(options) }));
        }
      });
    },

    async remove(where, revision) {
      await persist(deadline, async () => {
        const guard = revision === undefined ? {} : { ifMatch: revision };
        try {
          await ('map' in where
            ? item(where.map, where.key).remove(guard)
            : service.documents(where.document).remove());
        } catch (error) {
          if (has(NOT_FOUND, error)) return;
          if (has(REVISION_LOST, error)) throw new Changed(undefined, { cause: error });
          throw error;
        }
      });
    },

    async page(map, options) {
      try {
        const items = await persist(deadline, () =>
          service.syncMaps(map).syncMapItems.list({
            order: options?.backwards ? 'desc' : 'asc',
            pageSize: 100,
            limit: options?.limit ?? 100,
            ...(options?.from === undefined ? {} : { from: options.from }),
          }),
        );
        const now = Date.now();
        return items
          .filter((kept) => !kept.dateExpires || kept.dateExpires.getTime() > now)
          .map((kept) => ({ key: kept.key, data: kept.data as unknown, revision: kept.revision }));
      } catch (error) {
        if (has(NOT_FOUND, error)) return [];
        throw error;
      }
    },

    async append(log, data, options) {
      const kept = await persist(deadline, () =>
        service.syncLists(log).syncListItems.create({ data, ...itemTtl(options) }),
      );
      return kept.index;
    },

    async amend(log, index, data, options) {
      await persist(deadline, async () => {
        try {
          await service
            .syncLists(log)
            .syncListItems(index)
            .update({ data, ...itemTtl(options) });
        } catch (error) {
          if (!has(NOT_FOUND, error)) throw error;
        }
      });
    },

    async newest(log, limit): Promise<readonly LogItem[]> {
      try {
        const items = await persist(deadline, () =>
          service
            .syncLists(log)
            .syncListItems.list({ order: 'desc', pageSize: Math.min(limit, 100), limit }),
        );
        return items.map((kept) => ({ index: kept.index, data: kept.data as unknown }));
      } catch (error) {
        if (has(NOT_FOUND, error)) return [];
        throw error;
      }
    },
  };
}

const itemTtl = (options?: WriteOptions) =>
  options?.ttl === undefined ? {} : { itemTtl: options.ttl };
const documentTtl = (options?: WriteOptions) =>
  options?.ttl === undefined ? {} : { ttl: options.ttl };
