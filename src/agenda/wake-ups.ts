import type { Alarms } from '../ports/alarms';
import { isCovered, isKnown, spareTime, wakeTime, wakeName } from './rules';
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
  /** The same, and one more a minute after it: a bell rings once, and may be lost. For whoever keeps the house awake. */
  armTwice(due: number): Promise<void>;
}

export function wakeUps(
  alarms: Alarms | undefined,
  memory: WarmMemory,
  now: () => number,
): WakeUps {
  async function set(time: number): Promise<void> {
    if (!alarms) return;
    for (const passed of memory.wakeUps.keys()) if (passed < now()) memory.wakeUps.delete(passed);
    memory.wakeUps.set(time, now());
    try {
      await alarms.set({ name: wakeName(time), at: time });
    } catch {
      memory.wakeUps.delete(time);
    }
  }
  async function arm(due: number): Promise<void> {
    if (!isCovered(due, memory.wakeUps, now())) await set(wakeTime(due, now()));
  }
  return {
    exist: alarms !== undefined,
    arm,
    async armTwice(due) {
      const spare = spareTime(due, now());
      const isSet = spare === undefined || isKnown(spare, memory.wakeUps, now());
      await Promise.all([arm(due), isSet ? undefined : set(spare)]);
    },
  };
}
