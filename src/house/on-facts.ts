import { FactsChanged } from '../ports/facts-changed';
import type { Records } from '../ports/records';

/**
 * Records that are only written to while what is known of the house still holds, so that nobody acts on settings or a role
 * that is over. Reading goes on meanwhile, which is when it is made sure. Writes throw FactsChanged when it holds no more;
 * then nothing has been written.
 */
export function onFacts(records: Records, confirmed: Promise<boolean>): Records {
  const sure = async (): Promise<void> => {
    if (!(await confirmed)) throw new FactsChanged();
  };
  return {
    read: (where) => records.read(where),
    page: (map, options) => records.page(map, options),
    newest: (log, limit) => records.newest(log, limit),
    async create(where, data, options) {
      await sure();
      return records.create(where, data, options);
    },
    async replace(where, data, revision, options) {
      await sure();
      return records.replace(where, data, revision, options);
    },
    async put(where, data, options) {
      await sure();
      return records.put(where, data, options);
    },
    async remove(where, revision) {
      await sure();
      return records.remove(where, revision);
    },
    async append(log, data, options) {
      await sure();
      return records.append(log, data, options);
    },
    async amend(log, index, data, options) {
      await sure();
      return records.amend(log, index, data, options);
    },
  };
}
