import { Taken, type Records } from '../ports/records';
import { allDone } from '../ports/settled';
import { itemTtl, storedItem, whereabouts, type NewItem } from './item';
import type { WakeUps } from './wake-ups';
import type { WarmMemory } from './warm-memory';

/**
 * Work for later. A webhook puts its items in the step in which it writes everything else: one write each, and at the
 * same time, when nobody is known to wake up early enough, one wake-up.
 */
export interface Agenda {
  /**
   * Puts items in. An item with the same id at the same time is there once, however often it is put; at another time it
   * is another item, so moving one is `remove` and `put`. Throws Unavailable.
   */
  put(items: readonly NewItem[]): Promise<void>;
  /** Takes an item out. One that is being done at this moment is done all the same: handlers look before they act. */
  remove(id: string, at: number): Promise<void>;
}

export function agenda(
  records: Records,
  wakeUps: WakeUps,
  memory: WarmMemory,
  now: () => number,
): Agenda {
  async function putOne(item: NewItem): Promise<void> {
    const stored = storedItem({ data: {}, tries: 0, ...item });
    try {
      await records.create(whereabouts(item.id, item.at), stored, { ttl: itemTtl(item.at, now()) });
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
    }
  }
  return {
    async put(items) {
      if (items.length === 0) return;
      const times = items.map(({ at }) => at).sort((one, other) => one - other);
      memory.nextDue = Math.min(memory.nextDue ?? Infinity, ...times.slice(0, 1));
      await allDone([...items.map(putOne), ...times.map((at) => wakeUps.arm(at))]);
    },
    remove: (id, at) => records.remove(whereabouts(id, at)),
  };
}
