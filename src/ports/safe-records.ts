import { tripwire } from './card-tripwire';
import type { Records } from './records';

/** Records that never keep a card: `tripped` is told when something was taken out. */
export function safeRecords(records: Records, tripped: () => void): Records {
  const safe = <T extends object>(data: T): T => {
    const checked = tripwire(data);
    if (checked.found) tripped();
    return checked.data;
  };
  return {
    ...records,
    create: (where, data, options) => records.create(where, safe(data), options),
    replace: (where, data, revision, options) =>
      records.replace(where, safe(data), revision, options),
    put: (where, data, options) => records.put(where, safe(data), options),
    append: (log, data, options) => records.append(log, safe(data), options),
    amend: (log, index, data, options) => records.amend(log, index, safe(data), options),
  };
}
