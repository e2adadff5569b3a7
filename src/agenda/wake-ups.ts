import type { Alarms } from '../ports/alarms';
import { isCovered, wakeTime, wakeName } from './rules';
import type { WarmMemory } from './warm-memory';

/** Sees to it that somebody looks at the agenda in time. */
export interface WakeUps {
  /** Whether the account wakes us at all; without, due work lives on outside bells and passers-by. */
  readonly exist: boolean;
  /**
   * Sets a wake-up for work due then, unless this process knows of one that will see to it: whoever wakes up sets the next.
   * Never throws: the work is written down, and there are other bells.
   */
  arm(due: number): Promise<void>;
}

export function wakeUps(
  alarms: Alarms | undefined,
  memory: WarmMemory,
  now: () => number,
): WakeUps {
  return {
    exist: alarms !== undefined,
    async arm(due) {
      if (!alarms) return;
      const time = wakeTime(due, now());
      if (isCovered(due, memory.wakeUps, now())) return;
      for (const passed of memory.wakeUps.keys()) if (passed < now()) memory.wakeUps.delete(passed);
      memory.wakeUps.set(time, now());
      try {
        await alarms.set({ name: wakeName(time), at: time });
      } catch {
        memory.wakeUps.delete(time);
      }
    },
  };
}
