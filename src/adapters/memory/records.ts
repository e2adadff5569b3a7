import type { Clock } from '../../ports/clock';
import {
  Changed,
  Taken,
  type Kept,
  type Records,
  type Whereabouts,
  type WriteOptions,
} from '../../ports/records';

interface Row {
  readonly data: unknown;
  readonly revision: number;
  readonly expires: number | undefined;
}

/** Records in this process's memory: a real store with the same rules, for tests and for trying out a desk. */
export function memoryRecords(clock: Clock): Records {
  const maps = new Map<string, Map<string, Row>>();
  const documents = new Map<string, Row>();
  const logs = new Map<
    string,
    { readonly index: number; readonly data: unknown; readonly expires: number | undefined }[]
  >();

  const rows = (where: Whereabouts): [Map<string, Row>, string] => {
    if ('document' in where) return [documents, where.document];
    let map = maps.get(where.map);
    if (!map) {
      map = new Map<string, Row>();
      maps.set(where.map, map);
    }
    return [map, where.key];
  };
  const alive = (row: { readonly expires: number | undefined }): boolean =>
    row.expires === undefined || row.expires > clock.now();
  const current = (where: Whereabouts): Row | undefined => {
    const [table, key] = rows(where);
    const row = table.get(key);
    return row && alive(row) ? row : undefined;
  };
  const expiry = (options?: WriteOptions): number | undefined =>
    options?.ttl ? clock.now() + options.ttl * 1000 : undefined;
  const kept = (row: Row): Kept => ({ data: copy(row.data), revision: row.revision.toString(16) });
  const write = (
    where: Whereabouts,
    data: object,
    revision: number,
    options?: WriteOptions,
  ): Kept => {
    const [table, key] = rows(where);
    const row: Row = { data: copy(data), revision, expires: expiry(options) };
    table.set(key, row);
    return kept(row);
  };

  return {
    async read(where) {
      const row = current(where);
      return row && kept(row);
    },
    async create(where, data, options) {
      if (current(where)) throw new Taken();
      return write(where, data, 0, options);
    },
    async replace(where, data, revision, options) {
      const row = current(where);
      if (!row || row.revision.toString(16) !== revision) throw new Changed();
      return write(where, data, row.revision + 1, options);
    },
    async put(where, data, options) {
      write(where, data, (current(where)?.revision ?? -1) + 1, options);
    },
    async remove(where, revision) {
      const row = current(where);
      if (!row) return;
      if (revision !== undefined && row.revision.toString(16) !== revision) throw new Changed();
      const [table, key] = rows(where);
      table.delete(key);
    },
    async page(map, options) {
      const { from, backwards = false } = options ?? {};
      return [...(maps.get(map)?.entries() ?? [])]
        .filter(
          ([key, row]) =>
            alive(row) && (from === undefined || (backwards ? key <= from : key >= from)),
        )
        .sort(([one], [other]) => (one < other === backwards ? 1 : -1))
        .slice(0, options?.limit ?? 100)
        .map(([key, row]) => ({ key, ...kept(row) }));
    },
    async append(log, data, options) {
      let items = logs.get(log);
      if (!items) logs.set(log, (items = []));
      const index = (items.at(-1)?.index ?? -1) + 1;
      items.push({ index, data: copy(data), expires: expiry(options) });
      return index;
    },
    async amend(log, index, data, options) {
      const items = (logs.get(log) ?? []).map((item) =>
        item.index === index && alive(item)
          ? { index, data: copy(data), expires: options?.ttl ? expiry(options) : item.expires }
          : item,
      );
      logs.set(log, items);
    },
    async newest(log, limit) {
      return (logs.get(log) ?? [])
        .filter(alive)
        .slice(-limit)
        .reverse()
        .map(({ index, data }) => ({ index, data: copy(data) }));
    },
  };
}

const copy = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
